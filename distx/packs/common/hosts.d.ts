import type { Rule } from "../rule.ts";
export declare const HOSTS: readonly Rule[];
