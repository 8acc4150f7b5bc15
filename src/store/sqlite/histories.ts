import { assertNever } from "../../domain/brand.ts";
import { createSharing } from "../../domain/sharing.ts";
import type { CanonicalUrl, TargetId } from "../../domain/target.ts";
import { type Instant, instant } from "../../domain/time.ts";
import type { Run } from "../../history/run.ts";
import type { HistoryReading, StoredNotice, TargetHistory } from "../store.ts";
import {
	NOTICE_COLUMNS,
	NOTICE_TIMES,
	type NoticeColumns,
	type NoticeTimes,
	noticeFrom,
	noticeTimeFrom,
} from "./notice-rows.ts";
import type { Database } from "./open-database.ts";
import { pagesOf } from "./pages.ts";
import { prepareCut } from "./past-looks.ts";
import { kindOf, runFrom } from "./state-rows.ts";
import type { VerdictTable } from "./verdict-table.ts";

// Rows come as arrays: reading a hundred thousand targets takes half the time that objects would.

const TARGETS = `SELECT targets.id, url, platform, kind, item_id, account, run_verdict_id, run_grade, run_first_at,
	run_last_at, run_looks, first_look_at, last_look_at, looks, inconclusive_looks
	FROM targets JOIN states ON states.target_id = targets.id WHERE targets.id > ? ORDER BY targets.id LIMIT ?`;
type TargetColumns = readonly [
	id: number,
	url: string,
	platform: string,
	kind: string,
	itemId: string | null,
	account: string | null,
	runVerdict: number | null,
	runGrade: string | null,
	runFirstAt: number | null,
	runLastAt: number | null,
	runLooks: number | null,
	firstLookAt: number | null,
	lastLookAt: number | null,
	looks: number,
	inconclusiveLooks: number,
];

const RUNS = `SELECT target_id, verdict_id, grade, first_at, last_at, looks FROM runs
	WHERE target_id BETWEEN ? AND ? AND first_at <= ? ORDER BY target_id, number`;
type RunColumns = readonly [
	target: number,
	verdict: number,
	grade: string,
	firstAt: number,
	lastAt: number,
	looks: number,
];

const noticesWith = (columns: string): string =>
	`SELECT ${columns} FROM notices WHERE target_id BETWEEN ? AND ? ORDER BY target_id, reported_at, id`;

/** Rows of the same target follow each other: gives those of each target in turn, targets asked for in order. */
const inTurn = <Row extends readonly [target: number, ...rest: readonly unknown[]], Item>(
	rows: readonly Row[],
	toItem: (row: Row) => Item,
): ((target: number) => Item[]) => {
	let next = 0;
	return (target) => {
		const items: Item[] = [];
		for (let row = rows[next]; row !== undefined && row[0] === target; row = rows[next]) {
			items.push(toItem(row));
			next += 1;
		}
		// A list that grew by one holds room for many more.
		return items.slice();
	};
};

/** Reads the notices of targets from one number to another, and gives those of each in turn. */
const prepareNotices = (
	database: Database,
	wanted: HistoryReading["notices"],
): ((first: number, last: number) => (target: number) => readonly StoredNotice[]) => {
	switch (wanted) {
		case "texts": {
			const whole = database.prepare<[number, number], NoticeColumns>(noticesWith(NOTICE_COLUMNS)).raw();
			return (first, last) => inTurn(whole.all(first, last), noticeFrom);
		}
		case "times": {
			const times = database.prepare<[number, number], NoticeTimes>(noticesWith(NOTICE_TIMES)).raw();
			return (first, last) => inTurn(times.all(first, last), noticeTimeFrom);
		}
		case "none":
			return () => () => [];
		default:
			return assertNever(wanted);
	}
};

/** Every target with its runs as they stood at `asOf`: three reads a page, whatever the number of snapshots. */
export const historiesAsOf = (
	database: Database,
	verdicts: VerdictTable,
	asOf: Instant,
	{ notices: wanted }: HistoryReading = { notices: "texts" },
): AsyncGenerator<readonly TargetHistory[]> => {
	const past = prepareCut(database, verdicts, asOf);
	const targets = database.prepare<[number, number], TargetColumns>(TARGETS).raw();
	const notices = prepareNotices(database, wanted);
	const runs = database.prepare<[number, number, number], RunColumns>(RUNS).raw();
	const shared = createSharing();

	const toRun = ([target, verdictId, grade, firstAt, lastAt, looks]: RunColumns): Run => {
		const run = runFrom(verdicts, { verdictId, grade, firstAt, lastAt, looks });
		if (run === null) throw new Error(`a run of target ${target} has no verdict`);
		return run;
	};

	const historyOf = (columns: TargetColumns, own: readonly StoredNotice[], all: Run[]): TargetHistory => {
		const [id, url, platform, kind, itemId, account, verdictId, grade, firstAt, lastAt, runLooks] = columns;
		const [firstLookAt, lastLookAt, looks, inconclusiveLooks] = [columns[11], columns[12], columns[13], columns[14]];
		const run = runFrom(verdicts, { verdictId, grade, firstAt, lastAt, looks: runLooks });
		if (run !== null) all.push(run);
		const later = past.laterLooks(id);
		return {
			id: id as TargetId,
			// Only canonical URLs were ever stored.
			url: url as CanonicalUrl,
			platform: shared(platform),
			itemKind: kindOf(kind),
			itemId,
			account,
			notices: own,
			runs: past.cut(id, all),
			firstLookAt: firstLookAt !== null && firstLookAt <= asOf ? instant(firstLookAt) : null,
			lastLookAt: past.lastLookAt(id, lastLookAt === null ? null : instant(lastLookAt)),
			looks: looks - later.looks,
			inconclusiveLooks: inconclusiveLooks - later.inconclusive,
		};
	};

	return pagesOf(
		(after, limit) => {
			const rows = targets.all(after, limit);
			const first = rows[0]?.[0] ?? 0;
			const last = rows.at(-1)?.[0] ?? 0;
			const noticesOf = notices(first, last);
			const runsOf = inTurn(runs.all(first, last, asOf), toRun);
			return rows.map((columns) => ({ columns, notices: noticesOf(columns[0]), runs: runsOf(columns[0]) }));
		},
		({ columns }) => columns[0],
		({ columns, notices: own, runs: ended }) => historyOf(columns, own, ended),
	);
};
