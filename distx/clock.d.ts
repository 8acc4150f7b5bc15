import { type Instant, type Millis } from "./domain/time.ts";
/** The only source of the present. Tests and the demo put their own in. */
export type Clock = {
    now(): Instant;
    /** Resolves after `duration`, or at once (without an error) when `signal` aborts. */
    sleep(duration: Millis, signal?: AbortSignal): Promise<void>;
};
export declare const systemClock: Clock;
