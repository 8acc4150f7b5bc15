import { type Instant, type Millis } from "../domain/time.ts";
import type { TargetState } from "../history/state.ts";
import type { DuePolicy } from "./policy.ts";
export { DEFAULT_DUE_POLICY, type DuePolicy } from "./policy.ts";
/** Which row of the policy set the time of the next look. */
export declare const DUE_REASONS: readonly ["never-looked-at", "age-of-notice", "before-threshold", "after-threshold", "confirm-removal", "watch-for-return", "inconclusive-retry", "suspect-retry", "deferred", "clock-went-back"];
export type DueReason = (typeof DUE_REASONS)[number];
/** When a target is to be looked at next. `at` is the epoch for a target that is due whatever the time. */
export type Due = {
    readonly at: Instant;
    readonly why: DueReason;
    /** The threshold (age of the notice) that the look belongs to; null for other reasons. */
    readonly threshold: Millis | null;
};
/**
 * When the target is due again under the policy, and why. Pure: `at` may lie in the past or the future; `isDue` compares
 * it with the present.
 */
export declare const dueAt: (state: TargetState, policy: DuePolicy) => Due;
/** Whether a sweep at `now` looks at the target. A last look in the future (the clock was wrong then) holds nothing up. */
export declare const isDue: (state: TargetState, policy: DuePolicy, now: Instant) => boolean;
/** `dueAt` as seen at `now`: after a look dated in the future nothing else tells when the next one should be. */
export declare const dueNow: (state: TargetState, policy: DuePolicy, now: Instant) => Due;
