import { describe, expect, test } from "vitest";
import { studentQuantile } from "../../src/stats/distributions/student-t.ts";
import { seededRandom } from "../../src/stats/random.ts";
import { bootstrapSteps, bootstrapTurnbull } from "../../src/stats/turnbull/bootstrap.ts";
import type { IntervalRow } from "../../src/stats/turnbull/ends.ts";
import { turnbull } from "../../src/stats/turnbull/turnbull.ts";

/** Weekly checks of rows in clusters of different pace. */
const simulate = (rows: number, clusters: number): readonly IntervalRow[] => {
	const below = seededRandom(11);
	const uniform = () => (below(1e6) + 0.5) / 1e6;
	const pace = Array.from({ length: clusters }, () => 0.3 - Math.log(uniform()));
	return Array.from({ length: rows }, (_, row) => {
		const cluster = row % clusters;
		const gone = (-40 * Math.log(uniform())) / (pace[cluster] ?? 1);
		const check = Math.ceil(gone / 7) * 7;
		return check <= 84 ? { left: check - 7, right: check, cluster } : { left: 84, right: null, cluster };
	});
};

const ROWS = simulate(200, 40);
const OPTIONS = { days: [0, 7, 30, 35, 84, 100], seed: 5, replicates: 200 };

describe("the cluster bootstrap of Turnbull's curve", () => {
	const band = bootstrapTurnbull(ROWS, OPTIONS);
	const at = (day: number) => band.points.find((point) => point.day === day);

	test("holds the curve between its limits, and the full fit beside them", () => {
		expect(band).toMatchObject({ seed: 5, replicates: 200, unconverged: 0, clusters: 40 });
		for (const { day, lower, upper, low, high } of band.points) {
			expect({ lower, upper }).toEqual(turnbull(ROWS).at(day));
			if (low !== null) expect(low).toBeLessThan(lower ?? 0);
			if (high !== null) expect(high).toBeGreaterThan(upper ?? 1);
		}
		expect(at(35)?.low).not.toBeNull();
		expect(at(35)?.high).not.toBeNull();
	});

	test("has no limits where the curve is 0 or 1", () => {
		expect(at(0)).toEqual({ day: 0, lower: 1, upper: 1, low: null, high: null });
		expect(at(100)).toMatchObject({ lower: 0, low: null });
	});

	test("puts the median's box between percentiles of boxes", () => {
		const { from, to, low, high } = band.median;
		expect(low).toBeLessThanOrEqual(from ?? -1);
		expect(high).toBeGreaterThanOrEqual(to ?? Number.POSITIVE_INFINITY);
	});

	test("gives the same numbers for the same seed, others for another", () => {
		expect(bootstrapTurnbull(ROWS, OPTIONS).points).toEqual(band.points);
		expect(bootstrapTurnbull(ROWS, { ...OPTIONS, seed: 6 }).points).not.toEqual(band.points);
	});

	test("is wider where rows fall together than where they stand alone", () => {
		const alone = bootstrapTurnbull(
			ROWS.map(({ left, right }) => ({ left, right })),
			OPTIONS,
		);
		const width = (points: typeof band.points) => (points[3]?.high ?? 0) - (points[3]?.low ?? 0);
		expect(alone.clusters).toBe(200);
		expect(width(band.points)).toBeGreaterThan(width(alone.points));
	});

	test("has for independent exact rows the standard error of the binomial", () => {
		const rows = Array.from({ length: 100 }, (_, row) => ({ left: row < 40 ? 1 : 9, right: row < 40 ? 1 : 9 }));
		const point = bootstrapTurnbull(rows, { days: [5], seed: 1, replicates: 2000 }).points[0];
		const error = Math.sqrt(0.4 / (0.6 * 100)) / -Math.log(0.6);
		const expected = Math.exp(-Math.exp(Math.log(-Math.log(0.6)) + studentQuantile(0.975, 99) * error));
		expect(Math.abs((point?.low ?? 0) - expected)).toBeLessThan(0.01);
	});

	test("has an open end where the median is not reached in enough replicates", () => {
		const rows = Array.from({ length: 60 }, (_, row) => (row < 27 ? { left: 0, right: 7 } : { left: 60, right: null }));
		expect(bootstrapTurnbull(rows, OPTIONS).median).toEqual({ from: null, to: null, low: 0, high: null });
	});

	test("gives the estimate without limits for fewer than ten clusters, and for no rows", () => {
		const few = bootstrapTurnbull(simulate(50, 9), OPTIONS);
		expect(few).toMatchObject({ replicates: 0, clusters: 9, median: { low: null, high: null } });
		expect(few.points.every(({ low, high }) => low === null && high === null)).toBe(true);
		expect(bootstrapTurnbull([], OPTIONS).points[1]).toEqual({
			day: 7,
			lower: null,
			upper: null,
			low: null,
			high: null,
		});
	});

	test("tells its progress, and stops between two replicates where the caller stops asking", () => {
		const seen: number[] = [];
		bootstrapTurnbull(ROWS, { ...OPTIONS, replicates: 3, onProgress: ({ done, total }) => seen.push(done / total) });
		expect(seen).toEqual([1 / 3, 2 / 3, 1]);
		const steps = bootstrapSteps(ROWS, OPTIONS);
		expect(steps.next()).toEqual({ done: false, value: { done: 1, total: 200 } });
	});

	test("refuses what cannot be", () => {
		expect(() => bootstrapTurnbull(ROWS, { ...OPTIONS, seed: 0.5 })).toThrow(/seed/);
		expect(() => bootstrapTurnbull(ROWS, { ...OPTIONS, replicates: 1 })).toThrow(/replicates/);
		expect(() => bootstrapTurnbull(ROWS, { ...OPTIONS, days: [-1] })).toThrow(/day/);
		expect(() => bootstrapTurnbull([{ left: 1, right: 2, weight: Number.NaN }], OPTIONS)).toThrow(/weight/);
	});
});

describe("the generator of random numbers", () => {
	test("spreads evenly and repeats for the same seed", () => {
		const counts = new Array<number>(10).fill(0);
		const below = seededRandom(42);
		for (let draw = 0; draw < 100_000; draw++) {
			const value = below(10);
			counts[value] = (counts[value] ?? 0) + 1;
		}
		for (const count of counts) expect(Math.abs(count - 10_000)).toBeLessThan(500);
		const [one, other, third] = [seededRandom(7), seededRandom(7), seededRandom(8)];
		const draws = (random: typeof one) => Array.from({ length: 8 }, () => random(1e9));
		const first = draws(one);
		expect(draws(other)).toEqual(first);
		expect(draws(third)).not.toEqual(first);
	});
});
