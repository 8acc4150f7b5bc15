/** Whoever still waits when the sweep ends, or asks for more, is told so. */
export const SWEEP_ENDING = { reason: "sweep-ending", until: null };
export const createLane = (key, policy) => ({
    key,
    policy,
    dueAt: 0,
    spacingMs: policy.spacingMs,
    inFlight: 0,
    launching: false,
    starting: false,
    waiters: [],
    waitersInARow: 0,
    supply: null,
    stop: null,
    unreadableInARow: 0,
    rateLimitedInARow: 0,
    fullness: 0,
    places: [-1, -1, -1],
});
/** True when the lane has something to send and room to send it, whether or not it is due. */
export const wantsTurn = (lane) => {
    if (lane.stop !== null || lane.launching || lane.inFlight >= lane.policy.concurrency)
        return false;
    return lane.waiters.length > 0 || (!lane.starting && lane.supply?.canStart() === true);
};
/** True when nothing is going on in the lane. */
export const isIdle = (lane) => lane.inFlight === 0 && lane.waiters.length === 0 && !lane.starting && lane.supply === null;
