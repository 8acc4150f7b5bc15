import type { TargetRecord } from "../store.ts";
/** A target with the fingerprint of its first live look. */
export type MemoryTarget = TargetRecord & {
    firstFingerprint: string | null;
};
