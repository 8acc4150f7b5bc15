import { describe, expect, it } from "vitest";
import { byteCount, rate } from "../../src/cli/option-values.ts";

const MEBIBYTE = 1024 ** 2;

describe("sizes", () => {
	it.each([
		["1048576", MEBIBYTE],
		["512k", MEBIBYTE / 2],
		["512 KiB", MEBIBYTE / 2],
		["2m", 2 * MEBIBYTE],
		["2MB", 2 * MEBIBYTE],
		["1MiB", MEBIBYTE],
		["100b", 100],
		["1g", 1024 * MEBIBYTE],
	])("%s", (text, bytes) => {
		expect(byteCount(text)).toBe(bytes);
	});

	it.each(["", "0", "-1", "1.5m", "2t", "ib", "lots"])("%j is none", (text) => {
		expect(() => byteCount(text)).toThrow(/number of bytes/);
	});
});

describe("rates", () => {
	it.each([
		["1/s", 1],
		["2/sec", 2],
		["0.5/s", 0.5],
		["30/m", 0.5],
		["30/min", 0.5],
		["1800/h", 0.5],
		["43200/day", 0.5],
	])("%s", (text, perSecond) => {
		expect(rate(text)).toEqual({ perSecond });
	});

	it.each(["", "5", "0/s", "1/mour", "1/2s", "-1/s", "fast"])("%j is none", (text) => {
		expect(() => rate(text)).toThrow(/rate such as/);
	});
});
