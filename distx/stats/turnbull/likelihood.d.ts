import type { Cover } from "./cover.ts";
/** Sums masses into F, scaled so that it ends at exactly 1. */
export declare const accumulate: (mass: Float64Array, F: Float64Array) => void;
/** Σ w log P, minus infinity where a run has no probability. */
export declare const logLikelihood: ({ from, to, weight }: Cover, F: Float64Array) => number;
/**
 * Writes d_j = Σ w/P over the runs that cover box j into `d` (one longer than the boxes), and returns the optimality gap
 * max d_j / n - 1: 0 at the maximum, and n times it bounds how far the log-likelihood is below (Lindsay 1983).
 */
export declare const gradient: ({ from, to, weight, total, boxes }: Cover, F: Float64Array, d: Float64Array) => number;
