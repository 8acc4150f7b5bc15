import { type Instant } from "../../domain/time.ts";
export type SweepLock = {
    release(): void;
};
/**
 * Holds the database for one sweep. The lock is a write transaction on a file beside it, so that the operating system
 * frees it the moment the holder dies, however it dies; readers can still see who holds it. Throws SweepHeldError.
 */
export declare const holdForSweep: (path: string, since: Instant) => Promise<SweepLock>;
