import { setTimeout as delay } from "node:timers/promises";
import { type Instant, instant, type Millis } from "./domain/time.ts";

/** The only source of the present. Tests and the demo put their own in. */
export type Clock = {
	now(): Instant;
	/** Resolves after `duration`, or at once (without an error) when `signal` aborts. */
	sleep(duration: Millis, signal?: AbortSignal): Promise<void>;
};

/** Node fires a timer of more than 2^31 - 1 ms at once; longer waits are made of several. */
const LONGEST_TIMER_MS = 2 ** 31 - 1;

export const systemClock: Clock = {
	now: () => instant(Date.now()),
	sleep: async (duration, signal) => {
		let remaining: number = duration;
		while (remaining > 0 && signal?.aborted !== true) {
			const part = Math.min(remaining, LONGEST_TIMER_MS);
			await delay(part, undefined, signal === undefined ? {} : { signal }).catch(() => undefined);
			remaining -= part;
		}
	},
};
