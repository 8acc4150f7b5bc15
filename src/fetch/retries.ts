import { assertNever } from "../domain/brand.ts";
import type { LaneKey } from "../domain/target.ts";
import type { Instant } from "../domain/time.ts";
import type { LaneStop } from "../lanes/lane.ts";
import type { Lanes } from "../lanes/lanes.ts";
import type { Transmission } from "./transport.ts";
import { troubleOf } from "./trouble.ts";

/** What one poll has used of its retries. */
export type Tries = { all: number; slow: number; stale: number };

/** What follows from an answer: it stands, it is asked for again when the lane's turn comes, or the target is put off. */
export type RetryDecision =
	| { readonly kind: "stands" }
	| { readonly kind: "again" }
	| { readonly kind: "put-off"; readonly stop: LaneStop };

const STANDS: RetryDecision = { kind: "stands" };
const AGAIN: RetryDecision = { kind: "again" };

/** Decides on an answer, at most `retries` times in one poll for another try, and makes the lane wait where it must. */
export const decideRetry = (
	answer: Transmission,
	tries: Tries,
	retries: number,
	lanes: Lanes,
	lane: LaneKey,
	now: Instant,
): RetryDecision => {
	const trouble = troubleOf(answer.sent, now);
	switch (trouble.kind) {
		case "none":
			return STANDS;
		case "rate-limited": {
			const wait = lanes.rateLimited(lane, trouble.retryAfterMs);
			if (wait.kind === "stop") return { kind: "put-off", stop: wait.stop };
			return tries.all++ < retries ? AGAIN : STANDS;
		}
		case "transient": {
			// A connection that the host had closed just then: the lane's spacing is wait enough, once.
			if (answer.stale && tries.stale++ === 0 && retries > 0) return AGAIN;
			lanes.backOff(lane, tries.all);
			if (trouble.slow && tries.slow++ > 0) return STANDS;
			return tries.all++ < retries ? AGAIN : STANDS;
		}
		default:
			return assertNever(trouble);
	}
};
