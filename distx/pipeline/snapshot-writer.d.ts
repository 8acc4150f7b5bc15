import type { Look, SweepId } from "../domain/snapshot.ts";
import type { Store } from "../store/store.ts";
/** Stores looks in batches: a transaction for some hundred, and none waits long. */
export type SnapshotWriter = {
    add(look: Look): void;
    /** Stores what is left; the number of targets that changed status so far. */
    finish(): Promise<number>;
};
export declare const createSnapshotWriter: (store: Store, sweep: SweepId, onStored: (looks: number) => void) => SnapshotWriter;
