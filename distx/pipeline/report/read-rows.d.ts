import type { Cohort } from "../../domain/notice.ts";
import type { NoticeTime } from "../../report/model.ts";
import type { Store, StoredNotice } from "../../store/store.ts";
import { type FieldHolder } from "./fields.ts";
import type { ReportRequest } from "./report-request.ts";
import { type ReportRow } from "./report-row.ts";
/** The targets that a report is about, and how many it leaves out. */
export type ReportRows = {
    readonly reported: readonly ReportRow[];
    /** Never reported by the as-of. */
    readonly control: readonly ReportRow[];
    /** The reported targets by value, for every field that a breakdown was asked for. */
    readonly cells: ReadonlyMap<string, ReadonlyMap<string, readonly ReportRow[]>>;
    /** The first and the last notice that the report is about; null without any. */
    readonly reportedBetween: {
        readonly first: NoticeTime;
        readonly last: NoticeTime;
    } | null;
    /** Reported targets left out: all their notices come after the as-of, or are not what was asked for. */
    readonly notYetReported: number;
    readonly filteredOut: number;
    /** Control targets left out, because they were reported as well. */
    readonly alsoReported: number;
};
type LeftOut = "not-listed" | "not-yet" | "filtered";
/** The notices of one cohort that count for a target, in order of time; or why there are none. */
export declare const noticesFor: (target: FieldHolder, notices: readonly StoredNotice[], cohort: Cohort, { asOf, where }: Pick<ReportRequest, "asOf" | "where">) => readonly StoredNotice[] | LeftOut;
/** Every target as the report sees it. UserError for a field that no list has. */
export declare const readRows: (store: Store, request: ReportRequest) => Promise<ReportRows>;
export {};
