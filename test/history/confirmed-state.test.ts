import { describe, expect, test } from "vitest";
import { instant, millis } from "../../src/domain/time.ts";
import { type Grade, ruleId, type Status, type Verdict } from "../../src/domain/verdict.ts";
import { confirmedAt, DEFAULT_CONFIRM } from "../../src/history/confirmation.ts";
import { confirmedState, returnsIn } from "../../src/history/confirmed-state.ts";
import { runsWithRestrictedAs } from "../../src/history/restricted.ts";
import { runsOf, type Sighting } from "../../src/history/run.ts";
import { sightingsOf } from "../../src/history/sightings.ts";

const DAY = 86_400_000;
const rule = ruleId("test/rule");
const verdict = (status: Status, grade: Grade = "medium"): Verdict => {
	switch (status) {
		case "live":
			return { status, reason: "ok", rule, grade };
		case "removed":
			return { status, reason: "not-found", scope: "content", rule, grade };
		case "restricted":
			return { status, reason: "private", rule, grade };
		default:
			return { status, reason: "login-wall", rule, grade };
	}
};

/** Looks written as `"removed 5 weak"`: status, day, grade. */
const looks = (...texts: readonly string[]): readonly Sighting[] =>
	texts.map((text) => {
		const [status, day, grade] = text.split(" ");
		return { at: instant(Number(day) * DAY), verdict: verdict(status as Status, (grade ?? "medium") as Grade) };
	});

const state = (texts: readonly string[], policy = DEFAULT_CONFIRM) => {
	const sightings = looks(...texts);
	return confirmedState(runsOf(sightings), policy, ({ firstAt, lastAt }) =>
		sightings.filter(({ at }) => at >= firstAt && at <= lastAt).map(({ at }) => at),
	);
};

describe("a removal", () => {
	test("is confirmed by two agreeing looks a day apart, inconclusive looks between them or not", () => {
		expect(state(["live 1", "removed 5", "removed 6"])).toMatchObject({ kind: "removed", confirmed: true });
		expect(state(["live 1", "removed 5", "inconclusive 5.5", "removed 6"])).toMatchObject({ confirmed: true });
	});

	test("is not confirmed by one look, nor by many within a day", () => {
		expect(state(["live 1", "removed 5 strong"])).toMatchObject({ kind: "removed", confirmed: false });
		expect(state(["removed 5", "removed 5.4", "removed 5.9"])).toMatchObject({ confirmed: false });
	});

	test("is not confirmed by one look where no time is asked for between two", () => {
		const atOnce = { looks: 2, gap: millis(0) };
		expect(state(["live 1", "removed 5 strong"], atOnce)).toMatchObject({ kind: "removed", confirmed: false });
		expect(state(["removed 5", "inconclusive 6"], atOnce)).toMatchObject({ confirmed: false });
		expect(state(["removed 5", "removed 5.01"], atOnce)).toMatchObject({ confirmed: true });
		expect(state(["removed 5 weak"], { ...atOnce, looks: 1 })).toMatchObject({ confirmed: false });
		expect(state(["removed 5 strong"], { ...atOnce, looks: 1 })).toMatchObject({ confirmed: true });
	});

	test("starts anew after a live or a restricted look", () => {
		expect(state(["removed 5", "live 6", "removed 7"])).toMatchObject({ confirmed: false });
		expect(state(["removed 5", "restricted 6", "removed 7"])).toMatchObject({ confirmed: false });
	});

	test("needs one look where one is asked for and a strong rule made it; a weaker rule needs a later look", () => {
		const one = { looks: 1, gap: millis(DAY) };
		expect(state(["removed 5 strong"], one)).toMatchObject({ confirmed: true });
		expect(state(["removed 5 medium"], one)).toMatchObject({ confirmed: false });
		expect(state(["removed 5 weak"], one)).toMatchObject({ confirmed: false });
		expect(state(["removed 5 weak", "removed 6 weak"], one)).toMatchObject({ confirmed: true });
	});

	test("needs three looks, each a gap after the one counted before, where three are asked for", () => {
		const three = { looks: 3, gap: millis(DAY) };
		expect(state(["removed 5", "removed 5.1", "removed 8"], three)).toMatchObject({ confirmed: false });
		expect(state(["removed 5", "removed 6", "removed 6.5", "removed 7"], three)).toMatchObject({ confirmed: true });
		const instants = [5, 6, 6.5, 7].map((day) => instant(day * DAY));
		expect(confirmedAt(instants, three)).toBe(7 * DAY);
		expect(confirmedAt(instants, { ...three, looks: 4 })).toBeNull();
	});
});

describe("the state", () => {
	test("is unknown without a conclusive look", () => {
		expect(state([])).toEqual({ kind: "unknown" });
		expect(state(["inconclusive 1"])).toEqual({ kind: "unknown" });
	});

	test("is live or restricted from one look on", () => {
		expect(state(["removed 1", "removed 3", "live 9"])).toMatchObject({ kind: "live", confirmed: true });
		expect(state(["live 1", "restricted 9"])).toMatchObject({ kind: "restricted", run: { firstAt: 9 * DAY } });
	});
});

describe("a return", () => {
	const returns = (...texts: readonly string[]) => returnsIn(runsOf(looks(...texts)), DEFAULT_CONFIRM, () => []);

	test("is a live look after a confirmed removal", () => {
		expect(returns("live 1", "removed 5", "removed 9", "live 20", "live 30")).toEqual([
			{ removedAt: 5 * DAY, liveAgainAt: 20 * DAY },
		]);
	});

	test("is not a live look after a removal that was never confirmed", () => {
		expect(returns("live 1", "removed 5", "live 6")).toEqual([]);
	});

	test("is kept for each time that it happened", () => {
		expect(returns("removed 1", "removed 2", "restricted 3", "live 4", "removed 5", "removed 7", "live 9")).toEqual([
			{ removedAt: 1 * DAY, liveAgainAt: 4 * DAY },
			{ removedAt: 5 * DAY, liveAgainAt: 9 * DAY },
		]);
	});
});

describe("restricted runs", () => {
	test("join their neighbours where the policy reads them as up or as gone", () => {
		const runs = runsOf(looks("live 1", "restricted 5", "live 9 strong", "restricted 12", "removed 20"));
		expect(runsWithRestrictedAs(runs, "own")).toBe(runs);
		expect(runsWithRestrictedAs(runs, "up")).toMatchObject([
			{ status: "live", firstAt: DAY, lastAt: 12 * DAY, looks: 4, grade: "strong" },
			{ status: "removed" },
		]);
		expect(runsWithRestrictedAs(runs, "gone").map(({ status, looks: n }) => [status, n])).toEqual([
			["live", 1],
			["removed", 1],
			["live", 1],
			["removed", 2],
		]);
	});
});

describe("the looks that count", () => {
	const snapshot = (day: number, status: Status, more = {}) => ({
		at: instant(day * DAY),
		effective: verdict(status),
		suspect: false,
		origin: "polled" as const,
		...more,
	});

	test("leave suspect snapshots out", () => {
		const counted = sightingsOf([snapshot(1, "live"), snapshot(2, "removed", { suspect: true })]);
		expect(counted.map(({ at }) => at)).toEqual([DAY]);
	});

	test("take what a reviewer saw in place of the snapshot at that instant, suspect or not", () => {
		const counted = sightingsOf([
			snapshot(2, "removed"),
			snapshot(2, "live", { origin: "reviewed" }),
			snapshot(3, "removed", { suspect: true }),
			snapshot(3, "removed", { origin: "reviewed" }),
		]);
		expect(counted.map((look) => look.verdict.status)).toEqual(["live", "removed"]);
	});
});
