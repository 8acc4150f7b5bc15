import { differenceOf } from "../../stats/newcombe.js";
import { firstSeenGoneOf, survivalOf } from "./curves.js";
import { pairsOf, testsOf } from "./group-tests.js";
import { isCounted } from "./report-row.js";
import { medianGapDays } from "./schedule-words.js";
import { thresholdsOf } from "./thresholds.js";
/** Cells of fewer targets are flagged. */
const SMALL_CELL = 10;
/** Pairs are compared between so many groups at the most, the largest. */
const MOST_COMPARED = 8;
/** The largest first. */
const cellsOf = (values) => [...values]
    .map(([value, rows]) => ({ value, rows }))
    .sort((one, other) => other.rows.length - one.rows.length || (one.value < other.value ? -1 : 1));
const groupOf = async ({ value, rows }, request, tauDays) => {
    const counted = rows.filter(isCounted);
    return {
        value,
        n: counted.length,
        small: counted.length < SMALL_CELL,
        snapshots: rows.reduce((sum, { looks }) => sum + looks, 0),
        inconclusiveSnapshots: rows.reduce((sum, { inconclusiveLooks }) => sum + inconclusiveLooks, 0),
        medianGapDays: medianGapDays(rows),
        thresholds: thresholdsOf(rows, request),
        survival: await survivalOf(counted, request),
        firstSeenGone: firstSeenGoneOf(counted, tauDays),
    };
};
const comparisonsOf = (by, groups) => pairsOf(groups.slice(0, MOST_COMPARED)).flatMap(([first, second]) => first.thresholds.flatMap((threshold, index) => {
    const other = second.thresholds[index];
    if (other === undefined)
        return [];
    return [
        {
            by,
            first: first.value,
            second: second.value,
            afterDays: threshold.afterDays,
            ...differenceOf(threshold, other),
        },
    ];
}));
/** Breakdowns, comparisons and (on request) tests, by every field asked for. */
export const breakDown = async (all, request, tauDays) => {
    const groups = [];
    const tests = [];
    for (const [by, values] of all) {
        const cells = cellsOf(values);
        const made = [];
        for (const cell of cells)
            made.push(await groupOf(cell, request, tauDays));
        groups.push({ by, groups: made });
        if (request.tests)
            tests.push(...testsOf(by, cells.slice(0, MOST_COMPARED), request.seed));
    }
    return { groups, comparisons: groups.flatMap(({ by, groups: own }) => comparisonsOf(by, own)), tests };
};
