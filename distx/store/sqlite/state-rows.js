import { ITEM_KINDS } from "../../domain/target.js";
import { instant } from "../../domain/time.js";
import { GRADES, scopeOf } from "../../domain/verdict.js";
export const STATE_COLUMNS = `first_reported_at, last_reported_at, run_verdict_id, run_grade, run_first_at, run_last_at, run_looks,
	ended_runs, first_look_at, last_look_at, last_verdict_id, inconclusive_streak, looks, inconclusive_looks, deferred_until, first_fingerprint`;
/** Columns of `targets JOIN states JOIN lanes` that make a TargetRecord. */
export const TARGET_COLUMNS = `targets.id AS id, url, platform, kind, item_id, account, lanes.key AS lane, added_at, ${STATE_COLUMNS}`;
export const TARGET_TABLES = "targets JOIN states ON states.target_id = targets.id JOIN lanes ON lanes.id = targets.lane_id";
const optionalInstant = (value) => (value === null ? null : instant(value));
const gradeOf = (text) => {
    const grade = GRADES.find((known) => known === text);
    if (grade === undefined)
        throw new Error(`unknown grade ${text} in the database`);
    return grade;
};
/** A run from its columns; null where there is none. */
export const runFrom = (verdicts, columns) => {
    if (columns.verdictId === null || columns.firstAt === null || columns.lastAt === null)
        return null;
    const verdict = verdicts.verdictOf(columns.verdictId);
    if (verdict.status === "inconclusive")
        throw new Error("a run cannot be inconclusive");
    return {
        status: verdict.status,
        firstAt: instant(columns.firstAt),
        lastAt: instant(columns.lastAt),
        looks: columns.looks ?? 1,
        reason: verdict.reason,
        scope: scopeOf(verdict),
        rule: verdict.rule,
        grade: gradeOf(columns.grade),
    };
};
export const stateFrom = (row, verdicts) => ({
    run: runFrom(verdicts, {
        verdictId: row.run_verdict_id,
        grade: row.run_grade,
        firstAt: row.run_first_at,
        lastAt: row.run_last_at,
        looks: row.run_looks,
    }),
    endedRuns: row.ended_runs,
    firstLookAt: optionalInstant(row.first_look_at),
    lastLookAt: optionalInstant(row.last_look_at),
    lastVerdict: row.last_verdict_id === null ? null : verdicts.verdictOf(row.last_verdict_id),
    inconclusiveStreak: row.inconclusive_streak,
    looks: row.looks,
    inconclusiveLooks: row.inconclusive_looks,
    firstReportedAt: instant(row.first_reported_at),
    lastReportedAt: instant(row.last_reported_at),
    deferredUntil: optionalInstant(row.deferred_until),
});
const KINDS = new Map(ITEM_KINDS.map((kind) => [kind, kind]));
const kindOf = (text) => {
    const kind = KINDS.get(text);
    if (kind === undefined)
        throw new Error(`unknown item kind ${text} in the database`);
    return kind;
};
/** What a target is, from the columns that say so. */
export const identityFrom = (row, lane) => ({
    id: row.id,
    // Only canonical URLs were ever stored.
    url: row.url,
    platform: row.platform,
    itemKind: kindOf(row.kind),
    itemId: row.item_id,
    account: row.account,
    lane,
});
export const targetFrom = (row, verdicts) => ({
    ...identityFrom(row, row.lane),
    addedAt: instant(row.added_at),
    state: stateFrom(row, verdicts),
});
