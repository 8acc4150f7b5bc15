import { type Instant } from "./time.ts";
/** A point in time as scripts write it: epoch milliseconds, a Date, or ISO 8601 text with its zone. */
export type InstantLike = number | string | {
    getTime(): number;
};
/**
 * The instant that a script's value means; `name` says in the RangeError which value was wrong. Text without a zone is
 * refused rather than read in the machine's own zone, and a bare date because it names a day, not an instant.
 */
export declare const instantFrom: (value: InstantLike, name: string) => Instant;
/** The same for day 0: a bare date starts at the END of that UTC date, so that time up is never overstated. */
export declare const dayZeroFrom: (value: InstantLike, name: string) => Instant;
