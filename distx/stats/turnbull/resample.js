import { clusterIndex } from "../clusters.js";
import { findBoxes } from "./boxes.js";
import { coverOf } from "./cover.js";
import { accumulate } from "./likelihood.js";
import { maximise } from "./maximise.js";
/** Replicates need no more than their own noise: a gap of 1e-7 of n leaves S within hundredths of its standard error. */
const REPLICATE = { tolerance: 1e-7, mostIterations: 2_000 };
/** How much of the start is spread evenly, so that no run starts without mass. */
const SPREAD = 0.05;
const HALF = 0.5 + 1.5e-8;
/** The full fit's masses on a resample's boxes, each on the first box that ends where it does or later. */
const startFrom = ({ boxes: full, maximum }, right) => {
    const start = new Float64Array(right.length).fill(SPREAD / right.length);
    let j = 0;
    for (let q = 0; q < full.count; q++) {
        while (j < right.length - 1 && (right[j] ?? 0) < (full.right[q] ?? 0))
            j++;
        start[j] = (start[j] ?? 0) + (1 - SPREAD) * (maximum.mass[q] ?? 0);
    }
    return start;
};
/**
 * Draws H of the H clusters with replacement, refits with the counts as weights, and reads S at the days.
 * Rows without a cluster stand alone.
 */
export const resampler = (rows, fit, days, random) => {
    const clusters = clusterIndex(rows);
    const own = Float64Array.from(rows, ({ weight }) => weight ?? 1);
    const drawn = new Float64Array(clusters.count);
    const weights = new Float64Array(rows.length);
    const places = days.map((day) => fit.ends.placeAfter(day));
    const { ends } = fit;
    return {
        clusters: clusters.count,
        draw: () => {
            drawn.fill(0);
            for (let draw = 0; draw < clusters.count; draw++) {
                const cluster = random(clusters.count);
                drawn[cluster] = (drawn[cluster] ?? 0) + 1;
            }
            for (let row = 0; row < weights.length; row++) {
                weights[row] = (own[row] ?? 0) * (drawn[clusters.of[row] ?? 0] ?? 0);
            }
            const boxes = findBoxes(ends, weights);
            const { mass, converged } = maximise(coverOf(ends, boxes, weights), {
                ...REPLICATE,
                start: startFrom(fit, boxes.right),
            });
            const F = new Float64Array(boxes.count + 1);
            accumulate(mass, F);
            const later = (past) => 1 - (F[past] ?? 1);
            const middle = F.subarray(1).findIndex((value) => 1 - value <= HALF);
            const to = ends.timeOf(boxes.right[middle] ?? 0);
            return {
                lower: places.map((place) => later(place < ends.places ? (boxes.firstFrom[place] ?? 0) : boxes.count)),
                upper: places.map((place) => later(place === 0 ? 0 : (boxes.lastTo[place - 1] ?? -1) + 1)),
                medianFrom: to === null ? Number.POSITIVE_INFINITY : (ends.timeOf(boxes.left[middle] ?? 0) ?? 0),
                medianTo: to ?? Number.POSITIVE_INFINITY,
                converged,
            };
        },
    };
};
