import type { Snapshot } from "../domain/snapshot.ts";
import type { Sighting } from "./run.ts";
/**
 * The looks that states, intervals and statistics rest on: the verdict in force of every snapshot that is not suspect.
 * Where a person reviewed a snapshot (a `reviewed` one at the same instant), what the person saw replaces it.
 */
export declare const sightingsOf: (snapshots: readonly Pick<Snapshot, "at" | "effective" | "suspect" | "origin">[]) => readonly Sighting[];
