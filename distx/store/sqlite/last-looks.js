import { instant } from "../../domain/time.js";
import { unclearVerdicts } from "./later-looks.js";
import { EFFECTIVE_VERDICT, IS_SUSPECT } from "./snapshot-rows.js";
/** A seek into the index costs about as much as reading so many rows in order. */
const ROWS_PER_SEEK = 3;
/** Targets that were looked at before and after; those with a run that went on need its last conclusive look, too. */
const ASKED = `
	SELECT target_id, ifnull(run_first_at <= @asOf AND run_last_at > @asOf, 0)
		OR EXISTS (SELECT 1 FROM runs WHERE runs.target_id = states.target_id AND first_at <= @asOf AND last_at > @asOf)
	FROM states WHERE last_look_at > @asOf AND first_look_at <= @asOf`;
/** Sweeps that may hold looks until the instant: looks made by hand first, then polls from the latest on. */
const SWEEPS = `
	SELECT id, origin, started_at, json_extract(counts, '$.polled') AS looks,
		EXISTS (SELECT 1 FROM suspicions WHERE sweep_id = sweeps.id AND settlement IS NOT 'accepted') AS doubted
	FROM sweeps
	WHERE origin <> 'polled' OR started_at <= ? ORDER BY origin = 'polled', started_at DESC, id DESC`;
/** What is still asked of a target. */
const NOTHING = 0;
const ANY = 1;
const CONCLUSIVE = 2;
/**
 * Reads sweeps backwards from `asOf` until every question has its answer, mostly one or two of them. Polls do not overlap:
 * the first look that is found is the last one made. Looks made by hand lie anywhere in time; all of them are read.
 */
export const createLastLooks = (database, asOf, overridden) => {
    const size = (database.prepare("SELECT ifnull(max(id), 0) FROM targets").pluck().get() ?? 0) + 1;
    const asked = new Uint8Array(size);
    const anyAt = new Float64Array(size).fill(Number.NEGATIVE_INFINITY);
    const conclusiveAt = new Float64Array(size).fill(Number.NEGATIVE_INFINITY);
    const verdicts = new Int32Array(size);
    const unclear = unclearVerdicts(database);
    let open = 0;
    for (const [target, needsConclusive] of database.prepare(ASKED).raw().all({ asOf })) {
        asked[target] = needsConclusive === 1 ? CONCLUSIVE : ANY;
        open += 1;
    }
    const note = ([target, at, verdict, suspect], origin) => {
        if (at > (anyAt[target] ?? 0))
            anyAt[target] = at;
        const counts = suspect === 0 && (origin === "reviewed" || overridden.get(target)?.has(at) !== true);
        if (!counts || unclear[verdict] === 1 || at <= (conclusiveAt[target] ?? 0))
            return;
        conclusiveAt[target] = at;
        verdicts[target] = verdict;
    };
    /** Earlier polls were made before `startedAt`: a look since then is the last one. */
    const settle = (target, startedAt) => {
        const question = asked[target] ?? NOTHING;
        const found = question === ANY ? anyAt[target] : conclusiveAt[target];
        if (question === NOTHING || (found ?? 0) < startedAt)
            return;
        asked[target] = NOTHING;
        open -= 1;
    };
    const read = createReader(database);
    const polled = [];
    for (const sweep of database.prepare(SWEEPS).all(asOf)) {
        if (sweep.origin !== "polled") {
            for (const row of read.whole(sweep, asOf))
                note(row, sweep.origin);
            continue;
        }
        if (open === 0)
            break;
        if (sweep.looks === null || sweep.looks <= open * ROWS_PER_SEEK) {
            for (const row of read.whole(sweep, asOf)) {
                if (asked[row[0]] === NOTHING)
                    continue;
                note(row, sweep.origin);
                polled.push(row[0]);
            }
        }
        else {
            for (let target = 0; target < size; target++) {
                if (asked[target] === NOTHING)
                    continue;
                for (const row of read.single(sweep, target, asOf))
                    note(row, sweep.origin);
                polled.push(target);
            }
        }
        for (const target of polled)
            settle(target, sweep.started_at);
        polled.length = 0;
    }
    return {
        any: (target) => finiteOrNull(anyAt[target]),
        conclusive: (target) => {
            const at = finiteOrNull(conclusiveAt[target]);
            return at === null ? null : { at: instant(at), verdict: verdicts[target] ?? 0 };
        },
    };
};
/** Reads a sweep's looks until an instant. What is judged again or in doubt is asked of the few sweeps that it may concern. */
const createReader = (database) => {
    const isRejudged = database.prepare("SELECT EXISTS (SELECT 1 FROM rejudgements)").pluck().get() === 1;
    const prepared = [0, 1].map((doubted) => {
        const columns = `target_id, at, ${isRejudged ? EFFECTIVE_VERDICT : "verdict_id"}, ${doubted === 1 ? IS_SUSPECT : "0"}`;
        const from = "FROM snapshots INDEXED BY snapshots_by_sweep WHERE sweep_id = ?";
        return {
            whole: database.prepare(`SELECT ${columns} ${from} AND at <= ?`).raw(),
            single: database
                .prepare(`SELECT ${columns} ${from} AND target_id = ? AND at <= ?`)
                .raw(),
        };
    });
    return {
        whole: (sweep, asOf) => prepared[sweep.doubted]?.whole.all(sweep.id, asOf) ?? [],
        single: (sweep, target, asOf) => prepared[sweep.doubted]?.single.all(sweep.id, target, asOf) ?? [],
    };
};
const finiteOrNull = (value) => value !== undefined && Number.isFinite(value) ? value : null;
