import type { CommonRules } from "./common-rules.ts";
export declare const COMMON: CommonRules;
