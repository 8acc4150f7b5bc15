import type { Ends } from "./ends.ts";
/**
 * The innermost intervals of Turnbull (1976), also called Peto's: a left end directly followed by a right end. Only they
 * can carry mass. Box j reaches from place `left[j]` to place `right[j]`; both rise with j.
 */
export type Boxes = {
    readonly left: Int32Array;
    readonly right: Int32Array;
    readonly count: number;
    /** For each place: the first box whose left end is there or later. */
    readonly firstFrom: Int32Array;
    /** For each place: the last box whose right end is there or earlier. */
    readonly lastTo: Int32Array;
};
/** The boxes of the rows whose weight is above 0. */
export declare const findBoxes: (ends: Ends, weights: Float64Array) => Boxes;
