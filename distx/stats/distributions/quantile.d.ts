/**
 * The x >= 0 at which a falling upper-tail probability equals `tail`, by doubling and then halving until the interval
 * cannot shrink: as exact as the tail function is. `tail` lies in (0, 1/2].
 */
export declare const solveUpperTail: (upperTail: (x: number) => number, tail: number) => number;
/** The quantile at `p` of a distribution that is symmetric about 0, from its upper tail. RangeError unless 0 < p < 1. */
export declare const symmetricQuantile: (upperTail: (x: number) => number, p: number) => number;
/** The same function, each result computed once: a report asks for the same few quantiles thousands of times. */
export declare const remembering: (quantile: (p: number, df: number) => number) => ((p: number, df: number) => number);
