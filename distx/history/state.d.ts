import type { Instant } from "../domain/time.ts";
import type { Status, Verdict } from "../domain/verdict.ts";
import { type Run, type Sighting } from "./run.ts";
/** What the store keeps of a target beside its snapshots, so that nothing has to read them all. */
export type TargetState = {
    /** The run under way; null before the first conclusive look. */
    readonly run: Run | null;
    /** How many runs ended before it; above 0, something changed. */
    readonly endedRuns: number;
    readonly firstLookAt: Instant | null;
    readonly lastLookAt: Instant | null;
    readonly lastVerdict: Verdict | null;
    /** Inconclusive looks since the last conclusive one. */
    readonly inconclusiveStreak: number;
    /** All looks that are not suspect, and the inconclusive ones of them. */
    readonly looks: number;
    readonly inconclusiveLooks: number;
    /** The first and the last notice's day 0. */
    readonly firstReportedAt: Instant;
    readonly lastReportedAt: Instant;
    /** When a sweep deferred the target: not before this instant. */
    readonly deferredUntil: Instant | null;
};
type Progress = Omit<TargetState, "firstReportedAt" | "lastReportedAt" | "deferredUntil">;
/** The state before any look. */
export declare const NEVER_LOOKED_AT: Progress;
/** The state after a look that is later than all before; `ended` is the run that it brought to its end. */
export declare const extendState: <State extends Progress>(state: State, look: Sighting) => {
    state: State;
    ended: Run | null;
};
/** The state and the ended runs from all looks at once; used where a look came late, was settled or judged again. */
export declare const stateOf: (looks: readonly Sighting[]) => {
    state: Progress;
    ended: readonly Run[];
};
/** What a target read before: the status of its run, and that of its last look where that is suspect. Never `inconclusive`. */
export declare const readBefore: ({ lastVerdict, run, }: {
    readonly lastVerdict: Pick<Verdict, "status"> | null;
    readonly run: Pick<Verdict, "status"> | null;
}) => readonly Status[];
export {};
