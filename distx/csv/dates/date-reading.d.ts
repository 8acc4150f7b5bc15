import type { RowReason } from "../rows/row.ts";
import type { CivilDate, ClockTime } from "./civil.ts";
export declare const SEPARATORS: readonly ["/", ".", "-"];
export type Separator = (typeof SEPARATORS)[number];
/** What a text can mean as a date, before anything is known of the rest of its column. */
export type DateReading = {
    readonly kind: "date";
    readonly date: CivilDate;
    readonly clock: ClockTime | null;
}
/** Two numbers up to 12 and a year: which is the day? */
 | {
    readonly kind: "numeric";
    readonly first: number;
    readonly second: number;
    readonly year: number;
    readonly separator: Separator;
    readonly clock: ClockTime | null;
}
/** A bare number: a day count of a spreadsheet, or seconds or milliseconds since 1970. */
 | {
    readonly kind: "number";
    readonly value: number;
} | {
    readonly kind: "problem";
    readonly reason: RowReason;
    readonly message: string;
};
export declare const dateProblem: (reason: RowReason, message: string) => DateReading;
