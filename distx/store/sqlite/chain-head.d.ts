import type { Database } from "./open-database.ts";
/** Tables whose rows are never changed and hang together by their hashes. */
export declare const CHAINED_TABLES: readonly ["snapshots", "notices", "rejudgements", "reviews", "settlements"];
export type ChainedTable = (typeof CHAINED_TABLES)[number];
/** A chain's last row: its number, which counts them all, and its link. */
export type Head = {
    readonly count: number;
    readonly chain: Buffer;
};
export declare const headOf: (database: Database, table: ChainedTable) => Head;
