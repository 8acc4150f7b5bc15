import type { Instant } from "../domain/time.ts";
import type { ByteSource } from "./bytes/byte-source.ts";
import type { LookField } from "./columns/field.ts";
import { type Columns } from "./columns/resolve-columns.ts";
import { type LookDraft } from "./rows/read-look.ts";
import type { RowProblem } from "./rows/row-problem.ts";
import type { TableForm, TableSettings } from "./table.ts";
export type LookListSettings = TableSettings & {
    readonly map: ReadonlyMap<string, string>;
    readonly dateFormat?: string;
    readonly timezone: string;
    readonly now: Instant;
};
/** How a list of past looks was read. */
export type UnderstoodLooks = {
    readonly form: TableForm;
    readonly preset: null;
    readonly header: readonly string[] | null;
    readonly columns: Columns<LookField>;
    readonly dates: string;
    readonly timezone: string;
};
export type LookList = {
    readonly understood: UnderstoodLooks;
    /** All rows; lists made by hand fit in memory. */
    readonly rows: readonly (LookDraft | RowProblem)[];
};
/**
 * Reads a list of past looks: url, checked_at, status, and where they are there reason and note.
 * @throws UserError when it is no such list, a setting does not fit it, or a column is in question
 */
export declare const readLookList: (source: ByteSource, settings: LookListSettings) => Promise<LookList>;
