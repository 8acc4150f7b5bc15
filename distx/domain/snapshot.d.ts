import type { Brand } from "./brand.ts";
import type { Evidence } from "./evidence.ts";
import type { TargetId } from "./target.ts";
import type { Instant, Millis } from "./time.ts";
import type { Verdict } from "./verdict.ts";
export type SweepId = Brand<number, "SweepId">;
export type SnapshotId = Brand<number, "SnapshotId">;
/** One finished poll, ready to be stored. */
export type Look = {
    readonly targetId: TargetId;
    readonly at: Instant;
    readonly verdict: Verdict;
    /** Null for looks made by hand. */
    readonly evidence: Evidence | null;
    /** Requests sent, retries among them. */
    readonly attempts: number;
    readonly duration: Millis;
    /** Likeness of the content to the first live look, 0 to 1; null where either has no fingerprint. */
    readonly similarity: number | null;
    readonly note: string | null;
};
/** A stored verdict with its instant. Appended, never changed. */
export type Snapshot = Look & {
    readonly id: SnapshotId;
    readonly sweepId: SweepId;
    readonly origin: SweepOrigin;
    /** The verdict in force: today's where a rejudgement replaced the stored one. */
    readonly effective: Verdict;
    /** True while a failed control or an outcome jump keeps it out of states and statistics. */
    readonly suspect: boolean;
};
/** Where a sweep's snapshots came from: polls, spot checks made by hand, or a person's review. */
export declare const SWEEP_ORIGINS: readonly ["polled", "by-hand", "reviewed"];
export type SweepOrigin = (typeof SWEEP_ORIGINS)[number];
