import { describe, expect, test } from "vitest";
import { clusteredShare } from "../../src/stats/clusters.ts";
import { holm } from "../../src/stats/holm.ts";
import { differenceOf, newcombe } from "../../src/stats/newcombe.ts";
import { wilson, wilsonLowerOfAll } from "../../src/stats/wilson.ts";
import { fc } from "../support/properties.ts";

describe("Wilson's interval", () => {
	// Newcombe, Stat. Med. 17 (1998) 857, table I, method 3; further digits R 4.2.2 prop.test(correct = FALSE).
	test.each([
		[81, 263, 0.255288519878274, 0.3662095769828],
		[15, 148, 0.0623863995307363, 0.160487241723308],
		[0, 20, 0, 0.161125158052819],
		[1, 29, 0.00611321429276266, 0.171755218793203],
		[20, 20, 0.838874841947181, 1],
		[19, 40, 0.329354701126789, 0.625026378933075],
		[259, 300, 0.819844587002249, 0.897634853907914],
		[0, 1, 0, 0.793450685622763],
	])("for %d of %d", (x, n, low, high) => {
		const interval = wilson(x, n);
		expect(interval.share).toBe(x / n);
		expect(interval.low).toBeCloseTo(low, 12);
		expect(interval.high).toBeCloseTo(high, 12);
	});

	test("takes another level (R: prop.test(5, 10, conf.level = 0.9, correct = FALSE))", () => {
		expect(wilson(5, 10, 0.9).low).toBeCloseTo(0.269271821138267, 12);
	});

	test("does not exist for n = 0", () => {
		expect(wilson(0, 0)).toEqual({ share: null, low: null, high: null });
	});

	test("refuses impossible counts and levels", () => {
		for (const [x, n] of [
			[-1, 5],
			[6, 5],
			[Number.NaN, 5],
			[1, Number.POSITIVE_INFINITY],
		] as const) {
			expect(() => wilson(x, n)).toThrow(RangeError);
		}
		for (const level of [0, 1, 95, Number.NaN]) expect(() => wilson(1, 5, level)).toThrow(/level/);
	});

	test("holds the share, lies within 0 to 1, and narrows as n grows", () => {
		fc.assert(
			fc.property(fc.integer({ min: 1, max: 1e6 }), fc.double({ min: 0, max: 1, noNaN: true }), (n, p) => {
				const { share, low, high } = wilson(p * n, n);
				const wider = wilson(p * n * 0.5, n * 0.5);
				if (share === null || low === null || high === null || wider.low === null || wider.high === null) return false;
				return 0 <= low && low <= share && share <= high && high <= 1 && high - low <= wider.high - wider.low;
			}),
		);
	});

	test("is one-sided for n of n: n / (n + z²)", () => {
		expect(wilsonLowerOfAll(20)).toBeCloseTo(20 / (20 + 1.6448536269514715 ** 2), 12);
		expect(wilsonLowerOfAll(0)).toBeNull();
	});
});

describe("Newcombe's interval for a difference", () => {
	// Newcombe, Stat. Med. 17 (1998) 873, table II, method 10.
	test.each([
		[56, 70, 48, 80, 0.0524, 0.3339],
		[9, 10, 3, 10, 0.1705, 0.809],
		[6, 7, 2, 7, 0.0582, 0.8062],
		[5, 56, 0, 29, -0.0381, 0.1926],
		[0, 10, 0, 20, -0.1611, 0.2775],
		[10, 10, 0, 20, 0.6791, 1.0],
		[10, 10, 0, 10, 0.6075, 1.0],
	])("%d/%d - %d/%d", (x1, n1, x2, n2, low, high) => {
		const interval = newcombe(x1, n1, x2, n2);
		expect(interval.difference).toBeCloseTo(x1 / n1 - x2 / n2, 15);
		expect(interval.low).toBeCloseTo(low, 4);
		expect(interval.high).toBeCloseTo(high, 4);
	});

	test("does not exist where a group is empty", () => {
		expect(newcombe(0, 0, 1, 2)).toEqual({ difference: null, low: null, high: null });
	});

	test("keeps the difference but no limits where a share has none", () => {
		const few = { share: 0.5, low: null, high: null };
		expect(differenceOf(few, wilson(1, 4))).toEqual({ difference: 0.25, low: null, high: null });
	});
});

describe("Holm's adjustment", () => {
	// R 4.2.2 p.adjust(method = "holm").
	test.each([
		[
			[0.01, 0.04, 0.03, 0.005],
			[0.03, 0.06, 0.06, 0.02],
		],
		[
			[0.2, 0.2, 0.9, 0.001, 0.05],
			[0.6, 0.6, 0.9, 0.005, 0.2],
		],
		[[], []],
		[
			[0.7, 0.8],
			[1, 1],
		],
	])("of %j is %j, in the order given", (ps, expected) => {
		const adjusted = holm(ps);
		expect(adjusted).toHaveLength(expected.length);
		for (const [index, p] of expected.entries()) expect(adjusted[index]).toBeCloseTo(p, 12);
	});

	test("leaves a test that does not exist out of the count", () => {
		expect(holm([0.01, null, 0.5])).toEqual([0.02, null, 0.5]);
	});

	test("refuses what is no probability", () => {
		for (const p of [-0.1, 1.1, Number.NaN]) expect(() => holm([p])).toThrow(RangeError);
	});
});

describe("a share over clusters", () => {
	const tallies = [
		[3, 4],
		[2, 2],
		[0, 3],
		[1, 1],
		[2, 3],
		[2, 4],
		[1, 1],
		[1, 1],
		[0, 2],
		[3, 3],
		[0, 1],
		[2, 3],
	].map(([hits = 0, size = 0]) => ({ hits, size }));

	test("rests on the effective number (R 4.2.2, survey 4.1-1: svymean variance 0.0114156980046193, 12 clusters)", () => {
		const share = clusteredShare(tallies);
		expect(share).toMatchObject({ n: 28, clusters: 12, share: 17 / 28 });
		expect(share.effectiveN).toBeCloseTo(16.5685699588503, 9);
		expect(share.low).toBeCloseTo(0.374139999791427, 10);
		expect(share.high).toBeCloseTo(0.799814083599352, 10);
	});

	test("leaves empty clusters out", () => {
		expect(clusteredShare([...tallies, { hits: 0, size: 0 }])).toEqual(clusteredShare(tallies));
	});

	test("has no limits with fewer than ten clusters, and no effective number with one", () => {
		expect(clusteredShare(tallies.slice(0, 9))).toMatchObject({ clusters: 9, low: null, high: null });
		expect(clusteredShare([{ hits: 1, size: 1 }])).toMatchObject({ clusters: 1, effectiveN: null, low: null });
		expect(clusteredShare([])).toMatchObject({ share: null, clusters: 0, effectiveN: null, low: null });
	});

	test("counts clusters alone where they do not differ at all", () => {
		const same = tallies.map(({ size }) => ({ hits: size, size }));
		expect(clusteredShare(same)).toMatchObject({ share: 1, effectiveN: 12, low: wilson(12, 12).low, high: 1 });
	});

	test("is never narrower than the plain one", () => {
		const tally = fc
			.tuple(fc.integer({ min: 0, max: 8 }), fc.integer({ min: 0, max: 8 }))
			.map(([one, other]) => ({ hits: Math.min(one, other), size: Math.max(one, other) }));
		fc.assert(
			fc.property(fc.array(tally, { minLength: 1, maxLength: 30 }), (some) => {
				const { low, high, effectiveN, n, share } = clusteredShare(some);
				if (low === null || high === null || share === null) return true;
				const plain = wilson(Math.round(share * n), n);
				const plainWidth = (plain.high ?? 0) - (plain.low ?? 0);
				return (effectiveN ?? 0) <= n && high - low >= plainWidth - 1e-12;
			}),
		);
	});
});
