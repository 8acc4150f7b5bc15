import type { Clock } from "../clock.ts";
import { type Millis } from "../domain/time.ts";
import { type Lane, type LaneStop, type Waiter } from "./lane.ts";
import type { LaneScheduler } from "./lane-scheduler.ts";
/** A request's turn. */
export type Pass = {
    /** To be called when the request is handed to the socket: the lane's next due time counts from here. */
    sent(): void;
};
/** What came of waiting for a turn. `waited` is the time from asking until the turn. */
export type Turn<Value> = {
    readonly kind: "served";
    readonly value: Value;
    readonly waited: Millis;
} | {
    readonly kind: "refused";
    readonly stop: LaneStop;
};
/**
 * A request between asking for its turn and its end: what the scheduler holds, and the pass that the sender gets. A class,
 * because there is one for every request and its methods should not be made anew each time.
 */
export declare class WaitingRequest<Value> implements Waiter, Pass {
    readonly turn: Promise<Turn<Value>>;
    private resolve;
    private reject;
    private readonly scheduler;
    private readonly lane;
    private readonly send;
    private readonly clock;
    private readonly since;
    private handedOver;
    private unwatch;
    constructor(scheduler: LaneScheduler, lane: Lane, send: (pass: Pass) => Promise<Value>, clock: Clock);
    /** Gives up waiting when `signal` aborts. */
    watch(signal: AbortSignal): void;
    serve(): Promise<void>;
    sent(): void;
    refuse(stop: LaneStop): void;
}
