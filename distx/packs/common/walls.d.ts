import type { Rule } from "../rule.ts";
export declare const WALLS: readonly Rule[];
