import { describe, expect, it } from "vitest";
import { defang } from "../../src/report/defang.ts";
import { toPublic } from "../../src/report/public.ts";
import { REPORT_FORMATS } from "../../src/report/render.ts";
import { exampleModel, group, target } from "./example-model.ts";
import { rendered } from "./rendered.ts";

describe("defanging", () => {
	it.each([
		["https://example.com/a.b", "hxxps://example[.]com/a.b"],
		["http://a.example:8080/?u=https://b.example/", "hxxp://a[.]example:8080/?u=hxxps://b[.]example/"],
		["HTTP://EXAMPLE.COM", "HxxP://EXAMPLE[.]COM"],
		["no link at all.", "no link at all."],
	])("%s → %s", (url, defanged) => {
		expect(defang(url)).toBe(defanged);
		expect(defang(defanged)).toBe(defanged);
	});
});

const secret = exampleModel({
	groups: [
		{
			by: "notifier",
			groups: [
				group("Jane Doe", { stillUp: 5, gone: 6, restricted: 0, unknown: 0 }, [0.5]),
				group("", { stillUp: 1, gone: 1, restricted: 0, unknown: 0 }, [0.5]),
			],
		},
		{ by: "host", groups: [group("evil.example", { stillUp: 5, gone: 6, restricted: 0, unknown: 0 }, [0.5])] },
	],
	comparisons: [{ by: "notifier", first: "Jane Doe", second: "", afterDays: 30, difference: 0, low: -0.1, high: 0.1 }],
	tests: [
		{
			by: "notifier",
			method: "log-rank",
			pair: ["Jane Doe", ""],
			statistic: 1,
			df: 1,
			p: 0.3,
			adjusted: 0.3,
			clusters: null,
			mixed: null,
		},
	],
	policy: { ...exampleModel().policy, filters: [{ field: "notifier", value: "Jane Doe" }] },
	provenance: { ...exampleModel().provenance, userAgents: ["stillup (+https://ngo.example/bot; jane@ngo.example)"] },
	evidence: {
		total: 1,
		targets: [
			target(0, {
				url: "https://evil.example/p?next=http://worse.example/",
				notices: target(0).notices.map((notice) => ({
					...notice,
					notifier: "Jane Doe",
					note: "secret note",
					reference: "REF-77",
				})),
				looks: target(1).looks.map((look) => ({ ...look, title: "John Public | Facebook" })),
			}),
		],
	},
});

describe("the public copy", () => {
	it.each(REPORT_FORMATS)("holds no name, note, reference, title, mail address or link: %s", async (format) => {
		const text = await rendered(format, toPublic(secret));
		expect(text).not.toMatch(/https?:\/\//i);
		expect(text).not.toMatch(/Jane|Doe|secret note|REF-77|John Public|jane@|evil\.example|worse\.example/);
	});

	it("keeps notifiers apart by number, the same in groups, comparisons and tests", () => {
		const model = toPublic(secret);
		expect(model.groups[0]?.groups.map(({ value }) => value)).toEqual(["notifier 1", "(withheld)"]);
		expect(model.comparisons[0]).toMatchObject({ first: "notifier 1", second: "(withheld)" });
		expect(model.tests[0]?.pair).toEqual(["notifier 1", "(withheld)"]);
	});

	it("changes no number, and changes nothing when done twice", async () => {
		const model = exampleModel();
		const copy = toPublic(model);
		expect(copy.thresholds).toEqual(model.thresholds);
		expect(copy.survival).toEqual(model.survival);
		const twice = toPublic(copy);
		expect(await rendered("json", twice)).toBe(await rendered("json", copy));
	});

	it("leaves the model as it was and can be read more than once", async () => {
		const model = exampleModel();
		const before = await rendered("json", model);
		const copy = toPublic(model);
		expect(await rendered("json", copy)).toBe(await rendered("json", copy));
		expect(await rendered("json", model)).toBe(before);
	});
});
