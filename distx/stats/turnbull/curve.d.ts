/** An innermost interval (left, right] with its mass; left = right is a point, `right` null has no end. */
export type Box = {
    readonly left: number;
    readonly right: number | null;
    readonly mass: number;
};
/** A falling curve that is known up to the place of the mass inside each box. */
export type BoxCurve = {
    /** S(day) lies between these; they differ inside a box alone. Null without boxes. */
    readonly at: (day: number) => {
        readonly lower: number | null;
        readonly upper: number | null;
    };
    /** The box in which S passes one half; null where it does not, or only in a box without end. */
    readonly median: {
        readonly from: number;
        readonly to: number;
    } | null;
};
/**
 * The curve of boxes in order. Surely later than a day is the mass of boxes that start there or later (a point: later);
 * possibly later is that of boxes that end later (statistics.md section 3c).
 */
export declare const curveOf: (boxes: readonly Box[]) => BoxCurve;
