import { describe, expect, test } from "vitest";
import { statusAt } from "../../src/stats/status-at.ts";
import { wilson } from "../../src/stats/wilson.ts";
import { fc } from "../support/properties.ts";

const row = (left: number | null, right: number | null, age = 100, more = {}) => ({ left, right, age, ...more });

describe("status at day N (statistics.md section 3a)", () => {
	test("counts up, gone and unknown among those old enough, with share and range", () => {
		const rows = [
			row(40, null),
			row(30, 35),
			row(10, 20),
			row(25, 33),
			row(3, null),
			row(50, null, 35),
			row(1, 2, 36.9),
		];
		const status = statusAt(rows, 30, 7);
		expect(status).toMatchObject({
			afterDays: 30,
			graceDays: 7,
			eligible: 5,
			notYetDue: 2,
			stillUp: 2,
			gone: 1,
			restricted: 0,
			unknown: 2,
			share: 2 / 3,
			rangeLow: 2 / 5,
			rangeHigh: 4 / 5,
			clusters: null,
			effectiveN: null,
		});
		expect(status.low).toBe(wilson(2, 3).low);
		expect(status.high).toBe(wilson(2, 3).high);
		expect(status.outerLow).toBe(wilson(2, 5).low);
		expect(status.outerHigh).toBe(wilson(4, 5).high);
	});

	test("takes live on day N as up, removed on day N as gone, and age N + g as old enough", () => {
		expect(statusAt([row(30, null, 37)], 30, 7)).toMatchObject({ eligible: 1, stillUp: 1 });
		expect(statusAt([row(5, 30, 37)], 30, 7)).toMatchObject({ gone: 1 });
		expect(statusAt([row(30, 30, 37)], 30, 7)).toMatchObject({ gone: 1, stillUp: 0 });
		expect(statusAt([row(30, null, 36.999)], 30, 7)).toMatchObject({ eligible: 0, notYetDue: 1 });
	});

	test("keeps a removed row out until it is old enough, as a live one", () => {
		expect(statusAt([row(1, 2, 20)], 30, 0)).toMatchObject({ eligible: 0, gone: 0, notYetDue: 1 });
	});

	test("gives null for shares of nothing, never 0 or 1", () => {
		const none = { share: null, low: null, high: null };
		expect(statusAt([], 30, 7)).toMatchObject({
			eligible: 0,
			...none,
			rangeLow: null,
			rangeHigh: null,
			outerLow: null,
		});
		expect(statusAt([row(null, null)], 30)).toMatchObject({ unknown: 1, ...none, rangeLow: 0, rangeHigh: 1 });
	});

	test("counts restricted apart: seen restricted by day N, not live later, not removed by then", () => {
		const restricted = (left: number, from: number, right: number | null = null) =>
			statusAt([row(left, right, 100, { restrictedFrom: from })], 30, 7);
		expect(restricted(5, 9)).toMatchObject({ restricted: 1, unknown: 0, share: null });
		expect(restricted(5, 30)).toMatchObject({ restricted: 1 });
		expect(restricted(5, 31)).toMatchObject({ restricted: 0, unknown: 1 });
		expect(restricted(5, 9, 20)).toMatchObject({ restricted: 0, gone: 1 });
		expect(restricted(5, 9, 40)).toMatchObject({ restricted: 1 });
		expect(restricted(35, 40)).toMatchObject({ stillUp: 1, restricted: 0 });
	});

	test("adjusts the limits for clusters, and says how many targets remain in effect", () => {
		const rows = Array.from({ length: 60 }, (_, index) => {
			const cluster = `account-${index % 12}`;
			return index % 12 < 6 ? row(40, null, 100, { cluster }) : row(1, 9, 100, { cluster });
		});
		const status = statusAt(rows, 30, 7);
		expect(status).toMatchObject({ stillUp: 30, gone: 30, clusters: 12 });
		expect(status.effectiveN).toBeLessThan(12);
		expect(status.low).toBeLessThan(wilson(30, 60).low ?? 0);
	});

	test("counts rows without a cluster as one each, where others have one", () => {
		const rows = [row(40, null, 100, { cluster: "a" }), row(40, null, 100, { cluster: "a" }), row(1, 2), row(1, 2)];
		expect(statusAt(rows, 30, 7)).toMatchObject({ share: 0.5, clusters: 3, low: null, high: null });
	});

	test("has four counts that add up, and a share within the range when nothing is restricted", () => {
		const day = fc.integer({ min: 0, max: 60 });
		const anyRow = fc.record({
			left: fc.option(day),
			gap: fc.option(day),
			age: fc.integer({ min: -5, max: 90 }),
			restrictedFrom: fc.option(day),
		});
		fc.assert(
			fc.property(fc.array(anyRow), day, fc.integer({ min: 0, max: 10 }), fc.boolean(), (some, n, grace, own) => {
				const rows = some.map(({ left, gap, age, restrictedFrom }) =>
					row(left, gap === null ? null : (left ?? 0) + gap, age, own ? { restrictedFrom } : {}),
				);
				const status = statusAt(rows, n, grace);
				expect(status.stillUp + status.gone + status.restricted + status.unknown).toBe(status.eligible);
				expect(status.eligible + status.notYetDue).toBe(rows.length);
				if (own || status.share === null) return;
				expect(status.rangeLow).toBeLessThanOrEqual(status.share);
				expect(status.rangeHigh).toBeGreaterThanOrEqual(status.share);
			}),
		);
	});

	test("refuses what cannot be", () => {
		expect(() => statusAt([row(9, 5)], 30)).toThrow(/right must be at least left/);
		expect(() => statusAt([row(Number.NaN, null)], 30)).toThrow(/left/);
		expect(() => statusAt([row(1, null, Number.NaN)], 30)).toThrow(/age/);
		expect(() => statusAt([], -1)).toThrow(/day/);
		expect(() => statusAt([], 1, Number.NaN)).toThrow(/grace/);
	});
});

test("a right end that is null, left out or infinite stands for not removed", () => {
	const counts = [{ right: null }, {}, { right: undefined }, { right: Number.POSITIVE_INFINITY }].map((end) => {
		const { stillUp, gone, unknown } = statusAt([{ left: 40, age: 100, ...end }], 30, 7);
		return [stillUp, gone, unknown];
	});
	expect(counts).toEqual(Array.from({ length: 4 }, () => [1, 0, 0]));
});
