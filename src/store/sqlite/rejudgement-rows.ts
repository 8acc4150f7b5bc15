import { scopeOf, type Verdict } from "../../domain/verdict.ts";
import { headOf } from "./chain-head.ts";
import { chainText, createChain } from "./digest.ts";
import type { Database } from "./open-database.ts";
import type { VerdictTable } from "./verdict-table.ts";

/** A verdict that takes the place of a snapshot's own. */
export type NewRejudgement = { readonly snapshotId: number; readonly verdict: Verdict };

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
export const rejudgementChainText = (row: Omit<RejudgementRow, "verdict_id" | "chain">, verdict: Verdict): string =>
	chainText([
		row.id,
		row.snapshot_id,
		row.judged_at,
		verdict.status,
		verdict.reason,
		scopeOf(verdict),
		verdict.rule,
		verdict.grade,
		row.tool_version,
	]);

/** Appends rejudgements to their chain, within the caller's transaction; a later one is always dated later. */
export type AppendRejudgements = (rows: readonly NewRejudgement[], judgedAt: number, toolVersion: string) => void;

export const createRejudgementAppender = (database: Database, verdicts: VerdictTable): AppendRejudgements => {
	const lastOf = database
		.prepare<[number], number | null>("SELECT max(judged_at) FROM rejudgements WHERE snapshot_id = ?")
		.pluck();
	const insert = database.prepare(
		"INSERT INTO rejudgements (id, snapshot_id, judged_at, verdict_id, tool_version, chain) VALUES (?, ?, ?, ?, ?, ?)",
	);
	return (rows, now, toolVersion) => {
		const head = headOf(database, "rejudgements");
		const nextLink = createChain(head.chain);
		let id = head.count;
		for (const { snapshotId, verdict } of rows) {
			id += 1;
			const judgedAt = Math.max(now, (lastOf.get(snapshotId) ?? Number.NEGATIVE_INFINITY) + 1);
			const row = { id, snapshot_id: snapshotId, judged_at: judgedAt, tool_version: toolVersion };
			const chain = nextLink(rejudgementChainText(row, verdict));
			insert.run(id, snapshotId, judgedAt, verdicts.idOf(verdict), toolVersion, chain);
		}
	};
};
