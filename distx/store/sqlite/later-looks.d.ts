import type { Instant } from "../../domain/time.ts";
import type { Database } from "./open-database.ts";
/** Looks made after an instant that count (not suspect, not overridden), by target. */
export type LaterLooks = (target: number) => {
    readonly looks: number;
    readonly inconclusive: number;
};
/** Instants at which a person's word takes the place of whatever else was seen, by target. */
export declare const overriddenInstants: (database: Database) => ReadonlyMap<number, ReadonlySet<number>>;
/**
 * Counts the looks that came after `asOf`. Sweeps that began later are counted from their packed looks, which takes
 * nanoseconds a look; only the few others are read from their snapshots: one under way at `asOf`, killed ones, those in
 * doubt, and looks made by hand, which lie anywhere in time.
 */
export declare const laterLooks: (database: Database, asOf: Instant, overridden: ReadonlyMap<number, ReadonlySet<number>>) => LaterLooks;
/** 1 for the numbers of verdicts that settle nothing. */
export declare const unclearVerdicts: (database: Database) => Uint8Array;
