import { type Instant } from "../../domain/time.ts";
import { type Verdict } from "../../domain/verdict.ts";
import type { LookField } from "../columns/field.ts";
import type { Columns } from "../columns/resolve-columns.ts";
import { type DateContext } from "../dates/day-zero.ts";
import type { UnsettledRow } from "./read-notice.ts";
import type { Row } from "./row.ts";
import { type RowProblem } from "./row-problem.ts";
/** A look that a person made and wrote down. */
export type LookDraft = {
    readonly kind: "draft";
    readonly row: Row;
    readonly urlText: string;
    readonly at: Instant;
    readonly verdict: Verdict;
    readonly note: string | null;
};
export type LookContext = DateContext & {
    readonly columns: Columns<LookField>;
};
/** Makes a reader of rows for one list of past looks. */
export declare const createLookReader: ({ columns, ...context }: LookContext) => ((row: Row) => LookDraft | RowProblem | UnsettledRow);
