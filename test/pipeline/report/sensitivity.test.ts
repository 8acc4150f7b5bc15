import { describe, expect, it } from "vitest";
import { asOfDay, createReportedStudy, report } from "../../support/reported-study.ts";

const LOOKS = ["2L 10L 20? 40?", "2L 10R 40?", "2L 40L", "2? 40?", "2L 20R 40R"];

const study = () =>
	createReportedStudy(LOOKS.map((looks, index) => ({ url: `https://host-${index + 1}.example/page`, looks })));

describe("the sensitivity of a report", () => {
	it("reads trailing inconclusive looks as removed, and as live", async () => {
		const { thresholds, sensitivity } = JSON.parse(
			await report(await study(), "--as-of", asOfDay(41), "--after", "30d", "--json"),
		);
		expect(thresholds).toMatchObject([{ eligible: 5, stillUp: 1, gone: 2, unknown: 2 }]);
		expect(sensitivity).toMatchObject({
			afterDays: 30,
			trailing: 3,
			// The first went by day 20 then, the fourth by day 2; the second had gone already.
			trailingAsRemoved: [{ eligible: 5, stillUp: 1, gone: 4, unknown: 0 }],
			// The second was away once, then; only the fifth is gone.
			trailingAsLive: [{ eligible: 5, stillUp: 4, gone: 1, unknown: 0 }],
		});
	});

	it("dates removals to the middle of their intervals where these are short enough", async () => {
		const db = await study();
		const at30 = JSON.parse(await report(db, "--as-of", asOfDay(41), "--after", "30d", "--json"));
		// Events at 6 of four and at 11 of two, censorings at 10 and 40: 3/4 x 1/2. Median width 13 days.
		expect(at30.sensitivity.midpoint.estimate).toBeCloseTo(0.375, 12);
		const at25 = JSON.parse(await report(db, "--as-of", asOfDay(41), "--after", "25d", "--json"));
		expect(at25.sensitivity.midpoint).toBeNull();
	});

	it("says so in words", async () => {
		const text = (await report(await study(), "--as-of", asOfDay(41), "--after", "30d")).replace(/\s+/g, " ");
		expect(text).toContain(
			"With the last, inconclusive looks at 3 targets read as removed, the share still up after 30 days would be 20.0%; read as live, 80.0% (as defined: 33.3%).",
		);
		expect(text).toContain("Kaplan-Meier gives 37.5% still up at 30 days");
	});
});
