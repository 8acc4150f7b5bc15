import { describe, expect, it } from "vitest";
import { asOfDay, createReportedStudy, report } from "../../support/reported-study.ts";

/** Three posts of each of twelve accounts: all of six accounts stay up, all of the other six go by day 10. */
const study = (accounts = 12) =>
	createReportedStudy(
		Array.from({ length: accounts * 3 }, (_, index) => ({
			url: `https://x.com/user_${Math.floor(index / 3)}/status/${1_000_000_000_000 + index}`,
			looks: Math.floor(index / 3) % 2 === 0 ? "2L 10L 40L" : "2L 10R 40R",
			columns: [index < 18 ? "first" : "second"],
		})),
		["half"],
	);

const at30 = async (db: string, ...flags: readonly string[]) => {
	const json = JSON.parse(await report(db, "--as-of", asOfDay(41), "--after", "30d", "--json", ...flags));
	return { ...json, row: json.thresholds[0] };
};

describe("posts of one account", () => {
	it("leave the main interval plain, with the adjusted one beside it", async () => {
		const { row, headline } = await at30(await study());
		expect(row).toMatchObject({ stillUp: 18, gone: 18, clusters: null, effectiveN: null });
		// Wilson for 18 of 36.
		expect(row.low).toBeCloseTo(0.34474, 4);
		expect(row.high).toBeCloseTo(0.65526, 4);
		// V = 12/11 x 12 x 1.5^2 / 36^2, n_eff = 0.25 / V x (1.95996 / 2.20099)^2 = 8.7227 (statistics.md section 3f).
		expect(row.adjusted).toMatchObject({ clusters: 12 });
		expect(row.adjusted.effectiveN).toBeCloseTo(8.7227, 3);
		expect(row.adjusted.low).toBeCloseTo(0.22353, 4);
		expect(row.adjusted.high).toBeCloseTo(0.77647, 4);
		expect(headline).toContain("Allowing for 12 accounts or hosts whose items may go together: 95% CI 22.4 to 77.6.");
	});

	it("make the adjusted interval the main one with --cluster", async () => {
		const { row, headline, survival } = await at30(await study(), "--cluster", "account", "--replicates", "20");
		expect(row).toMatchObject({ clusters: 12, adjusted: null });
		expect(row.low).toBeCloseTo(0.22353, 4);
		expect(headline).toContain("(50.0%, 95% CI 22.4 to 77.6, adjusted for 12 accounts or hosts)");
		expect(survival.bootstrap).toEqual({ replicates: 20, seed: 1, clusters: 12, over: "clusters" });
	});

	it("are drawn together in the bootstrap where enough accounts are known, and one by one else", async () => {
		const enough = await at30(await study(), "--replicates", "20");
		expect(enough.survival.bootstrap).toMatchObject({ clusters: 12, over: "clusters" });
		const few = await at30(await study(9), "--replicates", "20");
		expect(few.survival.bootstrap).toMatchObject({ clusters: 27, over: "targets" });
		expect(few.row.adjusted).toBeNull();
		expect(few.limits.join(" ")).toContain("likely too narrow");
		expect(few.method).toContain("over 27 targets as if independent");
	});

	it("give no interval with fewer than ten accounts where clusters are asked for", async () => {
		const { row, headline } = await at30(await study(9), "--cluster", "account");
		expect(row).toMatchObject({ share: 15 / 27, low: null, high: null, clusters: 9 });
		expect(headline).toContain("no interval: only 9 accounts or hosts");
	});

	it("are permuted together in the log-rank test", async () => {
		const { tests } = await at30(await study(), "--by", "half", "--tests");
		expect(tests.map(({ method, clusters, mixed }: Record<string, unknown>) => [method, clusters, mixed])).toEqual([
			["log-rank", null, null],
			["clustered-log-rank", 12, 0],
			["interval-log-rank", null, null],
		]);
		// Both halves hold three accounts that stay and three that go: nothing speaks for a difference.
		expect(tests[1].statistic).toBeCloseTo(tests[0].statistic, 12);
		expect(tests[1].p).toBeGreaterThan(0.9);
	});

	it("say nothing of clusters where each item has an account of its own", async () => {
		const db = await createReportedStudy(
			Array.from({ length: 12 }, (_, index) => ({
				url: `https://x.com/user_${index}/status/${1_000_000_000_000 + index}`,
				looks: "2L 40L",
			})),
		);
		const { row, headline } = await at30(db);
		expect(row.adjusted).toBeNull();
		expect(headline).not.toContain("Allowing for");
	});
});
