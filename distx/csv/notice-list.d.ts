import type { Cohort } from "../domain/notice.ts";
import type { Instant } from "../domain/time.ts";
import type { ByteSource } from "./bytes/byte-source.ts";
import type { Field } from "./columns/field.ts";
import { type PresetName } from "./columns/presets.ts";
import { type Columns } from "./columns/resolve-columns.ts";
import { type NoticeDraft } from "./rows/read-notice.ts";
import type { RowProblem } from "./rows/row-problem.ts";
import type { TableForm, TableSettings } from "./table.ts";
/** What a user settled about a list; everything else is found by looking, and told in `understood`. */
export type NoticeListSettings = TableSettings & {
    readonly map: ReadonlyMap<string, string>;
    readonly preset: PresetName;
    readonly dateFormat?: string;
    /** For times without a zone. */
    readonly timezone: string;
    /** `--reported-at`: the date of rows without one. */
    readonly reportedAt?: string;
    readonly cohort: Cohort;
    readonly now: Instant;
};
/** How a list was read. */
export type Understood = {
    readonly form: TableForm;
    readonly preset: PresetName | null;
    readonly header: readonly string[] | null;
    readonly columns: Columns<Field>;
    readonly dates: string;
    readonly timezone: string;
};
export type NoticeList = {
    /** As known so far: the reading of dates is final once all rows were read. */
    understood(): Understood;
    /** Reads all rows. Returns "unsettled" as soon as a date depends on the rest of its column: then `settleDates`, and again. */
    read(): AsyncGenerator<readonly (NoticeDraft | RowProblem)[], "done" | "unsettled">;
    /** Looks at the whole date column for what it proves about dates that read two ways. */
    settleDates(): Promise<void>;
};
/**
 * Opens a list of reported URLs and finds out how it is to be read.
 * @throws UserError when it is no list, a setting does not fit it, or a column is in question
 */
export declare const openNoticeList: (source: ByteSource, settings: NoticeListSettings) => Promise<NoticeList>;
