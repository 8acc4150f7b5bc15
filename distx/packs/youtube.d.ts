import type { RulePack } from "./pack.ts";
export declare const youtube: RulePack;
