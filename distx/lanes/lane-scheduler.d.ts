import type { Clock } from "../clock.ts";
import type { LaneKey } from "../domain/target.ts";
import type { Random } from "./back-off.ts";
import { type Lane, type LaneStop, type Waiter } from "./lane.ts";
import type { LanePolicy } from "./lane-policy.ts";
/** Gives turns: keeps the lanes, serves whoever is due while global slots are free, sleeps until the next one is due. */
export type LaneScheduler = {
    /** The lane of `key`, made where there is none yet. */
    laneOf(key: LaneKey): Lane;
    /** The lane of `key` if it is known; one that has nothing to do and nothing to wait for is forgotten. */
    find(key: LaneKey): Lane | undefined;
    /** To be called after a lane changed: puts it where it belongs among the turns. */
    consider(lane: Lane): void;
    /** Serves everybody who is due and has room. */
    pump(): void;
    enqueue(lane: Lane, waiter: Waiter): void;
    /** A waiting request is given up; false when it was not waiting any more. */
    withdraw(lane: Lane, waiter: Waiter): boolean;
    sent(lane: Lane): void;
    stop(lane: Lane, stop: LaneStop): void;
    /** Forgets the lane if it is idle and its spacing has passed, now or later. */
    release(lane: Lane): void;
    /** Stops all lanes and gives no more turns. */
    end(stop: LaneStop): void;
    ended(): LaneStop | null;
    onHungry(listener: (freeSlots: number) => void): void;
};
type SchedulerSettings = {
    readonly clock: Clock;
    /** Runs a function when a global slot is free: p-limit's. */
    readonly limit: (run: () => Promise<void>) => Promise<void>;
    readonly concurrency: number;
    readonly policyOf: (key: LaneKey) => LanePolicy;
    readonly random: Random;
};
export declare const createLaneScheduler: ({ clock, limit, concurrency, policyOf, random, }: SchedulerSettings) => LaneScheduler;
export {};
