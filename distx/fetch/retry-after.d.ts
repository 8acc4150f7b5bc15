import type { Instant } from "../domain/time.ts";
/**
 * How long a Retry-After asks to wait, in ms from `now`: whole seconds or an HTTP-date (RFC 9110 section 10.2.3); a date that has
 * passed is 0. Null where the field is absent or neither.
 */
export declare const retryAfterMs: (value: string | undefined, now: Instant) => number | null;
