import { type Notice } from "../../domain/notice.ts";
import type { StoredNotice } from "../store.ts";
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
export declare const noticeOf: (row: NoticeRow) => StoredNotice;
/** Columns for `noticeFrom`: without the chain link, which makes a buffer for each row. */
export declare const NOTICE_COLUMNS = "target_id, reported_at, date_only, reported_on, notifier, category, channel, reference, note, cohort, listed_url, extra";
/** The same without texts. */
export declare const NOTICE_TIMES = "target_id, reported_at, date_only, '', NULL, NULL, NULL, NULL, NULL, cohort, '', NULL";
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
    extra: string | null
];
/** A notice from its columns. */
export declare const noticeFrom: (columns: NoticeColumns) => StoredNotice;
export declare const extraText: (notice: Notice) => string | null;
/** The text of a notice that its chain link covers, the target's URL included. */
export declare const noticeChainText: (id: number, url: string, notice: Omit<Notice, "extra">, extra: string | null) => string;
