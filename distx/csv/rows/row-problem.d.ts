import type { Row } from "./row.ts";
/** Why a row was not taken (contract.md section 2, `problems`), with the row itself so that it can be mended. */
export type RowProblem = {
    readonly kind: "problem";
    /** Physical line in the file on which the row starts, from 1. */
    readonly line: number;
    /** kebab-case: one of ROW_REASONS, or a reason of canonical/ for the URL. */
    readonly reason: string;
    readonly message: string;
    /** The value at fault as it may be shown. */
    readonly value: string;
    /** The row as it was written, without user info. */
    readonly cells: readonly string[];
};
/** Refuses a row for a reason; `value` is the text at fault, else the whole row is shown. */
export declare const refuse: (row: Row, reason: string, message: string, value: string | null) => RowProblem;
