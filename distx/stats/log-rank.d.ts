import { type TimeRow } from "./kaplan-meier/risk-table.ts";
/** A test over groups; all null where it does not exist (fewer than two groups could have had events). */
export type GroupTestResult = {
    readonly statistic: number | null;
    readonly df: number | null;
    readonly p: number | null;
};
export declare const NO_TEST: GroupTestResult;
/** Observed and expected events by group, and the covariance of their difference. */
export type LogRank = GroupTestResult & {
    readonly observed: readonly number[];
    readonly expected: readonly number[];
};
/**
 * The log-rank test that all groups share one S(t) (Mantel 1966; with `rho` the G^rho family of Harrington and Fleming
 * 1982, weights S(t-)^rho), as R's `survdiff`. It assumes independent rows and the same check schedule in all groups.
 * Weights count rows. RangeError for impossible rows.
 */
export declare const logRank: (groups: readonly (readonly TimeRow[])[], { rho }?: {
    readonly rho?: number | undefined;
}) => LogRank;
