import type { Clock } from "../clock.ts";
import type { LaneKey } from "../domain/target.ts";
import type { Millis } from "../domain/time.ts";
import type { Random } from "./back-off.ts";
import { type LaneSupply } from "./lane.ts";
import type { LanePolicy } from "./lane-policy.ts";
import { type LaneWait, type Reading } from "./lane-troubles.ts";
import { type Pass, type Turn } from "./waiting-request.ts";
/** All lanes of a sweep. Every request of every poll goes through `run`: first looks, redirect hops, retries, probes. */
export type Lanes = {
    /** Most requests in flight at once over all lanes. */
    readonly concurrency: number;
    policyOf(key: LaneKey): LanePolicy;
    /** Waits for the lane's turn and a global slot, then sends. `signal` only ends the waiting. */
    run<Value>(key: LaneKey, send: (pass: Pass) => Promise<Value>, signal?: AbortSignal): Promise<Turn<Value>>;
    /** Tells how an answer of the lane read once it was classified; five unreadable ones in a row stop the lane. */
    note(key: LaneKey, reading: Reading): void;
    /** The host asked us to slow down: the whole lane waits, or stops where the wait is too long. */
    rateLimited(key: LaneKey, retryAfterMs: number | null): LaneWait;
    /** A transient failure, for the `tries`-th time (from 0) in one poll: the whole lane backs off. */
    backOff(key: LaneKey, tries: number): LaneWait;
    /** Makes the lane's spacing at least so long (robots.txt Crawl-delay). */
    slowDown(key: LaneKey, spacingMs: number): void;
    /** Ends the sweep: nothing more is sent, whoever waits is refused. Requests in flight get `grace` (null = their own limits). */
    end(grace: Millis | null): void;
    /** Registers what must be known when the sweep ends. */
    onEnd(listener: (grace: Millis | null) => void): void;
    /** For run-lanes.ts: a source of polls for the lane; `wake` when it can start more; `detach` when it has run dry. */
    attach(key: LaneKey, supply: LaneSupply): void;
    wake(key: LaneKey): void;
    detach(key: LaneKey): void;
    /** Registers what is called when slots are free and no lane is due: time to open another lane. */
    onHungry(listener: (freeSlots: number) => void): void;
    /** Registers what is called when a lane has nothing more to do: its connections can be closed. */
    onIdle(listener: (key: LaneKey) => void): void;
};
export type LanesSettings = {
    readonly clock: Clock;
    /** Most requests in flight at once over all lanes. */
    readonly concurrency: number;
    readonly policyOf: (key: LaneKey) => LanePolicy;
    readonly random?: Random;
};
export declare const createLanes: ({ clock: wallClock, concurrency, policyOf, random, }: LanesSettings) => Lanes;
