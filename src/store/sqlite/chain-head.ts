import { CHAIN_START } from "./digest.ts";
import type { Database } from "./open-database.ts";

/** Tables whose rows are never changed and hang together by their hashes. */
export const CHAINED_TABLES = [
	"snapshots",
	"notices",
	"rejudgements",
	"reviews",
	"settlements",
	"target_links",
	"list_links",
] as const;
export type ChainedTable = (typeof CHAINED_TABLES)[number];

/** A chain's last row: its number, which counts them all, and its link. */
export type Head = { readonly count: number; readonly chain: Buffer };

export const headOf = (database: Database, table: ChainedTable): Head => {
	const last = database
		.prepare<[], { id: number; chain: Buffer }>(`SELECT id, chain FROM ${table} ORDER BY id DESC LIMIT 1`)
		.get();
	return { count: last?.id ?? 0, chain: last?.chain ?? Buffer.from(CHAIN_START) };
};
