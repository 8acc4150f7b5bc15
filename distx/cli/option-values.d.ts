import { type Millis } from "../domain/time.ts";
/** `20s`, `1.5h`, `30d`; a bare number is refused, because nobody can know its unit. */
export declare const duration: (text: string) => Millis;
/** Days: `30d`, `4w`, or a bare number of days. */
export declare const days: (text: string) => number;
/** `1d,7d,30d` as days, ascending, each once. */
export declare const dayList: (text: string) => readonly number[];
/** Comma-separated words in lower case; the flag may be given again. */
export declare const words: (text: string, before: readonly string[] | undefined) => readonly string[];
/** The flag may be given again: all values, as they are. */
export declare const repeated: (text: string, before: readonly string[] | undefined) => readonly string[];
/** A whole number, 0 or more. */
export declare const wholeNumber: (text: string) => number;
/** A whole number of at least 1. */
export declare const atLeastOne: (text: string) => number;
/** Bytes: `1048576`, `512k`, `2MB`. */
export declare const byteCount: (text: string) => number;
/** Requests per second of one host: `1/s`, `10/m`, `100/h`, or `off` (null). */
export declare const rate: (text: string) => {
    readonly perSecond: number;
} | "off";
/** An instant: ISO 8601; a bare date is its end in UTC, so that the whole day counts. */
export declare const instantText: (text: string) => number;
/** Where a period begins: an instant, a bare date (its start in UTC), or, below zero, so many ms before now (`7d`). */
export declare const startInstant: (text: string) => number;
