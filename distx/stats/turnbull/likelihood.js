// F is the distribution function at the boxes' ends: F[0] = 0, F[j] the mass of the first j boxes, F[boxes] = 1.
/** Sums masses into F, scaled so that it ends at exactly 1. */
export const accumulate = (mass, F) => {
    let sum = 0;
    for (let j = 0; j < mass.length; j++) {
        F[j] = sum;
        sum += mass[j] ?? 0;
    }
    for (let j = 0; j < mass.length; j++)
        F[j] = (F[j] ?? 0) / sum;
    F[mass.length] = 1;
};
/** Σ w log P, minus infinity where a run has no probability. */
export const logLikelihood = ({ from, to, weight }, F) => {
    let sum = 0;
    for (let i = 0; i < from.length; i++) {
        const P = (F[to[i] ?? 0] ?? 0) - (F[from[i] ?? 0] ?? 0);
        if (!(P > 0))
            return Number.NEGATIVE_INFINITY;
        sum += (weight[i] ?? 0) * Math.log(P);
    }
    return sum;
};
/**
 * Writes d_j = Σ w/P over the runs that cover box j into `d` (one longer than the boxes), and returns the optimality gap
 * max d_j / n - 1: 0 at the maximum, and n times it bounds how far the log-likelihood is below (Lindsay 1983).
 */
export const gradient = ({ from, to, weight, total, boxes }, F, d) => {
    d.fill(0);
    for (let i = 0; i < from.length; i++) {
        const a = from[i] ?? 0;
        const b = to[i] ?? 0;
        const share = (weight[i] ?? 0) / ((F[b] ?? 0) - (F[a] ?? 0));
        d[a] = (d[a] ?? 0) + share;
        d[b] = (d[b] ?? 0) - share;
    }
    let sum = 0;
    let most = 0;
    for (let j = 0; j < boxes; j++) {
        sum += d[j] ?? 0;
        d[j] = sum;
        if (sum > most)
            most = sum;
    }
    return most / total - 1;
};
