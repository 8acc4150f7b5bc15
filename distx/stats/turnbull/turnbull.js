import { finite } from "../checked.js";
import { findBoxes } from "./boxes.js";
import { coverOf } from "./cover.js";
import { curveOf } from "./curve.js";
import { orderEnds } from "./ends.js";
import { maximise, TO_THE_END } from "./maximise.js";
/** The masses of some boxes, in order; boxes without mass left out. */
const massesIn = (ends, boxes, mass) => {
    const found = [];
    for (let j = 0; j < boxes.count; j++) {
        const own = mass[j] ?? 0;
        if (own <= 0)
            continue;
        found.push({ left: ends.timeOf(boxes.left[j] ?? 0) ?? 0, right: ends.timeOf(boxes.right[j] ?? 0), mass: own });
    }
    return found;
};
/** Fits rows of which at least one has weight. */
export const fitIntervals = (rows) => {
    const ends = orderEnds(rows);
    const weights = Float64Array.from(rows, ({ weight }) => weight ?? 1);
    const boxes = findBoxes(ends, weights);
    const cover = coverOf(ends, boxes, weights);
    return { ends, boxes, cover, maximum: maximise(cover, TO_THE_END) };
};
/** The estimate that a fit gives. */
export const estimateFrom = ({ ends, boxes, maximum }) => {
    const found = massesIn(ends, boxes, maximum.mass);
    const curve = curveOf(found);
    return {
        boxes: found,
        logLikelihood: maximum.logLikelihood,
        converged: maximum.converged,
        optimalityGap: maximum.optimalityGap,
        iterations: maximum.iterations,
        at: (day) => curve.at(finite(day, "day", 0)),
        median: curve.median,
    };
};
/** True where at least one row has weight. */
export const hasWeight = (rows) => rows.some(({ weight }) => (weight ?? 1) > 0);
/**
 * The nonparametric maximum likelihood estimate of S for events known to lie in (left, right] (Peto 1973, Turnbull 1976),
 * converged on the optimality gap. With exact and right-censored rows alone it equals Kaplan-Meier. The masses are
 * unique; where inside its box a mass lies, no data can tell, so S is a range there. All live: one box (last left, ∞).
 * RangeError for impossible rows.
 */
export const turnbull = (rows) => {
    if (!hasWeight(rows)) {
        orderEnds(rows);
        const curve = curveOf([]);
        return { boxes: [], logLikelihood: null, converged: true, optimalityGap: null, iterations: 0, ...curve };
    }
    return estimateFrom(fitIntervals(rows));
};
