import { type LimitKind } from "./limits.ts";
import { type TimeRow } from "./risk-table.ts";
export type KaplanMeierPoint = {
    readonly time: number;
    /** Weight of the rows at risk just before `time`. */
    readonly atRisk: number;
    readonly events: number;
    readonly estimate: number;
    /** Of the estimate; null at 0. */
    readonly stdErr: number | null;
    readonly low: number | null;
    readonly high: number | null;
};
export type KaplanMeier = {
    /** One point for each distinct time, censorings included. */
    readonly points: readonly KaplanMeierPoint[];
    /** First time with S <= 1/2, and where the limits cross it (Brookmeyer and Crowley 1982); null: not reached. */
    readonly median: {
        readonly time: number | null;
        readonly low: number | null;
        readonly high: number | null;
    };
    /** S at a day; null beyond the last time unless S is 0 there. RangeError for a day below 0. */
    readonly at: (day: number) => {
        readonly estimate: number | null;
        readonly low: number | null;
        readonly high: number | null;
        readonly atRisk: number;
    };
    /** Mean time up within the first `tau`; null where tau is past the follow-up. RangeError for a tau below 0. */
    readonly restrictedMean: (tau: number) => {
        readonly estimate: number | null;
        readonly stdErr: number | null;
    };
    /** Number of clusters; null where no row names one. */
    readonly clusters: number | null;
};
export type KaplanMeierOptions = {
    readonly level?: number | undefined;
    /** `log-log` unless you compare with another program. */
    readonly limits?: LimitKind | undefined;
};
/**
 * The product-limit estimate of S(t), the share still without the event after t (Kaplan and Meier 1958), with Greenwood's
 * standard errors and log-log limits, as R's `survfit(conf.type = "log-log")`. Where S is 1, log-log limits do not exist:
 * `low` is then the one-sided Wilson limit n / (n + z²) for those at risk, and `high` null. Where rows name clusters, the
 * standard errors are the infinitesimal jackknife's and the limits use Student's t; fewer than ten clusters give none.
 * On days first seen removed this is "time until first found gone", not time to removal (statistics.md section 1).
 * RangeError for impossible rows or level.
 */
export declare const kaplanMeier: (rows: readonly TimeRow[], options?: KaplanMeierOptions) => KaplanMeier;
