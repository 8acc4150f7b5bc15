import type { Boxes } from "./boxes.ts";
import type { Ends } from "./ends.ts";
/**
 * What the likelihood rests on: each row covers a run of boxes, and rows that cover the same run count as one. Run i
 * covers the boxes from `from[i]` to before `to[i]`, so its probability is F[to] - F[from].
 */
export type Cover = {
    readonly from: Int32Array;
    readonly to: Int32Array;
    readonly weight: Float64Array;
    readonly total: number;
    readonly boxes: number;
};
/** The runs of the rows whose weight is above 0. */
export declare const coverOf: (ends: Ends, boxes: Boxes, weights: Float64Array) => Cover;
