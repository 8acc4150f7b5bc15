/**
 * The first time at which a falling step curve is at most one half; where it is flat at exactly one half and falls
 * later, the middle of the flat part. Null where it never gets there. A null value is no part of the curve.
 */
export declare const crossesHalf: (times: readonly number[], curve: readonly (number | null)[]) => number | null;
