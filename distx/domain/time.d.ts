import type { Brand } from "./brand.ts";
/** A point in time: milliseconds since the Unix epoch, UTC, an integer. */
export type Instant = Brand<number, "Instant">;
/** A length of time in milliseconds. */
export type Millis = Brand<number, "Millis">;
/** A length of time in days of 24 hours; may have a fraction. */
export type Days = Brand<number, "Days">;
export declare const MS_PER_SECOND = 1000;
export declare const MS_PER_MINUTE = 60000;
export declare const MS_PER_HOUR = 3600000;
export declare const MS_PER_DAY = 86400000;
export declare const instant: (epochMs: number) => Instant;
export declare const millis: (ms: number) => Millis;
export declare const days: (count: number) => Days;
/** Time from `start` to `end` in days of 86,400,000 ms (statistics.md section 2); negative when `end` is earlier. */
export declare const daysBetween: (start: Instant, end: Instant) => Days;
/** The instant as ISO 8601 in UTC with milliseconds: `2026-11-22T14:43:25.000Z`. */
export declare const formatInstant: (at: Instant) => string;
/** The instant's UTC calendar date: `2026-11-22`. */
export declare const formatDate: (at: Instant) => string;
