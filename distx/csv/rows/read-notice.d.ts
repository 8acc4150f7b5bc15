import type { Cohort, Notice } from "../../domain/notice.ts";
import type { Field } from "../columns/field.ts";
import type { Columns } from "../columns/resolve-columns.ts";
import { type DateContext, type ReadInstant } from "../dates/day-zero.ts";
import type { Row } from "./row.ts";
import { type RowProblem } from "./row-problem.ts";
/** A row that was understood, but for its URL, which canonical/ reads. */
export type NoticeDraft = {
    readonly kind: "draft";
    readonly row: Row;
    /** The URL as the list wrote it; may hold user info. */
    readonly urlText: string;
    readonly notice: Notice;
};
/** A row whose date depends on the rest of its column. */
export type UnsettledRow = {
    readonly kind: "unsettled";
    readonly line: number;
};
export type NoticeContext = DateContext & {
    readonly columns: Columns<Field>;
    readonly header: readonly string[] | null;
    readonly cohort: Cohort;
    /** `--reported-at`: for rows without a date. */
    readonly given: (ReadInstant & {
        readonly text: string;
    }) | null;
};
/** Makes a reader of rows for one list. */
export declare const createNoticeReader: (context: NoticeContext) => ((row: Row) => NoticeDraft | RowProblem | UnsettledRow);
