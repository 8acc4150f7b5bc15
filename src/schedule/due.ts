import { type Instant, instant, type Millis } from "../domain/time.ts";
import type { Run } from "../history/run.ts";
import type { TargetState } from "../history/state.ts";
import type { DuePolicy, GapStep } from "./policy.ts";

export { DEFAULT_DUE_POLICY, type DuePolicy } from "./policy.ts";

/** Which row of the policy set the time of the next look. */
export const DUE_REASONS = [
	"never-looked-at",
	"age-of-notice",
	"before-threshold",
	"after-threshold",
	"confirm-removal",
	"watch-for-return",
	"inconclusive-retry",
	"suspect-retry",
	"deferred",
	"clock-went-back",
] as const;
export type DueReason = (typeof DUE_REASONS)[number];

/** When a target is to be looked at next. `at` is the epoch for a target that is due whatever the time. */
export type Due = {
	readonly at: Instant;
	readonly why: DueReason;
	/** The threshold (age of the notice) that the look belongs to; null for other reasons. */
	readonly threshold: Millis | null;
};

const ALWAYS = instant(0);

const due = (at: number, why: DueReason, threshold: Millis | null = null): Due => ({ at: instant(at), why, threshold });
const sooner = (one: Due, other: Due): Due => (other.at < one.at ? other : one);

/** The gap that the table gives at an age; an age before the first row (a notice dated today) counts as its start. */
const gapAt = (steps: readonly GapStep[], age: number): Millis => {
	const step = steps.find(({ upTo }) => upTo === null || age <= upTo) ?? steps.at(-1);
	if (step === undefined) throw new RangeError("a due policy needs at least one row in each table");
	return step.gap;
};

/**
 * When the target is due again under the policy, and why. Pure: `at` may lie in the past or the future; `isDue` compares
 * it with the present.
 */
export const dueAt = (state: TargetState, policy: DuePolicy): Due => {
	const wanted = wantedAt(state, policy);
	return state.deferredUntil !== null && state.deferredUntil > wanted.at
		? due(state.deferredUntil, "deferred")
		: wanted;
};

/** Whether a sweep at `now` looks at the target. A last look in the future (the clock was wrong then) holds nothing up. */
export const isDue = (state: TargetState, policy: DuePolicy, now: Instant): boolean =>
	dueNow(state, policy, now).at <= now;

/** `dueAt` as seen at `now`: after a look dated in the future nothing else tells when the next one should be. */
export const dueNow = (state: TargetState, policy: DuePolicy, now: Instant): Due =>
	state.lastLookAt !== null && state.lastLookAt > now ? due(ALWAYS, "clock-went-back") : dueAt(state, policy);

/** Whether the last look settled something and is in no run: it is suspect (or contradicted), and a later one has to settle it. */
export const isLastLookSuspect = ({ lastVerdict, lastLookAt, run }: TargetState): boolean =>
	lastVerdict !== null && lastVerdict.status !== "inconclusive" && run?.lastAt !== lastLookAt;

const wantedAt = (state: TargetState, policy: DuePolicy): Due => {
	const { lastLookAt, run } = state;
	if (lastLookAt === null) return due(ALWAYS, "never-looked-at");
	const isInconclusive = state.lastVerdict?.status === "inconclusive";
	const isSuspect = isLastLookSuspect(state);
	const regular = run?.status === "removed" ? afterRemoval(run, lastLookAt, policy) : byAge(state, lastLookAt, policy);
	if (isSuspect) return sooner(regular, due(lastLookAt + policy.confirmGap, "suspect-retry"));
	if (!isInconclusive) return regular;
	// Looked at again sooner, but never later than a target that answered.
	const usual = run?.status === "removed" ? gapAfterRemoval(run, policy) : gapByAge(state, lastLookAt, policy);
	const backOff = policy.retryGap * 2 ** Math.max(0, state.inconclusiveStreak - 1);
	const retry = due(lastLookAt + Math.min(usual, backOff), "inconclusive-retry");
	// What fell due before the inconclusive look was answered by it as far as it could be.
	return regular.at <= lastLookAt ? retry : sooner(regular, retry);
};

const gapByAge = ({ lastReportedAt }: TargetState, lastLookAt: Instant, { byAge: steps }: DuePolicy): Millis =>
	gapAt(steps, lastLookAt - lastReportedAt);

const byAge = (state: TargetState, lastLookAt: Instant, policy: DuePolicy): Due => {
	let next = due(lastLookAt + gapByAge(state, lastLookAt, policy), "age-of-notice");
	const { thresholdLead: lead } = policy;
	for (const reportedAt of new Set([state.firstReportedAt, state.lastReportedAt]))
		for (const threshold of policy.thresholds) {
			const passed = reportedAt + threshold;
			if (passed <= lastLookAt) continue;
			next = sooner(next, due(passed, "after-threshold", threshold));
			// A look just before it only where none has been made lately.
			if (threshold > lead && passed - lastLookAt > 2 * lead)
				next = sooner(next, due(passed - lead, "before-threshold", threshold));
		}
	return next;
};

/** When the next look that can confirm is possible; null once the removal is confirmed. */
const nextConfirmation = (run: Run, { confirmLooks, confirmGap }: DuePolicy): Instant | null => {
	// One look is enough only for a strong rule (history/confirmation.ts); all others need a later one.
	const needed = confirmLooks <= 1 && run.grade === "strong" ? 1 : Math.max(2, confirmLooks);
	const seen = Math.floor((run.lastAt - run.firstAt) / Math.max(1, confirmGap));
	if (seen >= needed - 1 && run.looks >= needed) return null;
	if (needed <= 1) return null;
	// Which looks count is not known here, but one that is a gap after the last counts whatever the others do.
	return instant((seen === 0 ? run.firstAt : run.lastAt) + confirmGap);
};

const gapAfterRemoval = (run: Run, { removed }: DuePolicy): Millis => gapAt(removed, run.lastAt - run.firstAt);

const afterRemoval = (run: Run, lastLookAt: Instant, policy: DuePolicy): Due => {
	const confirmation = nextConfirmation(run, policy);
	return confirmation === null
		? due(lastLookAt + gapAfterRemoval(run, policy), "watch-for-return")
		: due(confirmation, "confirm-removal");
};
