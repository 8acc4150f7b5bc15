import { ITEM_KINDS } from "../../domain/target.js";
import { instant } from "../../domain/time.js";
import { NOTICE_COLUMNS, NOTICE_TIMES, noticeFrom } from "./notice-rows.js";
import { pagesOf } from "./pages.js";
import { prepareCut } from "./past-looks.js";
import { runFrom } from "./state-rows.js";
// Rows come as arrays: reading a hundred thousand targets takes half the time that objects would.
const TARGETS = `SELECT targets.id, url, platform, kind, item_id, account, run_verdict_id, run_grade, run_first_at,
	run_last_at, run_looks, first_look_at, last_look_at, looks, inconclusive_looks
	FROM targets JOIN states ON states.target_id = targets.id WHERE targets.id > ? ORDER BY targets.id LIMIT ?`;
const RUNS = `SELECT target_id, verdict_id, grade, first_at, last_at, looks FROM runs
	WHERE target_id BETWEEN ? AND ? ORDER BY target_id, number`;
const noticesWith = (columns) => `SELECT ${columns} FROM notices WHERE target_id BETWEEN ? AND ? ORDER BY target_id, reported_at, id`;
const KINDS = new Map(ITEM_KINDS.map((kind) => [kind, kind]));
const kindOf = (text) => {
    const kind = KINDS.get(text);
    if (kind === undefined)
        throw new Error(`unknown item kind ${text} in the database`);
    return kind;
};
/** Rows of the same target follow each other: gives those of each target in turn, targets asked for in order. */
const inTurn = (rows, toItem) => {
    let next = 0;
    return (target) => {
        const items = [];
        for (let row = rows[next]; row !== undefined && row[0] === target; row = rows[next]) {
            items.push(toItem(row));
            next += 1;
        }
        // A list that grew by one holds room for many more.
        return items.slice();
    };
};
/** Every target with its runs as they stood at `asOf`: three reads a page, whatever the number of snapshots. */
export const historiesAsOf = (database, verdicts, asOf, { noticeTexts } = { noticeTexts: true }) => {
    const past = prepareCut(database, verdicts, asOf);
    const targets = database.prepare(TARGETS).raw();
    const notices = database
        .prepare(noticesWith(noticeTexts ? NOTICE_COLUMNS : NOTICE_TIMES))
        .raw();
    const runs = database.prepare(RUNS).raw();
    // Few different platforms, many targets: one string each.
    const names = new Map();
    const shared = (name) => {
        const known = names.get(name);
        if (known === undefined)
            names.set(name, name);
        return known ?? name;
    };
    const toRun = ([target, verdictId, grade, firstAt, lastAt, looks]) => {
        const run = runFrom(verdicts, { verdictId, grade, firstAt, lastAt, looks });
        if (run === null)
            throw new Error(`a run of target ${target} has no verdict`);
        return run;
    };
    const historyOf = (columns, own, all) => {
        const [id, url, platform, kind, itemId, account, verdictId, grade, firstAt, lastAt, runLooks] = columns;
        const [firstLookAt, lastLookAt, looks, inconclusiveLooks] = [columns[11], columns[12], columns[13], columns[14]];
        const run = runFrom(verdicts, { verdictId, grade, firstAt, lastAt, looks: runLooks });
        if (run !== null)
            all.push(run);
        const later = past.laterLooks(id);
        return {
            id: id,
            // Only canonical URLs were ever stored.
            url: url,
            platform: shared(platform),
            itemKind: kindOf(kind),
            itemId,
            account,
            notices: own,
            runs: past.cut(id, all),
            firstLookAt: firstLookAt !== null && firstLookAt <= asOf ? instant(firstLookAt) : null,
            lastLookAt: past.lastLookAt(id, lastLookAt === null ? null : instant(lastLookAt)),
            looks: looks - later.looks,
            inconclusiveLooks: inconclusiveLooks - later.inconclusive,
        };
    };
    return pagesOf((after, limit) => {
        const rows = targets.all(after, limit);
        const first = rows[0]?.[0] ?? 0;
        const last = rows.at(-1)?.[0] ?? 0;
        const noticesOf = inTurn(notices.all(first, last), noticeFrom);
        const runsOf = inTurn(runs.all(first, last), toRun);
        return rows.map((columns) => ({ columns, notices: noticesOf(columns[0]), runs: runsOf(columns[0]) }));
    }, ({ columns }) => columns[0], ({ columns, notices: own, runs: ended }) => historyOf(columns, own, ended));
};
