/** Gives whole numbers 0 <= k < below, all as likely as their float allows. */
export type Random = (below: number) => number;
/**
 * A generator of its own seed, so that the same seed gives the same report on every machine: xoshiro128** (Blackman and
 * Vigna 2018), its state filled from the seed by splitmix32. RangeError unless the seed is a whole number.
 */
export declare const seededRandom: (seed: number) => Random;
