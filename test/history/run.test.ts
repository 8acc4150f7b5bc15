import { describe, expect, test } from "vitest";
import { instant, millis } from "../../src/domain/time.ts";
import { runsAsOf } from "../../src/history/as-of.ts";
import { spans } from "../../src/history/confirmation.ts";
import { deriveInterval } from "../../src/history/derive-interval.ts";
import { followUp } from "../../src/history/follow-up.ts";
import { extendRun, type Run, runsOf, type Sighting } from "../../src/history/run.ts";
import { extendState, NEVER_LOOKED_AT, stateOf } from "../../src/history/state.ts";
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
});

describe("the state", () => {
	test("grown look by look equals the state made from all looks at once", () => {
		fc.assert(
			fc.property(stream, (looks) => {
				let state = NEVER_LOOKED_AT;
				for (const look of looks) state = extendState(state, look).state;
				expect(state).toEqual(stateOf(looks).state);
			}),
		);
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
