import type { Clock } from "../clock.ts";
import { type Instant } from "../domain/time.ts";
/** A clock of its own time: whoever sleeps is woken at once, in order, and time stands still while a request is under way. */
export type StudyClock = Clock & {
    /** Moves on to an instant; never back. */
    moveTo(at: Instant): void;
    /** Does the work without time passing. */
    hold<Value>(work: () => Promise<Value>): Promise<Value>;
};
export declare const createStudyClock: (start: Instant) => StudyClock;
