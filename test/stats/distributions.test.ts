import { describe, expect, test } from "vitest";
import { chiSquareUpperTail } from "../../src/stats/distributions/chi-square.ts";
import { normalQuantile } from "../../src/stats/distributions/normal.ts";
import { studentQuantile } from "../../src/stats/distributions/student-t.ts";

/** Relative error. */
const off = (value: number, expected: number): number => Math.abs(value / expected - 1);

// Expected values: R 4.2.2, qnorm(), qt() and pchisq(lower = FALSE) with 17 digits.

describe("the normal quantile", () => {
	test.each([
		[0.975, 1.9599639845400536],
		[0.95, 1.6448536269514715],
		[0.995, 2.5758293035488999],
		[1e-8, -5.61200124417479],
		[0.9999, 3.7190164854557084],
	])("at %d is %d", (p, expected) => expect(off(normalQuantile(p), expected)).toBeLessThan(1e-12));

	test("is 0 at one half and does not exist at 0, 1 or NaN", () => {
		expect(normalQuantile(0.5)).toBe(0);
		for (const p of [0, 1, -1, Number.NaN]) expect(() => normalQuantile(p)).toThrow(RangeError);
	});
});

describe("Student's t quantile", () => {
	test.each([
		[1, 12.706204736174694, 63.656741162871526],
		[2, 4.3026527297494619, 9.9248432009182892],
		[9, 2.2621571627982049, 3.2498355415921254],
		[29, 2.0452296421327034, 2.7563859036706049],
		[1000, 1.9623390808264076, 2.5807546980659501],
		[20001, 1.9600825992270474, 2.5760751407242908],
	])("with %d degrees of freedom equals R's", (df, at975, at995) => {
		expect(off(studentQuantile(0.975, df), at975)).toBeLessThan(1e-12);
		expect(off(studentQuantile(0.995, df), at995)).toBeLessThan(1e-12);
	});

	test("needs a whole number of degrees of freedom", () => {
		for (const df of [0, 1.5, Number.NaN]) expect(() => studentQuantile(0.975, df)).toThrow(RangeError);
	});
});

describe("the upper tail of chi-square", () => {
	test.each([
		[0.1, 1, 0.75182963404584935],
		[3.841, 1, 0.050013683763956873],
		[200, 1, 2.0884875837625449e-45],
		[700, 1, 2.9902269751246203e-154],
		[0.1, 2, 0.95122942450071402],
		[1, 2, 0.60653065971263342],
		[200, 2, 3.7200759760208361e-44],
		[3.841, 5, 0.5725277644357698],
		[200, 5, 2.8406228986415315e-41],
		[10, 30, 0.99977374632382321],
		[30, 30, 0.46565370894400965],
		[60, 30, 0.00092068239614866631],
	])("beyond %d with %d degrees of freedom keeps its digits", (x, df, expected) => {
		expect(off(chiSquareUpperTail(x, df), expected)).toBeLessThan(1e-12);
	});

	test("is 1 at 0 and 0 at infinity", () => {
		expect(chiSquareUpperTail(0, 3)).toBe(1);
		expect(chiSquareUpperTail(Number.POSITIVE_INFINITY, 3)).toBe(0);
	});
});
