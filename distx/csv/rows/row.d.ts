/** Why a row could not be taken, beyond the reasons that canonical/ gives for its URL. A closed list. */
export declare const ROW_REASONS: readonly ["unclosed-quote", "row-too-long", "too-many-cells", "too-many-columns", "unreadable-characters", "missing-url", "several-lines-in-url", "missing-date", "unknown-date", "ambiguous-date", "impossible-date", "future-date", "date-before-1990", "unknown-status", "unknown-reason"];
export type RowReason = (typeof ROW_REASONS)[number];
/** One row of a list as it was written: its cells, or why it could not be cut into cells. */
export type Row = {
    readonly kind: "cells";
    /** Physical line in the file on which the row starts, from 1; in a workbook, the sheet's row number. */
    readonly line: number;
    readonly cells: readonly string[];
    /** Addresses of the links that cells of a workbook carry, by column from 0. */
    readonly links?: ReadonlyMap<number, string>;
} | {
    readonly kind: "broken";
    readonly line: number;
    readonly reason: RowReason;
    readonly message: string;
    /** The line cut at every delimiter, quotes as they stand, so that it can be written down, mended and read again. */
    readonly cells: readonly string[];
};
