import type { Instant } from "../domain/time.ts";
import type { Grade, Reason, RuleId, Scope, Status, Verdict } from "../domain/verdict.ts";
/** Statuses that say something about the target; inconclusive looks are no evidence (statistics.md section 2). */
export type ConclusiveStatus = Exclude<Status, "inconclusive">;
/** A maximal stretch of looks of one status, inconclusive looks left out. */
export type Run = {
    readonly status: ConclusiveStatus;
    readonly firstAt: Instant;
    readonly lastAt: Instant;
    readonly looks: number;
    /** Of the latest look. */
    readonly reason: Reason;
    readonly scope: Scope | null;
    readonly rule: RuleId;
    /** The best grade of any look in the run. */
    readonly grade: Grade;
};
/** One look as history sees it. */
export type Sighting = {
    readonly at: Instant;
    readonly verdict: Verdict;
};
/** One run of two that follow each other and read the same. */
export declare const mergeRuns: (earlier: Run, later: Run) => Run;
/**
 * Adds a later look to the run under way (null: none yet). `run` is the run under way afterwards; `ended` is the run that
 * the look brought to its end, if it did. Looks must come in the order of their instants, one at an instant.
 */
export declare const extendRun: (current: Run | null, { at, verdict }: Sighting) => {
    run: Run | null;
    ended: Run | null;
};
/** All runs of a target's looks, in order. Two looks at one instant that disagree are no evidence. */
export declare const runsOf: (looks: readonly Sighting[]) => readonly Run[];
