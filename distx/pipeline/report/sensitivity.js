import { instant } from "../../domain/time.js";
import { ruleId } from "../../domain/verdict.js";
import { followUp } from "../../history/follow-up.js";
import { mergeRuns } from "../../history/run.js";
import { midpointAt } from "../../stats/midpoint.js";
import { intervalRows } from "./curves.js";
import { isCounted } from "./report-row.js";
import { thresholdsOf } from "./thresholds.js";
/** A further curve over more targets would cost more time than a check of the main one is worth. */
const MOST_DATED = 20_000;
const BEFORE_ALL = instant(Number.MIN_SAFE_INTEGER);
const readTrailing = async (store, rows, asOf) => {
    const asked = rows.flatMap((row) => {
        const after = row.runs.at(-1)?.lastAt ?? BEFORE_ALL;
        return row.lastLookAt !== null && row.lastLookAt > after && row.inconclusiveLooks > 0
            ? [{ row, lastAt: row.lastLookAt, after }]
            : [];
    });
    const firsts = await store.firstLooksAfter(asked.map(({ row, after }) => ({ target: row.id, after })), asOf);
    const trailing = new Map();
    for (const [index, { row, lastAt }] of asked.entries()) {
        const firstAt = firsts[index] ?? null;
        if (firstAt !== null)
            trailing.set(row, { row, firstAt, lastAt });
    }
    return trailing;
};
/** The row as if its last looks had read so (statistics.md section 2). */
const readAs = (status, { row, firstAt, lastAt }) => {
    const read = {
        status,
        firstAt,
        lastAt,
        looks: 2,
        reason: status === "live" ? "ok" : "not-found",
        scope: status === "live" ? null : "content",
        rule: ruleId("sensitivity/trailing-inconclusive"),
        grade: "weak",
    };
    const last = row.runs.at(-1);
    const runs = last?.status === status ? [...row.runs.slice(0, -1), mergeRuns(last, read)] : [...row.runs, read];
    return { ...row, runs, followUp: followUp(runs, { reportedAt: row.reportedAt, isConfirmed: () => true }) };
};
/**
 * How far the numbers would move under other readings: the inconclusive looks after the last conclusive one as removed,
 * and as live; and each removal dated to the middle of its interval, where intervals are short enough for that.
 */
export const sensitivityOf = async (store, rows, request, afterDays) => {
    const trailing = await readTrailing(store, rows, request.asOf);
    const tableAs = (status) => trailing.size === 0
        ? []
        : thresholdsOf(rows.map((row) => {
            const own = trailing.get(row);
            return own === undefined ? row : readAs(status, own);
        }), request);
    const intervals = intervalRows(rows.filter(isCounted));
    const isAsked = intervals.length > 0 && intervals.length <= MOST_DATED;
    const midpoint = isAsked ? midpointAt(intervals, afterDays) : null;
    return {
        afterDays,
        trailing: trailing.size,
        trailingAsLive: tableAs("live"),
        trailingAsRemoved: tableAs("removed"),
        midpoint,
    };
};
