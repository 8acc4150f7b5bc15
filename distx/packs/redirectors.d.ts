import type { Unwrap } from "./pack.ts";
export declare const REDIRECTORS: readonly Unwrap[];
