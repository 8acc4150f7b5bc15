import type { RulePack } from "./pack.ts";
/** The rest of the web: no shapes, no rules of its own beyond the common ones. */
export declare const web: RulePack;
