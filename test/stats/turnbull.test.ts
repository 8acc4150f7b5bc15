import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { kaplanMeier } from "../../src/stats/kaplan-meier/kaplan-meier.ts";
import type { IntervalRow } from "../../src/stats/turnbull/ends.ts";
import { turnbull } from "../../src/stats/turnbull/turnbull.ts";
import { fc } from "../support/properties.ts";
import { intervalRows } from "./interval-arbitrary.ts";
import { reference, rowsOf } from "./reference.ts";

const cosmesis = z
	.object({ rows: z.array(z.object({ left: z.number(), right: z.number().nullable(), group: z.string() })) })
	.parse(JSON.parse(readFileSync(new URL("../../fixtures/stats/breast-cosmesis.json", import.meta.url), "utf8")));

const inGroup = (name: string): readonly IntervalRow[] => cosmesis.rows.filter(({ group }) => group === name);

const masses = (rows: readonly IntervalRow[], digits: number) =>
	turnbull(rows).boxes.map(({ left, right, mass }) => [left, right, Number(mass.toFixed(digits))]);

describe("published estimates", () => {
	// Fay and Shaw, J. Stat. Softw. 36(2) 2010, section 4.1.
	test("breast cosmesis, radiotherapy", () => {
		expect(masses(inGroup("Rad"), 4)).toEqual([
			[4, 5, 0.0463],
			[6, 7, 0.0334],
			[7, 8, 0.0887],
			[11, 12, 0.0708],
			[24, 25, 0.0926],
			[33, 34, 0.0818],
			[38, 40, 0.1209],
			[46, 48, 0.4656],
		]);
	});

	test("breast cosmesis, radiotherapy and chemotherapy", () => {
		expect(masses(inGroup("RadChem"), 4)).toEqual([
			[4, 5, 0.0433],
			[5, 8, 0.0433],
			[11, 12, 0.0692],
			[16, 17, 0.1454],
			[18, 19, 0.1411],
			[19, 20, 0.1157],
			[24, 25, 0.0999],
			[30, 31, 0.0709],
			[35, 36, 0.1608],
			[44, 48, 0.0552],
			[48, 60, 0.0552],
		]);
	});

	// Fay and Shaw 2010, section 6.3, table 2: 2/7, 2/7, 3/14, 3/14.
	test("an example that can be solved by hand", () => {
		const rows = [
			[2, 3],
			[5, 6],
			[1, 7],
			[1, 7],
			[9, 12],
			[8, 10],
			[10, 13],
		].map(([left = 0, right = 0]) => ({ left, right }));
		const { boxes } = turnbull(rows);
		expect(boxes.map(({ left, right }) => [left, right])).toEqual([
			[2, 3],
			[5, 6],
			[9, 10],
			[10, 12],
		]);
		for (const [j, mass] of [2 / 7, 2 / 7, 3 / 14, 3 / 14].entries()) expect(boxes[j]?.mass).toBeCloseTo(mass, 9);
	});

	// Turnbull, JASA 69 (1974) 169-173, as in tests/turnbull.R of R's survival: 0.538, 0.295, 0.210, 0.095.
	test("Turnbull's doubly censored example of 1974", () => {
		const exact = [12, 6, 2, 3].map((weight, index) => ({ left: index + 1, right: index + 1, weight }));
		const later = [3, 2, 0, 3].map((weight, index) => ({ left: index + 1, right: null, weight }));
		const earlier = [2, 4, 2, 5].map((weight, index) => ({ left: 0, right: index + 1, weight }));
		const fit = turnbull([...exact, ...later, ...earlier]);
		expect([1, 2, 3, 4].map((day) => fit.at(day).upper?.toFixed(3))).toEqual(["0.538", "0.295", "0.210", "0.095"]);
		expect(fit.at(2)).toEqual({ lower: fit.at(2).upper, upper: fit.at(2).upper });
	});

	// tests/turnbull.R of R's survival: "a hard test case", solved by direct maximisation there.
	test("a hard set whose EM hardly moves: 0.6958, 0.1674, 0.1079, 0.0289", () => {
		const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => from + i);
		const left = [...range(1, 100).map(() => 0), ...range(1, 200).map(() => 1), 100, 200, 210, 220];
		left.push(...range(1, 100).map(() => 365), ...range(1, 5).map(() => 366), ...range(731, 741));
		const right: (number | null)[] = [...range(1, 100).map((i) => 3 * i), ...range(1, 100).map((i) => 10 + i)];
		right.push(...range(1, 60).map(() => 365), ...range(1, 40).map(() => 366), null, 500, null, 450);
		right.push(...range(1, 90).map(() => 730), ...range(1, 10).map(() => null), 528, 571, 691, 730, 731);
		right.push(null, 1095, 1096, 1097, 1098, 1099, null, 1400, 1200, 772, 1461);
		const fit = turnbull(left.map((time, index) => ({ left: time, right: right[index] ?? null })));
		expect(fit.converged).toBe(true);
		const [a = 0, b = 0, c = 0, d = 0] = fit.boxes.map(({ mass }) => mass);
		expect([a, b, c, d].map((mass) => mass.toFixed(4))).toEqual(["0.6958", "0.1674", "0.1079", "0.0289"]);
		expect(fit.boxes).toHaveLength(4);
	});
});

describe("the estimate", () => {
	test("equals Kaplan-Meier for exact and right-censored rows", () => {
		for (const study of reference.studies) {
			const rows = rowsOf(study);
			const km = kaplanMeier(rows);
			const fit = turnbull(rows.map(({ time, event }) => ({ left: time, right: event === 1 ? time : null })));
			for (const { time } of km.points) {
				const { lower, upper } = fit.at(time);
				const { estimate } = km.at(time);
				expect(upper).toBeCloseTo(estimate ?? Number.NaN, 8);
				if (time < (km.points.at(-1)?.time ?? 0)) expect(lower).toBeCloseTo(estimate ?? Number.NaN, 8);
			}
			expect(fit.median?.from).toBe(km.median.time);
			expect(fit.median?.to).toBe(km.median.time);
		}
	});

	test("always converges to an optimality gap of 1e-9, with masses that sum to 1", () => {
		fc.assert(
			fc.property(intervalRows(20, 40), (rows) => {
				const { boxes, converged, optimalityGap } = turnbull(rows);
				expect(converged).toBe(true);
				expect(optimalityGap).toBeLessThanOrEqual(1e-9);
				expect(boxes.reduce((sum, { mass }) => sum + mass, 0)).toBeCloseTo(1, 12);
			}),
			{ numRuns: 500 },
		);
	});

	test("agrees with direct maximisation on small sets", () => {
		fc.assert(
			fc.property(intervalRows(6, 8), (rows) => {
				const direct = maximiseDirectly(rows);
				const fit = turnbull(rows);
				expect(fit.logLikelihood).toBeGreaterThanOrEqual(direct.logLikelihood - 1e-9);
				expect(fit.logLikelihood).toBeLessThanOrEqual(direct.logLikelihood + 1e-4);
				for (let day = 0; day <= 12; day++) {
					const { lower, upper } = fit.at(day);
					expect(direct.survival(day)).toBeGreaterThanOrEqual((lower ?? Number.NaN) - 0.02);
					expect(direct.survival(day)).toBeLessThanOrEqual((upper ?? Number.NaN) + 0.02);
				}
			}),
			{ numRuns: 80 },
		);
	});

	test("does not depend on the order of rows, and takes a weight as so many rows", () => {
		fc.assert(
			fc.property(intervalRows(10, 15), (rows) => {
				const fit = turnbull(rows);
				const doubled = turnbull(rows.map((row) => ({ ...row, weight: 2 })).reverse());
				const twice = turnbull([...rows, ...rows]);
				for (let day = 0; day <= 20; day++) {
					expect(doubled.at(day).lower).toBeCloseTo(fit.at(day).lower ?? Number.NaN, 6);
					expect(twice.at(day).upper).toBeCloseTo(fit.at(day).upper ?? Number.NaN, 6);
				}
			}),
		);
	});
});

/** EM over single points by the definition alone: every grid point and the middle between, one far beyond; no boxes. */
const maximiseDirectly = (rows: readonly IntervalRow[]) => {
	const points = [...Array.from({ length: 41 }, (_, i) => i / 2), 1000];
	const covers = ({ left, right }: IntervalRow, point: number): boolean =>
		left === right ? point === left : point > left && (right === null || point <= right);
	const matrix = rows.map((row) => points.map((point) => (covers(row, point) ? 1 : 0)));
	let p = points.map(() => 1 / points.length);
	const probabilities = () => matrix.map((row) => row.reduce<number>((sum, hit, j) => sum + hit * (p[j] ?? 0), 0));
	for (let step = 0; step < 4000; step++) {
		const P = probabilities();
		p = p.map((mass, j) => {
			let d = 0;
			for (const [i, row] of matrix.entries()) if (row[j] === 1) d += 1 / (P[i] ?? 1);
			return (mass * d) / rows.length;
		});
	}
	return {
		logLikelihood: probabilities().reduce((sum, P) => sum + Math.log(P), 0),
		survival: (day: number) => points.reduce((sum, point, j) => sum + (point > day ? (p[j] ?? 0) : 0), 0),
	};
};

describe("edges", () => {
	test("all live: one box without end, no median", () => {
		const fit = turnbull([5, 30, 12].map((left) => ({ left, right: null })));
		expect(fit.boxes).toEqual([{ left: 30, right: null, mass: 1 }]);
		expect(fit.at(30)).toEqual({ lower: 1, upper: 1 });
		expect(fit.at(31)).toEqual({ lower: 0, upper: 1 });
		expect(fit.median).toBeNull();
	});

	test("all removed at the first check: one box from 0 to the earliest", () => {
		const fit = turnbull([5, 3, 12].map((right) => ({ left: 0, right })));
		expect(fit.boxes).toEqual([{ left: 0, right: 3, mass: 1 }]);
		expect(fit.median).toEqual({ from: 0, to: 3 });
		expect(fit.at(0)).toEqual({ lower: 1, upper: 1 });
		expect(fit.at(2)).toEqual({ lower: 0, upper: 1 });
		expect(fit.at(3)).toEqual({ lower: 0, upper: 0 });
	});

	test("no rows, or none with weight: no estimate", () => {
		for (const rows of [[], [{ left: 1, right: 2, weight: 0 }]]) {
			const fit = turnbull(rows);
			expect(fit).toMatchObject({ boxes: [], logLikelihood: null, optimalityGap: null, median: null });
			expect(fit.at(5)).toEqual({ lower: null, upper: null });
		}
	});

	test("(1, 2] and (2, 3] do not touch, nor does (2, 3] hold an event at 2", () => {
		expect(
			masses(
				[
					{ left: 1, right: 2 },
					{ left: 2, right: 3 },
				],
				6,
			),
		).toEqual([
			[1, 2, 0.5],
			[2, 3, 0.5],
		]);
		expect(
			masses(
				[
					{ left: 2, right: 2 },
					{ left: 2, right: 3 },
				],
				6,
			),
		).toEqual([
			[2, 2, 0.5],
			[2, 3, 0.5],
		]);
		expect(
			masses(
				[
					{ left: 2, right: 2 },
					{ left: 1, right: 2 },
				],
				6,
			),
		).toEqual([[2, 2, 1]]);
	});

	test("times from microseconds to ages of the universe, and an infinite right end", () => {
		const fit = turnbull([
			{ left: 1e-12, right: 1e-11 },
			{ left: 1e300, right: Number.POSITIVE_INFINITY },
		]);
		expect(fit.boxes.map(({ mass }) => mass.toFixed(9))).toEqual(["0.500000000", "0.500000000"]);
		expect(fit.boxes[1]?.right).toBeNull();
	});

	test("impossible rows and days are refused", () => {
		expect(() => turnbull([{ left: 3, right: 2 }])).toThrow(/right must be at least left/);
		expect(() => turnbull([{ left: Number.NaN, right: 2 }])).toThrow(/left/);
		expect(() => turnbull([{ left: 1, right: Number.NaN }])).toThrow(/right/);
		expect(() => turnbull([{ left: -1, right: 2 }])).toThrow(/left/);
		expect(() => turnbull([{ left: 1, right: 2, weight: Number.NaN }])).toThrow(/weight/);
		expect(() => turnbull([{ left: 1, right: 2 }]).at(Number.NaN)).toThrow(/day/);
	});
});
