import { type Review, type Saw } from "../domain/review.ts";
import type { Snapshot, SnapshotId } from "../domain/snapshot.ts";
import type { Instant } from "../domain/time.ts";
import type { Store, TargetRecord } from "../store/store.ts";
/** What a person says of one URL. */
export type SeenByHand = {
    readonly url: string;
    readonly saw: Saw;
    readonly reason: string;
    readonly reviewer: string;
    readonly note: string | null;
    /** When the person looked. */
    readonly at: Instant;
    /** The look that was sampled; null: the last one before `at`. */
    readonly snapshotId: SnapshotId | null;
    /** Where in the file it was said, for problems; null on the command line. */
    readonly line: number | null;
};
/** A review beside the look it is about. */
export type ReviewedLook = {
    readonly target: TargetRecord;
    readonly snapshot: Snapshot;
    readonly review: Review;
    readonly agrees: boolean;
};
/**
 * Stores what a person saw beside what the tool said of the same look, all or nothing. With `override`, what was seen
 * enters the target's history in the look's place where the two differ; without, nothing is corrected.
 * @throws UserError for a URL that is not on the list, was never looked at, or a reason that does not fit
 */
export declare const reviewLooks: (store: Store, all: readonly SeenByHand[], { override, now, toolVersion }: {
    readonly override: boolean;
    readonly now: Instant;
    readonly toolVersion: string;
}) => Promise<readonly ReviewedLook[]>;
