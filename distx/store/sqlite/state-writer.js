import { sightingsOf } from "../../history/sightings.js";
import { stateOf } from "../../history/state.js";
import { SNAPSHOT_COLUMNS, snapshotFrom } from "./snapshot-rows.js";
/** All snapshots of one target: a seek a sweep, because no index by target is kept (performance.md section 3). */
export const SNAPSHOTS_OF_TARGET = `SELECT ${SNAPSHOT_COLUMNS} FROM sweeps CROSS JOIN snapshots INDEXED BY snapshots_by_sweep
	ON snapshots.sweep_id = sweeps.id AND snapshots.target_id = ? ORDER BY at, snapshots.id`;
const verdictOfRun = (run, grade) => 
// The run was made from such a verdict; only the union's link between status and reason is lost on the way.
({
    status: run.status,
    reason: run.reason,
    ...(run.scope === null ? {} : { scope: run.scope }),
    rule: run.rule,
    grade,
});
export const createStateWriter = (database, verdicts) => {
    const statements = {
        advance: database.prepare(`UPDATE states SET run_verdict_id = ?, run_grade = ?, run_first_at = ?, run_last_at = ?, run_looks = ?, ended_runs = ?,
			first_look_at = ?, last_look_at = ?, last_verdict_id = ?, inconclusive_streak = ?, looks = ?, inconclusive_looks = ?, deferred_until = NULL, first_fingerprint = ?
			WHERE target_id = ?`),
        // The run goes on unchanged: its verdict id stays.
        runVerdict: database.prepare("SELECT run_verdict_id FROM states WHERE target_id = ?").pluck(),
        fingerprint: database.prepare("SELECT first_fingerprint FROM states WHERE target_id = ?").pluck(),
        endRun: database.prepare("INSERT INTO runs (target_id, number, verdict_id, grade, first_at, last_at, looks) VALUES (?, ?, ?, ?, ?, ?, ?)"),
        forgetRuns: database.prepare("DELETE FROM runs WHERE target_id = ?"),
        snapshots: database.prepare(SNAPSHOTS_OF_TARGET),
    };
    const write = (target, state, ids, fingerprint) => {
        statements.advance.run(state.run === null ? null : ids.run, state.run?.grade ?? null, state.run?.firstAt ?? null, state.run?.lastAt ?? null, state.run?.looks ?? null, state.endedRuns, state.firstLookAt, state.lastLookAt, ids.last, state.inconclusiveStreak, state.looks, state.inconclusiveLooks, fingerprint, target);
    };
    const endRun = (target, number, run, verdictId) => {
        const id = verdictId ?? verdicts.idOf(verdictOfRun(run, run.grade));
        statements.endRun.run(target, number, id, run.grade, run.firstAt, run.lastAt, run.looks);
    };
    return {
        advance: (target, state, verdictId, fingerprint) => {
            const inconclusive = state.lastVerdict?.status === "inconclusive";
            const run = inconclusive ? (statements.runVerdict.get(target) ?? null) : verdictId;
            write(target, state, { run, last: verdictId }, fingerprint);
        },
        endRun,
        rebuild: (target) => {
            const snapshots = statements.snapshots.all(target).map((row) => snapshotFrom(row, verdicts));
            const { state, ended } = stateOf(sightingsOf(snapshots));
            const last = snapshots.at(-1);
            statements.forgetRuns.run(target);
            for (const [number, run] of ended.entries())
                endRun(target, number, run, null);
            write(target, {
                ...state,
                firstLookAt: snapshots[0]?.at ?? null,
                lastLookAt: last?.at ?? null,
                lastVerdict: last?.effective ?? null,
            }, {
                run: state.run === null ? null : verdicts.idOf(verdictOfRun(state.run, state.run.grade)),
                last: last === undefined ? null : verdicts.idOf(last.effective),
            }, statements.fingerprint.get(target) ?? null);
        },
    };
};
