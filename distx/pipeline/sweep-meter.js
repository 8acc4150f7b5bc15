import { MS_PER_SECOND, millis } from "../domain/time.js";
/** The rate is that of the last so many milliseconds. */
const WINDOW_MS = 20 * MS_PER_SECOND;
const SLOWEST = 3;
/**
 * How long a sweep still takes. No naive extrapolation: a lane cannot go faster than its spacing, so the sweep takes at
 * least as long as its fullest slow lane, however fast the others are. The rest is told by the best rate seen so far.
 */
export const createSweepMeter = (plan, startedAt) => {
    const lanes = new Map(plan.lanes.map(({ key, count, spacingMs }) => [key, { remaining: count, spacingMs }]));
    let done = 0;
    let samples = [{ at: startedAt, done: 0 }];
    let best = 0;
    const measure = (now) => {
        const recent = samples.filter(({ at }) => at >= now - WINDOW_MS);
        const first = recent[0] ?? samples.at(-1);
        const elapsed = first === undefined ? 0 : now - first.at;
        return first === undefined || elapsed <= 0 ? 0 : ((done - first.done) * MS_PER_SECOND) / elapsed;
    };
    return {
        moved: (lane, targets, now) => {
            done += targets;
            const share = lanes.get(lane);
            if (share !== undefined)
                share.remaining = Math.max(0, share.remaining - targets);
            const last = samples.at(-1);
            if (last !== undefined && now - last.at < MS_PER_SECOND)
                return;
            samples = [...samples.filter(({ at }) => at >= now - WINDOW_MS), { at: now, done }];
        },
        /** `requestsPerPoll`: so far, over all lanes; redirects, retries and probes need their turns, too. */
        read: (now, requestsPerPoll) => {
            const rate = measure(now);
            best = Math.max(best, rate);
            const slowest = [...lanes]
                .map(([key, { remaining, spacingMs }]) => ({ key, left: millis(remaining * spacingMs * requestsPerPoll) }))
                .filter(({ left }) => left > 0)
                .sort((one, other) => other.left - one.left)
                .slice(0, SLOWEST);
            const remaining = Math.max(0, plan.due - done);
            const atBestRate = best === 0 ? null : (remaining * MS_PER_SECOND) / best;
            const slow = slowest[0]?.left ?? 0;
            const left = atBestRate === null && slow === 0 ? null : millis(Math.max(slow, atBestRate ?? 0));
            return { due: plan.due, done: Math.min(done, plan.due), rate, left, slowest };
        },
    };
};
