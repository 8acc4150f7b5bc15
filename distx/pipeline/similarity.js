import { similarity } from "../classify/fingerprint.js";
import { contentFingerprint } from "../history/content.js";
/**
 * How alike the page is to the first one that read live, 0 to 1, by text or structure, whichever differs more; null where
 * either has no fingerprint. Noted with the snapshot, never judged.
 */
export const similarityTo = (firstFingerprint, evidence) => {
    const now = contentFingerprint(evidence);
    if (firstFingerprint === null || now === null)
        return null;
    if (firstFingerprint === now)
        return 1;
    const { text, structure } = similarity(firstFingerprint, now);
    return Math.round(Math.min(text, structure) * 1000) / 1000;
};
