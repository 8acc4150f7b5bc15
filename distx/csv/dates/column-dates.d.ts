import type { Instant } from "../../domain/time.ts";
import { type CivilDate } from "./civil.ts";
import { type DateReading, type Separator } from "./date-reading.ts";
import { type NumberSystem } from "./number-systems.ts";
/** A row that proves something: its line and its text. */
export type Proof = {
    readonly line: number;
    readonly text: string;
};
export type OrderProofs = {
    readonly dayFirst: Proof | null;
    readonly monthFirst: Proof | null;
    /** How many dates of this shape read two ways by themselves. */
    readonly twoWays: number;
};
/** What a look at a whole column gave. */
export type ColumnDates = {
    readonly orders: Readonly<Record<Separator, OrderProofs>>;
    /** The number systems in which EVERY number of the column is a date between 1990 and now. */
    readonly systems: readonly NumberSystem[];
    readonly numbers: number;
    /** Dates that are no bare numbers. */
    readonly others: number;
};
export declare const dayFirstDate: (reading: {
    first: number;
    second: number;
    year: number;
}) => CivilDate;
export declare const monthFirstDate: (reading: {
    first: number;
    second: number;
    year: number;
}) => CivilDate;
/** Whether two numbers of a date can each be the day, and it matters which is. */
export declare const readsTwoWays: (reading: DateReading) => boolean;
/** Both readings, for a message: `3 April (2021-04-03) or 4 March (2021-03-04)`. */
export declare const bothReadings: (reading: {
    first: number;
    second: number;
    year: number;
}) => string;
/** Gathers the proofs of a column, row by row, in constant memory. */
export declare const surveyDates: (now: Instant) => {
    add: (text: string, line: number, shown: string) => void;
    result: () => ColumnDates;
};
