/** How many of `length` items, from the first on, lie before a bound, where `isBefore` holds for a beginning of them. */
export declare const countBefore: (length: number, isBefore: (index: number) => boolean) => number;
/** For rising values and their weights: the weight of all values from a bound on. */
export declare const weightFrom: (rising: readonly number[], weights: readonly number[]) => ((bound: number) => number);
