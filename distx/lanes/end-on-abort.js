import { millis } from "../domain/time.js";
/** Whoever stops a sweep wants it over within 5 s: so long for requests in flight, the rest to store what is known. */
export const STOP_GRACE = millis(3000);
/** Ends the lanes when `signal` aborts. Gives a function that stops watching. */
export const endOnAbort = (lanes, signal) => {
    const end = () => lanes.end(STOP_GRACE);
    signal.addEventListener("abort", end, { once: true });
    if (signal.aborted)
        end();
    return () => signal.removeEventListener("abort", end);
};
