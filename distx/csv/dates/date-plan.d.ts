import { type CivilDate, type ClockTime } from "./civil.ts";
import { type ColumnDates } from "./column-dates.ts";
import type { DateFormat } from "./date-format.ts";
import type { DateReading } from "./date-reading.ts";
import { type NumberSystem } from "./number-systems.ts";
/** What a date means once its column and the user have had their say. */
export type SettledDate = {
    readonly kind: "date";
    readonly date: CivilDate;
    readonly clock: ClockTime | null;
} | {
    readonly kind: "counted";
    readonly value: number;
    readonly system: NumberSystem;
} | Extract<DateReading, {
    kind: "problem";
}>
/** It depends on the rest of the column, which has not been looked at. */
 | {
    readonly kind: "unsettled";
};
/** How the dates of one column are read. */
export type DatePlan = {
    readonly format: DateFormat | null;
    /** Null before the whole column was looked at. */
    readonly column: ColumnDates | null;
};
/** Reads one date of a column by the plan. */
export declare const settleDate: (text: string, plan: DatePlan) => SettledDate;
/** In words, how a column's dates were read, for the summary of an import. */
export declare const describeDates: ({ format, column }: DatePlan) => string;
