import type { StoredReview } from "../../domain/review.ts";
import type { Snapshot } from "../../domain/snapshot.ts";
import type { Instant } from "../../domain/time.ts";
import type { ListRecord, StoredNotice } from "../store.ts";
type Content = {
    readonly lists: readonly ListRecord[];
    readonly notices: readonly StoredNotice[];
    readonly snapshots: readonly Snapshot[];
};
/** A digest of all that a report as of an instant is made of. */
export declare const memoryDigest: (asOf: Instant, { lists, notices, snapshots }: Content, reviews: readonly StoredReview[]) => string;
export {};
