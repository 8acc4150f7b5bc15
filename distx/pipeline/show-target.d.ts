import type { Snapshot } from "../domain/snapshot.ts";
import type { Instant } from "../domain/time.ts";
import { type Due, type DuePolicy } from "../schedule/due.ts";
import type { Store, StoredNotice, TargetRecord } from "../store/store.ts";
/** One target with everything stored about it. */
export type ShownTarget = {
    readonly target: TargetRecord;
    readonly notices: readonly StoredNotice[];
    readonly snapshots: readonly Snapshot[];
    /** When the target is looked at next, and which row of the due policy says so. */
    readonly due: Due;
};
/** Finds a target by any spelling of its URL. Throws UserError where the text is no URL or is not on the list. */
export declare const showTarget: (store: Store, text: string, policy: DuePolicy, now: Instant) => Promise<ShownTarget>;
