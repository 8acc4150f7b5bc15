import type { Rule } from "../rule.ts";
export declare const PAGES: readonly Rule[];
