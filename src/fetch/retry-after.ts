import { DateTime } from "luxon";
import { type Instant, MS_PER_DAY } from "../domain/time.ts";

/** Longest wait that is believed, in ms: more is a mistake or an attack, and no reason to put a target off for years. */
const LONGEST_MS = 7 * MS_PER_DAY;

/** Whole seconds by the standard, fractions by some servers. */
const SECONDS = /^\d+(?:\.\d+)?$/;

/**
 * How long a Retry-After asks to wait, in ms from `now`: seconds or an HTTP-date (RFC 9110 section 10.2.3); a date that has
 * passed is 0. Null where the field is absent or neither.
 */
export const retryAfterMs = (value: string | undefined, now: Instant): number | null => {
	if (value === undefined) return null;
	// A repeated field was joined with ", ": the longest wait is the polite one. Dates have a comma of their own, and no bare number.
	let longest: number | null = null;
	for (const part of value.split(",")) {
		const seconds = part.trim();
		if (SECONDS.test(seconds)) longest = Math.max(longest ?? 0, Math.ceil(Number(seconds) * 1000));
	}
	if (longest !== null) return Math.min(longest, LONGEST_MS);
	const date = DateTime.fromHTTP(value.trim());
	return date.isValid ? Math.min(Math.max(0, date.toMillis() - now), LONGEST_MS) : null;
};
