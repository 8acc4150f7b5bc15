import type { Settlement } from "../../domain/review.ts";
import type { SweepId } from "../../domain/snapshot.ts";
import type { StoredSuspicion, Suspicion } from "../../domain/sweep.ts";
import type { TargetId } from "../../domain/target.ts";
import { type Instant } from "../../domain/time.ts";
import { type Status } from "../../domain/verdict.ts";
import type { Database } from "./open-database.ts";
/** Which verdicts of which sweep are in doubt. */
export type SuspicionTable = {
    isSuspect(sweep: SweepId, platform: string, status: Status): boolean;
    add(sweep: SweepId, suspicions: readonly Suspicion[]): void;
    /** Settled ones among them. */
    of(sweep: SweepId): readonly StoredSuspicion[];
    /** Stores a settlement, and has every target that it is about brought up to date. */
    settle(settlement: Settlement, rebuild: (target: number) => void): void;
};
export declare const createSuspicionTable: (database: Database) => SuspicionTable;
/** Looks until an instant that are in doubt, by target: only sweeps with an open suspicion are read. */
export declare const suspectLooks: (database: Database, asOf: Instant) => ReadonlyMap<TargetId, number>;
