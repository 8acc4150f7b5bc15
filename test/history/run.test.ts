import { describe, expect, test } from "vitest";
import { instant, millis } from "../../src/domain/time.ts";
import { ruleId } from "../../src/domain/verdict.ts";
import { runsAsOf } from "../../src/history/as-of.ts";
import { isConfirmed, spans } from "../../src/history/confirmation.ts";
import { deriveInterval } from "../../src/history/derive-interval.ts";
import { followUp } from "../../src/history/follow-up.ts";
import { extendRun, type Run, runsOf, type Sighting } from "../../src/history/run.ts";
import { extendState, NEVER_LOOKED_AT, readBefore, stateOf } from "../../src/history/state.ts";
import { stretchesOf } from "../../src/history/stretch.ts";
import { fc } from "../support/properties.ts";
import { stream, VERDICTS } from "./arbitrary.ts";

const DAY = 86_400_000;

const extendAll = (looks: readonly Sighting[]): readonly Run[] => {
	const runs: Run[] = [];
	let current: Run | null = null;
	for (const look of looks) {
		const { run, ended }: ReturnType<typeof extendRun> = extendRun(current, look);
		if (ended !== null) runs.push(ended);
		current = run;
	}
	return current === null ? runs : [...runs, current];
};

describe("runs", () => {
	test("grown look by look equal runs made from all looks at once", () => {
		fc.assert(fc.property(stream, (looks) => void expect(extendAll(looks)).toEqual(runsOf(looks))));
	});

	test("do not depend on the order in which looks are given", () => {
		fc.assert(fc.property(stream, (looks) => void expect(runsOf([...looks].reverse())).toEqual(runsOf(looks))));
	});

	test("are the stretches that intervals are derived from", () => {
		fc.assert(
			fc.property(stream, (looks) => {
				const runs = runsOf(looks).map(({ status, firstAt, lastAt }) => ({ status, firstAt, lastAt }));
				expect(runs).toEqual(stretchesOf(looks.map(({ at, verdict }) => [at, verdict.status])));
			}),
		);
	});

	test("keep the best grade and the latest reason, and ignore inconclusive looks", () => {
		const [live, , notFound, suspended, , , wall] = VERDICTS;
		if (!(live && notFound && suspended && wall)) throw new Error("verdicts missing");
		const looks = [live, suspended, wall, notFound].map((verdict, day) => ({ at: instant(day * DAY), verdict }));
		expect(runsOf(looks).at(-1)).toEqual({
			status: "removed",
			firstAt: DAY,
			lastAt: 3 * DAY,
			looks: 2,
			reason: "not-found",
			scope: "content",
			rule: "test/rule",
			grade: "strong",
		});
	});

	test("leave out an instant at which two looks disagree", () => {
		const [live, , notFound] = VERDICTS;
		if (!(live && notFound)) throw new Error("verdicts missing");
		const looks = [
			{ at: instant(0), verdict: live },
			{ at: instant(DAY), verdict: live },
			{ at: instant(DAY), verdict: notFound },
		];
		expect(runsOf(looks)).toMatchObject([{ status: "live", lastAt: 0 }]);
	});

	test("take any number of agreeing looks at one instant for one", () => {
		const [live, alsoLive] = VERDICTS;
		if (!(live && alsoLive)) throw new Error("verdicts missing");
		for (const copies of [2, 3, 4]) {
			const looks = [...Array.from({ length: copies }, () => ({ at: instant(0), verdict: live }))];
			expect(runsOf([...looks, { at: instant(DAY), verdict: alsoLive }])).toMatchObject([{ looks: 2, lastAt: DAY }]);
		}
	});

	test.each([
		["weak", "medium", "medium"],
		["medium", "weak", "medium"],
		["medium", "strong", "strong"],
		["strong", "weak", "strong"],
		["weak", "weak", "weak"],
	] as const)("of %s and %s looks have the grade %s", (first, second, grade) => {
		const verdict = { status: "live", reason: "ok", rule: ruleId("test/rule") } as const;
		const looks = [first, second].map((one, day) => ({ at: instant(day * DAY), verdict: { ...verdict, grade: one } }));
		expect(runsOf(looks)).toMatchObject([{ looks: 2, grade }]);
	});
});

describe("a removal seen by three looks, where three are asked for", () => {
	const removed = {
		status: "removed",
		reason: "not-found",
		scope: "content",
		rule: ruleId("test/rule"),
		grade: "weak",
	} as const;
	const confirmed = (...hours: readonly number[]): boolean => {
		const looks = hours.map((hour) => ({ at: instant(hour * 3_600_000), verdict: removed }));
		const [run] = runsOf(looks);
		if (run === undefined) throw new Error("no run");
		return isConfirmed(run, { looks: 3, gap: millis(DAY) }, () => looks.map(({ at }) => at));
	};

	test("is confirmed when each came a day or more after the one counted before", () => {
		expect(confirmed(0, 24, 48)).toBe(true);
		expect(confirmed(0, 24, 30, 48)).toBe(true);
	});

	test("is not confirmed by looks that came close together", () => {
		expect(confirmed(0, 24, 47)).toBe(false);
		expect(confirmed(0, 1, 2)).toBe(false);
		expect(confirmed(0, 24)).toBe(false);
	});
});

describe("the state", () => {
	test("grown look by look equals the state made from all looks at once", () => {
		fc.assert(
			fc.property(stream, (looks) => {
				let state = NEVER_LOOKED_AT;
				for (const look of looks) state = extendState(state, look).state;
				expect(state).toEqual(stateOf(looks).state);
				expect(stateOf([...looks].reverse()).state).toEqual(state);
			}),
		);
	});

	test("tells what a target read before: its run and a last look that read otherwise, each once, and nothing unclear", () => {
		const live = { status: "live" } as const;
		const removed = { status: "removed" } as const;
		const unclear = { status: "inconclusive" } as const;
		expect(readBefore({ run: null, lastVerdict: null })).toEqual([]);
		expect(readBefore({ run: live, lastVerdict: live })).toEqual(["live"]);
		expect(readBefore({ run: live, lastVerdict: removed })).toEqual(["live", "removed"]);
		expect(readBefore({ run: live, lastVerdict: unclear })).toEqual(["live"]);
		expect(readBefore({ run: null, lastVerdict: unclear })).toEqual([]);
	});
});

describe("follow-up from runs", () => {
	const instantAt = fc.integer({ min: 0, max: 1300 }).map((hours) => instant(hours * 3_600_000));

	test("equals the follow-up from the looks themselves, at any as-of and for any day 0", () => {
		fc.assert(
			fc.property(stream, instantAt, instantAt, (looks, reportedAt, asOf) => {
				const runs = runsAsOf(runsOf(looks), asOf, (run) => {
					const cut = runsOf(looks.filter(({ at }) => at >= run.firstAt && at <= asOf)).at(0);
					return cut ?? run;
				});
				const { age: _, ...derived } = deriveInterval({
					reportedAt,
					cutoff: asOf,
					checks: looks.map(({ at, verdict }) => [at, verdict.status]),
				});
				expect(followUp(runs, { reportedAt, isConfirmed: (run) => spans(run, millis(DAY)) })).toEqual(derived);
			}),
			{ numRuns: 500 },
		);
	});

	test("never gains a removal, or loses a live day, from an inconclusive look", () => {
		fc.assert(
			fc.property(stream, instantAt, (looks, extra) => {
				const checks = looks.map(({ at, verdict }) => [at, verdict.status] as const);
				const derive = (all: typeof checks) => deriveInterval({ reportedAt: 0, cutoff: 2000 * 3_600_000, checks: all });
				expect(derive([...checks, [extra, "inconclusive"]])).toEqual(derive(checks));
			}),
		);
	});

	test("holds left < right, and flags only where there is an event", () => {
		fc.assert(
			fc.property(stream, instantAt, (looks, reportedAt) => {
				const derived = deriveInterval({
					reportedAt,
					cutoff: 2000 * 3_600_000,
					checks: looks.map(({ at, verdict }) => [at, verdict.status]),
				});
				for (const interval of [derived.sustained, derived.first]) {
					if (interval?.right != null) expect(interval.left).toBeLessThan(interval.right);
				}
				const isEvent = derived.sustained?.right != null;
				expect(isEvent || !(derived.unconfirmed || derived.neverSeenLive)).toBe(true);
				expect((derived.sustained === null) === (derived.goneWhenReported || derived.noInformation)).toBe(true);
			}),
		);
	});
});
