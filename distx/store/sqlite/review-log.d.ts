import type { ReviewLog } from "../review-log.ts";
import type { LookAppender } from "./append-looks.ts";
import type { Database } from "./open-database.ts";
import type { StateWriter } from "./state-writer.ts";
import type { SuspicionTable } from "./suspicion-table.ts";
import type { SweepWriter } from "./sweep-writer.ts";
import type { VerdictTable } from "./verdict-table.ts";
type Parts = {
    readonly database: Database;
    readonly verdicts: VerdictTable;
    readonly states: StateWriter;
    readonly suspicions: SuspicionTable;
    readonly looks: LookAppender;
    readonly sweeps: SweepWriter;
    /** Turns what SQLite reports into what the operator can mend. */
    readonly guarded: <Result>(work: () => Result) => Promise<Result>;
};
export declare const createReviewLog: ({ database, verdicts, states, suspicions, looks, sweeps, guarded, }: Parts) => ReviewLog;
export {};
