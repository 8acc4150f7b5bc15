import type { LaneKey } from "../domain/target.ts";
import type { Instant } from "../domain/time.ts";
import type { LaneStop } from "../lanes/lane.ts";
import type { Lanes } from "../lanes/lanes.ts";
import type { Transmission } from "./transport.ts";
/** What one poll has used of its retries. */
export type Tries = {
    all: number;
    slow: number;
    stale: number;
};
/** What follows from an answer: it stands, it is asked for again when the lane's turn comes, or the target is put off. */
export type RetryDecision = {
    readonly kind: "stands";
} | {
    readonly kind: "again";
} | {
    readonly kind: "put-off";
    readonly stop: LaneStop;
};
/** Decides on an answer, at most `retries` times in one poll for another try, and makes the lane wait where it must. */
export declare const decideRetry: (answer: Transmission, tries: Tries, retries: number, lanes: Lanes, lane: LaneKey, now: Instant) => RetryDecision;
