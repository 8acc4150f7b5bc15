import { type Millis } from "../domain/time.ts";
import type { Lanes } from "./lanes.ts";
/** Whoever stops a sweep wants it over within 5 s: so long for requests in flight, the rest to store what is known. */
export declare const STOP_GRACE: Millis;
/** Ends the lanes when `signal` aborts. Gives a function that stops watching. */
export declare const endOnAbort: (lanes: Lanes, signal: AbortSignal) => (() => void);
