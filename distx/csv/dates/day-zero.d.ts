import { type Instant } from "../../domain/time.ts";
import type { RowReason } from "../rows/row.ts";
import { type DatePlan } from "./date-plan.ts";
import type { LocalZone } from "./zone.ts";
/** A date of a list as an instant, and how exactly it was known. */
export type ReadInstant = {
    readonly kind: "instant";
    /** For a date without a time: the END of that date in the list's zone (statistics.md section 2). */
    readonly at: Instant;
    readonly precision: "instant" | "date";
};
export type DateProblem = {
    readonly kind: "problem";
    readonly reason: RowReason;
    readonly message: string;
};
export type DateContext = {
    readonly plan: DatePlan;
    readonly zone: LocalZone;
    readonly now: Instant;
};
/**
 * Reads a date of a list. `unsettled` means that the column has to be looked at as a whole first.
 */
export declare const readInstant: (text: string, context: DateContext) => ReadInstant | DateProblem | {
    kind: "unsettled";
};
