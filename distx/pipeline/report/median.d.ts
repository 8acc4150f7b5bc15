/** The middle of values in any order, the mean of the middle two for an even number; null for none. */
export declare const medianOf: (values: readonly number[]) => number | null;
