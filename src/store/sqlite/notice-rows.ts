import { z } from "zod";
import { COHORTS, type Notice } from "../../domain/notice.ts";
import type { TargetId } from "../../domain/target.ts";
import { instant } from "../../domain/time.ts";
import type { StoredNotice } from "../store.ts";
import { readStored, wordReader } from "./read-stored.ts";

const extraColumns = z.record(z.string(), z.string());

/** A row of `notices` as SQLite gives it. */
export type NoticeRow = {
	readonly id: number;
	readonly target_id: number;
	readonly reported_at: number;
	readonly date_only: number;
	readonly reported_on: string;
	readonly notifier: string | null;
	readonly category: string | null;
	readonly channel: string | null;
	readonly reference: string | null;
	readonly note: string | null;
	readonly cohort: string;
	readonly listed_url: string;
	readonly extra: string | null;
	readonly chain: Buffer;
};

export const noticeOf = (row: NoticeRow): StoredNotice => ({
	targetId: row.target_id as TargetId,
	reportedAt: instant(row.reported_at),
	precision: row.date_only === 1 ? "date" : "instant",
	reportedOn: row.reported_on,
	notifier: row.notifier,
	category: row.category,
	channel: row.channel,
	reference: row.reference,
	note: row.note,
	cohort: cohortFrom(row.cohort),
	listedUrl: row.listed_url,
	extra: extraFrom(row.extra),
});

/** Columns for `noticeFrom`: without the chain link, which makes a buffer for each row. */
export const NOTICE_COLUMNS =
	"target_id, reported_at, date_only, reported_on, notifier, category, channel, reference, note, cohort, listed_url, extra";
export type NoticeColumns = readonly [
	target: number,
	reportedAt: number,
	dateOnly: number,
	reportedOn: string,
	notifier: string | null,
	category: string | null,
	channel: string | null,
	reference: string | null,
	note: string | null,
	cohort: string,
	listedUrl: string,
	extra: string | null,
];

/** Columns for `noticeTimeFrom`. */
export const NOTICE_TIMES = "target_id, reported_at, date_only, cohort";
export type NoticeTimes = readonly [target: number, reportedAt: number, dateOnly: number, cohort: string];

const NO_EXTRA: Notice["extra"] = {};

const cohortFrom = wordReader(COHORTS, "a notice");

const extraFrom = (text: string | null): Notice["extra"] =>
	text === null ? NO_EXTRA : readStored("a notice", () => extraColumns.parse(JSON.parse(text)));

/** A notice from its columns without texts. */
export const noticeTimeFrom = ([targetId, reportedAt, dateOnly, group]: NoticeTimes): StoredNotice => ({
	targetId: targetId as TargetId,
	reportedAt: instant(reportedAt),
	precision: dateOnly === 1 ? "date" : "instant",
	reportedOn: "",
	notifier: null,
	category: null,
	channel: null,
	reference: null,
	note: null,
	cohort: cohortFrom(group),
	listedUrl: "",
	extra: NO_EXTRA,
});

/** A notice from its columns. */
export const noticeFrom = (columns: NoticeColumns): StoredNotice => {
	const [targetId, reportedAt, dateOnly, reportedOn, notifier, category, channel, reference, note, group] = columns;
	return {
		targetId: targetId as TargetId,
		reportedAt: instant(reportedAt),
		precision: dateOnly === 1 ? "date" : "instant",
		reportedOn,
		notifier,
		category,
		channel,
		reference,
		note,
		cohort: cohortFrom(group),
		listedUrl: columns[10],
		extra: extraFrom(columns[11]),
	};
};
