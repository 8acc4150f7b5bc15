import type { Rule } from "../rule.ts";
export declare const SHELLS: readonly Rule[];
