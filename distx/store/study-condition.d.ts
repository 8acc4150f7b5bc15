import type { SweepRecord } from "../domain/sweep.ts";
import type { Instant } from "../domain/time.ts";
/** The condition of a study's file, found without changing it. */
export type StudyCondition = {
    readonly kind: "missing";
} | {
    readonly kind: "unusable";
    readonly message: string;
    readonly hint: string | null;
} | {
    readonly kind: "older";
    readonly version: number;
} | {
    readonly kind: "usable";
    readonly bytes: number;
    readonly targets: number;
    readonly snapshots: number;
    readonly platforms: readonly string[];
    readonly lastSweep: SweepRecord | null;
    readonly newestLook: Instant | null;
    /** What a quick check found; null for nothing (or for a file too big for a quick check). */
    readonly problem: string | null;
};
