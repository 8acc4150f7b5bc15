import { performance } from "node:perf_hooks";
const TICK_MS = 100;
export const createDeadlines = () => {
    // An array with free places, not a Set: a Set that is filled and emptied all the time keeps making tables, and the old ones keep
    // every request they held from being collected early (8 µs of collection a request).
    const watched = [];
    const freePlaces = [];
    let timer = null;
    let ending = false;
    const drop = (deadline) => {
        if (watched[deadline.place] !== deadline)
            return;
        watched[deadline.place] = null;
        freePlaces.push(deadline.place);
    };
    const tick = () => {
        const now = performance.now();
        for (const deadline of watched) {
            if (deadline === null || deadline.at > now)
                continue;
            drop(deadline);
            deadline.expire();
        }
        if (freePlaces.length < watched.length || timer === null)
            return;
        clearInterval(timer);
        timer = null;
    };
    return {
        now: () => performance.now(),
        watch: (deadline) => {
            deadline.place = freePlaces.pop() ?? watched.length;
            watched[deadline.place] = deadline;
            timer ??= setInterval(tick, TICK_MS);
        },
        drop,
        hurry: (ms) => {
            ending = true;
            const latest = performance.now() + ms;
            for (const deadline of watched)
                if (deadline !== null)
                    deadline.at = Math.min(deadline.at, latest);
        },
        ending: () => ending,
    };
};
