import type { SweepId } from "../../domain/snapshot.ts";
import type { Database } from "./open-database.ts";
/** The looks of a finished sweep, packed; null where the sweep was stored without. */
export type PackedLooks = Uint8Array;
/** Packs looks that are sorted by target; they are taken one by one, as a sweep may have a million. */
export declare const packLooks: (looks: Iterable<readonly [target: number, verdict: number]>) => PackedLooks;
/** Tells every look of a pack, in the order of targets. */
export declare const eachLook: (bytes: PackedLooks, tell: (target: number, verdict: number) => void) => void;
/** Packs the looks of a sweep that is being closed, and keeps them. */
export declare const createLookPacker: (database: Database) => ((sweep: SweepId) => void);
