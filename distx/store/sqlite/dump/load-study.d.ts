import type { Verification } from "../../verification.ts";
/**
 * Makes a new study in the file of what `dumpStudy` wrote, also by an earlier version, and verifies it; the file appears
 * only when all is well. Null when interrupted. Throws UserError.
 */
export declare const loadStudy: (path: string, lines: AsyncIterable<string>, signal: AbortSignal) => Promise<Verification | null>;
