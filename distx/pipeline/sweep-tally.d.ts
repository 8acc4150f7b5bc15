import type { Look } from "../domain/snapshot.ts";
import type { Suspicion, SweepCounts } from "../domain/sweep.ts";
import type { DueTarget } from "../domain/target.ts";
/** Counts of a sweep as it goes. */
export type SweepTally = {
    polled(target: DueTarget, look: Pick<Look, "verdict" | "similarity">, requests: number, retries: number): void;
    /** Looks that read live with other content than the first live look. */
    otherContent(): number;
    counts(due: number, changed: number): SweepCounts;
    /** How many of the looks so far these suspicions are about. */
    suspect(suspicions: readonly Suspicion[]): number;
    /** How many of the looks so far differ from what was read before and are what these suspicions are about. */
    flips(suspicions: readonly Suspicion[]): number;
    /** Platforms on which many targets went over to one status at once, against what was last seen of them. */
    jumps(): readonly Suspicion[];
};
export declare const createSweepTally: () => SweepTally;
