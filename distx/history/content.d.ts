import type { Evidence } from "../domain/evidence.ts";
import type { Snapshot } from "../domain/snapshot.ts";
/** Likeness to the first live look, 0 to 1, below which a page counts as edited or as replaced (our assumption). */
export declare const CONTENT_POLICY: {
    readonly edited: 0.9;
    readonly replaced: 0.5;
};
export type ContentChange = "edited" | "replaced";
/** What became of the content of a page that reads live; null where it is the same, or cannot be compared. */
export declare const contentChange: ({ similarity, effective, }: Pick<Snapshot, "similarity" | "effective">) => ContentChange | null;
/** The fingerprint of the item's own page where it was served; other answers of a look are compared with nothing. */
export declare const contentFingerprint: ({ observations }: Evidence) => string | null;
