import { expect, test } from "vitest";
import { instant } from "../../src/domain/time.ts";
import { retryAfterMs } from "../../src/fetch/retry-after.ts";
import { fc } from "../support/properties.ts";

const NOW = instant(Date.UTC(2026, 10, 22, 12, 0, 0));
const WEEK = 7 * 86_400_000;

test.each([
	["120", 120_000],
	["0", 0],
	[" 5 ", 5000],
	["1.5", 1500],
	["0.0001", 1],
	["30, 60", 60_000],
	["60, 30", 60_000],
	["0, 99999999999999999999", WEEK],
	["30, soon", 30_000],
	["soon, 30", 30_000],
	["30, ", 30_000],
	["99999999999999999999", WEEK],
	["Sun, 22 Nov 2026 12:02:00 GMT", 120_000],
	["Sunday, 22-Nov-26 12:02:00 GMT", 120_000],
	["Sun Nov 22 12:02:00 2026", 120_000],
	["Sun, 22 Nov 2026 11:00:00 GMT", 0],
	["Fri, 31 Dec 9999 23:59:59 GMT", WEEK],
	["soon", null],
	["-5", null],
	["", null],
	["1m1s", null],
	[undefined, null],
])("Retry-After %j", (value, expected) => {
	expect(retryAfterMs(value, NOW)).toBe(expected);
});

test("whatever a server says, the wait is null or between nothing and a week", () => {
	fc.assert(
		fc.property(fc.string(), (value) => {
			const wait = retryAfterMs(value, NOW);
			expect(wait === null || (wait >= 0 && wait <= WEEK)).toBe(true);
		}),
	);
});
