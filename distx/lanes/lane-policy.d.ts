import type { LaneKey } from "../domain/target.ts";
/** How fast one lane may go. */
export type LanePace = {
    /** Least time between two requests of the lane, in ms; 0 = no spacing. */
    readonly spacingMs: number;
    /** Each gap is drawn evenly from [spacing, spacing × (1 + jitter)]: never shorter, so the rate is a bound. */
    readonly jitter: number;
    /** Most requests of the lane in flight at once. */
    readonly concurrency: number;
};
/** When a lane waits, and when it gives up for this sweep. Times in ms. */
export type LanePatience = {
    /** A Retry-After longer than this stops the lane for the sweep; its targets are deferred. */
    readonly longestWaitMs: number;
    /** Full jitter (AWS Architecture Blog, "Exponential Backoff And Jitter", 2015): a wait is drawn from [0, min(cap, base × 2^n)]. */
    readonly backOffBaseMs: number;
    readonly backOffCapMs: number;
    /** The same for a 429 that does not say how long to wait; never less than half of it, as the host did ask. */
    readonly rateLimitedBaseMs: number;
    readonly rateLimitedCapMs: number;
    /** So many unreadable answers in a row stop the lane for this sweep. */
    readonly unreadableInARow: number;
};
export type LanePolicy = LanePace & LanePatience;
export declare const DEFAULT_LANE_POLICY: LanePolicy;
/** What `--per-host` said: a rate, no limit at all, or nothing (null). */
export type PerHostRate = {
    readonly kind: "rate";
    readonly perSecond: number;
} | {
    readonly kind: "off";
} | null;
/**
 * The policy of each lane: the defaults, the operator's rate, and the platforms' own pace from `table`.
 * A platform's own spacing is never made shorter by a rate; only `off` lifts it.
 */
export declare const lanePolicies: (perHost: PerHostRate, table: ReadonlyMap<LaneKey, Partial<LanePace>>) => ((key: LaneKey) => LanePolicy);
