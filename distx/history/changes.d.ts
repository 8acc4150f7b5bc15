import type { ConfirmPolicy } from "./confirmation.ts";
import { type InstantsOf } from "./confirmed-state.ts";
import type { Run } from "./run.ts";
/** What can happen to a target between two moments, in the order that people want to read of it. */
export declare const CHANGE_KINDS: readonly ["removed", "confirmed", "reappeared", "live-again", "restricted", "suspect", "content-changed", "inconclusive"];
export type ChangeKind = (typeof CHANGE_KINDS)[number];
/** A change that runs tell; `run` is the one that brought it, `before` the run under way at the earlier moment. */
export type RunChange = {
    readonly kind: Extract<ChangeKind, "removed" | "confirmed" | "reappeared" | "live-again" | "restricted">;
    readonly run: Run;
    readonly before: Run | null;
};
/** The runs of a target at a moment, and the single looks of each until then. */
export type RunsAt = {
    readonly runs: readonly Run[];
    readonly instantsOf: InstantsOf;
};
/**
 * What changed from the earlier to the later moment. `removed`: reads removed, and did not before. `confirmed`: the
 * removal now counts. `reappeared`: live after a confirmed removal, also where both lie in between. `live-again`: live
 * after a removal that was never confirmed, or a restriction. Nothing is said of a target whose first look read live.
 */
export declare const changesBetween: (earlier: RunsAt, later: RunsAt, policy: ConfirmPolicy) => readonly RunChange[];
/** Whether a streak of inconclusive looks became noteworthy within the last `looksSince` looks. */
export declare const isNewStreak: (streak: number, looksSince: number) => boolean;
