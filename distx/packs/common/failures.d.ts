import type { Rule } from "../rule.ts";
export declare const FAILURES: readonly Rule[];
