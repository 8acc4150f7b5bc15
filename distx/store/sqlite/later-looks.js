import { EFFECTIVE_VERDICT, IS_SUSPECT } from "./snapshot-rows.js";
import { eachLook } from "./sweep-looks.js";
/** Instants at which a person's word takes the place of whatever else was seen, by target. */
export const overriddenInstants = (database) => {
    const rows = database
        .prepare(`SELECT target_id, at FROM sweeps CROSS JOIN snapshots INDEXED BY snapshots_by_sweep
				ON snapshots.sweep_id = sweeps.id WHERE origin = 'reviewed'`)
        .raw()
        .all();
    const instants = new Map();
    for (const [target, at] of rows)
        instants.set(target, (instants.get(target) ?? new Set()).add(at));
    return instants;
};
/**
 * Counts the looks that came after `asOf`. Sweeps that began later are counted from their packed looks, which takes
 * nanoseconds a look; only the few others are read from their snapshots: one under way at `asOf`, killed ones, those in
 * doubt, and looks made by hand, which lie anywhere in time.
 */
export const laterLooks = (database, asOf, overridden) => {
    const size = (database.prepare("SELECT ifnull(max(id), 0) FROM targets").pluck().get() ?? 0) + 1;
    const looks = new Int32Array(size);
    const inconclusive = new Int32Array(size);
    const unclear = unclearVerdicts(database);
    const add = (target, verdict, count) => {
        looks[target] = (looks[target] ?? 0) + count;
        if (unclear[verdict] === 1)
            inconclusive[target] = (inconclusive[target] ?? 0) + count;
    };
    const isOverridden = (target, at) => overridden.get(target)?.has(at) === true;
    const read = database
        .prepare(`SELECT target_id, at, ${EFFECTIVE_VERDICT} FROM snapshots INDEXED BY snapshots_by_sweep
			WHERE sweep_id = ? AND at > ? AND NOT ${IS_SUSPECT}`)
        .raw();
    const packed = database.prepare("SELECT looks FROM sweep_looks WHERE sweep_id = ?").pluck();
    const counted = new Set();
    for (const sweep of sweepsAfter(database, asOf)) {
        const isWhole = sweep.origin === "polled" && sweep.started_at > asOf && sweep.doubted === 0 && sweep.packed === 1;
        if (isWhole) {
            counted.add(sweep.id);
            eachLook(packed.get(sweep.id) ?? new Uint8Array(), (target, verdict) => add(target, verdict, 1));
            continue;
        }
        for (const [target, at, verdict] of read.all(sweep.id, asOf))
            if (sweep.origin === "reviewed" || !isOverridden(target, at))
                add(target, verdict, 1);
    }
    for (const row of irregularLooks(database, asOf, overridden)) {
        if (!counted.has(row.sweep_id))
            continue;
        add(row.target_id, row.verdict_id, -1);
        if (!isOverridden(row.target_id, row.at))
            add(row.target_id, row.effective, 1);
    }
    return (target) => ({ looks: looks[target] ?? 0, inconclusive: inconclusive[target] ?? 0 });
};
/** 1 for the numbers of verdicts that settle nothing. */
export const unclearVerdicts = (database) => {
    const rows = database
        .prepare("SELECT id, status = 'inconclusive' FROM verdicts")
        .raw()
        .all();
    const unclear = new Uint8Array(rows.reduce((most, [id]) => Math.max(most, id), 0) + 1);
    for (const [id, value] of rows)
        unclear[id] = value;
    return unclear;
};
const sweepsAfter = (database, asOf) => database
    .prepare(`SELECT id, origin, started_at,
				EXISTS (SELECT 1 FROM suspicions WHERE sweep_id = sweeps.id AND settlement IS NOT 'accepted') AS doubted,
				EXISTS (SELECT 1 FROM sweep_looks WHERE sweep_id = sweeps.id) AS packed
			FROM sweeps WHERE finished_at IS NULL OR finished_at > ?`)
    .all(asOf);
/** Later looks that were judged again, or that a person's word replaced, each once. */
const irregularLooks = (database, asOf, overridden) => {
    const columns = `snapshots.id AS id, sweep_id, target_id, at, snapshots.verdict_id AS verdict_id, ${EFFECTIVE_VERDICT} AS effective`;
    const rows = new Map();
    const judged = database.prepare(`SELECT ${columns} FROM snapshots WHERE id IN (SELECT snapshot_id FROM rejudgements) AND at > ?`);
    for (const row of judged.all(asOf))
        rows.set(row.id, row);
    const ofTarget = database.prepare(`SELECT ${columns} FROM sweeps CROSS JOIN snapshots INDEXED BY snapshots_by_sweep
			ON snapshots.sweep_id = sweeps.id AND target_id = ? AND at = ? WHERE origin <> 'reviewed'`);
    for (const [target, instants] of overridden)
        for (const at of instants)
            if (at > asOf)
                for (const row of ofTarget.all(target, at))
                    rows.set(row.id, row);
    return [...rows.values()];
};
