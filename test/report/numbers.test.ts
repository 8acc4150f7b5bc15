import { describe, expect, it } from "vitest";
import {
	count,
	dayLimits,
	dayNumber,
	limits,
	percent,
	points,
	pValue,
	signedPoints,
} from "../../src/report/numbers.ts";

describe("printed numbers", () => {
	it("say n/a for what does not exist, never 0", () => {
		expect([
			points(null),
			percent(null),
			limits(null, null),
			dayNumber(null),
			pValue(null),
			signedPoints(null),
		]).toEqual(Array(6).fill("n/a"));
	});

	it("do not round a share to none or all", () => {
		expect([points(0), points(1), points(0.0001), points(0.9999), points(0.475)]).toEqual([
			"0.0",
			"100.0",
			"<0.1",
			">99.9",
			"47.5",
		]);
	});

	it("name one-sided limits", () => {
		expect([limits(0.1, null), limits(null, 0.9), dayLimits(3, null)]).toEqual([
			"10.0 or more",
			"90.0 or less",
			"3 or more",
		]);
	});

	it("put commas between thousands", () => {
		expect([count(999), count(1000), count(1234567)]).toEqual(["999", "1,000", "1,234,567"]);
	});

	it("give days to one decimal at most", () => {
		expect([dayNumber(30), dayNumber(0.5), dayNumber(24.26), dayNumber(1200)]).toEqual(["30", "0.5", "24.3", "1,200"]);
	});

	it("sign differences, but not nothing", () => {
		expect([signedPoints(0.123), signedPoints(-0.04), signedPoints(0), signedPoints(-0.0001)]).toEqual([
			"+12.3",
			"-4.0",
			"0.0",
			"0.0",
		]);
	});
});
