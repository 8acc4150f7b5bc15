import { icmRoom, icmStep } from "./icm.js";
import { accumulate, gradient, logLikelihood } from "./likelihood.js";
/** A published fit: converged to a gap of 1e-9, or said not to be (statistics.md section 3c). */
export const TO_THE_END = { tolerance: 1e-9, mostIterations: 20_000 };
/** EM steps between two ICM steps: two took the least time on 20,000 rows (test/bench/turnbull.mjs). */
const EM_STEPS = 2;
/** A mass below this, in a box whose d_j / n stays below 1 by more than this, is what iteration left of 0. */
const REMNANT = 1e-6;
const massesOf = (F, mass) => {
    for (let j = 0; j < mass.length; j++)
        mass[j] = Math.max(0, (F[j + 1] ?? 0) - (F[j] ?? 0));
};
/** Takes remnants to 0 where that leaves the fit as good as it was. */
const withoutRemnants = (cover, mass, d, tolerance) => {
    const kept = mass.map((p, j) => (p < REMNANT && (d[j] ?? 0) < cover.total * (1 - REMNANT) ? 0 : p));
    const F = new Float64Array(cover.boxes + 1);
    accumulate(kept, F);
    if (logLikelihood(cover, F) === Number.NEGATIVE_INFINITY || gradient(cover, F, d) > tolerance)
        return mass;
    massesOf(F, kept);
    return kept;
};
/**
 * The masses of greatest likelihood, by self-consistency (EM; Turnbull 1976) and iterative convex minorants by turns
 * (Wellner and Zhan 1997). Stops on the optimality gap, never on the change of the estimate. They are unique.
 */
export const maximise = (cover, { tolerance, mostIterations, start }) => {
    const { boxes, total } = cover;
    const F = new Float64Array(boxes + 1);
    const d = new Float64Array(boxes + 1);
    const room = icmRoom(boxes);
    let mass = start?.slice() ?? new Float64Array(boxes).fill(1 / boxes);
    accumulate(mass, F);
    let gap = gradient(cover, F, d);
    let iterations = 0;
    while (gap > tolerance && iterations < mostIterations) {
        for (let step = 0; step < EM_STEPS; step++) {
            if (step > 0)
                gradient(cover, F, d);
            for (let j = 0; j < boxes; j++)
                mass[j] = ((mass[j] ?? 0) * (d[j] ?? 0)) / total;
            accumulate(mass, F);
        }
        icmStep(cover, F, room);
        massesOf(F, mass);
        gap = gradient(cover, F, d);
        iterations++;
    }
    const converged = gap <= tolerance;
    if (converged)
        mass = withoutRemnants(cover, mass, d, tolerance);
    accumulate(mass, F);
    const optimalityGap = gradient(cover, F, d);
    return { mass, logLikelihood: logLikelihood(cover, F), converged, optimalityGap, iterations };
};
