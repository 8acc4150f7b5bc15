import { type Verdict } from "../../domain/verdict.ts";
import type { Database } from "./open-database.ts";
import type { VerdictTable } from "./verdict-table.ts";
/** A verdict that takes the place of a snapshot's own. */
export type NewRejudgement = {
    readonly snapshotId: number;
    readonly verdict: Verdict;
};
/** A row of `rejudgements` as SQLite gives it. */
export type RejudgementRow = {
    readonly id: number;
    readonly snapshot_id: number;
    readonly judged_at: number;
    readonly verdict_id: number;
    readonly tool_version: string;
    readonly chain: Buffer;
};
/** The text of a rejudgement that its chain link covers. */
export declare const rejudgementChainText: (row: Omit<RejudgementRow, "verdict_id" | "chain">, verdict: Verdict) => string;
/** Appends rejudgements to their chain, within the caller's transaction; a later one is always dated later. */
export type AppendRejudgements = (rows: readonly NewRejudgement[], judgedAt: number, toolVersion: string) => void;
export declare const createRejudgementAppender: (database: Database, verdicts: VerdictTable) => AppendRejudgements;
