import { type GroupTestResult } from "./log-rank.ts";
import type { IntervalRow } from "./turnbull/ends.ts";
/** Sun's scores give the log-rank test of right-censored data; the others are there to compare with other programs. */
export type ScoreKind = "sun" | "finkelstein" | "wilcoxon";
export type IntervalLogRank = GroupTestResult & {
    /** Sum of the scores of each group; above 0, its events came earlier than the pooled curve says. */
    readonly scores: readonly number[];
};
/**
 * Tests that all groups share one S for interval-censored events, by scores from the pooled estimate in their
 * permutation form: Σ n_g (mean_g - mean)² / s² against chi-square (Fay and Shaw 2010; Sun 1996). Right-censored and
 * exact rows give the log-rank test's scores. It assumes independent rows and the same check schedule in all groups:
 * polling one platform more often fakes a difference. Weights count rows. RangeError for impossible rows.
 */
export declare const intervalLogRank: (groups: readonly (readonly IntervalRow[])[], { scores: kind }?: {
    readonly scores?: ScoreKind | undefined;
}) => IntervalLogRank;
