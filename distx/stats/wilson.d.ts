/** A share and its limits; all null where the share does not exist (n = 0). */
export type ShareInterval = {
    readonly share: number | null;
    readonly low: number | null;
    readonly high: number | null;
};
/**
 * Wilson's score interval for x of n (Wilson 1927; Newcombe 1998, method 3), also at 0 of n and n of n. Counts need not
 * be whole: an effective number is none. RangeError unless 0 <= x <= n are finite and 0 < level < 1.
 */
export declare const wilson: (x: number, n: number, level?: number) => ShareInterval;
/** The one-sided lower Wilson limit for n of n, n / (n + z²) with z at `level`: 20 of 20 gives 0.8808. Null for n = 0. */
export declare const wilsonLowerOfAll: (n: number, level?: number) => number | null;
