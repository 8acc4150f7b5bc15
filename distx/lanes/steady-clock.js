import { instant } from "../domain/time.js";
/** The same clock, but never going back: a computer whose time is set back by an hour must not hold its lanes for an hour. */
export const steadyClock = (clock) => {
    let last = clock.now();
    let lead = 0;
    return {
        now: () => {
            const now = clock.now() + lead;
            if (now < last)
                lead += last - now;
            last = Math.max(last, now);
            return instant(last);
        },
        sleep: (duration, signal) => clock.sleep(duration, signal),
    };
};
