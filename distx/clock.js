import { setTimeout as delay } from "node:timers/promises";
import { instant } from "./domain/time.js";
/** Node fires a timer of more than 2^31 - 1 ms at once; longer waits are made of several. */
const LONGEST_TIMER_MS = 2 ** 31 - 1;
export const systemClock = {
    now: () => instant(Date.now()),
    sleep: async (duration, signal) => {
        let remaining = duration;
        while (remaining > 0 && signal?.aborted !== true) {
            const part = Math.min(remaining, LONGEST_TIMER_MS);
            await delay(part, undefined, signal === undefined ? {} : { signal }).catch(() => undefined);
            remaining -= part;
        }
    },
};
