import { instant } from "../../../domain/time.js";
import { sightingsOf } from "../../../history/sightings.js";
import { stateOf } from "../../../history/state.js";
import { groupedByTarget } from "../grouped-by-target.js";
import { EFFECTIVE_VERDICT, IS_SUSPECT } from "../snapshot-rows.js";
import { runFrom, STATE_COLUMNS, stateFrom } from "../state-rows.js";
import { gatherFindings } from "./findings.js";
/** Looks held in memory at once, as far as the states tell. */
const LOOKS_AT_ONCE = 10_000;
const TARGETS_AT_ONCE = 500;
/** The parts of a state that snapshots and notices determine; compared as text. */
const described = (state, run, ended) => {
    const order = ["status", "firstAt", "lastAt", "looks", "reason", "scope", "rule", "grade"];
    const runText = (one) => JSON.stringify(one === null ? null : order.map((field) => one[field]));
    return {
        ...Object.fromEntries(Object.entries(state).map(([name, value]) => [name, JSON.stringify(value)])),
        "run under way": runText(run),
        "ended runs": ended.map(runText).join(" "),
    };
};
/** The maintained states and runs against those that snapshots and notices give. */
export const checkStates = async (database, verdicts, pause) => {
    const findings = gatherFindings("states");
    const stateless = database.prepare("SELECT url FROM targets WHERE NOT EXISTS (SELECT 1 FROM states WHERE target_id = targets.id)");
    for (const target of stateless.pluck().iterate())
        findings.add("a target has no state", { target });
    const page = database.prepare(`SELECT target_id, url, ${STATE_COLUMNS},
			(SELECT min(reported_at) FROM notices WHERE notices.target_id = states.target_id) AS first_notice,
			(SELECT max(reported_at) FROM notices WHERE notices.target_id = states.target_id) AS last_notice
		FROM states JOIN targets ON targets.id = target_id WHERE target_id > ? ORDER BY target_id LIMIT ?`);
    const looksBetween = database.prepare(`SELECT target_id, at, ${EFFECTIVE_VERDICT} AS verdict_id, ${IS_SUSPECT} AS suspect, sweeps.origin AS origin
		FROM sweeps CROSS JOIN snapshots INDEXED BY snapshots_by_sweep
			ON snapshots.sweep_id = sweeps.id AND target_id BETWEEN ? AND ? ORDER BY target_id, at, snapshots.id`);
    const runsBetween = database.prepare("SELECT * FROM runs WHERE target_id BETWEEN ? AND ? ORDER BY target_id, number");
    const storedRun = (row) => runFrom(verdicts, {
        verdictId: row.verdict_id,
        grade: row.grade,
        firstAt: row.first_at,
        lastAt: row.last_at,
        looks: row.looks,
    });
    const compare = (row, looks, runs) => {
        const snapshots = looks.map((look) => ({
            at: instant(look.at),
            effective: verdicts.verdictOf(look.verdict_id),
            suspect: look.suspect === 1,
            origin: look.origin,
        }));
        const { state, ended } = stateOf(sightingsOf(snapshots));
        const last = snapshots.at(-1);
        const { run: _run, ...derived } = {
            ...state,
            firstLookAt: snapshots[0]?.at ?? null,
            lastLookAt: last?.at ?? null,
            lastVerdict: last?.effective ?? null,
            firstReportedAt: row.first_notice,
            lastReportedAt: row.last_notice,
        };
        const { run, deferredUntil: _deferredUntil, ...stored } = stateFrom(row, verdicts);
        const should = described(derived, state.run, ended);
        const is = described(stored, run, runs.filter((one) => one !== null));
        for (const name of Object.keys(should))
            if (should[name] !== is[name])
                findings.add(`the maintained state (${name}) is not what the snapshots give: ${is[name]}, not ${should[name]}`, {
                    target: row.url,
                });
    };
    let rows = 0;
    for (let after = 0;;) {
        const states = page.all(after, TARGETS_AT_ONCE);
        if (states.length === 0)
            return findings.result(rows);
        for (const group of inGroups(states)) {
            await pause();
            const first = group[0]?.target_id ?? 0;
            const last = group.at(-1)?.target_id ?? 0;
            const looks = groupedByTarget(looksBetween.all(first, last), (look) => look);
            const runs = groupedByTarget(runsBetween.all(first, last), storedRun);
            for (const row of group) {
                rows += 1;
                try {
                    compare(row, looks.get(row.target_id) ?? [], runs.get(row.target_id) ?? []);
                }
                catch (error) {
                    findings.add(`the maintained state cannot be read: ${error instanceof Error ? error.message : String(error)}`, {
                        target: row.url,
                    });
                }
            }
            after = last;
        }
    }
};
/** Groups of states with about as many looks as may be held at once. */
function* inGroups(states) {
    let group = [];
    let looks = 0;
    for (const state of states) {
        group.push(state);
        looks += state.looks;
        if (looks < LOOKS_AT_ONCE)
            continue;
        yield group;
        group = [];
        looks = 0;
    }
    if (group.length > 0)
        yield group;
}
