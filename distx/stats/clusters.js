import { DEFAULT_LEVEL, upperProbability } from "./checked.js";
import { normalQuantile } from "./distributions/normal.js";
import { studentQuantile } from "./distributions/student-t.js";
import { wilson } from "./wilson.js";
/** How few clusters are too few (statistics.md section 3f): below the one, warn; below the other, no interval. */
export const CLUSTER_BOUNDS = { warnBelow: 30, noIntervalBelow: 10 };
/** The place of each row's cluster, 0 to `count` - 1; rows without a cluster get one of their own. */
export const clusterIndex = (rows) => {
    const known = new Map();
    const of = new Int32Array(rows.length);
    let count = 0;
    for (const [row, { cluster }] of rows.entries()) {
        let place = cluster == null ? undefined : known.get(cluster);
        if (place === undefined) {
            place = count++;
            if (cluster != null)
                known.set(cluster, place);
        }
        of[row] = place;
    }
    return { of, count };
};
/** True where at least one row names a cluster. */
export const isClustered = (rows) => rows.some(({ cluster }) => cluster != null);
/** V = H/(H-1) Σ_h (y_h - p m_h)² / n², the variance of a share between clusters. */
const varianceBetween = (tallies, share, n) => {
    const squares = tallies.reduce((sum, { hits, size }) => sum + (hits - share * size) ** 2, 0);
    return ((tallies.length / (tallies.length - 1)) * squares) / n ** 2;
};
/** The share of `hits` in `n` independent items, with Wilson limits. */
export const independentShare = (hits, n, level = DEFAULT_LEVEL) => ({
    ...wilson(hits, n, level),
    n,
    clusters: null,
    effectiveN: null,
});
/**
 * The share of hits over clusters, with Wilson limits on the effective number of Korn and Graubard (1998):
 * n_eff = min(n, p(1-p)/V (z/t_{H-1})²), and H where V is 0. Fewer than ten clusters give no limits.
 */
export const clusteredShare = (all, level = DEFAULT_LEVEL) => {
    const tallies = all.filter(({ size }) => size > 0);
    const n = tallies.reduce((sum, { size }) => sum + size, 0);
    const { share } = wilson(tallies.reduce((sum, { hits }) => sum + hits, 0), n, level);
    const clusters = tallies.length;
    if (share === null || clusters < 2)
        return { share, low: null, high: null, n, clusters, effectiveN: null };
    const variance = varianceBetween(tallies, share, n);
    const probability = upperProbability(level);
    const ratio = normalQuantile(probability) / studentQuantile(probability, clusters - 1);
    // Sums of rounded shares leave a variance of 0 at about 1e-33.
    const isZero = variance <= 1e-24;
    const effectiveN = isZero ? clusters : Math.min(n, ((share * (1 - share)) / variance) * ratio * ratio);
    if (clusters < CLUSTER_BOUNDS.noIntervalBelow)
        return { share, low: null, high: null, n, clusters, effectiveN };
    return { ...wilson(Math.min(effectiveN, share * effectiveN), effectiveN, level), share, n, clusters, effectiveN };
};
