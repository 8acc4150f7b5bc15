import { DEFAULT_LEVEL, finite, upperProbability } from "../checked.js";
import { CLUSTER_BOUNDS, clusterIndex } from "../clusters.js";
import { studentQuantile } from "../distributions/student-t.js";
import { seededRandom } from "../random.js";
import { resampler } from "./resample.js";
import { estimateFrom, fitIntervals, turnbull } from "./turnbull.js";
const DEFAULT_REPLICATES = 500;
const deviation = (values) => {
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1));
};
/** A replicate's S of 0 or 1 is read as half a row, which keeps its log-log finite. */
const logLog = (s, halfRow) => Math.log(-Math.log(Math.min(1 - halfRow, Math.max(halfRow, s))));
/** The log-log limit `t` standard errors from s, downwards for a positive t. Null at 0 and 1. */
const limitOf = (s, replicates, t, halfRow) => {
    if (s === null || s <= 0 || s >= 1 || replicates.length < 2)
        return null;
    const error = deviation(replicates.map((one) => logLog(one, halfRow)));
    return Math.exp(-Math.exp(Math.log(-Math.log(s)) + t * error));
};
/** The quantile of type 1 (Hyndman and Fan 1996): a value that occurred. Null where it is infinite. */
const percentile = (values, p) => {
    const sorted = [...values].sort((one, other) => one - other);
    const value = sorted[Math.max(0, Math.ceil(sorted.length * p - 1e-9) - 1)];
    return value !== undefined && Number.isFinite(value) ? value : null;
};
const bandOf = (fit, replicates, { days, seed, level = DEFAULT_LEVEL }, { clusters, weight }) => {
    const probability = upperProbability(level);
    const t = clusters > 1 ? studentQuantile(probability, clusters - 1) : 0;
    const halfRow = Math.min(0.25, 1 / (2 * weight));
    return {
        fit,
        points: days.map((day, index) => {
            const { lower, upper } = fit.at(day);
            const lowers = replicates.map((one) => one.lower[index] ?? 0);
            const uppers = replicates.map((one) => one.upper[index] ?? 0);
            return {
                day,
                lower,
                upper,
                low: limitOf(lower, lowers, t, halfRow),
                high: limitOf(upper, uppers, -t, halfRow),
            };
        }),
        median: {
            from: fit.median?.from ?? null,
            to: fit.median?.to ?? null,
            low: percentile(replicates.map((one) => one.medianFrom), 1 - probability),
            high: percentile(replicates.map((one) => one.medianTo), probability),
        },
        seed,
        replicates: replicates.length,
        unconverged: replicates.filter(({ converged }) => !converged).length,
        clusters,
    };
};
/**
 * Turnbull's estimate with a bootstrap over clusters (statistics.md section 3c): the standard error of log(-log S) over
 * the replicates, Student's t with H - 1 degrees of freedom, the low limit from the lower curve and the high one from the
 * upper. The same rows in the same order and the same seed give the same numbers. A generator, so that the caller can
 * show progress, let other work in, or stop, between two replicates; the band is what it returns.
 * RangeError for impossible rows, days, level, seed or number of replicates.
 */
export function* bootstrapSteps(rows, options) {
    const { days, seed, replicates: total = DEFAULT_REPLICATES } = options;
    for (const day of days)
        finite(day, "day", 0);
    if (!(Number.isInteger(total) && total >= 2))
        throw new RangeError(`replicates must be 2 or more, not ${total}`);
    const counted = rows.filter(({ weight }) => weight !== 0);
    const weight = counted.reduce((sum, row) => sum + (row.weight ?? 1), 0);
    const random = seededRandom(seed);
    const { count: clusters } = clusterIndex(counted);
    const replicates = [];
    if (clusters < CLUSTER_BOUNDS.noIntervalBelow) {
        return bandOf(turnbull(counted), replicates, options, { clusters, weight });
    }
    const fit = fitIntervals(counted);
    const { draw } = resampler(counted, fit, days, random);
    while (replicates.length < total) {
        replicates.push(draw());
        yield { done: replicates.length, total };
    }
    return bandOf(estimateFrom(fit), replicates, options, { clusters, weight });
}
/** `bootstrapSteps` in one go. */
export const bootstrapTurnbull = (rows, options) => {
    const steps = bootstrapSteps(rows, options);
    for (;;) {
        const step = steps.next();
        if (step.done === true)
            return step.value;
        options.onProgress?.(step.value);
    }
};
