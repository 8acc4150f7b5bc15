import type { Look, SweepId } from "../../domain/snapshot.ts";
import type { Database } from "./open-database.ts";
import type { StateWriter } from "./state-writer.ts";
import type { SuspicionTable } from "./suspicion-table.ts";
import type { VerdictTable } from "./verdict-table.ts";
/** Appends looks as snapshots, one transaction a call, and keeps the targets' states. */
export type LookAppender = {
    append(sweep: SweepId, looks: readonly Look[]): number;
};
export declare const createLookAppender: (database: Database, verdicts: VerdictTable, states: StateWriter, suspicions: SuspicionTable) => LookAppender;
