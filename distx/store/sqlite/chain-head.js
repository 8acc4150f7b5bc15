import { CHAIN_START } from "./digest.js";
/** Tables whose rows are never changed and hang together by their hashes. */
export const CHAINED_TABLES = ["snapshots", "notices", "rejudgements", "reviews", "settlements"];
export const headOf = (database, table) => {
    const last = database
        .prepare(`SELECT id, chain FROM ${table} ORDER BY id DESC LIMIT 1`)
        .get();
    return { count: last?.id ?? 0, chain: last?.chain ?? Buffer.from(CHAIN_START) };
};
