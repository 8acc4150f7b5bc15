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

export const DEFAULT_LANE_POLICY: LanePolicy = {
	spacingMs: 1000,
	jitter: 0.05,
	concurrency: 1,
	longestWaitMs: 300_000,
	backOffBaseMs: 1000,
	backOffCapMs: 30_000,
	rateLimitedBaseMs: 15_000,
	rateLimitedCapMs: 120_000,
	unreadableInARow: 5,
};

/** Where a person waits for the answer: shorter waits, and none that would look like a standstill. */
export const ATTENDED_PATIENCE: Partial<LanePatience> = {
	longestWaitMs: 60_000,
	rateLimitedBaseMs: 2000,
	rateLimitedCapMs: 60_000,
};

/** What `--per-host` said: a rate, no limit at all, or nothing (null). */
export type PerHostRate = { readonly kind: "rate"; readonly perSecond: number } | { readonly kind: "off" } | null;

/**
 * The policy of each lane: the defaults, the operator's rate, and the platforms' own pace from `table`.
 * A platform's own spacing is never made shorter by a rate; only `off` lifts it.
 */
export const lanePolicies = (
	perHost: PerHostRate,
	table: ReadonlyMap<LaneKey, Partial<LanePace>>,
	patience: Partial<LanePatience> = {},
): ((key: LaneKey) => LanePolicy) => {
	const spacingMs =
		perHost === null ? DEFAULT_LANE_POLICY.spacingMs : perHost.kind === "off" ? 0 : 1000 / perHost.perSecond;
	const base: LanePolicy = { ...DEFAULT_LANE_POLICY, ...patience, spacingMs };
	if (perHost?.kind === "off") return () => base;
	const policies = new Map(
		[...table].map(([key, pace]) => [
			key,
			{ ...base, ...pace, spacingMs: Math.max(base.spacingMs, pace.spacingMs ?? 0) },
		]),
	);
	return (key) => policies.get(key) ?? base;
};
