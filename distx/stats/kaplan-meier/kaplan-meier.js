import { DEFAULT_LEVEL, finite, upperProbability } from "../checked.js";
import { CLUSTER_BOUNDS, clusterIndex, isClustered } from "../clusters.js";
import { normalQuantile } from "../distributions/normal.js";
import { studentQuantile } from "../distributions/student-t.js";
import { wilsonLowerOfAll } from "../wilson.js";
import { clusterVariances } from "./jackknife.js";
import { limitsOf, NO_LIMITS } from "./limits.js";
import { crossesHalf } from "./median.js";
import { productLimit, takesAll } from "./product-limit.js";
import { areasTo } from "./restricted-mean.js";
import { riskTable } from "./risk-table.js";
const restrictedMeanOf = (table, survival, isRobust) => (tau) => {
    finite(tau, "tau", 0);
    const isPast = tau > (table.times.at(-1) ?? Number.NEGATIVE_INFINITY) && survival.at(-1) !== 0;
    if (isPast)
        return { estimate: null, stdErr: null };
    const { total, areas } = areasTo(table.times, survival, tau);
    const area = (j) => areas[j] ?? 0;
    if (isRobust)
        return { estimate: total, stdErr: Math.sqrt(clusterVariances(table, area).at(-1) ?? 0) };
    let variance = 0;
    for (const [j, d] of table.events.entries()) {
        const y = table.atRisk[j] ?? 0;
        if (d > 0 && area(j) > 0 && !takesAll(d, y))
            variance += (area(j) ** 2 * d) / (y * (y - d));
    }
    return { estimate: total, stdErr: Math.sqrt(variance) };
};
/**
 * The product-limit estimate of S(t), the share still without the event after t (Kaplan and Meier 1958), with Greenwood's
 * standard errors and log-log limits, as R's `survfit(conf.type = "log-log")`. Where S is 1, log-log limits do not exist:
 * `low` is then the one-sided Wilson limit n / (n + z²) for those at risk, and `high` null. Where rows name clusters, the
 * standard errors are the infinitesimal jackknife's and the limits use Student's t; fewer than ten clusters give none.
 * On days first seen removed this is "time until first found gone", not time to removal (statistics.md section 1).
 * RangeError for impossible rows or level.
 */
export const kaplanMeier = (rows, options = {}) => {
    const { level = DEFAULT_LEVEL, limits = "log-log" } = options;
    const probability = upperProbability(level);
    const table = riskTable(rows);
    const { times } = table;
    const { survival, variance: greenwood } = productLimit(table);
    const clusters = isClustered(table.rows) ? clusterIndex(table.rows).count : null;
    const variance = clusters === null ? greenwood : clusterVariances(table, () => 1);
    const hasLimits = clusters === null || clusters >= CLUSTER_BOUNDS.noIntervalBelow;
    const z = clusters === null || !hasLimits ? normalQuantile(probability) : studentQuantile(probability, clusters - 1);
    const curveLimits = survival.map((s, j) => hasLimits ? limitsOf(s, Math.sqrt(variance[j] ?? Number.NaN), z, limits) : NO_LIMITS);
    const limitsWhere = (j, atRisk) => {
        if (!hasLimits || (survival[j] ?? 1) < 1 || limits !== "log-log")
            return curveLimits[j] ?? NO_LIMITS;
        return { low: wilsonLowerOfAll(Math.min(atRisk, clusters ?? atRisk), level), high: null };
    };
    const points = times.map((time, j) => {
        const estimate = survival[j] ?? 1;
        const atRisk = table.atRisk[j] ?? 0;
        return {
            time,
            atRisk,
            events: table.events[j] ?? 0,
            estimate,
            stdErr: estimate > 0 ? estimate * Math.sqrt(variance[j] ?? 0) : null,
            ...limitsWhere(j, atRisk),
        };
    });
    return {
        points,
        median: {
            time: crossesHalf(times, survival),
            low: crossesHalf(times, curveLimits.map(({ low }) => low)),
            high: crossesHalf(times, curveLimits.map(({ high }) => high)),
        },
        at: (day) => {
            finite(day, "day", 0);
            const atRisk = table.atRiskAt(day);
            const last = times.at(-1);
            if (last === undefined || (day > last && survival.at(-1) !== 0))
                return { estimate: null, ...NO_LIMITS, atRisk };
            const j = times.findLastIndex((time) => time <= day);
            return { estimate: survival[j] ?? 1, ...limitsWhere(j, atRisk), atRisk };
        },
        restrictedMean: restrictedMeanOf(table, survival, clusters !== null),
        clusters,
    };
};
