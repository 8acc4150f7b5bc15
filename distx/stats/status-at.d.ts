import { type Cluster, clusterIndex } from "./clusters.ts";
/** A target's follow-up as `deriveInterval` gives it: days since day 0. */
export type StatusRow = {
    /** Last live look; null where no look settled anything. */
    readonly left: number | null;
    /** First removed look of the removal that lasts; null, left out or infinite where not removed. */
    readonly right?: number | null | undefined;
    /** Age of the notice at the as-of; negative where it came later. */
    readonly age: number;
    /** First restricted look after the last live one (`own`): restricted from there on, in neither up nor gone. */
    readonly restrictedFrom?: number | null | undefined;
    readonly cluster?: Cluster | null | undefined;
};
/** Status at N days; `eligible = stillUp + gone + restricted + unknown`. What does not exist is null. */
export type StatusAt = {
    readonly afterDays: number;
    readonly graceDays: number;
    /** Rows of age N + g or more. */
    readonly eligible: number;
    readonly notYetDue: number;
    /** Seen live at or after day N. */
    readonly stillUp: number;
    /** Seen removed by day N. */
    readonly gone: number;
    /** Seen restricted by day N, and neither live later nor removed by then. */
    readonly restricted: number;
    readonly unknown: number;
    /** stillUp / (stillUp + gone), with Wilson limits, adjusted for clusters where they are known. */
    readonly share: number | null;
    readonly low: number | null;
    readonly high: number | null;
    /** stillUp / eligible and (stillUp + unknown) / eligible: whatever happened to the unknown. */
    readonly rangeLow: number | null;
    readonly rangeHigh: number | null;
    /** Lower limit of the lower and upper limit of the upper share: the unknown and chance together (Manski 2005). */
    readonly outerLow: number | null;
    readonly outerHigh: number | null;
    /** Number of clusters among those determined; null where none is known. */
    readonly clusters: number | null;
    /** Independent targets that those determined are worth; null where no cluster is known. */
    readonly effectiveN: number | null;
};
/** Clusters by the place of each row, as `clusterIndex` gives them. */
type ClusterPlaces = ReturnType<typeof clusterIndex>;
/**
 * `statusAt` for many days over the same rows, which are read once; `clusters` take the place of those that rows name. RangeError for impossible rows at once, for an
 * impossible day when asked.
 */
export declare const statusOver: (rows: readonly StatusRow[], { level, clusters, }?: {
    readonly level?: number | undefined;
    readonly clusters?: ClusterPlaces | null | undefined;
}) => ((day: number, grace?: number) => StatusAt);
/**
 * How many of the rows old enough were still up N = `day` days after being reported (statistics.md section 3a).
 * `grace` is the planned gap between checks: without it, rows just past N count only if removed. Rows gone when reported
 * are the caller's to leave out, and rows without information (left null) to leave in. RangeError for impossible rows.
 */
export declare const statusAt: (rows: readonly StatusRow[], day: number, grace?: number, options?: {
    readonly level?: number | undefined;
}) => StatusAt;
export {};
