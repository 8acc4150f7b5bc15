import { DEFAULT_LEVEL, finite } from "./checked.js";
import { clusteredShare, clusterIndex, independentShare, isClustered, } from "./clusters.js";
/** The order of the counts in a tally. */
const STILL_UP = 0;
const GONE = 1;
const RESTRICTED = 2;
const UNKNOWN = 3;
const STANDINGS = [STILL_UP, GONE, RESTRICTED, UNKNOWN];
const checkRow = ({ left, right, age, restrictedFrom }) => {
    finite(age, "age");
    if (left !== null)
        finite(left, "left", 0);
    if (right != null && right !== Number.POSITIVE_INFINITY && finite(right, "right", 0) < (left ?? 0)) {
        throw new RangeError(`right must be at least left, but ${right} < ${left}`);
    }
    if (restrictedFrom != null)
        finite(restrictedFrom, "restrictedFrom", 0);
};
const columnsOf = (rows, given) => {
    const column = () => new Float64Array(rows.length);
    const [left, right, age, restrictedFrom] = [column(), column(), column(), column()];
    let index = 0;
    for (const row of rows) {
        checkRow(row);
        left[index] = row.left ?? Number.NaN;
        right[index] = row.right ?? Number.POSITIVE_INFINITY;
        age[index] = row.age;
        restrictedFrom[index++] = row.restrictedFrom ?? Number.POSITIVE_INFINITY;
    }
    const cluster = given === undefined ? (isClustered(rows) ? clusterIndex(rows) : null) : given;
    return { count: rows.length, left, right, age, restrictedFrom, cluster };
};
/** Removal first: a row exactly known to have gone on day N (left = right = N) is gone by day N. */
const standingAt = ({ left, right, restrictedFrom }, row, day) => {
    if ((right[row] ?? Number.NaN) <= day)
        return GONE;
    if ((left[row] ?? Number.NaN) >= day)
        return STILL_UP;
    return (restrictedFrom[row] ?? Number.NaN) <= day ? RESTRICTED : UNKNOWN;
};
/** Counts of each standing among the rows old enough: one block of four for each cluster, or one block. */
const tally = (columns, day, grace) => {
    const { count, age, cluster } = columns;
    const counts = new Int32Array((cluster?.count ?? 1) * STANDINGS.length);
    for (let row = 0; row < count; row++) {
        if (!((age[row] ?? 0) >= day + grace))
            continue;
        const place = (cluster?.of[row] ?? 0) * STANDINGS.length + standingAt(columns, row, day);
        counts[place] = (counts[place] ?? 0) + 1;
    }
    return counts;
};
const sumOf = (counts, block, standings) => standings.reduce((sum, standing) => sum + (counts[block * STANDINGS.length + standing] ?? 0), 0);
/** Gives shares of some standings among others, over clusters where there are any. */
const shares = (counts, isOverClusters, level) => {
    const blocks = Array.from({ length: counts.length / STANDINGS.length }, (_, block) => block);
    return (hits, among) => {
        const tallies = blocks.map((block) => ({ hits: sumOf(counts, block, hits), size: sumOf(counts, block, among) }));
        return isOverClusters
            ? clusteredShare(tallies, level)
            : independentShare(tallies[0]?.hits ?? 0, tallies[0]?.size ?? 0, level);
    };
};
/**
 * `statusAt` for many days over the same rows, which are read once; `clusters` take the place of those that rows name. RangeError for impossible rows at once, for an
 * impossible day when asked.
 */
export const statusOver = (rows, { level = DEFAULT_LEVEL, clusters, } = {}) => {
    const columns = columnsOf(rows, clusters);
    return (day, grace = 0) => {
        finite(day, "day", 0);
        finite(grace, "grace", 0);
        const counts = tally(columns, day, grace);
        const shareOf = shares(counts, columns.cluster !== null, level);
        const total = (standing) => {
            let sum = 0;
            for (let place = standing; place < counts.length; place += STANDINGS.length)
                sum += counts[place] ?? 0;
            return sum;
        };
        const eligible = counts.reduce((sum, count) => sum + count, 0);
        const determined = shareOf([STILL_UP], [STILL_UP, GONE]);
        const least = shareOf([STILL_UP], STANDINGS);
        const most = shareOf([STILL_UP, UNKNOWN], STANDINGS);
        return {
            afterDays: day,
            graceDays: grace,
            eligible,
            notYetDue: rows.length - eligible,
            stillUp: total(STILL_UP),
            gone: total(GONE),
            restricted: total(RESTRICTED),
            unknown: total(UNKNOWN),
            share: determined.share,
            low: determined.low,
            high: determined.high,
            rangeLow: least.share,
            rangeHigh: most.share,
            outerLow: least.low,
            outerHigh: most.high,
            clusters: determined.clusters,
            effectiveN: determined.effectiveN,
        };
    };
};
/**
 * How many of the rows old enough were still up N = `day` days after being reported (statistics.md section 3a).
 * `grace` is the planned gap between checks: without it, rows just past N count only if removed. Rows gone when reported
 * are the caller's to leave out, and rows without information (left null) to leave in. RangeError for impossible rows.
 */
export const statusAt = (rows, day, grace = 0, options = {}) => statusOver(rows, options)(day, grace);
