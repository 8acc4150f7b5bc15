import type { Review, Sample, Settlement, StoredReview, StoredSample } from "../domain/review.ts";
import type { Snapshot, SnapshotId } from "../domain/snapshot.ts";
import type { Instant } from "../domain/time.ts";
/** What people saw and decided: samples, reviews and settled suspicions. Appended, never changed. */
export type ReviewLog = {
    /** Stores a sample; the stored one where the same looks were drawn in the same way before. */
    draw(sample: Sample): Promise<StoredSample>;
    samples(): Promise<readonly StoredSample[]>;
    /**
     * Stores reviews, all or nothing. Overrides become snapshots of a sweep of origin `reviewed`, at the instant of the
     * look; a person's later override of the same look is stored beside the earlier one and takes its place.
     */
    add(reviews: readonly Review[], now: Instant, toolVersion: string): Promise<void>;
    /** In the order they were stored. */
    all(): Promise<readonly StoredReview[]>;
    /** The looks of these numbers that are stored, in the order given. */
    looks(ids: readonly SnapshotId[]): Promise<readonly Snapshot[]>;
    /** Settles a suspicion and brings the states up to date; false where there is no such suspicion. */
    settle(settlement: Settlement): Promise<boolean>;
};
