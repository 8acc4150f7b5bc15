import { describe, expect, it } from "vitest";
import { asOfDay, createReportedStudy, report } from "../../support/reported-study.ts";

const page = (index: number): string => `https://www.facebook.com/example.page.${index}`;

/** Forty pages reported on one day and looked at once, 45 days later: 19 are still there. */
const spotCheck = () =>
	createReportedStudy(
		Array.from({ length: 40 }, (_, index) => ({ url: page(index + 1), looks: index < 19 ? "45L" : "45R" })),
	);

describe("a report over one look long after day N", () => {
	it("leads with what the looks tell, in words that may be printed", async () => {
		const db = await spotCheck();
		const [headline] = (await report(db, "--as-of", asOfDay(46), "--format", "markdown")).split("\n").slice(2);
		expect(headline).toBe(
			"**As of 2026-05-18 00:00 UTC, from DE, home line, logged out: 19 of 40 reported pages (47.5%, 95% CI 32.9 to 62.5) were still up 30 or more days after being reported, when last looked at (median day 45); 21 were no longer publicly available. Looks were too few to tell how many were still up on day 30 itself: between 47.5% and 100.0% of 40.**",
		);
	});

	it("keeps the strict definitions in the thresholds, and the state at the last look beside them", async () => {
		const db = await spotCheck();
		const { thresholds, atLastLook, method } = JSON.parse(await report(db, "--as-of", asOfDay(46), "--json"));
		expect(thresholds.at(2)).toMatchObject({ afterDays: 30, eligible: 40, stillUp: 19, gone: 0, unknown: 21 });
		expect(thresholds.at(2)).toMatchObject({ rangeLow: 0.475, rangeHigh: 1 });
		expect(atLastLook.at(2)).toMatchObject({
			afterDays: 30,
			eligible: 40,
			stillUp: 19,
			gone: 21,
			restricted: 0,
			unknown: 0,
			share: 0.475,
			goneBefore: 0,
			medianDays: 45,
			fewLooks: 40,
		});
		// Wilson's limits for 19 of 40 (Newcombe 1998, method 3), worked out by hand with z = 1.959964.
		expect(atLastLook.at(2).low).toBeCloseTo(0.32935, 5);
		expect(atLastLook.at(2).high).toBeCloseTo(0.62503, 5);
		expect(method).toContain(
			'"When last looked at" gives, for the same targets, the state at the last conclusive look',
		);
	});

	it("counts what was found gone before day N and not looked at since, and says so", async () => {
		const db = await createReportedStudy([
			{ url: page(1), looks: "45L" },
			{ url: page(2), looks: "45R" },
			{ url: page(3), looks: "10R" },
			{ url: page(4), looks: "10L" },
			{ url: page(5), looks: "10P" },
			{ url: page(6), looks: "10R 45L" },
			{ url: page(7), looks: "45P" },
			{ url: page(8), looks: "10L 45?" },
		]);
		const { atLastLook } = JSON.parse(await report(db, "--as-of", asOfDay(46), "--after", "30d", "--json"));
		expect(atLastLook).toMatchObject([
			{ eligible: 8, stillUp: 2, gone: 2, restricted: 1, unknown: 3, goneBefore: 1, medianDays: 45, fewLooks: 8 },
		]);
		expect(await report(db, "--as-of", asOfDay(46), "--after", "30d")).toContain(
			"Gone holds\nthose found gone by day N and not looked at since, too.",
		);
	});

	it("does not lead where targets were looked at all along", async () => {
		const db = await createReportedStudy(
			Array.from({ length: 40 }, (_, index) => ({
				url: page(index + 1),
				looks: index < 19 ? "7L 14L 45L" : "7L 14L 45R",
			})),
		);
		expect(await report(db, "--as-of", asOfDay(46), "--format", "markdown")).toContain(
			"between 47.5% and 100.0% of 40 reported pages were still up 30 or more days after being reported, whatever happened to the 21",
		);
	});
});
