import type { Settlement } from "../../domain/review.ts";
import type { Look, Snapshot, SweepId } from "../../domain/snapshot.ts";
import type { SweepStart } from "../../domain/sweep.ts";
import type { Verdict } from "../../domain/verdict.ts";
import type { ReviewLog } from "../review-log.ts";
import type { TargetRecord } from "../store.ts";
/** What the reviews need of the store around them. */
export type MemoryStudy = {
    snapshot(id: Snapshot["id"]): Snapshot | null;
    target(id: Snapshot["targetId"]): TargetRecord | null;
    beginSweep(start: SweepStart): SweepId;
    append(sweep: SweepId, look: Look): Snapshot["id"];
    /** Puts another verdict in force beside the stored one. */
    replace(id: Snapshot["id"], verdict: Verdict): void;
    settle(settlement: Settlement): boolean;
};
/** Samples and reviews in plain arrays. */
export declare const createMemoryReviews: (study: MemoryStudy) => ReviewLog;
