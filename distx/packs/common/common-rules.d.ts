import type { Rule } from "../rule.ts";
/** Rules that hold on every platform and on the rest of the web, in the order in which they are tried. */
export type CommonRules = {
    /** Date of the last change that can change a verdict. */
    readonly version: string;
    /** Why there was no answer. */
    readonly failures: readonly Rule[];
    /** Tried before a pack's own rules: an answer behind a wall tells nothing about the item. */
    readonly walls: readonly Rule[];
    /** Refusals, tried after the pack's own rules: some platforms give a 403 or a 451 a meaning. */
    readonly denials: readonly Rule[];
    /** What HTTP says, for packs that trust status codes. */
    readonly statusCodes: readonly Rule[];
    /** Plain pages, for packs that trust them. */
    readonly pages: readonly Rule[];
    /** What is left. The last one always holds. */
    readonly fallbacks: readonly Rule[];
    readonly phrases: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
};
