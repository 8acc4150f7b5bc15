import { countBefore } from "../rising.js";
/** S may miss one half by what the fit may miss. */
const TOLERANCE = 1.5e-8;
/** Number of boxes, from the first on, for which `isPast` holds; it holds for a beginning of them. */
const countPast = (boxes, isPast) => countBefore(boxes.length, (j) => {
    const box = boxes[j];
    return box !== undefined && isPast(box);
});
/**
 * The curve of boxes in order. Surely later than a day is the mass of boxes that start there or later (a point: later);
 * possibly later is that of boxes that end later (statistics.md section 3c).
 */
export const curveOf = (boxes) => {
    const rest = new Float64Array(boxes.length + 1);
    for (let j = boxes.length - 1; j >= 0; j--)
        rest[j] = (rest[j + 1] ?? 0) + (boxes[j]?.mass ?? 0);
    const total = rest[0] ?? 0;
    const after = (past) => (past === 0 ? 1 : (rest[past] ?? 0) / total);
    const middle = boxes.find((_, j) => after(j + 1) <= 0.5 + TOLERANCE);
    return {
        at: (day) => {
            if (boxes.length === 0)
                return { lower: null, upper: null };
            return {
                lower: after(countPast(boxes, ({ left, right }) => left < day || (left === right && left === day))),
                upper: after(countPast(boxes, ({ right }) => right !== null && right <= day)),
            };
        },
        median: middle === undefined || middle.right === null ? null : { from: middle.left, to: middle.right },
    };
};
