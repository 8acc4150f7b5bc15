import type { RejudgeLog } from "../rejudge-log.ts";
import type { Database } from "./open-database.ts";
import type { StateWriter } from "./state-writer.ts";
import type { VerdictTable } from "./verdict-table.ts";
type Parts = {
    readonly database: Database;
    readonly verdicts: VerdictTable;
    readonly states: StateWriter;
    /** Turns what SQLite reports into what the operator can mend. */
    readonly guarded: <Result>(work: () => Result) => Promise<Result>;
};
export declare const createRejudgeLog: ({ database, verdicts, states, guarded }: Parts) => RejudgeLog;
export {};
