import { DateTime } from "luxon";
/** Longest wait that is believed, in ms: more is a mistake or an attack, and no reason to put a target off for years. */
const LONGEST_MS = 7 * 86_400_000;
/**
 * How long a Retry-After asks to wait, in ms from `now`: whole seconds or an HTTP-date (RFC 9110 section 10.2.3); a date that has
 * passed is 0. Null where the field is absent or neither.
 */
export const retryAfterMs = (value, now) => {
    if (value === undefined)
        return null;
    // A repeated field was joined with ", "; dates have a comma of their own.
    const seconds = /^\s*(\d+)(?:\.\d+)?\s*(?:,|$)/.exec(value)?.[1];
    if (seconds !== undefined)
        return Math.min(Number(seconds) * 1000, LONGEST_MS);
    const date = DateTime.fromHTTP(value.trim());
    return date.isValid ? Math.min(Math.max(0, date.toMillis() - now), LONGEST_MS) : null;
};
