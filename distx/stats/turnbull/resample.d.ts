import type { Random } from "../random.ts";
import type { IntervalRow } from "./ends.ts";
import type { IntervalFit } from "./turnbull.ts";
/** What one resample of the clusters gives. Medians not reached are infinite. */
export type Replicate = {
    /** S surely and possibly later than each day. */
    readonly lower: readonly number[];
    readonly upper: readonly number[];
    readonly medianFrom: number;
    readonly medianTo: number;
    readonly converged: boolean;
};
/**
 * Draws H of the H clusters with replacement, refits with the counts as weights, and reads S at the days.
 * Rows without a cluster stand alone.
 */
export declare const resampler: (rows: readonly IntervalRow[], fit: IntervalFit, days: readonly number[], random: Random) => {
    readonly clusters: number;
    readonly draw: () => Replicate;
};
