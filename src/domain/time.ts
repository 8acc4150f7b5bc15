import type { Brand } from "./brand.ts";

/** A point in time: milliseconds since the Unix epoch, UTC, an integer. */
export type Instant = Brand<number, "Instant">;
/** A length of time in milliseconds. */
export type Millis = Brand<number, "Millis">;
/** A length of time in days of 24 hours; may have a fraction. */
export type Days = Brand<number, "Days">;

export const MS_PER_SECOND = 1000;
export const MS_PER_MINUTE = 60_000;
export const MS_PER_HOUR = 3_600_000;
export const MS_PER_DAY = 86_400_000;

export const instant = (epochMs: number): Instant => Math.trunc(epochMs) as Instant;
export const millis = (ms: number): Millis => ms as Millis;
export const days = (count: number): Days => count as Days;

/** Time from `start` to `end` in days of 86,400,000 ms (statistics.md section 2); negative when `end` is earlier. */
export const daysBetween = (start: Instant, end: Instant): Days => days((end - start) / MS_PER_DAY);

/** The instant as ISO 8601 in UTC with milliseconds: `2026-11-22T14:43:25.000Z`. */
export const formatInstant = (at: Instant): string => new Date(at).toISOString();

/** The instant's UTC calendar date: `2026-11-22`. */
export const formatDate = (at: Instant): string => formatInstant(at).slice(0, 10);
