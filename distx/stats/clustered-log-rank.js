import { CLUSTER_BOUNDS, clusterIndex } from "./clusters.js";
import { riskTable } from "./kaplan-meier/risk-table.js";
import { logRank, NO_TEST } from "./log-rank.js";
import { seededRandom } from "./random.js";
/** Cumulative hazard of the pooled rows (Nelson 1969, Aalen 1978) just after a time. */
const cumulativeHazard = ({ times, atRisk, events }) => {
    const after = new Map();
    let sum = 0;
    for (const [j, time] of times.entries()) {
        sum += (events[j] ?? 0) / (atRisk[j] ?? 1);
        after.set(time, sum);
    }
    return (time) => after.get(time) ?? after.get(times.findLast((earlier) => earlier <= time) ?? Number.NaN) ?? 0;
};
/** Each cluster's rows, sum of log-rank scores (event minus hazard while at risk), and group. */
const unitsOf = (groups) => {
    const labelled = groups.flatMap((rows, group) => rows.filter(({ weight }) => weight !== 0).map((row) => ({ ...row, group })));
    const hazard = cumulativeHazard(riskTable(labelled));
    const { of, count } = clusterIndex(labelled);
    const units = Array.from({ length: count }, () => ({ score: 0, size: 0, group: -1, isMixed: false }));
    for (const [index, { time, event, entry, weight = 1, group }] of labelled.entries()) {
        const unit = units[of[index] ?? 0];
        if (unit === undefined)
            continue;
        const expected = hazard(time) - (entry == null ? 0 : hazard(entry));
        unit.score += weight * ((event === true || event === 1 ? 1 : 0) - expected);
        unit.size += weight;
        unit.isMixed ||= unit.group >= 0 && unit.group !== group;
        unit.group = group;
    }
    return units;
};
/** Σ_g (sum of scores)² / size: how far the groups lie from the pooled curve. */
const spread = (units, labels, groups) => {
    const scores = new Float64Array(groups);
    const sizes = new Float64Array(groups);
    for (let h = 0; h < units.length; h++) {
        const group = labels[h] ?? 0;
        scores[group] = (scores[group] ?? 0) + (units[h]?.score ?? 0);
        sizes[group] = (sizes[group] ?? 0) + (units[h]?.size ?? 0);
    }
    return scores.reduce((sum, score, g) => sum + ((sizes[g] ?? 0) > 0 ? score ** 2 / (sizes[g] ?? 1) : 0), 0);
};
/** Fisher and Yates's shuffle. */
const shuffle = (labels, random) => {
    for (let last = labels.length - 1; last > 0; last--) {
        const other = random(last + 1);
        const held = labels[last] ?? 0;
        labels[last] = labels[other] ?? 0;
        labels[other] = held;
    }
};
/**
 * The log-rank test for rows that fall together: the ordinary statistic and degrees of freedom, with p from permuting the
 * group labels over whole clusters (statistics.md section 3e), (1 + as far or farther) / (1 + permutations). Null for
 * fewer than ten clusters, or where a cluster has rows in several groups. RangeError for impossible rows or seed.
 */
export const clusteredLogRank = (groups, { seed, permutations = 2000 }) => {
    const random = seededRandom(seed);
    const plain = logRank(groups);
    const units = unitsOf(groups);
    const mixed = units.filter(({ isMixed }) => isMixed).length;
    const about = { clusters: units.length, mixed, permutations, seed };
    if (plain.statistic === null || mixed > 0 || units.length < CLUSTER_BOUNDS.noIntervalBelow) {
        return { ...NO_TEST, ...about };
    }
    const labels = Int32Array.from(units, ({ group }) => group);
    const seen = spread(units, labels, groups.length) * (1 - 1e-9);
    let asFar = 0;
    for (let permutation = 0; permutation < permutations; permutation++) {
        shuffle(labels, random);
        if (spread(units, labels, groups.length) >= seen)
            asFar += 1;
    }
    return { statistic: plain.statistic, df: plain.df, p: (1 + asFar) / (1 + permutations), ...about };
};
