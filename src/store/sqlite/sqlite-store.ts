import type { SweepId } from "../../domain/snapshot.ts";
import { instant } from "../../domain/time.ts";
import type { ListRecord, SnapshotQuery, Store, TargetRecord } from "../store.ts";
import { createLookAppender } from "./append-looks.ts";
import { openDueQueue } from "./due-queue.ts";
import { historiesAsOf } from "./histories.ts";
import { beginImport } from "./import-session.ts";
import { type ListRow, listFrom } from "./list-rows.ts";
import { NOTICE_COLUMNS, type NoticeColumns, type NoticeRow, noticeFrom, noticeOf } from "./notice-rows.ts";
import { asUserError, type Database, type OpenMode } from "./open-database.ts";
import { type Durability, openStudy } from "./open-study.ts";
import { pagesOf } from "./pages.ts";
import { createRejudgeLog } from "./rejudge-log.ts";
import { createReviewLog } from "./review-log.ts";
import { snapshotRange } from "./snapshot-range.ts";
import { SNAPSHOT_COLUMNS, type SnapshotRow, snapshotFrom } from "./snapshot-rows.ts";
import { type RawTarget, TARGET_COLUMNS, TARGET_TABLES, targetFrom, targetRowOf } from "./state-rows.ts";
import { createStateWriter, SNAPSHOTS_OF_TARGET } from "./state-writer.ts";
import { handMadeLooks, studyDigest } from "./study-digest.ts";
import { createSuspicionTable, suspectLooks } from "./suspicion-table.ts";
import { type SweepRow, sweepFrom } from "./sweep-rows.ts";
import { createSweepWriter } from "./sweep-writer.ts";
import { firstLooksAfter } from "./trailing-looks.ts";
import { createVerdictTable } from "./verdict-table.ts";

/** Opens (and, where asked, creates or migrates) the study in the file. Throws UserError for what the operator can mend. */
export const openSqliteStore = async (path: string, mode: OpenMode, durability?: Durability): Promise<Store> => {
	const database = await openStudy(path, mode, durability);
	try {
		return storeOver(database, path);
	} catch (error) {
		database.close();
		throw asUserError(error, path);
	}
};

/** The store over an open database of today's schema. */
export const storeOver = (database: Database, path: string): Store => {
	const verdicts = createVerdictTable(database);
	const states = createStateWriter(database, verdicts);
	const suspicions = createSuspicionTable(database);
	const looks = createLookAppender(database, verdicts, states, suspicions);
	const sweepWriter = createSweepWriter(database);
	const guarded = async <Result>(work: () => Result): Promise<Result> => {
		try {
			return work();
		} catch (error) {
			throw asUserError(error, path);
		}
	};
	const reviews = createReviewLog({ database, verdicts, states, suspicions, looks, sweeps: sweepWriter, guarded });
	const sql = {
		lists: database.prepare<[], ListRow>("SELECT * FROM lists ORDER BY id"),
		sweeps: database.prepare<[], SweepRow>("SELECT * FROM sweeps ORDER BY id"),
		defer: database.prepare(
			"INSERT INTO deferrals (sweep_id, target_id, at, reason, until) VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
		),
		deferState: database.prepare("UPDATE states SET deferred_until = ? WHERE target_id = ?"),
		targets: database
			.prepare<[number, number], RawTarget>(
				`SELECT ${TARGET_COLUMNS} FROM ${TARGET_TABLES} WHERE targets.id > ? ORDER BY targets.id LIMIT ?`,
			)
			.raw(),
		byUrl: database.prepare<[string], RawTarget>(`SELECT ${TARGET_COLUMNS} FROM ${TARGET_TABLES} WHERE url = ?`).raw(),
		byId: database
			.prepare<[number], RawTarget>(`SELECT ${TARGET_COLUMNS} FROM ${TARGET_TABLES} WHERE targets.id = ?`)
			.raw(),
		notices: database.prepare<[number, number], NoticeRow>("SELECT * FROM notices WHERE id > ? ORDER BY id LIMIT ?"),
		noticesOf: database
			.prepare<[number], NoticeColumns>(
				`SELECT ${NOTICE_COLUMNS} FROM notices WHERE target_id = ? ORDER BY reported_at, id`,
			)
			.raw(),
		snapshotsOf: database.prepare<[number], SnapshotRow>(SNAPSHOTS_OF_TARGET),
	};

	const targetOf = (raw: RawTarget | undefined): TargetRecord | null =>
		raw === undefined ? null : targetFrom(targetRowOf(raw), verdicts);

	return {
		beginImport: (importedAt) => guarded(() => beginImport(database, path, importedAt)),
		lists: () => guarded((): readonly ListRecord[] => sql.lists.all().map(listFrom)),

		beginSweep: (start) => guarded(() => sweepWriter.begin(start)),
		openDue: (isDue, limit) => guarded(() => openDueQueue(database, verdicts, isDue, limit)),
		append: (sweep, batch) => guarded(() => looks.append(sweep, batch)),
		defer: (sweep, deferrals) =>
			guarded(
				database.transaction(() => {
					for (const { targetId, at, reason, until } of deferrals) {
						sql.defer.run(sweep, targetId, at, reason, until);
						sql.deferState.run(until, targetId);
					}
				}),
			),
		suspect: (sweep, doubts) => guarded(() => verdicts.within(() => suspicions.add(sweep, doubts, states.rebuild))),
		finishSweep: (sweep, finishedAt, counts) => guarded(() => sweepWriter.finish(sweep, finishedAt, counts)),
		sweeps: () => guarded(() => sql.sweeps.all().map((row) => sweepFrom(row, suspicions.of(row.id as SweepId)))),

		digest: (asOf) => guarded(() => studyDigest(database, asOf)),
		suspectLooks: (asOf) => guarded(() => suspectLooks(database, asOf)),
		firstLooksAfter: (questions, asOf) => guarded(() => firstLooksAfter(database, questions, asOf)),
		handMadeLooks: (asOf) => guarded(() => handMadeLooks(database, asOf)),

		targets: () =>
			pagesOf(
				(after, limit) => sql.targets.all(after, limit).map(targetRowOf),
				(row) => row.id,
				(row) => targetFrom(row, verdicts),
			),
		histories: (asOf, reading) => historiesAsOf(database, verdicts, asOf, reading),
		targetByUrl: (url) => guarded(() => targetOf(sql.byUrl.get(url))),
		targetById: (id) => guarded(() => targetOf(sql.byId.get(id))),
		notices: () =>
			pagesOf(
				(after, limit) => sql.notices.all(after, limit),
				(row) => row.id,
				noticeOf,
			),
		noticesOf: (target) => guarded(() => sql.noticesOf.all(target).map(noticeFrom)),
		snapshotsOf: (target) => guarded(() => sql.snapshotsOf.all(target).map((row) => snapshotFrom(row, verdicts))),
		snapshots: (query) => {
			const page = database.prepare<[number, number, number], SnapshotRow>(
				`SELECT ${SNAPSHOT_COLUMNS} FROM snapshots NOT INDEXED CROSS JOIN sweeps ON sweeps.id = snapshots.sweep_id
				WHERE snapshots.id > ? AND snapshots.id <= ? ${conditionsOf(query)} ORDER BY snapshots.id LIMIT ?`,
			);
			const { first, last } = snapshotRange(database, query);
			return pagesOf(
				(after, limit) => page.all(Math.max(after, first - 1), last, limit),
				(row) => row.id,
				(row) => snapshotFrom(row, verdicts),
			);
		},
		reviews,
		rejudging: createRejudgeLog({ database, verdicts, states, guarded }),
		close: () =>
			guarded(() => {
				database.close();
			}),
	};
};

/** Numbers only, so that no value needs binding. */
const conditionsOf = ({ sweep, from, to, alikeBelow }: SnapshotQuery): string =>
	[
		sweep === undefined ? "" : `AND snapshots.sweep_id = ${Number(sweep)}`,
		from === undefined ? "" : `AND at >= ${instant(from)}`,
		to === undefined ? "" : `AND at <= ${instant(to)}`,
		alikeBelow === undefined ? "" : `AND similarity < ${Number(alikeBelow)}`,
	].join(" ");
