import { type Instant, instant } from "../domain/time.ts";
import { equalJitter, fullJitter, type Random } from "./back-off.ts";
import type { Lane, LaneStop } from "./lane.ts";

/** How an answer read to the classifier: something definite, or nothing (wall, block, 5xx, failure). */
export type Reading = "definite" | "unreadable";

/** The circuit breaker: counts a reading; gives the stop when the lane has answered unreadably too often in a row. */
export const countReading = (lane: Lane, reading: Reading): LaneStop | null => {
	if (reading === "definite") {
		lane.unreadableInARow = 0;
		lane.rateLimitedInARow = 0;
		return null;
	}
	lane.unreadableInARow++;
	return lane.unreadableInARow >= lane.policy.unreadableInARow ? { reason: "lane-stopped", until: null } : null;
};

/** What a lane does about a trouble: wait until an instant, or stop for this sweep. */
export type LaneWait =
	| { readonly kind: "wait"; readonly until: Instant }
	| { readonly kind: "stop"; readonly stop: LaneStop };

/**
 * The host asked us to slow down (429, or 503 with Retry-After; RFC 9110 section 10.2.3, RFC 6585 section 4).
 * `retryAfterMs` is its own word, null where it gave none: then the wait doubles with each such answer in a row. So it does
 * where it said "at once" (or named a moment that is over, by its clock) and did not mean it.
 */
export const waitAfterRateLimit = (lane: Lane, now: Instant, retryAfterMs: number | null, random: Random): LaneWait => {
	const { policy } = lane;
	const tries = lane.rateLimitedInARow++;
	if (retryAfterMs !== null && retryAfterMs > policy.longestWaitMs) {
		return { kind: "stop", stop: { reason: "retry-after", until: instant(now + retryAfterMs) } };
	}
	const word = retryAfterMs === 0 && tries > 0 ? null : retryAfterMs;
	const wait = word ?? equalJitter(tries, policy.rateLimitedBaseMs, policy.rateLimitedCapMs, random);
	return { kind: "wait", until: instant(Math.ceil(now + Math.max(wait, lane.spacingMs))) };
};

/** A transient failure, for the `tries`-th time (from 0) in one poll. */
export const waitAfterFailure = (lane: Lane, now: Instant, tries: number, random: Random): LaneWait => ({
	kind: "wait",
	until: instant(Math.ceil(now + fullJitter(tries, lane.policy.backOffBaseMs, lane.policy.backOffCapMs, random))),
});
