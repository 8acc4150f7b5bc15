import type { RulePack } from "./pack.ts";
export declare const snapchat: RulePack;
