import { chiSquareUpperTail } from "./distributions/chi-square.js";
import { NO_TEST } from "./log-rank.js";
import { fitIntervals, hasWeight } from "./turnbull/turnbull.js";
/**
 * What the scores say at each box's start, from the pooled curve: S and S log S, where Sun's log S is minus the sum of
 * the hazards p_j / S_{j-1}, and Finkelstein's is the logarithm itself. At S = 0, S log S is 0.
 */
const scoreCurve = ({ cover, maximum }, kind) => {
    const survival = new Float64Array(cover.boxes + 1);
    const product = new Float64Array(cover.boxes + 1);
    let later = 1;
    let hazards = 0;
    survival[0] = 1;
    for (let j = 0; j < cover.boxes; j++) {
        const before = later;
        const mass = maximum.mass[j] ?? 0;
        const isEnd = j === cover.boxes - 1 || before - mass < 1e-12;
        later = isEnd ? 0 : before - mass;
        if (before > 0)
            hazards += mass / before;
        survival[j + 1] = later;
        product[j + 1] = later > 0 ? later * (kind === "finkelstein" ? Math.log(later) : -hazards) : 0;
    }
    return { survival, product };
};
/** The score of an event in the boxes from `from` to before `to`. */
const scoreOf = (curve, from, to, kind) => {
    const atLeft = curve.survival[from] ?? 0;
    const atRight = curve.survival[to] ?? 0;
    if (kind === "wilcoxon")
        return atLeft + atRight - 1;
    return ((curve.product[from] ?? 0) - (curve.product[to] ?? 0)) / (atLeft - atRight);
};
/**
 * Tests that all groups share one S for interval-censored events, by scores from the pooled estimate in their
 * permutation form: Σ n_g (mean_g - mean)² / s² against chi-square (Fay and Shaw 2010; Sun 1996). Right-censored and
 * exact rows give the log-rank test's scores. It assumes independent rows and the same check schedule in all groups:
 * polling one platform more often fakes a difference. Weights count rows. RangeError for impossible rows.
 */
export const intervalLogRank = (groups, { scores: kind = "sun" } = {}) => {
    const rows = groups.flat();
    const sums = groups.map(() => 0);
    if (!hasWeight(rows))
        return { ...NO_TEST, scores: sums };
    const fit = fitIntervals(rows);
    const curve = scoreCurve(fit, kind);
    const sizes = groups.map(() => 0);
    let squares = 0;
    let n = 0;
    let row = 0;
    for (const [g, group] of groups.entries()) {
        for (const { weight = 1 } of group) {
            const from = fit.boxes.firstFrom[fit.ends.left[row] ?? 0] ?? 0;
            const to = (fit.boxes.lastTo[fit.ends.right[row] ?? 0] ?? 0) + 1;
            row += 1;
            if (weight === 0)
                continue;
            const score = scoreOf(curve, from, to, kind);
            sums[g] = (sums[g] ?? 0) + weight * score;
            sizes[g] = (sizes[g] ?? 0) + weight;
            squares += weight * score * score;
            n += weight;
        }
    }
    const mean = sums.reduce((sum, one) => sum + one, 0) / n;
    const variance = (squares - n * mean * mean) / (n - 1);
    const df = sizes.filter((size) => size > 0).length - 1;
    if (df < 1 || !(variance > 1e-12))
        return { ...NO_TEST, scores: sums };
    const between = sizes.map((size, g) => (size === 0 ? 0 : size * ((sums[g] ?? 0) / size - mean) ** 2));
    const statistic = between.reduce((sum, one) => sum + one, 0) / variance;
    return { statistic, df, p: chiSquareUpperTail(statistic, df), scores: sums };
};
