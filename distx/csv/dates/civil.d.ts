/** A calendar date of the proleptic Gregorian calendar, month and day from 1. */
export type CivilDate = {
    readonly year: number;
    readonly month: number;
    readonly day: number;
};
/** A time of day, with its distance from UTC where the text tells one. `hour` may be 24 at 24:00. */
export type ClockTime = {
    readonly hour: number;
    readonly minute: number;
    readonly second: number;
    readonly millisecond: number;
    readonly offsetMinutes: number | null;
};
/** Whether the calendar has such a date. */
export declare const isCivilDate: ({ year, month, day }: CivilDate) => boolean;
/** Days from 1970-01-01 to the date (Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", days_from_civil). */
export declare const epochDayOf: ({ year, month, day }: CivilDate) => number;
/** The date that many days after 1970-01-01 (same source, civil_from_days). */
export declare const civilOfEpochDay: (epochDay: number) => CivilDate;
/** Milliseconds from the epoch to the date and time, both read as if in UTC. */
export declare const localMsOf: (date: CivilDate, clock: ClockTime | null) => number;
/** `2021-04-03`. */
export declare const formatCivil: ({ year, month, day }: CivilDate) => string;
