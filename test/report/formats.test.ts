import { parse } from "csv-parse/sync";
import { Parser } from "htmlparser2";
import { lexer, type Tokens } from "marked";
import stringWidth from "string-width";
import { describe, expect, it } from "vitest";
import type { ReportModel } from "../../src/report/model.ts";
import { limits, points } from "../../src/report/numbers.ts";
import { toPublic } from "../../src/report/public.ts";
import { RENDERERS, REPORT_FORMATS, type ReportFormat } from "../../src/report/render.ts";
import { renderText } from "../../src/report/text.ts";
import { exampleModel, NOTHING_FOLLOWED, NOTHING_FOUND, target, threshold } from "./example-model.ts";
import { joined, rendered } from "./rendered.ts";

const render = (format: ReportFormat, model: ReportModel = exampleModel()): Promise<string> => rendered(format, model);

/** The rows of every table of a page, without the evidence. */
const htmlTables = (page: string): string[][][] => {
	const tables: string[][][] = [];
	let cell: string | null = null;
	let depth = 0;
	const parser = new Parser({
		onopentag: (name) => {
			if (name === "details") depth += 1;
			if (depth > 0) return;
			if (name === "table") tables.push([]);
			if (name === "tr") tables.at(-1)?.push([]);
			if (name === "td" || name === "th") cell = "";
		},
		ontext: (text) => {
			if (cell !== null) cell += text;
		},
		onclosetag: (name) => {
			if (name === "details") depth -= 1;
			if ((name === "td" || name === "th") && cell !== null) {
				tables.at(-1)?.at(-1)?.push(cell);
				cell = null;
			}
		},
	});
	parser.end(page);
	return tables;
};

const plain = (token: Tokens.TableCell): string => token.tokens.map((one) => ("text" in one ? one.text : "")).join("");

const markdownTables = (text: string): string[][][] =>
	lexer(text.slice(0, text.indexOf("## Evidence")) + text.slice(text.indexOf("## Method")))
		.filter((token): token is Tokens.Table => token.type === "table")
		.map((table) => [table.header.map(plain), ...table.rows.map((row) => row.map(plain))]);

const numbers = (text: string): string[] => text.match(/[+-]?\d[\d,]*(\.\d+)?/g) ?? [];

/** The text report without its drawn curve, from the first section to the method. */
const textTables = (text: string): string =>
	text
		.slice(text.indexOf("FROM THE LIST"), text.indexOf("Evidence:"))
		.replace(/Share still up by days since the notice\n[\s\S]*?\n\n/g, "");

const records = async (model?: ReportModel): Promise<Record<string, string>[]> =>
	parse(await render("csv", model), { columns: true });

const EXTENSIONS = { text: "txt", markdown: "md", csv: "csv", json: "json", html: "html" };

describe("every format", () => {
	it.each(REPORT_FORMATS)("is written as expected: %s", async (format) => {
		await expect(await render(format)).toMatchFileSnapshot(`../../fixtures/reports/example.${EXTENSIONS[format]}`);
	});

	it.each(REPORT_FORMATS)("is written as expected for the public: %s", async (format) => {
		await expect(await render(format, toPublic(exampleModel()))).toMatchFileSnapshot(
			`../../fixtures/reports/example-public.${EXTENSIONS[format]}`,
		);
	});

	it.each(REPORT_FORMATS)("gives the same bytes for the same model: %s", async (format) => {
		expect(await render(format)).toBe(await render(format));
	});

	it.each(REPORT_FORMATS)("does with an empty study: %s", async (format) => {
		const nothing = { stillUp: 0, gone: 0, restricted: 0, unknown: 0 };
		const { flow, provenance, removals } = exampleModel();
		const none = Object.fromEntries(Object.keys(flow).map((name) => [name, 0])) as typeof flow;
		const model = exampleModel({
			kinds: [],
			reportedBetween: null,
			flow: { ...none, afterDays: 30 },
			thresholds: [threshold(30, nothing)],
			survival: NOTHING_FOLLOWED,
			firstSeenGone: NOTHING_FOUND,
			groups: [{ by: "platform", groups: [] }],
			comparisons: [],
			tests: [],
			reappearances: 0,
			reappeared: [],
			unconfirmed: 0,
			withoutUnconfirmed: [],
			firstDisappearance: [],
			removals: {
				...removals,
				content: 0,
				account: 0,
				host: 0,
				reasons: [],
				geoWithheld: 0,
				goneWhenReported: 0,
				unconfirmed: 0,
			},
			control: null,
			handChecks: [],
			suspicions: [],
			timeline: [],
			provenance: { ...provenance, vantages: [], userAgents: [], packs: [], seed: null, handMadeSnapshots: 0 },
			evidence: { total: 0, targets: [] },
		});
		expect(await render(format, model)).not.toMatch(/undefined|NaN|Infinity|\[object/);
		if (format !== "json") expect(await render(format, model)).not.toContain("null");
	});
});

describe("numbers", () => {
	it("are the same in every table of Markdown and HTML", async () => {
		expect(htmlTables(await render("html"))).toEqual(markdownTables(await render("markdown")));
	});

	it("are the same in text and Markdown", async () => {
		const markdown = await render("markdown");
		const findings = markdown.slice(markdown.indexOf("## From the list"), markdown.indexOf("## Evidence"));
		const words = (text: string) => numbers(text).toSorted();
		expect(words(textTables(await render("text")))).toEqual(words(findings));
	});

	it("are JSON's in every threshold row of Markdown", async () => {
		const { thresholds } = JSON.parse(await render("json"));
		const [, table] = markdownTables(await render("markdown"));
		expect(table?.slice(1)).toEqual(
			thresholds.map((row: Record<string, number>) => [
				...["afterDays", "eligible", "notYetDue", "stillUp", "gone", "restricted", "unknown"].map((name) =>
					String(row[name]),
				),
				points(row.share ?? null),
				limits(row.low ?? null, row.high ?? null),
				limits(row.rangeLow ?? null, row.rangeHigh ?? null),
			]),
		);
	});

	it("are JSON's in every threshold, curve point and count of the CSV", async () => {
		const json = JSON.parse(await render("json"));
		const csv = await records();
		const texts = (row: Record<string, unknown>) =>
			Object.fromEntries(Object.entries(row).map(([name, value]) => [name, value === null ? "" : String(value)]));
		const own = csv.filter((row) => row.by === "" && row.cohort === "reported");
		const of = (section: string, name = "") => own.filter((row) => row.section === section && row.name === name);
		expect(of("threshold")).toMatchObject(json.thresholds.map(texts));
		expect(of("survival", "point")).toMatchObject(json.survival.points.map(texts));
		expect(of("survival", "box").map(({ day, toDay, mass }) => ({ left: day, right: toDay, mass }))).toEqual(
			json.survival.boxes.map(texts),
		);
		expect(of("firstSeenGone", "point")).toMatchObject(json.firstSeenGone.points.map(texts));
		expect(csv.filter((row) => row.section === "flow").map(({ name, value }) => [name, value])).toEqual(
			Object.entries(texts(json.flow)),
		);
	});

	it("stand in the same headline everywhere", async () => {
		const { headline, method } = JSON.parse(await render("json"));
		const flat = (text: string) => text.replace(/\s+/g, " ");
		expect(flat(await render("text"))).toContain(headline);
		expect(await render("markdown")).toContain(`**${headline}**`);
		expect(await render("html")).toContain(`<p class="headline">${headline}</p>`);
		const named = Object.fromEntries(
			(await records()).filter((row) => row.section === "report").map((row) => [row.name, row.value]),
		);
		expect(named).toMatchObject({ headline, method });
	});
});

describe("the JSON report", () => {
	it("has the contract's fields first, in its order", async () => {
		expect(Object.keys(JSON.parse(await render("json"))).slice(0, 12)).toEqual([
			"asOf",
			"headline",
			"flow",
			"thresholds",
			"survival",
			"firstSeenGone",
			"groups",
			"comparisons",
			"tests",
			"reappearances",
			"unconfirmed",
			"method",
		]);
	});

	it("has null, not a stand-in, for a median that is not reached", async () => {
		const { survival } = JSON.parse(await render("json", exampleModel({ survival: NOTHING_FOLLOWED })));
		expect(survival).toMatchObject({ estimator: "turnbull", median: { from: null, to: null, low: null, high: null } });
	});

	it("keys groups by what they are grouped by", async () => {
		const { groups } = JSON.parse(await render("json"));
		expect(groups.platform.map((group: { value: string; n: number }) => [group.value, group.n])).toEqual([
			["facebook", 59],
			["tiktok", 28],
			["web", 9],
		]);
		expect(groups.platform[0]).toMatchObject({
			survival: { estimator: "turnbull" },
			firstSeenGone: { estimator: "kaplan-meier" },
		});
	});
});

describe("the text report", () => {
	it.each([80, 60])("fits %i columns", async (width) => {
		const wide = exampleModel({
			thresholds: [threshold(30, { stillUp: 1_234_567, gone: 2_345_678, restricted: 345_678, unknown: 456_789 })],
		});
		for (const model of [exampleModel(), wide]) {
			for (const line of (await joined(renderText(model, { width }))).split("\n")) {
				expect(stringWidth(line)).toBeLessThanOrEqual(width);
			}
		}
	});

	it("is the headline, the thresholds and the curve in brief", async () => {
		const lines = (await joined(renderText(exampleModel(), { brief: true, ascii: true }))).split("\n");
		expect(lines.filter((line) => /^[A-Z ]{8,}$/.test(line))).toEqual([
			"STILL UP AFTER N DAYS",
			"TIME UNTIL NO LONGER AVAILABLE",
		]);
		expect(lines[0]).toMatch(/^As of 2026-11-22/);
		expect(lines.join("")).toMatch(/^[\x20-\x7e]+$/);
	});

	it("says what is cut from a long table", async () => {
		const [first] = exampleModel().groups[0]?.groups ?? [];
		if (first === undefined) throw new Error("the example has groups");
		const groups = Array.from({ length: 60 }, (_, index) => ({ ...first, value: `host-${index}.example` }));
		expect(await render("text", exampleModel({ groups: [{ by: "host", groups }] }))).toContain(
			"… and 20 more rows in the CSV and JSON reports.",
		);
	});
});

describe("evidence", () => {
	const many = (total: number): ReportModel["evidence"] => ({
		total,
		targets: {
			*[Symbol.iterator]() {
				for (let index = 0; index < total; index += 1) yield target(index);
			},
		},
	});

	it("is whole in CSV and JSON, and cut with a word of it in HTML and Markdown", async () => {
		const model = exampleModel({ evidence: many(1200) });
		expect(JSON.parse(await render("json", model)).evidence.targets).toHaveLength(1200);
		expect((await records(model)).filter((row) => row.section === "look")).toHaveLength(1200 * 7);
		expect((await render("html", model)).match(/<details>/g)).toHaveLength(500);
		expect(await render("html", model)).toContain(
			"The first 500 of 1,200 targets shown here; every look at 1,200 targets is in the CSV and JSON reports.",
		);
		expect(await render("markdown", model)).toContain("The first 200 of 1,200 targets");
	});

	it("says where the rest is when only a part of it was read", async () => {
		const model = exampleModel({ evidence: { ...exampleModel().evidence, total: 90_000, listed: 5 } });
		const words = `every look at the first 5 of 90,000 targets is in the CSV and JSON reports; "stillup export" gives all.`;
		expect((await render("text", model)).replace(/\n/g, " ")).toContain(`Evidence: ${words}`);
		expect(await render("markdown", model)).toContain(words);
		expect(JSON.parse(await render("json", model)).evidence).toMatchObject({ total: 90_000, listed: 5 });
	});

	it("is read from a store that answers later", async () => {
		const targets = {
			async *[Symbol.asyncIterator]() {
				for (let index = 0; index < 3; index += 1) yield await Promise.resolve(target(index));
			},
		};
		const { evidence } = JSON.parse(await render("json", exampleModel({ evidence: { total: 3, targets } })));
		expect(evidence.targets).toHaveLength(3);
	});

	it.each(["csv", "json"] as const)("is written while it is read: %s", async (format) => {
		let read = 0;
		const evidence = {
			total: 100_000,
			targets: {
				*[Symbol.iterator]() {
					for (; read < 100_000; read += 1) yield target(read);
				},
			},
		};
		let largest = 0;
		for await (const part of RENDERERS[format](exampleModel({ evidence }))) {
			largest = Math.max(largest, part.length);
			if (read > 2000) break;
		}
		expect(read).toBeLessThan(2200);
		expect(largest).toBeLessThan(500_000);
	});
});
