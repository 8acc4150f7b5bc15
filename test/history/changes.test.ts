import { describe, expect, it } from "vitest";
import { type Instant, instant, MS_PER_DAY } from "../../src/domain/time.ts";
import type { Status } from "../../src/domain/verdict.ts";
import { changesBetween, isNewStreak } from "../../src/history/changes.ts";
import { DEFAULT_CONFIRM } from "../../src/history/confirmation.ts";
import { stateOf } from "../../src/history/state.ts";
import { aVerdict } from "../support/builders.ts";

const STATUS: Readonly<Record<string, Status>> = { L: "live", R: "removed", P: "restricted", "?": "inconclusive" };
const day = (count: number): Instant => instant(count * MS_PER_DAY);

/** One look a day, by letter; a space is a day without a look. */
const runsOf = (looks: string) => {
	const sightings = [...looks].flatMap((letter, index) => {
		const status = STATUS[letter];
		return status === undefined ? [] : [{ at: day(index), verdict: aVerdict(status) }];
	});
	const { state, ended } = stateOf(sightings);
	return { runs: state.run === null ? ended : [...ended, state.run], instantsOf: () => [] };
};

/** What changed between the looks before the bar and all of them. */
const changes = (looks: string): readonly string[] => {
	const [before = ""] = looks.split("|");
	return changesBetween(runsOf(before), runsOf(looks.replace("|", "")), DEFAULT_CONFIRM).map(({ kind }) => kind);
};

describe("what changed between two moments", () => {
	it.each([
		["a first look that reads live is no change", "|L", []],
		["live stays live", "LL|LL", []],
		["newly removed", "LL|R", ["removed"]],
		["a first look that reads removed", "|R", ["removed"]],
		["the look that confirms", "LLR|R", ["confirmed"]],
		["removed and confirmed in one period", "LL|RRR", ["removed", "confirmed"]],
		["confirmed already", "LLRR|RR", []],
		["still unconfirmed after inconclusive looks", "LLR|??", []],
		["back after a confirmed removal", "LLRR|L", ["reappeared"]],
		["back after a confirmed removal and gone again", "LLRR|LR", ["reappeared", "removed"]],
		["removed, confirmed and back within the period", "LL|RRL", ["reappeared"]],
		["back after a removal that was never confirmed", "LLR|L", ["live-again"]],
		["a gap within the period that was never confirmed is no change", "LL|RL", []],
		["newly restricted", "LL|P", ["restricted"]],
		["restricted stays so", "LP|P", []],
		["public again", "LPP|L", ["live-again"]],
		["from restricted to removed", "LP|R", ["removed"]],
		["an earlier return is no news", "LRRL|L", []],
		["inconclusive looks change nothing", "LL|???", []],
	])("%s: %s", (_what, looks, expected) => {
		expect(changes(looks)).toEqual(expected);
	});
});

describe("a streak of inconclusive looks", () => {
	it("is news when it becomes three, and only then", () => {
		expect([1, 2, 3, 4].map((streak) => isNewStreak(streak, 1))).toEqual([false, false, true, false]);
		expect(isNewStreak(9, 9)).toBe(true);
		expect(isNewStreak(9, 7)).toBe(true);
		expect(isNewStreak(9, 5)).toBe(false);
	});
});
