import type { Clock } from "../clock.ts";
import { type Millis, millis } from "../domain/time.ts";
import type { Lanes } from "./lanes.ts";

/** Whoever stops a sweep wants it over within 5 s: so long for requests in flight, the rest to store what is known. */
export const STOP_GRACE: Millis = millis(3000);

/** Ends the lanes when `signal` aborts. Gives a function that stops watching. */
export const endOnAbort = (lanes: Lanes, signal: AbortSignal): (() => void) => {
	const end = (): void => lanes.end(STOP_GRACE);
	signal.addEventListener("abort", end, { once: true });
	if (signal.aborted) end();
	return () => signal.removeEventListener("abort", end);
};

/** Ends the lanes in order after so long: requests in flight finish within their own limits. Gives a function that calls it off. */
export const endAfter = (lanes: Lanes, clock: Clock, duration: Millis): (() => void) => {
	const calledOff = new AbortController();
	void clock.sleep(duration, calledOff.signal).then(() => {
		if (!calledOff.signal.aborted) lanes.end(null);
	});
	return () => calledOff.abort();
};
