import { describe, expect, it } from "vitest";
import { MS_PER_DAY, millis } from "../../src/domain/time.ts";
import { scheduleWords } from "../../src/pipeline/report/schedule-words.ts";
import { headline } from "../../src/report/headline.ts";
import { limitations } from "../../src/report/limitations.ts";
import { methodParagraph } from "../../src/report/method.ts";
import { renderText } from "../../src/report/text.ts";
import { dayCount } from "../../src/report/words.ts";
import { DEFAULT_DUE_POLICY } from "../../src/schedule/due.ts";
import { exampleModel, threshold } from "./example-model.ts";

const { flow, control } = exampleModel();
const ones = { ...flow, rows: 1, targets: 1, inconclusiveSnapshots: 1, suspectSnapshots: 1, neverSeenLive: 1 };

const textOf = async (model: ReturnType<typeof exampleModel>): Promise<string> => {
	let text = "";
	for await (const part of renderText(model)) text += part;
	return text.replace(/\s+/g, " ");
};

describe("one and many", () => {
	it("a number of days that reads 1 is one day", () => {
		expect([1, 1.04, 0.96, 1.1, 0, 30].map(dayCount)).toEqual([
			"1 day",
			"1 day",
			"1 day",
			"1.1 days",
			"0 days",
			"30 days",
		]);
	});

	it("of one page the headline says was", () => {
		const thresholds = [threshold(30, { stillUp: 0, gone: 0, restricted: 0, unknown: 1 })];
		const one = threshold(30, { stillUp: 1, gone: 0, restricted: 0, unknown: 0 });
		const model = exampleModel({ kinds: ["page"], thresholds, atLastLook: [], flow: ones });
		const half = { ...one, eligible: 1, unknown: 1 };
		expect(headline({ ...model, thresholds: [half] })).toContain("of 1 reported page was still up 30 or more days");
		const two = { ...one, eligible: 2, unknown: 1 };
		expect(headline({ ...model, thresholds: [two] })).toContain("of 2 reported pages were still up 30 or more days");
	});

	it("the method paragraph tells of one row, one look and one unreported URL", () => {
		const text = methodParagraph(exampleModel({ flow: ones, control: { ...control!, n: 1 } }));
		expect(text).toMatch(/1 row \([^)]*\), which names 1 different/);
		expect(text).toMatch(/, 1 \([\d.]+%\) was inconclusive \([^)]*\): this counts as no evidence/);
		expect(text).toContain("1 unreported control URL, looked at in the same way, gives the background loss");
		const many = methodParagraph(exampleModel());
		expect(many).toMatch(/rows \([^)]*\), which name \d+ different/);
		expect(many).toMatch(/were inconclusive \([^)]*\): these count as no evidence/);
	});

	it("so do the limitations and the control cohort's section", async () => {
		const own = limitations(exampleModel({ flow: ones })).join("\n");
		expect(own).toContain("1 look from suspect sweeps is left out.");
		expect(own).toContain("1 removal of a target that we never saw live rests on the report that it was.");
		expect(await textOf(exampleModel({ control: { ...control!, n: 1 } }))).toContain(
			"1 unreported URL, looked at in the same way, shows how much goes anyway.",
		);
	});

	it("the schedule tells of one day, of several, and of none that gets a look of its own", () => {
		const daily = [{ upTo: null, gap: millis(MS_PER_DAY) }];
		const words = (thresholds: readonly number[]) =>
			scheduleWords({
				...DEFAULT_DUE_POLICY,
				byAge: daily,
				thresholds: thresholds.map((day) => millis(day * MS_PER_DAY)),
			});
		expect(words([30])).toBe("planned at least every day, and as soon as day 30 had passed");
		expect(words([1, 7])).toBe("planned at least every day, and as soon as days 1, 7 had passed");
		expect(words([])).toBe("planned at least every day");
	});
});
