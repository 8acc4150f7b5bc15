import type { Limits } from "./kaplan-meier/limits.ts";
import { type IntervalRow } from "./turnbull/ends.ts";
/**
 * Sensitivity alone (statistics.md section 1): S at a day by Kaplan-Meier with each removal dated to the middle of its
 * interval. It looks right only while intervals are short: null where their median width is over half of `day`.
 * RangeError for impossible rows or a day below 0.
 */
export declare const midpointAt: (rows: readonly IntervalRow[], day: number, options?: {
    readonly level?: number | undefined;
}) => ({
    readonly estimate: number | null;
} & Limits) | null;
