import { describe, expect, test } from "vitest";
import { clusteredLogRank } from "../../src/stats/clustered-log-rank.ts";
import { kaplanMeier } from "../../src/stats/kaplan-meier/kaplan-meier.ts";
import { logRank } from "../../src/stats/log-rank.ts";
import { midpointAt } from "../../src/stats/midpoint.ts";
import { knownUp } from "../../src/stats/turnbull/known-up.ts";
import { reference, rowsOf } from "./reference.ts";

describe("the midpoint curve", () => {
	const rows = [
		{ left: 2, right: 4 },
		{ left: 10, right: 12 },
		{ left: 20, right: null },
		{ left: 15, right: null },
	];

	test("is Kaplan-Meier with removals in the middle of their intervals", () => {
		const km = kaplanMeier([
			{ time: 3, event: true },
			{ time: 11, event: true },
			{ time: 20, event: false },
			{ time: 15, event: false },
		]);
		const { estimate, low, high } = km.at(12);
		expect(midpointAt(rows, 12)).toEqual({ estimate, low, high });
	});

	test("is refused where the median interval is wider than half of N", () => {
		expect(midpointAt(rows, 4)).not.toBeNull();
		expect(midpointAt(rows, 3.9)).toBeNull();
		expect(midpointAt([{ left: 0, right: 21 }], 30)).toBeNull();
	});
});

describe("rows known to be up", () => {
	test("are those seen live at or after the day: all at day 0", () => {
		const at = knownUp([
			{ left: 0, right: 5 },
			{ left: 7, right: null },
			{ left: 7, right: 9, weight: 3 },
		]);
		expect([0, 1, 7, 7.1].map(at)).toEqual([5, 4, 4, 0]);
		expect(knownUp([])(0)).toBe(0);
	});
});

describe("the log-rank test over clusters", () => {
	const [lung] = reference.studies;
	if (lung === undefined) throw new Error("lung missing");
	const rows = rowsOf(lung);
	const groups = lung.groups.map((_, index) => rows.filter((_row, row) => lung.group[row] === index + 1));

	test("comes near the ordinary p where each row stands alone", () => {
		const { statistic, df, p, clusters } = clusteredLogRank(groups, { seed: 1, permutations: 5000 });
		const plain = logRank(groups);
		expect({ statistic, df, clusters }).toEqual({ statistic: plain.statistic, df: 1, clusters: 228 });
		expect(Math.abs((p ?? 1) - (plain.p ?? 0))).toBeLessThan(0.002);
	});

	test("gives the share of all assignments of labels that lie as far apart, for groups of several sizes", () => {
		// Log-rank scores of 11 rows without ties by hand: event minus the sum of 1 / (still at risk) up to the row's time.
		const labels = [0, 0, 1, 0, 2, 1, 0, 0, 1, 0, 2];
		const scores = labels.map((_, index) => {
			let hazard = 0;
			for (let earlier = 0; earlier <= index; earlier++) hazard += 1 / (labels.length - earlier);
			return 1 - hazard;
		});
		const sizes = [6, 3, 2];
		const spread = (assigned: readonly number[]): number => {
			const sums = [0, 0, 0];
			for (const [index, group] of assigned.entries()) sums[group] = (sums[group] ?? 0) + (scores[index] ?? 0);
			return sums.reduce((total, sum, group) => total + sum ** 2 / (sizes[group] ?? 1), 0);
		};
		const assignments = (left: readonly number[]): number[][] =>
			left.every((count) => count === 0)
				? [[]]
				: left.flatMap((count, group) =>
						count === 0
							? []
							: assignments(left.map((other, at) => (at === group ? other - 1 : other))).map((rest) => [
									group,
									...rest,
								]),
					);
		const all = assignments(sizes);
		const seen = spread(labels);
		const exact = all.filter((assigned) => spread(assigned) >= seen * (1 - 1e-9)).length / all.length;
		const own = [0, 1, 2].map((group) =>
			labels.flatMap((label, index) => (label === group ? [{ time: index + 1, event: true }] : [])),
		);
		expect(all).toHaveLength(4620);
		const { p } = clusteredLogRank(own, { seed: 2, permutations: 20_000 });
		// Three standard errors of a share of 20,000.
		expect(Math.abs((p ?? 2) - exact)).toBeLessThan(0.011);
	});

	test("is less sure where rows repeat each other", () => {
		const fiveTimes = groups.map((group, g) =>
			group.flatMap((row, index) => Array.from({ length: 5 }, () => ({ ...row, cluster: `${g}-${index}` }))),
		);
		const { p, clusters } = clusteredLogRank(fiveTimes, { seed: 1 });
		expect(clusters).toBe(228);
		expect(p ?? 0).toBeGreaterThan(10 * (logRank(fiveTimes).p ?? 1));
	});

	test("gives the same p for the same seed", () => {
		expect(clusteredLogRank(groups, { seed: 3 })).toEqual(clusteredLogRank(groups, { seed: 3 }));
	});

	test("does not exist where a cluster has rows in two groups, or with fewer than ten clusters", () => {
		const mixed = groups.map((group) => group.map((row, index) => ({ ...row, cluster: index % 40 })));
		expect(clusteredLogRank(mixed, { seed: 1 })).toMatchObject({ p: null, statistic: null, mixed: 40 });
		const few = groups.map((group, g) => group.map((row, index) => ({ ...row, cluster: `${g}-${index % 4}` })));
		expect(clusteredLogRank(few, { seed: 1 })).toMatchObject({ p: null, clusters: 8, mixed: 0 });
	});
});
