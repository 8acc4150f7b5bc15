import type { IntervalRow } from "./ends.ts";
import { type Turnbull } from "./turnbull.ts";
export type BootstrapOptions = {
    /** Where limits are wanted. */
    readonly days: readonly number[];
    readonly seed: number;
    /** 500 unless told otherwise (statistics.md section 3c). */
    readonly replicates?: number | undefined;
    readonly level?: number | undefined;
};
export type BandPoint = {
    readonly day: number;
    readonly lower: number | null;
    readonly upper: number | null;
    /** Log-log limit of the lower curve with Student's t; null where the lower curve is 0 or 1. */
    readonly low: number | null;
    /** The same for the upper curve. */
    readonly high: number | null;
};
export type TurnbullBand = {
    readonly fit: Turnbull;
    readonly points: readonly BandPoint[];
    /** The median's box with percentile limits: of where it starts, and of where it ends. Null: not reached, or open. */
    readonly median: {
        readonly from: number | null;
        readonly to: number | null;
        readonly low: number | null;
        readonly high: number | null;
    };
    readonly seed: number;
    /** Replicates made: 0 with fewer than ten clusters, which give no limits. */
    readonly replicates: number;
    /** Of those, the ones whose fit did not converge; they count all the same. */
    readonly unconverged: number;
    /** Number of clusters H; rows without one stand alone. */
    readonly clusters: number;
};
export type BootstrapProgress = {
    readonly done: number;
    readonly total: number;
};
/**
 * Turnbull's estimate with a bootstrap over clusters (statistics.md section 3c): the standard error of log(-log S) over
 * the replicates, Student's t with H - 1 degrees of freedom, the low limit from the lower curve and the high one from the
 * upper. The same rows in the same order and the same seed give the same numbers. A generator, so that the caller can
 * show progress, let other work in, or stop, between two replicates; the band is what it returns.
 * RangeError for impossible rows, days, level, seed or number of replicates.
 */
export declare function bootstrapSteps(rows: readonly IntervalRow[], options: BootstrapOptions): Generator<BootstrapProgress, TurnbullBand>;
/** `bootstrapSteps` in one go. */
export declare const bootstrapTurnbull: (rows: readonly IntervalRow[], options: BootstrapOptions & {
    readonly onProgress?: ((progress: BootstrapProgress) => void) | undefined;
}) => TurnbullBand;
