// Content that changed since a page was first seen live: noted beside the verdict, never judged. A page may be edited
// every day; one that shows something else altogether is worth a person's eye.
/** Likeness to the first live look, 0 to 1, below which a page counts as edited or as replaced (our assumption). */
export const CONTENT_POLICY = { edited: 0.9, replaced: 0.5 };
/** What became of the content of a page that reads live; null where it is the same, or cannot be compared. */
export const contentChange = ({ similarity, effective, }) => {
    if (similarity === null || effective.status !== "live" || similarity >= CONTENT_POLICY.edited)
        return null;
    return similarity < CONTENT_POLICY.replaced ? "replaced" : "edited";
};
/** The fingerprint of the item's own page where it was served; other answers of a look are compared with nothing. */
export const contentFingerprint = ({ observations }) => observations.find(({ probe, statusCode }) => probe === "page" && statusCode === 200)?.fingerprint ?? null;
