import type { RulePack } from "./pack.ts";
export declare const odysee: RulePack;
