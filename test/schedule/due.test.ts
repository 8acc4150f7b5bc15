import { describe, expect, it } from "vitest";
import { type Instant, instant, MS_PER_DAY, MS_PER_HOUR, millis } from "../../src/domain/time.ts";
import { ruleId, type Verdict } from "../../src/domain/verdict.ts";
import { confirmedAt } from "../../src/history/confirmation.ts";
import { extendState, NEVER_LOOKED_AT, type TargetState } from "../../src/history/state.ts";
import { dueAt, dueNow, isDue, DEFAULT_DUE_POLICY as POLICY } from "../../src/schedule/due.ts";
import { explainDue } from "../../src/schedule/explain-due.ts";
import { fc } from "../support/properties.ts";

const REPORTED = Date.UTC(2026, 0, 1);
const day = (count: number): Instant => instant(REPORTED + count * MS_PER_DAY);
const by = { rule: ruleId("test/rule"), grade: "medium" } as const;
const LIVE: Verdict = { status: "live", reason: "ok", ...by };
const REMOVED: Verdict = { status: "removed", reason: "not-found", scope: "content", ...by };
const RESTRICTED: Verdict = { status: "restricted", reason: "private", ...by };
const WALL: Verdict = { status: "inconclusive", reason: "login-wall", ...by };

const fresh = (fields: Partial<TargetState> = {}): TargetState => ({
	...NEVER_LOOKED_AT,
	firstReportedAt: day(0),
	lastReportedAt: day(0),
	deferredUntil: null,
	...fields,
});
const looked = (...looks: readonly (readonly [number, Verdict])[]): TargetState =>
	looks.reduce((state, [at, verdict]) => extendState(state, { at: day(at), verdict }).state, fresh());
const dayOf = (state: TargetState): number => (dueAt(state, POLICY).at - REPORTED) / MS_PER_DAY;

describe("the next look at a target that is not known to be removed", () => {
	it("is due at once before the first look, whatever the date of the report", () => {
		expect(isDue(fresh(), POLICY, day(0))).toBe(true);
		expect(isDue(fresh({ firstReportedAt: day(1), lastReportedAt: day(1) }), POLICY, day(0.5))).toBe(true);
		expect(dueAt(fresh(), POLICY).why).toBe("never-looked-at");
	});

	it.each([
		[0.1, 4 / 24, "hours on the first day"],
		[3, 20 / 24, "a day in the first two weeks"],
		[40, 6.5, "a week up to day 90"],
		[120, 29, "a month later on"],
	])("at age %d comes after %d days: %s", (age, gap) => {
		const next = dueAt(looked([age, LIVE]), POLICY);
		expect((next.at - day(age)) / MS_PER_DAY).toBeCloseTo(gap, 9);
		expect(next.why).toBe("age-of-notice");
	});

	it.each([
		[2, 4 / 24],
		[2.001, 20 / 24],
		[14, 20 / 24],
		[14.001, 6.5],
	])("at age %d, the edge of a row, comes after %d days", (age, gap) => {
		const untroubled = { ...POLICY, thresholds: [] };
		expect((dueAt(looked([age, LIVE]), untroubled).at - day(age)) / MS_PER_DAY).toBeCloseTo(gap, 9);
	});

	it("is made just after day 30, not up to a week later", () => {
		expect(dayOf(looked([29.5, LIVE]))).toBe(30);
		expect(dueAt(looked([29.5, LIVE]), POLICY)).toMatchObject({ why: "after-threshold", threshold: 30 * MS_PER_DAY });
	});

	it("is made once more shortly before day 30 when none was made lately, so that a removal falls on one side", () => {
		expect(dueAt(looked([25, LIVE]), POLICY)).toMatchObject({ at: day(29), why: "before-threshold" });
		expect(dayOf(looked([28.5, LIVE]))).toBe(30);
		// Just two leads before the threshold is lately.
		expect(dayOf(looked([28, LIVE]))).toBe(30);
		expect(dayOf(looked([27.999, LIVE]))).toBe(29);
	});

	it("is not made before a threshold that is no longer than the lead: day 0 needs no look", () => {
		const rare = {
			...POLICY,
			thresholds: [POLICY.thresholdLead],
			byAge: [{ upTo: null, gap: millis(90 * MS_PER_DAY) }],
		};
		expect(dueAt(looked([-3, LIVE]), rare)).toMatchObject({ at: day(1), why: "after-threshold" });
	});

	it("does not come back to a threshold that a look has passed", () => {
		expect(dayOf(looked([30, LIVE]))).toBe(36.5);
	});

	it("treats restricted like live", () => {
		expect(dayOf(looked([40, RESTRICTED]))).toBe(dayOf(looked([40, LIVE])));
	});

	it("is dense again after a later notice, and watches the thresholds of both", () => {
		const again = { ...looked([100, LIVE]), lastReportedAt: day(99.9) };
		expect((dueAt(again, POLICY).at - day(100)) / MS_PER_HOUR).toBeCloseTo(4, 9);
		const old = { ...looked([29, LIVE]), lastReportedAt: day(10) };
		expect(dayOf(old)).toBe(30);
	});
});

describe("the next look at a removed target", () => {
	it("is due when the confirm gap is over", () => {
		expect(dueAt(looked([3, LIVE], [4, REMOVED]), POLICY)).toMatchObject({ at: day(5), why: "confirm-removal" });
		expect(dueAt(looked([4, REMOVED], [4.5, REMOVED]), POLICY).at).toBe(day(5));
	});

	it("is now and then once the removal is confirmed, and seldom after a month", () => {
		expect(dueAt(looked([4, REMOVED], [5, REMOVED]), POLICY)).toMatchObject({ at: day(11.5), why: "watch-for-return" });
		expect(dayOf(looked([4, REMOVED], [50, REMOVED]))).toBe(79);
	});

	it("follows a policy of three agreeing looks", () => {
		const three = { ...POLICY, confirmLooks: 3 };
		expect(dueAt(looked([4, REMOVED], [5, REMOVED]), three)).toMatchObject({ at: day(6), why: "confirm-removal" });
		expect(dueAt(looked([4, REMOVED], [5, REMOVED], [6, REMOVED]), three).why).toBe("watch-for-return");
	});

	it("comes a whole gap after the last, whenever the sweeps start, so that each of three or more counts", () => {
		fc.assert(
			fc.property(
				fc.integer({ min: 3, max: 6 }),
				fc.array(fc.double({ min: 0.01, max: 1.5, noNaN: true }), { minLength: 60, maxLength: 60 }),
				(confirmLooks, pauses) => {
					const policy = { ...POLICY, confirmLooks };
					const looks: [number, Verdict][] = [[4, REMOVED]];
					let at = 4;
					for (const pause of pauses) {
						at += pause;
						const due = dueAt(looked(...looks), policy);
						if (due.why !== "confirm-removal") break;
						if (isDue(looked(...looks), policy, day(at))) looks.push([at, REMOVED]);
					}
					expect(looks).toHaveLength(confirmLooks);
					const instants = looks.map(([on]) => day(on));
					expect(confirmedAt(instants, { looks: confirmLooks, gap: policy.confirmGap })).toBe(instants.at(-1));
				},
			),
		);
	});

	it("needs a second look at a weak rule's removal although one look is asked for", () => {
		const one = { ...POLICY, confirmLooks: 1 };
		const weak: Verdict = { ...REMOVED, grade: "weak" };
		const strong: Verdict = { ...REMOVED, grade: "strong" };
		expect(dueAt(looked([4, weak]), one).why).toBe("confirm-removal");
		expect(dueAt(looked([4, strong]), one).why).toBe("watch-for-return");
	});

	it("backs off when the look that was to confirm settled nothing", () => {
		const blocked = dueAt(looked([4, REMOVED], [5, WALL]), POLICY);
		expect(blocked.why).toBe("inconclusive-retry");
		expect((blocked.at - day(5)) / MS_PER_HOUR).toBeCloseTo(3, 9);
	});
});

describe("the next look after one that is in doubt", () => {
	it("comes when the confirm gap is over, or sooner where the table says so", () => {
		const suspect = (at: number): TargetState => ({
			...looked([at - 1, LIVE]),
			lastLookAt: day(at),
			lastVerdict: REMOVED,
		});
		expect(dueAt(suspect(40), POLICY)).toMatchObject({ at: day(41), why: "suspect-retry" });
		expect(dueAt(suspect(10), POLICY)).toMatchObject({ at: day(10 + 20 / 24), why: "age-of-notice" });
	});
});

describe("the next look after an inconclusive one", () => {
	it("comes sooner, and later each time, but never later than a target that answered", () => {
		const gaps = [1, 2, 3, 4, 5, 6, 7, 8].map((streak) => {
			const looks = Array.from({ length: streak }, (_, index) => [40 + index / 1000, WALL] as const);
			const state = looked(...looks);
			return (dueAt(state, POLICY).at - (state.lastLookAt ?? 0)) / MS_PER_HOUR;
		});
		expect(gaps.map(Math.round)).toEqual([3, 6, 12, 24, 48, 96, 156, 156]);
	});

	it("still comes just after a threshold", () => {
		expect(dueAt(looked([26, WALL], [29.95, WALL]), POLICY).at).toBe(day(30));
	});
});

describe("deferral and wrong clocks", () => {
	it("a deferred target waits, also one that was never looked at", () => {
		expect(dueAt(fresh({ deferredUntil: day(3) }), POLICY)).toMatchObject({ at: day(3), why: "deferred" });
	});

	it("a deferral that is over changes nothing", () => {
		expect(dueAt({ ...looked([40, LIVE]), deferredUntil: day(41) }, POLICY).why).toBe("age-of-notice");
	});

	it("a look dated in the future does not keep the target from being looked at", () => {
		expect(dueNow(looked([400, LIVE]), POLICY, day(10)).why).toBe("clock-went-back");
		expect(isDue(looked([400, LIVE]), POLICY, day(10))).toBe(true);
	});
});

describe("the explanation", () => {
	it("names the threshold", () => {
		expect(explainDue(dueAt(looked([29.5, LIVE]), POLICY))).toBe(
			"due from 2026-01-31T00:00:00.000Z: just after day 30 after the report",
		);
		expect(explainDue(dueAt(fresh(), POLICY))).toBe("due now: never looked at");
	});
});

describe("any history", () => {
	const verdicts = fc.constantFrom(LIVE, REMOVED, RESTRICTED, WALL);
	const histories = fc.array(fc.tuple(fc.double({ min: 0.001, max: 20, noNaN: true }), verdicts), {
		minLength: 1,
		maxLength: 30,
	});

	it("leads to a next look after the last one, and within the longest gap (or a confirmation missed by then)", () => {
		fc.assert(
			fc.property(histories, (steps) => {
				let at = 0;
				const looks = steps.map(([gap, verdict]) => {
					at += gap;
					return [at, verdict] as const;
				});
				const state = looked(...looks);
				const next = dueAt(state, POLICY);
				const last = state.lastLookAt ?? 0;
				expect(next.at).toBeGreaterThan(last);
				expect(next.at - last).toBeLessThanOrEqual(29 * MS_PER_DAY);
			}),
		);
	});

	it("a live target that a daily sweep follows is looked at within a day after each threshold", () => {
		fc.assert(
			fc.property(
				fc.integer({ min: 0, max: 23 }),
				fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 130, maxLength: 130 }),
				(hour, jitters) => {
					let state = fresh();
					const looks: Instant[] = [];
					for (const [index, jitter] of jitters.entries()) {
						const now = instant(day(index + hour / 24) + jitter * 60_000);
						if (!isDue(state, POLICY, now)) continue;
						looks.push(now);
						state = extendState(state, { at: now, verdict: LIVE }).state;
					}
					for (const threshold of POLICY.thresholds) {
						const passed = REPORTED + threshold;
						const first = looks.find((look) => look >= passed) ?? Number.POSITIVE_INFINITY;
						expect(first - passed).toBeLessThanOrEqual(MS_PER_DAY + 30 * 60_000);
					}
					expect(looks.length).toBeLessThan(45);
				},
			),
			{ numRuns: 40 },
		);
	});
});
