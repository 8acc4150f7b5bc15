import type { Field } from "../columns/field.ts";
import type { Columns } from "../columns/resolve-columns.ts";
import type { Delimiter } from "../text/dialect.ts";
import type { RowProblem } from "./row-problem.ts";
/** The list that rejected rows come from, as far as their file takes after it. */
export type RejectForm = {
    readonly header: readonly string[] | null;
    readonly columns: Columns<Field>;
    readonly delimiter: Delimiter | null;
    /** Cells of the longest rejected row. */
    readonly width: number;
};
/** A writer of the file of rejected rows: the row as it was, then why. Formulas are escaped; importing takes that off. */
export declare const createRejectWriter: (form: RejectForm) => {
    readonly header: string;
    readonly line: (problem: RowProblem) => string;
};
