/** The level of an interval when the caller names none. */
export declare const DEFAULT_LEVEL = 0.95;
/** The two-sided probability of a limit: 0.975 at level 0.95. */
export declare const upperProbability: (level: number) => number;
/** `value` if it is a finite number of at least `least`. */
export declare const finite: (value: number, name: string, least?: number) => number;
