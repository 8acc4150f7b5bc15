import type { RulePack } from "./pack.ts";
/** Every platform that is known, in the order in which output lists them. */
export declare const PACKS: readonly RulePack[];
