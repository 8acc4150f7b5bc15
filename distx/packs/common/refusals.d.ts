import type { Rule } from "../rule.ts";
export declare const REFUSALS: readonly Rule[];
