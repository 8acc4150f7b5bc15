import type { ByteSource } from "../csv/bytes/byte-source.ts";
import type { Instant } from "../domain/time.ts";
import type { SeenByHand } from "./review-looks.ts";
/** Columns of the list that `sample` writes; a person fills in `saw` and what comes after it. */
export declare const REVIEW_COLUMNS: readonly ["url", "saw", "reason", "note", "reviewer", "seen_at", "look"];
/** What holds for rows that do not say. */
export type ReviewDefaults = {
    readonly reviewer: string | null;
    readonly at: Instant;
};
export type ReviewFile = {
    readonly seen: readonly SeenByHand[];
    /** Rows where nothing was filled in. */
    readonly skipped: number;
};
/**
 * Reads a list that `sample` wrote and a person filled in, in whatever dialect the spreadsheet saved it.
 * @throws UserError with the line of the first row that cannot be read
 */
export declare const readReviews: (source: ByteSource, defaults: ReviewDefaults) => Promise<ReviewFile>;
