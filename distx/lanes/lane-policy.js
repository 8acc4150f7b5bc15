export const DEFAULT_LANE_POLICY = {
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
/**
 * The policy of each lane: the defaults, the operator's rate, and the platforms' own pace from `table`.
 * A platform's own spacing is never made shorter by a rate; only `off` lifts it.
 */
export const lanePolicies = (perHost, table) => {
    const spacingMs = perHost === null ? DEFAULT_LANE_POLICY.spacingMs : perHost.kind === "off" ? 0 : 1000 / perHost.perSecond;
    const base = { ...DEFAULT_LANE_POLICY, spacingMs };
    if (perHost?.kind === "off")
        return () => base;
    const policies = new Map([...table].map(([key, pace]) => [
        key,
        { ...base, ...pace, spacingMs: Math.max(base.spacingMs, pace.spacingMs ?? 0) },
    ]));
    return (key) => policies.get(key) ?? base;
};
