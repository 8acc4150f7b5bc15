import type { SweepId } from "../../domain/snapshot.ts";
import type { Instant } from "../../domain/time.ts";
import { type Head } from "./chain-head.ts";
import type { Database } from "./open-database.ts";
import type { SweepRow } from "./sweep-rows.ts";
/**
 * Closes a sweep with one number over both chains and the sweep's own row: rows cut off at the end, which leave a chain
 * whole, and changed sweeps are found by it.
 */
export declare const sealSweep: (database: Database, sweep: SweepId, sealedAt: Instant) => void;
type Doubt = {
    readonly platform: string;
    readonly status: string;
    readonly cause: string;
    readonly detail: string;
};
/** The suspicions against a sweep, as they were when it was closed: their settlements are chained by themselves. */
export declare const doubtsAbout: (database: Database, sweep: number) => readonly Doubt[];
/** The text that a seal covers. */
export declare const sealText: (row: SweepRow, doubts: readonly Doubt[], sealedAt: number, snapshots: Head, notices: Head) => string;
export {};
