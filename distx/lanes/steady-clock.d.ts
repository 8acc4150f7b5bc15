import type { Clock } from "../clock.ts";
/** The same clock, but never going back: a computer whose time is set back by an hour must not hold its lanes for an hour. */
export declare const steadyClock: (clock: Clock) => Clock;
