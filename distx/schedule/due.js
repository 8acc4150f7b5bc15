import { instant } from "../domain/time.js";
export { DEFAULT_DUE_POLICY } from "./policy.js";
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
];
const ALWAYS = instant(0);
const due = (at, why, threshold = null) => ({ at: instant(at), why, threshold });
const sooner = (one, other) => (other.at < one.at ? other : one);
/** The gap that the table gives at an age; an age before the first row (a notice dated today) counts as its start. */
const gapAt = (steps, age) => {
    const step = steps.find(({ upTo }) => upTo === null || age <= upTo) ?? steps.at(-1);
    if (step === undefined)
        throw new RangeError("a due policy needs at least one row in each table");
    return step.gap;
};
/**
 * When the target is due again under the policy, and why. Pure: `at` may lie in the past or the future; `isDue` compares
 * it with the present.
 */
export const dueAt = (state, policy) => {
    const wanted = wantedAt(state, policy);
    return state.deferredUntil !== null && state.deferredUntil > wanted.at
        ? due(state.deferredUntil, "deferred")
        : wanted;
};
/** Whether a sweep at `now` looks at the target. A last look in the future (the clock was wrong then) holds nothing up. */
export const isDue = (state, policy, now) => dueNow(state, policy, now).at <= now;
/** `dueAt` as seen at `now`: after a look dated in the future nothing else tells when the next one should be. */
export const dueNow = (state, policy, now) => state.lastLookAt !== null && state.lastLookAt > now ? due(ALWAYS, "clock-went-back") : dueAt(state, policy);
const wantedAt = (state, policy) => {
    const { lastLookAt, run } = state;
    if (lastLookAt === null)
        return due(ALWAYS, "never-looked-at");
    const isInconclusive = state.lastVerdict?.status === "inconclusive";
    // A conclusive look that is in no run is suspect (or contradicted): a later one has to settle it.
    const isSuspect = !isInconclusive && state.lastVerdict !== null && run?.lastAt !== lastLookAt;
    const regular = run?.status === "removed" ? afterRemoval(run, lastLookAt, policy) : byAge(state, lastLookAt, policy);
    if (isSuspect)
        return sooner(regular, due(lastLookAt + policy.confirmGap, "suspect-retry"));
    if (!isInconclusive)
        return regular;
    // Looked at again sooner, but never later than a target that answered.
    const usual = run?.status === "removed" ? gapAfterRemoval(run, policy) : gapByAge(state, lastLookAt, policy);
    const backOff = policy.retryGap * 2 ** Math.max(0, state.inconclusiveStreak - 1);
    const retry = due(lastLookAt + Math.min(usual, backOff), "inconclusive-retry");
    // What fell due before the inconclusive look was answered by it as far as it could be.
    return regular.at <= lastLookAt ? retry : sooner(regular, retry);
};
const gapByAge = ({ lastReportedAt }, lastLookAt, { byAge: steps }) => gapAt(steps, lastLookAt - lastReportedAt);
const byAge = (state, lastLookAt, policy) => {
    let next = due(lastLookAt + gapByAge(state, lastLookAt, policy), "age-of-notice");
    const { thresholdLead: lead } = policy;
    for (const reportedAt of new Set([state.firstReportedAt, state.lastReportedAt]))
        for (const threshold of policy.thresholds) {
            const passed = reportedAt + threshold;
            if (passed <= lastLookAt)
                continue;
            next = sooner(next, due(passed, "after-threshold", threshold));
            // A look just before it only where none has been made lately.
            if (threshold > lead && passed - lastLookAt > 2 * lead)
                next = sooner(next, due(passed - lead, "before-threshold", threshold));
        }
    return next;
};
/** When the next look that can confirm is possible; null once the removal is confirmed. */
const nextConfirmation = (run, { confirmLooks, confirmGap }) => {
    // One look is enough only for a strong rule (history/confirmation.ts); all others need a later one.
    const needed = confirmLooks <= 1 && run.grade === "strong" ? 1 : Math.max(2, confirmLooks);
    const seen = Math.floor((run.lastAt - run.firstAt) / Math.max(1, confirmGap));
    if (seen >= needed - 1 && run.looks >= needed)
        return null;
    return needed <= 1 ? null : instant(run.firstAt + (seen + 1) * confirmGap);
};
const gapAfterRemoval = (run, { removed }) => gapAt(removed, run.lastAt - run.firstAt);
const afterRemoval = (run, lastLookAt, policy) => {
    const confirmation = nextConfirmation(run, policy);
    return confirmation === null
        ? due(lastLookAt + gapAfterRemoval(run, policy), "watch-for-return")
        : due(confirmation, "confirm-removal");
};
