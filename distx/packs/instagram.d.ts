import type { RulePack } from "./pack.ts";
export declare const instagram: RulePack;
