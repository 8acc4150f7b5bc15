import { type TimeRow } from "./kaplan-meier/risk-table.ts";
import { type GroupTestResult } from "./log-rank.ts";
export type ClusteredLogRank = GroupTestResult & {
    readonly clusters: number;
    /** Clusters with rows in more than one group: with any, labels cannot be permuted and there is no test. */
    readonly mixed: number;
    readonly permutations: number;
    readonly seed: number;
};
/**
 * The log-rank test for rows that fall together: the ordinary statistic and degrees of freedom, with p from permuting the
 * group labels over whole clusters (statistics.md section 3e), (1 + as far or farther) / (1 + permutations). Null for
 * fewer than ten clusters, or where a cluster has rows in several groups. RangeError for impossible rows or seed.
 */
export declare const clusteredLogRank: (groups: readonly (readonly TimeRow[])[], { seed, permutations }: {
    readonly seed: number;
    readonly permutations?: number | undefined;
}) => ClusteredLogRank;
