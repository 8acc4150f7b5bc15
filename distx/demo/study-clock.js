import { instant } from "../domain/time.js";
import { createIndexedHeap } from "../lanes/indexed-heap.js";
export const createStudyClock = (start) => {
    const sleepers = createIndexedHeap((one, other) => one.at === other.at ? one.order < other.order : one.at < other.at);
    let now = start;
    let order = 0;
    let held = 0;
    let isTicking = false;
    const tick = () => {
        const next = held > 0 ? null : sleepers.first();
        if (next === null) {
            isTicking = false;
            return;
        }
        sleepers.remove(next);
        now = Math.max(now, next.at);
        next.wake();
        setImmediate(tick);
    };
    const wind = () => {
        if (isTicking)
            return;
        isTicking = true;
        setImmediate(tick);
    };
    return {
        now: () => instant(now),
        moveTo: (at) => {
            now = Math.max(now, at);
        },
        hold: async (work) => {
            held++;
            try {
                return await work();
            }
            finally {
                held--;
                wind();
            }
        },
        sleep: (duration, signal) => new Promise((resolve) => {
            if (signal?.aborted === true)
                return resolve();
            const abort = () => {
                sleepers.remove(sleeper);
                resolve();
            };
            const sleeper = {
                at: now + duration,
                order: order++,
                places: [-1],
                wake: () => {
                    signal?.removeEventListener("abort", abort);
                    resolve();
                },
            };
            signal?.addEventListener("abort", abort, { once: true });
            sleepers.place(sleeper);
            wind();
        }),
    };
};
