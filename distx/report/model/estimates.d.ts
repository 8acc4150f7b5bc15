import type { StatusAt } from "../../stats/status-at.ts";
/** Limits that allow for clusters, beside the main ones that treat targets as independent (statistics.md section 3f). */
export type AdjustedInterval = {
    readonly low: number;
    readonly high: number;
    /** Clusters among those determined; targets without one stand alone. */
    readonly clusters: number;
    readonly effectiveN: number | null;
};
/** Status at N days with grace (statistics.md section 3a); `eligible = stillUp + gone + restricted + unknown`. */
export type Threshold = StatusAt & {
    /** Null where the main limits are adjusted themselves, or fewer than ten clusters are known. */
    readonly adjusted: AdjustedInterval | null;
};
/**
 * The state at the last conclusive look made N or more days after the notice, among those old enough: what a spot check
 * tells. `gone` holds those found gone by day N and not looked at since, too; `unknown` had no such look.
 */
export type LastLook = Threshold & {
    /** Of `gone`: found gone by day N, and not looked at since. */
    readonly goneBefore: number;
    /** Median age of the notice at those looks, in days; null without any. */
    readonly medianDays: number | null;
    /** Of the old enough: at most two conclusive looks until the as-of. */
    readonly fewLooks: number;
};
/** How far the numbers would move under readings that are not the definitions (statistics.md sections 1 and 2). */
export type Sensitivity = {
    /** What `midpoint` speaks of: the headline's threshold. */
    readonly afterDays: number;
    /** Targets whose looks after the last conclusive one were all inconclusive. */
    readonly trailing: number;
    /** The thresholds with those looks read as live, and as removed; empty without any. */
    readonly trailingAsLive: readonly Threshold[];
    readonly trailingAsRemoved: readonly Threshold[];
    /** The share still up by Kaplan-Meier with removals dated to the middle of their intervals; null where these are too wide. */
    readonly midpoint: {
        readonly estimate: number | null;
        readonly low: number | null;
        readonly high: number | null;
    } | null;
};
/** An innermost interval (left, right]; `right` null has no end. */
export type SurvivalBox = {
    readonly left: number;
    readonly right: number | null;
    readonly mass: number;
};
export type SurvivalPoint = {
    readonly day: number;
    /** The curve lies between these: they differ inside a box alone. */
    readonly lower: number;
    readonly upper: number;
    readonly low: number | null;
    readonly high: number | null;
    /** Targets known to be up then: seen live at or after it. What the point rests on. */
    readonly atRisk: number;
};
/** Turnbull's estimator for interval-censored data, the main curve (statistics.md section 3c). */
export type Survival = {
    readonly n: number;
    /** Observations that are not right-censored. */
    readonly events: number;
    readonly converged: boolean;
    readonly optimalityGap: number | null;
    readonly boxes: readonly SurvivalBox[];
    readonly points: readonly SurvivalPoint[];
    /** The box in which the curve passes one half; all null when it is not reached. */
    readonly median: {
        readonly from: number | null;
        readonly to: number | null;
        readonly low: number | null;
        readonly high: number | null;
    };
    /** How `low` and `high` were made; null without them. */
    readonly bootstrap: {
        readonly replicates: number;
        readonly seed: number;
        /** Number of what was drawn anew. */
        readonly clusters: number;
        /** Whether whole clusters were drawn, or targets as if they were independent. */
        readonly over: "clusters" | "targets";
    } | null;
};
export type KaplanMeierPoint = {
    readonly day: number;
    readonly atRisk: number;
    readonly events: number;
    readonly estimate: number;
    readonly low: number | null;
    readonly high: number | null;
};
/** Kaplan-Meier on the day first found gone: not time to removal (statistics.md section 1, point 3). */
export type FirstSeenGone = {
    readonly n: number;
    readonly events: number;
    readonly points: readonly KaplanMeierPoint[];
    readonly median: {
        readonly day: number | null;
        readonly low: number | null;
        readonly high: number | null;
    };
    /** Mean days up within the first `tauDays`; null where follow-up is shorter. */
    readonly restrictedMean: {
        readonly tauDays: number;
        readonly estimate: number;
        readonly stdErr: number | null;
    } | null;
};
