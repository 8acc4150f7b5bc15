import { type CheckResult, type Proof, type Verification } from "../../verification.ts";
/**
 * Checks the whole study in the file, as it is at one moment: a sweep may go on meanwhile. Memory stays flat whatever the
 * number of rows. Null when `interruption` broke it off. Throws UserError where the file cannot be opened at all.
 */
export declare const verifyDatabase: (path: string, proof: Proof | null, interruption: AbortSignal, onCheck: (result: CheckResult) => void) => Promise<Verification | null>;
