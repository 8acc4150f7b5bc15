import { type Clock, systemClock } from "../../src/clock.ts";
import { type Instant, instant } from "../../src/domain/time.ts";

/**
 * The computer's clock, as if this process had started at `start`: for what takes real time on days of its own choosing.
 * Clocks of one test never step back against each other, as Date.now() modulo anything does now and then.
 */
export const runningClock = (start: Instant): Clock => ({
	...systemClock,
	now: () => instant(start + Math.floor(performance.now())),
});
