import type { Cluster } from "../clusters.ts";
/** An event in (left, right]: `right` null where it had not happened by `left`, `left === right` where exactly known. */
export type IntervalRow = {
    readonly left: number;
    readonly right: number | null;
    /** How many rows this one stands for; 1 by default, 0 leaves it out. */
    readonly weight?: number | undefined;
    readonly cluster?: Cluster | null | undefined;
};
/**
 * The ends of all rows as whole numbers in their order on the time line. Each time has three places: of an exact left
 * end, a right end, an open left end; so at equal times they come as `[t`, `t]`, `(t`. The last place is infinity.
 */
export type Ends = {
    readonly left: Int32Array;
    readonly right: Int32Array;
    /** Number of places. */
    readonly places: number;
    /** The time of a place; null for infinity. */
    readonly timeOf: (place: number) => number | null;
    /**
     * The first place after a day. An event in a box is surely later than the day where the box starts from there on, and
     * possibly later where it ends from there on.
     */
    readonly placeAfter: (day: number) => number;
};
/** Orders the ends of all rows. RangeError for impossible rows. */
export declare const orderEnds: (rows: readonly IntervalRow[]) => Ends;
