import type { Snapshot } from "../../domain/snapshot.ts";
import type { TargetId } from "../../domain/target.ts";
import type { Instant } from "../../domain/time.ts";
import type { StoredNotice, TargetHistory } from "../store.ts";
import type { MemoryTarget } from "./memory-target.ts";
/** A target as it stood at an instant, from all of its snapshots. */
export declare const historyAsOf: ({ state: _state, addedAt: _addedAt, firstFingerprint: _firstFingerprint, ...identity }: MemoryTarget, notices: readonly StoredNotice[], snapshots: readonly Snapshot[], asOf: Instant) => TargetHistory;
/** Suspect looks until an instant, by target. */
export declare const suspectLooksIn: (snapshots: readonly Snapshot[], asOf: Instant) => ReadonlyMap<TargetId, number>;
/** The first looks after an instant that are not suspect. */
export declare const firstLooksIn: (snapshots: readonly Snapshot[], questions: readonly {
    readonly target: TargetId;
    readonly after: Instant;
}[], asOf: Instant) => readonly (Instant | null)[];
