import { assertNever } from "../../domain/brand.js";
import { clusteredLogRank } from "../../stats/clustered-log-rank.js";
import { holm } from "../../stats/holm.js";
import { intervalLogRank } from "../../stats/interval-log-rank.js";
import { logRank } from "../../stats/log-rank.js";
import { intervalRows, timeRows } from "./curves.js";
import { isCounted } from "./report-row.js";
import { clustersSuffice } from "./thresholds.js";
/** Every pair, in order. */
export const pairsOf = (items) => items.flatMap((first, index) => items.slice(index + 1).map((second) => [first, second]));
const testOf = (method, groups, seed) => {
    switch (method) {
        case "log-rank": {
            const independent = groups.map((rows) => timeRows(rows).map((row) => ({ ...row, cluster: null })));
            return { ...logRank(independent), clusters: null, mixed: null };
        }
        case "clustered-log-rank": {
            const clustered = groups.map((rows) => timeRows(rows.map((row) => ({ ...row, cluster: row.knownCluster }))));
            const { statistic, df, p, clusters, mixed } = clusteredLogRank(clustered, { seed });
            return { statistic, df, p, clusters, mixed };
        }
        case "interval-log-rank":
            return { ...intervalLogRank(groups.map(intervalRows)), clusters: null, mixed: null };
        default:
            return assertNever(method);
    }
};
/**
 * Tests between groups over all of them and, with three or more, over each pair with Holm's adjustment. The log-rank test
 * over clusters is made where enough are known, since the plain one takes targets as independent.
 */
export const testsOf = (by, cells, seed) => {
    const compared = cells
        .map(({ value, rows }) => ({ value, rows: rows.filter(isCounted) }))
        .filter(({ rows }) => intervalRows(rows).length > 0);
    if (compared.length < 2)
        return [];
    const methods = clustersSuffice(compared.flatMap(({ rows }) => rows))
        ? ["log-rank", "clustered-log-rank", "interval-log-rank"]
        : ["log-rank", "interval-log-rank"];
    const run = (method, members) => testOf(method, members.map(({ rows }) => rows), seed);
    return methods.flatMap((method) => {
        const overall = { by, method, pair: null, ...run(method, compared), adjusted: null };
        const pairs = compared.length < 3 ? [] : pairsOf(compared);
        const results = pairs.map((pair) => ({
            by,
            method,
            pair: [pair[0].value, pair[1].value],
            ...run(method, pair),
        }));
        const adjusted = holm(results.map(({ p }) => p));
        return [overall, ...results.map((result, index) => ({ ...result, adjusted: adjusted[index] ?? null }))];
    });
};
