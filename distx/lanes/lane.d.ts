import type { LaneKey } from "../domain/target.ts";
import type { Instant } from "../domain/time.ts";
import type { LanePolicy } from "./lane-policy.ts";
/** Why a request or a target was put off to a later sweep. */
export type DeferReason = "retry-after" | "lane-stopped" | "sweep-ending";
/** A lane that takes no more requests in this sweep; `until` is the host's own word, where it gave one. */
export type LaneStop = {
    readonly reason: DeferReason;
    readonly until: Instant | null;
};
/** Whoever still waits when the sweep ends, or asks for more, is told so. */
export declare const SWEEP_ENDING: LaneStop;
/** A request that waits for its lane's turn. */
export type Waiter = {
    /** Sends it; resolves when it has ended, one way or the other. */
    serve(): Promise<void>;
    refuse(stop: LaneStop): void;
};
/** Where a lane's own targets come from; runLanes is behind it. */
export type LaneSupply = {
    /** Targets not begun yet, about: the fullest lane goes first where slots are short. */
    remaining(): number;
    canStart(): boolean;
    /** Begins the next target's poll. */
    start(): void;
    stopped(stop: LaneStop): void;
};
/** Everything the scheduler keeps of one lane. */
export type Lane = {
    readonly key: LaneKey;
    readonly policy: LanePolicy;
    /** No request may start before this; ms since the epoch. */
    dueAt: number;
    /** Longer than the policy's where robots.txt asks for it. */
    spacingMs: number;
    inFlight: number;
    /** A request that has its turn but is not on the socket yet: a spaced lane starts no other one until then. */
    launching: boolean;
    /** A target's poll was begun and has not asked for its first request yet. */
    starting: boolean;
    waiters: Waiter[];
    /** Requests of polls under way that went first in a row, while targets were waiting to begin. */
    waitersInARow: number;
    supply: LaneSupply | null;
    stop: LaneStop | null;
    unreadableInARow: number;
    /** Answers in a row that asked us to slow down; a definite answer ends the row. */
    rateLimitedInARow: number;
    /** Requests left when the lane last came due; turn-order.ts sorts by it. */
    fullness: number;
    /** Where turn-order.ts has the lane in its three heaps. */
    readonly places: number[];
};
export declare const createLane: (key: LaneKey, policy: LanePolicy) => Lane;
/** True when the lane has something to send and room to send it, whether or not it is due. */
export declare const wantsTurn: (lane: Lane) => boolean;
/** True when nothing is going on in the lane. */
export declare const isIdle: (lane: Lane) => boolean;
