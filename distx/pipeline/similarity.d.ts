import type { Evidence } from "../domain/evidence.ts";
/**
 * How alike the page is to the first one that read live, 0 to 1, by text or structure, whichever differs more; null where
 * either has no fingerprint. Noted with the snapshot, never judged.
 */
export declare const similarityTo: (firstFingerprint: string | null, evidence: Evidence) => number | null;
