import { parse } from "csv-parse/sync";
import { Parser } from "htmlparser2";
import { marked } from "marked";
import { SaxesParser } from "saxes";
import stringWidth from "string-width";
import { describe, expect, it } from "vitest";
import { standaloneCharts } from "../../src/report/charts.ts";
import type { ReportModel } from "../../src/report/model.ts";
import { toPublic } from "../../src/report/public.ts";
import { REPORT_FORMATS } from "../../src/report/render.ts";
import { visible } from "../../src/report/visible.ts";
import { fc } from "../support/properties.ts";
import { exampleModel, group, target } from "./example-model.ts";
import { rendered } from "./rendered.ts";

// Titles, URLs and cells of a list are whatever somebody wrote. Every text of the model is hostile here.

const PAYLOADS = [
	'=HYPERLINK("https://evil.example","x")',
	"+1+cmd|' /C calc'!A0",
	"-2+3",
	"@SUM(1)",
	"\t=1",
	"\r=1",
	"＝1+1",
	"<script>alert(1)</script>",
	"</title><img src=x onerror=alert(1)>",
	"</style><svg onload=alert(1)>",
	"]]><!--",
	"\" onmouseover=alert(1) x='",
	"&lt;b&gt;&#x3c;",
	"| a | b |\n| - | - |",
	"[click](javascript:alert(1))",
	"![x](https://evil.example/x.png)",
	"<https://evil.example>",
	"https://evil.example/`a`|b",
	"www.evil.example",
	"a@evil.example",
	"```\ncode",
	"`",
	"# heading\n- item\n1. item\n> quote\n---",
	"    indented",
	"***bold*** _it_ ~~no~~ $x$",
	"\u202egnp.exe",
	"\u2066\u2069\u200f",
	"\u001b[2J\u001b]0;title\u0007",
	"\u0000\u0008\u007f\u009b31m",
	"line\u2028sep\u2029arator",
	"\ud800 lone \udfff",
	"\ufffe\uffff\ufeff",
	"\u{e0041}\u{e007f}",
	"漢字かな交じり文漢字かな交じり文",
	"👩‍👩‍👧‍👦",
	"a".repeat(300),
	"__proto__",
];

const hostileText = fc
	.array(fc.oneof(fc.constantFrom(...PAYLOADS), fc.string({ unit: "binary", maxLength: 12 })), {
		minLength: 1,
		maxLength: 3,
	})
	.map((parts) => parts.join(""))
	.filter((text) => text.trim() !== "");

/** A model of one fixed shape whose texts are all taken from `text`, in turn. */
const modelOf = (texts: readonly string[]): ReportModel => {
	let next = 0;
	const text = (): string => texts[next++ % texts.length] ?? "";
	const example = exampleModel();
	const counts = { stillUp: 12, gone: 13, restricted: 1, unknown: 1 };
	const values = [text(), text()] as const;
	return {
		...example,
		groups: [{ by: text(), groups: values.map((value) => group(value, counts, [0.2, 0.1])) }],
		comparisons: [{ by: "x", first: text(), second: text(), afterDays: 30, difference: -0.1, low: -0.2, high: 0 }],
		reappeared: example.reappeared.map((row) => ({ ...row, url: text() })),
		removals: { ...example.removals, reasons: [{ reason: text(), count: 1 }] },
		suspicions: example.suspicions.map((row) => ({ ...row, platform: text(), status: text(), why: text() })),
		policy: { ...example.policy, schedule: text(), filters: [{ field: text(), value: text() }] },
		provenance: { ...example.provenance, vantages: [text()], userAgents: [text()], packs: [text()], tool: text() },
		evidence: {
			total: 1,
			targets: [
				target(0, {
					url: text(),
					platform: text(),
					notices: target(0).notices.map((notice) => ({
						...notice,
						listedUrl: text(),
						reportedOn: text(),
						notifier: text(),
						category: text(),
						channel: text(),
						reference: text(),
						note: text(),
					})),
					looks: target(1).looks.map((look) => ({
						...look,
						rule: text(),
						finalUrl: text(),
						title: text(),
						vantage: text(),
					})),
				}),
			],
		},
	};
};

const hostileModel = fc.array(hostileText, { minLength: 1, maxLength: 12 }).map(modelOf);

const RUNS = { numRuns: 60 };

/** Names of a page's elements in order, and every attribute. */
const structure = (page: string) => {
	const elements: string[] = [];
	const attributes: [string, string][] = [];
	new Parser({
		onopentag: (name, given) => {
			elements.push(name);
			attributes.push(...Object.entries(given));
		},
	}).end(page);
	return { elements, attributes };
};

describe("hostile texts", () => {
	it.each(REPORT_FORMATS)("leave no control, bidi or other invisible character in %s", async (format) => {
		await fc.assert(
			fc.asyncProperty(hostileModel, async (model) => {
				const text = (await rendered(format, model)).replaceAll("\n", "");
				expect(visible(text)).toBe(text);
			}),
			RUNS,
		);
	});

	it("keep the text report within 80 columns", async () => {
		await fc.assert(
			fc.asyncProperty(hostileModel, async (model) => {
				for (const line of (await rendered("text", model)).split("\n"))
					expect(stringWidth(line)).toBeLessThanOrEqual(80);
			}),
			RUNS,
		);
	});

	it("start no formula in the CSV, and keep each row's cells", async () => {
		await fc.assert(
			fc.asyncProperty(hostileModel, async (model) => {
				const rows: string[][] = parse(await rendered("csv", model));
				const isFormula = (cell: string) => !/^-?\d/.test(cell) && /^[=+\-@\t\r＝＋－＠]/.test(cell);
				expect(rows.flat().filter(isFormula)).toEqual([]);
			}),
			RUNS,
		);
	});

	it("come back from the CSV as they show", async () => {
		await fc.assert(
			fc.asyncProperty(hostileText, async (title) => {
				const looks = target(0).looks.map((look) => ({ ...look, title }));
				const model = exampleModel({ evidence: { total: 1, targets: [target(0, { looks })] } });
				const rows: Record<string, string>[] = parse(await rendered("csv", model), { columns: true });
				const written = rows.find((row) => row.section === "look")?.title;
				expect([visible(title), `'${visible(title)}`]).toContain(written);
			}),
			RUNS,
		);
	});

	it("come back from JSON as they were, but for lone surrogates", async () => {
		await fc.assert(
			fc.asyncProperty(hostileModel, async (model) => {
				const { evidence, suspicions } = JSON.parse(await rendered("json", model));
				const [first] = Array.isArray(model.evidence.targets) ? model.evidence.targets : [];
				expect(evidence.targets[0].url).toBe(first?.url);
				expect(evidence.targets[0].looks[0].title).toBe(first?.looks[0]?.title);
				expect(suspicions[0].why).toBe(model.suspicions[0]?.why);
			}),
			RUNS,
		);
	});

	it("make no link, image, HTML or further cell in Markdown", async () => {
		const benign = structure(marked.parse(await rendered("markdown", modelOf(["plain"])), { async: false })).elements;
		const cells = benign.filter((name) => name === "td").length;
		const blocks = benign.filter((name) => name !== "code");
		await fc.assert(
			fc.asyncProperty(hostileModel, async (model) => {
				const { elements } = structure(marked.parse(await rendered("markdown", model), { async: false }));
				expect(elements.filter((name) => name === "td")).toHaveLength(cells);
				expect(elements.filter((name) => name !== "code")).toEqual(blocks);
			}),
			RUNS,
		);
	});

	it("add no element, attribute or link to the HTML", async () => {
		const benign = structure(await rendered("html", modelOf(["plain"])));
		await fc.assert(
			fc.asyncProperty(hostileModel, async (model) => {
				const { elements, attributes } = structure(await rendered("html", model));
				expect(elements).toEqual(benign.elements);
				for (const [name, value] of attributes) {
					expect(name).not.toMatch(/^on|^srcdoc|^src$/);
					if (name === "href") expect(value).toMatch(/^#[\w-]+$/);
				}
			}),
			RUNS,
		);
	});

	it("leave the charts well-formed XML of the same elements", async () => {
		const namesOf = (svg: string): string[] => {
			const names: string[] = [];
			const parser = new SaxesParser();
			parser.on("opentag", ({ name }) => names.push(name));
			parser.on("error", (error) => {
				throw error;
			});
			parser.write(svg).close();
			return names;
		};
		const benign = standaloneCharts(modelOf(["plain"])).map(({ svg }) => namesOf(svg));
		await fc.assert(
			fc.asyncProperty(hostileModel, async (model) => {
				expect(standaloneCharts(model).map(({ svg }) => namesOf(svg))).toEqual(benign);
			}),
			RUNS,
		);
	});

	it("leave no link in the public copy", async () => {
		await fc.assert(
			fc.asyncProperty(hostileModel, fc.constantFrom(...REPORT_FORMATS), async (model, format) => {
				expect(await rendered(format, toPublic(model))).not.toMatch(/https?:\/\//i);
			}),
			RUNS,
		);
	});
});

describe("the page", () => {
	it("forbids everything but its own style", async () => {
		const page = await rendered("html", exampleModel());
		expect(page).toContain(
			`<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:`,
		);
		expect(page).not.toMatch(/<script|<iframe|<link|<form|@import|url\(/i);
	});

	it("has each id once, and every reference leads to one", async () => {
		const page = await rendered("html", exampleModel());
		const { attributes } = structure(page);
		const ids = attributes.filter(([name]) => name === "id").map(([, value]) => value);
		expect(new Set(ids).size).toBe(ids.length);
		const referred = attributes.flatMap(([name, value]) => {
			if (name === "aria-labelledby") return value.split(" ");
			return name === "href" ? [value.slice(1)] : [];
		});
		expect(referred.filter((id) => !ids.includes(id))).toEqual([]);
	});

	it("gives every table headings with a scope and a name, and every picture a title and a description", async () => {
		const page = await rendered("html", exampleModel());
		expect(page.match(/<th(?![^>]* scope=)[ >]/g)).toBeNull();
		expect(page.match(/<svg(?![^>]*role="img" aria-labelledby=)/g)).toBeNull();
		expect(page.match(/<svg/g)?.length).toBe(
			page.match(/<svg[^>]*><title [^>]*>[^<]+<\/title><desc [^>]*>[^<]+<\/desc>/g)?.length,
		);
	});
});
