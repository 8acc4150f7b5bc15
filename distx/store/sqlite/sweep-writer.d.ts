import type { SweepId } from "../../domain/snapshot.ts";
import type { SweepCounts, SweepStart } from "../../domain/sweep.ts";
import type { Instant } from "../../domain/time.ts";
import type { Database } from "./open-database.ts";
/** Begins sweeps and closes them with a seal. */
export type SweepWriter = {
    begin(start: SweepStart): SweepId;
    finish(sweep: SweepId, finishedAt: Instant, counts: SweepCounts): void;
};
export declare const createSweepWriter: (database: Database) => SweepWriter;
