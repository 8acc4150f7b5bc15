import type { Evidence } from "../domain/evidence.ts";
import type { SnapshotId } from "../domain/snapshot.ts";
import type { TargetId } from "../domain/target.ts";
import type { Instant } from "../domain/time.ts";
import type { Verdict } from "../domain/verdict.ts";
import type { TargetRecord } from "./target-record.ts";
/** A polled look that can be judged again. Looks whose evidence did not change share one object. */
export type EvidencedLook = {
    readonly id: SnapshotId;
    readonly at: Instant;
    /** The verdict in force. */
    readonly effective: Verdict;
    /** Null where the look kept none. */
    readonly evidence: Evidence | null;
};
/** A target with all of its polled looks, in order. */
export type TargetEvidence = {
    readonly target: TargetRecord;
    readonly looks: readonly EvidencedLook[];
};
export type Rejudgement = {
    readonly snapshotId: SnapshotId;
    readonly targetId: TargetId;
    readonly verdict: Verdict;
};
/** Stored evidence, read again, and the verdicts that today's rules give it. */
export type RejudgeLog = {
    /** Every target that was polled, in pages that hold as many looks as fit in memory. */
    evidence(): AsyncIterable<readonly TargetEvidence[]>;
    /**
     * Stores verdicts beside the ones that were stored, never over them, and brings the targets' states up to date: all of
     * these or nothing.
     */
    store(rejudgements: readonly Rejudgement[], judgedAt: Instant, toolVersion: string): Promise<void>;
};
