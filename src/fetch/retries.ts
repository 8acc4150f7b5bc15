import type { LaneKey } from "../domain/target.ts";
import type { Instant } from "../domain/time.ts";
import type { LaneStop } from "../lanes/lane.ts";
import type { Lanes } from "../lanes/lanes.ts";
import type { Transmission } from "./transport.ts";
import { troubleOf } from "./trouble.ts";

/** What follows from an answer: it stands, it is asked for again when the lane's turn comes, or the target is put off. */
export type RetryDecision =
	| { readonly kind: "stands" }
	| { readonly kind: "again" }
	| { readonly kind: "put-off"; readonly stop: LaneStop };

const STANDS: RetryDecision = { kind: "stands" };
const AGAIN: RetryDecision = { kind: "again" };

/** Decides on each answer of one poll, at most `retries` times for another try, and makes the lane wait where it must. */
export const createRetries = (
	lanes: Lanes,
	retries: number,
): ((answer: Transmission, lane: LaneKey, now: Instant) => RetryDecision) => {
	let tries = 0;
	let slowTries = 0;
	let staleTries = 0;

	return (answer, lane, now) => {
		const trouble = troubleOf(answer.sent, now);
		switch (trouble.kind) {
			case "none":
				return STANDS;
			case "rate-limited": {
				const wait = lanes.rateLimited(lane, trouble.retryAfterMs);
				if (wait.kind === "stop") return { kind: "put-off", stop: wait.stop };
				return tries++ < retries ? AGAIN : STANDS;
			}
			case "transient": {
				// A connection that the host had closed just then: the lane's spacing is wait enough, once.
				if (answer.stale && staleTries++ === 0 && retries > 0) return AGAIN;
				lanes.backOff(lane, tries);
				if (trouble.slow && slowTries++ > 0) return STANDS;
				return tries++ < retries ? AGAIN : STANDS;
			}
		}
	};
};
