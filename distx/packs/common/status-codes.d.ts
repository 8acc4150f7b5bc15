import type { Rule } from "../rule.ts";
export declare const STATUS_CODES: readonly Rule[];
export declare const DENIALS: readonly Rule[];
export declare const FALLBACKS: readonly Rule[];
