import { describe, expect, it } from "vitest";
import { headline, headlineDays } from "../../src/report/headline.ts";
import type { ReportModel } from "../../src/report/model.ts";
import { exampleModel, threshold } from "./example-model.ts";

const FLOW = exampleModel().flow;
const withThreshold = (row: ReturnType<typeof threshold>, more: Partial<ReportModel> = {}): string =>
	headline(
		exampleModel({
			kinds: ["page"],
			thresholds: [row],
			flow: { ...FLOW, targets: row.eligible + row.notYetDue, goneWhenReported: 0, notYetDue: row.notYetDue },
			...more,
		}),
	);
const OPENING = "As of 2026-11-22 14:43 UTC, from Germany, logged out:";

describe("the headline", () => {
	it("gives instant, vantage, counts, unit, share and interval when all is determined", () => {
		expect(withThreshold(threshold(30, { stillUp: 19, gone: 21, restricted: 0, unknown: 0 }))).toBe(
			`${OPENING} 19 of 40 reported pages (47.5%, 95% CI 32.9 to 62.5) were still up 30 or more days after being reported; 21 were no longer publicly available.`,
		);
	});

	it("names the unknown and the range, whose share is of all old enough", () => {
		expect(withThreshold(threshold(30, { stillUp: 19, gone: 21, restricted: 0, unknown: 3 }))).toBe(
			`${OPENING} 19 of 40 reported pages whose state was determined (47.5%, 95% CI 32.9 to 62.5) were still up 30 or more days after being reported; 21 were no longer publicly available; 3 could not be determined; between 44.2% and 51.2% of all 43 whatever happened to the 3 undetermined.`,
		);
	});

	it("leads with the range and gives no single share above 10% unknown", () => {
		const text = withThreshold(threshold(30, { stillUp: 19, gone: 21, restricted: 0, unknown: 5 }));
		expect(text).toBe(
			`${OPENING} between 42.2% and 53.3% of 45 reported pages were still up 30 or more days after being reported, whatever happened to the 5 that could not be determined (19 were still up; 21 were no longer publicly available; 5 could not be determined).`,
		);
		expect(text).not.toContain("47.5%");
	});

	it("still gives the share at exactly 10% unknown", () => {
		expect(withThreshold(threshold(30, { stillUp: 9, gone: 9, restricted: 0, unknown: 2 }))).toContain(
			"9 of 18 reported",
		);
	});

	it("keeps the restricted apart, or says where they were counted", () => {
		const row = threshold(30, { stillUp: 19, gone: 21, restricted: 2, unknown: 0 });
		expect(withThreshold(row)).toContain("; 2 were restricted (counted in neither).");
		const { policy } = exampleModel();
		expect(withThreshold(row, { policy: { ...policy, restricted: "gone" } })).toContain(
			"; restricted ones counted as no longer available.",
		);
	});

	it("says in words that nobody is old enough", () => {
		const row = threshold(30, { stillUp: 0, gone: 0, restricted: 0, unknown: 0 }, { notYetDue: 12 });
		expect(withThreshold(row)).toBe(
			`${OPENING} none of the 12 pages on the list can be counted yet for "still up 30 days after being reported", which takes 31 days of follow-up. Not counted: 12 not yet due.`,
		);
	});

	it("says in words that the list is empty", () => {
		const row = threshold(30, { stillUp: 0, gone: 0, restricted: 0, unknown: 0 });
		expect(withThreshold(row, { kinds: [] })).toBe(
			`${OPENING} the list holds no reported URLs, so there is nothing to count.`,
		);
	});

	it("tells an empty list from one of which nothing was asked for, or nothing reported yet", () => {
		const row = threshold(30, { stillUp: 0, gone: 0, restricted: 0, unknown: 0 });
		const empty = exampleModel({ kinds: [], thresholds: [row] });
		const withFlow = (flow: Partial<typeof empty.flow>) =>
			headline({ ...empty, flow: { ...empty.flow, targets: 0, filteredOut: 0, notYetReported: 0, ...flow } });
		expect(withFlow({ filteredOut: 60 })).toContain("no target on the list (60) is among those asked for");
		expect(withFlow({ notYetReported: 1 })).toContain("no target on the list (1) had been reported by then");
		expect(withFlow({})).toContain("the list holds no reported URLs");
	});

	it("gives no share when all is unknown", () => {
		expect(withThreshold(threshold(30, { stillUp: 0, gone: 0, restricted: 1, unknown: 11 }))).toBe(
			`${OPENING} of 12 reported pages old enough, none was found still up or gone 30 days after being reported: 11 could not be determined and 1 was restricted, so no share can be given.`,
		);
	});

	it("keeps the interval when all are up or all are gone", () => {
		expect(withThreshold(threshold(30, { stillUp: 20, gone: 0, restricted: 0, unknown: 0 }))).toContain(
			"20 of 20 reported pages (100.0%, 95% CI 83.9 to 100.0) were still up",
		);
		expect(withThreshold(threshold(30, { stillUp: 0, gone: 20, restricted: 0, unknown: 0 }))).toContain(
			"0 of 20 reported pages (0.0%, 95% CI 0.0 to 16.1) were still up",
		);
	});

	it("gives no interval over fewer than ten clusters, and says why", () => {
		const row = threshold(
			30,
			{ stillUp: 19, gone: 21, restricted: 0, unknown: 0 },
			{ low: null, high: null, clusters: 6 },
		);
		expect(withThreshold(row)).toContain("(47.5%, no interval: only 6 accounts or hosts)");
	});

	it("says which clusters the interval is adjusted for", () => {
		const row = threshold(30, { stillUp: 19, gone: 21, restricted: 0, unknown: 0 }, { clusters: 12, effectiveN: 17.2 });
		expect(withThreshold(row)).toContain("adjusted for 12 accounts or hosts)");
		const { policy } = exampleModel();
		expect(withThreshold(row, { policy: { ...policy, clusterBy: "host" } })).toContain("adjusted for 12 hosts)");
	});

	it("names a one-sided limit as such", () => {
		const row = threshold(30, { stillUp: 20, gone: 0, restricted: 0, unknown: 0 }, { low: 0.88, high: null });
		expect(withThreshold(row)).toContain("(100.0%, one-sided 95% limit 88.0 or more)");
	});

	it("uses the unit of the list: one kind, two kinds, else URLs", () => {
		const row = threshold(30, { stillUp: 19, gone: 21, restricted: 0, unknown: 0 });
		expect(withThreshold(row, { kinds: ["group", "page"] })).toContain("19 of 40 reported pages and groups (");
		expect(withThreshold(row, { kinds: ["group", "page", "post"] })).toContain("19 of 40 reported URLs (");
		expect(withThreshold(row, { kinds: ["community"] })).toContain("19 of 40 reported communities (");
	});

	it("agrees in number", () => {
		expect(
			withThreshold(threshold(1, { stillUp: 1, gone: 0, restricted: 0, unknown: 0 }), {
				flow: { ...FLOW, afterDays: 1 },
			}),
		).toContain("1 of 1 reported page (100.0%");
		expect(withThreshold(threshold(30, { stillUp: 1, gone: 1, restricted: 0, unknown: 0 }))).toContain("was still up");
	});

	it("names every vantage, or that none was named", () => {
		const row = threshold(30, { stillUp: 19, gone: 21, restricted: 0, unknown: 0 });
		const { provenance } = exampleModel();
		expect(withThreshold(row, { provenance: { ...provenance, vantages: ["Germany", "Kenya"] } })).toContain(
			"from 2 vantages (Germany and Kenya), logged out",
		);
		expect(withThreshold(row, { provenance: { ...provenance, vantages: [] } })).toContain("from an unnamed vantage,");
	});

	it("does not call a control cohort reported", () => {
		const row = threshold(30, { stillUp: 19, gone: 21, restricted: 0, unknown: 0 });
		expect(withThreshold(row, { cohort: "control" })).toContain("19 of 40 pages (");
	});

	it("never says who or what made anything go", () => {
		for (const unknown of [0, 3, 30]) {
			const text = withThreshold(threshold(30, { stillUp: 19, gone: 21, restricted: 2, unknown }));
			expect(text).not.toMatch(/removed by|because|due to|led to|caused|thanks to|took down/i);
		}
	});
});

describe("the headline's threshold", () => {
	const at = (afterDays: number, stillUp: number) =>
		threshold(afterDays, { stillUp, gone: 0, restricted: 0, unknown: 0 });

	it("is 30 days where anybody is that old", () => {
		expect(headlineDays([at(7, 5), at(30, 2), at(90, 1)])).toBe(30);
	});

	it("else the longest with anybody, else 30, else the first", () => {
		expect(headlineDays([at(1, 5), at(7, 5), at(30, 0)])).toBe(7);
		expect(headlineDays([at(7, 0), at(30, 0)])).toBe(30);
		expect(headlineDays([at(7, 0), at(14, 0)])).toBe(7);
		expect(headlineDays([])).toBe(30);
	});
});
