import { finite } from "./checked.js";
import { chiSquareUpperTail } from "./distributions/chi-square.js";
import { riskTable } from "./kaplan-meier/risk-table.js";
import { solve } from "./solve.js";
export const NO_TEST = { statistic: null, df: null, p: null };
/** u' V⁻¹ u over the groups that could have had events; one of them is left out, as u sums to 0. */
const quadraticForm = (observed, expected, covariance) => {
    const kept = [...expected.keys()].filter((group) => (expected[group] ?? 0) > 0).slice(1);
    if (kept.length === 0)
        return NO_TEST;
    const u = kept.map((group) => (observed[group] ?? 0) - (expected[group] ?? 0));
    const v = kept.map((row) => kept.map((column) => covariance[row]?.[column] ?? 0));
    const x = solve(v, u);
    if (x === null)
        return NO_TEST;
    const statistic = Math.max(0, x.reduce((sum, value, index) => sum + value * (u[index] ?? 0), 0));
    return { statistic, df: kept.length, p: chiSquareUpperTail(statistic, kept.length) };
};
/**
 * The log-rank test that all groups share one S(t) (Mantel 1966; with `rho` the G^rho family of Harrington and Fleming
 * 1982, weights S(t-)^rho), as R's `survdiff`. It assumes independent rows and the same check schedule in all groups.
 * Weights count rows. RangeError for impossible rows.
 */
export const logRank = (groups, { rho = 0 } = {}) => {
    finite(rho, "rho");
    const tables = groups.map((rows) => riskTable(rows));
    const pooled = riskTable(groups.flat());
    const count = groups.length;
    const observed = new Array(count).fill(0);
    const expected = new Array(count).fill(0);
    const covariance = groups.map(() => new Array(count).fill(0));
    const next = new Array(count).fill(0);
    let survival = 1;
    for (const [j, time] of pooled.times.entries()) {
        const d = pooled.events[j] ?? 0;
        const y = pooled.atRisk[j] ?? 0;
        if (d === 0)
            continue;
        const weight = survival ** rho;
        survival *= (y - d) / y;
        const share = tables.map((table) => table.atRiskAt(time) / y);
        const spread = y > 1 ? (weight * weight * d * (y - d)) / (y - 1) : 0;
        for (const [g, table] of tables.entries()) {
            let here = next[g] ?? 0;
            while ((table.times[here] ?? Number.POSITIVE_INFINITY) < time)
                here += 1;
            next[g] = here;
            const own = share[g] ?? 0;
            observed[g] = (observed[g] ?? 0) + weight * (table.times[here] === time ? (table.events[here] ?? 0) : 0);
            expected[g] = (expected[g] ?? 0) + weight * d * own;
            const row = covariance[g] ?? [];
            for (const [h, other] of share.entries())
                row[h] = (row[h] ?? 0) + spread * own * ((g === h ? 1 : 0) - other);
        }
    }
    return { ...quadraticForm(observed, expected, covariance), observed, expected };
};
