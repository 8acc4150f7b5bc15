import type { RulePack } from "./pack.ts";
export declare const facebook: RulePack;
