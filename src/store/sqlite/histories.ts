import type { Instant } from "../../domain/time.ts";
import type { Run } from "../../history/run.ts";
import type { StoredNotice, TargetHistory } from "../store.ts";
import { groupedByTarget } from "./grouped-by-target.ts";
import { type NoticeRow, noticeOf } from "./notice-rows.ts";
import type { Database } from "./open-database.ts";
import { pagesOf } from "./pages.ts";
import { prepareCut } from "./past-looks.ts";
import { runFrom, TARGET_COLUMNS, TARGET_TABLES, type TargetRow, targetFrom } from "./state-rows.ts";
import type { VerdictTable } from "./verdict-table.ts";

type RunRow = {
	readonly target_id: number;
	readonly verdict_id: number;
	readonly grade: string;
	readonly first_at: number;
	readonly last_at: number;
	readonly looks: number;
};

/** Every target with its runs as they stood at `asOf`: three reads a page, whatever the number of snapshots. */
export const historiesAsOf = (
	database: Database,
	verdicts: VerdictTable,
	asOf: Instant,
): AsyncGenerator<readonly TargetHistory[]> => {
	const past = prepareCut(database, verdicts, asOf);
	const targets = database.prepare<[number, number], TargetRow>(
		`SELECT ${TARGET_COLUMNS} FROM ${TARGET_TABLES} WHERE targets.id > ? ORDER BY targets.id LIMIT ?`,
	);
	const notices = database.prepare<[number, number], NoticeRow>(
		"SELECT * FROM notices WHERE target_id BETWEEN ? AND ? ORDER BY target_id, reported_at, id",
	);
	const runs = database.prepare<[number, number], RunRow>(
		"SELECT * FROM runs WHERE target_id BETWEEN ? AND ? ORDER BY target_id, number",
	);

	const toRun = (row: RunRow): Run => {
		const run = runFrom(verdicts, {
			verdictId: row.verdict_id,
			grade: row.grade,
			firstAt: row.first_at,
			lastAt: row.last_at,
			looks: row.looks,
		});
		if (run === null) throw new Error(`a run of target ${row.target_id} has no verdict`);
		return run;
	};

	const historyOf = (row: TargetRow, own: readonly StoredNotice[], ended: readonly Run[]): TargetHistory => {
		const { addedAt: _addedAt, state, ...identity } = targetFrom(row, verdicts);
		const all = state.run === null ? ended : [...ended, state.run];
		const later = past.laterLooks(row.id);
		return {
			...identity,
			notices: own,
			runs: past.cut(row.id, all),
			firstLookAt: state.firstLookAt !== null && state.firstLookAt <= asOf ? state.firstLookAt : null,
			lastLookAt: past.lastLookAt(row.id, state.lastLookAt),
			looks: state.looks - later.looks,
			inconclusiveLooks: state.inconclusiveLooks - later.inconclusive,
		};
	};

	return pagesOf(
		(after, limit) => {
			const rows = targets.all(after, limit);
			const first = rows[0];
			const last = rows.at(-1);
			if (first === undefined || last === undefined) return [];
			const noticesBy = groupedByTarget(notices.all(first.id, last.id), noticeOf);
			const runsBy = groupedByTarget(runs.all(first.id, last.id), toRun);
			return rows.map((row) => ({ row, notices: noticesBy.get(row.id) ?? [], runs: runsBy.get(row.id) ?? [] }));
		},
		({ row }) => row.id,
		({ row, notices: own, runs: ended }) => historyOf(row, own, ended),
	);
};
