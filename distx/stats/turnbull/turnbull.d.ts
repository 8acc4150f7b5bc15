import { type Boxes } from "./boxes.ts";
import { type Cover } from "./cover.ts";
import { type Box, type BoxCurve } from "./curve.ts";
import { type Ends, type IntervalRow } from "./ends.ts";
import { type Maximum } from "./maximise.ts";
export type Turnbull = {
    /** The innermost intervals that carry mass, in order. */
    readonly boxes: readonly Box[];
    /** Null without rows. */
    readonly logLikelihood: number | null;
    /** True where the optimality gap is at most 1e-9. */
    readonly converged: boolean;
    /** max d_j / n - 1; n times it bounds what the log-likelihood could still gain. Null without rows. */
    readonly optimalityGap: number | null;
    readonly iterations: number;
    /** S at a day, as the range that the data leave. RangeError for a day below 0. */
    readonly at: BoxCurve["at"];
    readonly median: BoxCurve["median"];
};
/** A fit with what it was made of, for tests and resampling that start from it. */
export type IntervalFit = {
    readonly ends: Ends;
    readonly boxes: Boxes;
    readonly cover: Cover;
    readonly maximum: Maximum;
};
/** Fits rows of which at least one has weight. */
export declare const fitIntervals: (rows: readonly IntervalRow[]) => IntervalFit;
/** The estimate that a fit gives. */
export declare const estimateFrom: ({ ends, boxes, maximum }: IntervalFit) => Turnbull;
/** True where at least one row has weight. */
export declare const hasWeight: (rows: readonly IntervalRow[]) => boolean;
/**
 * The nonparametric maximum likelihood estimate of S for events known to lie in (left, right] (Peto 1973, Turnbull 1976),
 * converged on the optimality gap. With exact and right-censored rows alone it equals Kaplan-Meier. The masses are
 * unique; where inside its box a mass lies, no data can tell, so S is a range there. All live: one box (last left, ∞).
 * RangeError for impossible rows.
 */
export declare const turnbull: (rows: readonly IntervalRow[]) => Turnbull;
