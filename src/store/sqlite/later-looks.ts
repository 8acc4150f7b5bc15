import type { Instant } from "../../domain/time.ts";
import type { Database } from "./open-database.ts";
import { EFFECTIVE_VERDICT, IS_SUSPECT } from "./snapshot-rows.ts";
import { eachLook } from "./sweep-looks.ts";

/** Looks made after an instant that count (not suspect, not overridden), by target. */
export type LaterLooks = (target: number) => { readonly looks: number; readonly inconclusive: number };

type SweepRow = {
	readonly id: number;
	readonly origin: string;
	readonly started_at: number;
	/** 1 where verdicts of the sweep are in doubt. */
	readonly doubted: number;
	/** 1 where its looks are packed. */
	readonly packed: number;
};
type LookRow = readonly [target: number, at: number, verdict: number];
/** A look whose stored verdict is not the one that counts. */
type IrregularRow = {
	readonly sweep_id: number;
	readonly target_id: number;
	readonly at: number;
	readonly verdict_id: number;
	readonly effective: number;
};

/** Instants at which a person's word takes the place of whatever else was seen, by target. */
export const overriddenInstants = (database: Database): ReadonlyMap<number, ReadonlySet<number>> => {
	const rows = database
		.prepare<[], readonly [target: number, at: number]>(
			`SELECT target_id, at FROM sweeps CROSS JOIN snapshots INDEXED BY snapshots_by_sweep
				ON snapshots.sweep_id = sweeps.id WHERE origin = 'reviewed'`,
		)
		.raw()
		.all();
	const instants = new Map<number, Set<number>>();
	for (const [target, at] of rows) instants.set(target, (instants.get(target) ?? new Set()).add(at));
	return instants;
};

/**
 * Counts the looks that came after `asOf`. Sweeps that began later are counted from their packed looks, which takes
 * nanoseconds a look; only the few others are read from their snapshots: one under way at `asOf`, killed ones, those in
 * doubt, and looks made by hand, which lie anywhere in time.
 */
export const laterLooks = (
	database: Database,
	asOf: Instant,
	overridden: ReadonlyMap<number, ReadonlySet<number>>,
): LaterLooks => {
	const size = (database.prepare<[], number>("SELECT ifnull(max(id), 0) FROM targets").pluck().get() ?? 0) + 1;
	const looks = new Int32Array(size);
	const inconclusive = new Int32Array(size);
	const unclear = unclearVerdicts(database);
	const add = (target: number, verdict: number, count: 1 | -1): void => {
		looks[target] = (looks[target] ?? 0) + count;
		if (unclear[verdict] === 1) inconclusive[target] = (inconclusive[target] ?? 0) + count;
	};
	const isOverridden = (target: number, at: number): boolean => overridden.get(target)?.has(at) === true;

	const read = database
		.prepare<[number, number], LookRow>(
			`SELECT target_id, at, ${EFFECTIVE_VERDICT} FROM snapshots INDEXED BY snapshots_by_sweep
			WHERE sweep_id = ? AND at > ? AND NOT ${IS_SUSPECT}`,
		)
		.raw();
	const packed = database.prepare<[number], Buffer>("SELECT looks FROM sweep_looks WHERE sweep_id = ?").pluck();
	const counted = new Set<number>();
	for (const sweep of sweepsAfter(database, asOf)) {
		const isWhole = sweep.origin === "polled" && sweep.started_at > asOf && sweep.doubted === 0 && sweep.packed === 1;
		if (isWhole) {
			counted.add(sweep.id);
			eachLook(packed.get(sweep.id) ?? new Uint8Array(), (target, verdict) => add(target, verdict, 1));
			continue;
		}
		for (const [target, at, verdict] of read.all(sweep.id, asOf))
			if (sweep.origin === "reviewed" || !isOverridden(target, at)) add(target, verdict, 1);
	}
	for (const row of irregularLooks(database, asOf, overridden)) {
		if (!counted.has(row.sweep_id)) continue;
		add(row.target_id, row.verdict_id, -1);
		if (!isOverridden(row.target_id, row.at)) add(row.target_id, row.effective, 1);
	}
	return (target) => ({ looks: looks[target] ?? 0, inconclusive: inconclusive[target] ?? 0 });
};

/** 1 for the numbers of verdicts that settle nothing. */
export const unclearVerdicts = (database: Database): Uint8Array => {
	const rows = database
		.prepare<[], readonly [id: number, unclear: number]>("SELECT id, status = 'inconclusive' FROM verdicts")
		.raw()
		.all();
	const unclear = new Uint8Array(rows.reduce((most, [id]) => Math.max(most, id), 0) + 1);
	for (const [id, value] of rows) unclear[id] = value;
	return unclear;
};

const sweepsAfter = (database: Database, asOf: Instant): readonly SweepRow[] =>
	database
		.prepare<[number], SweepRow>(
			`SELECT id, origin, started_at,
				EXISTS (SELECT 1 FROM suspicions WHERE sweep_id = sweeps.id AND settlement IS NOT 'accepted') AS doubted,
				EXISTS (SELECT 1 FROM sweep_looks WHERE sweep_id = sweeps.id) AS packed
			FROM sweeps WHERE finished_at IS NULL OR finished_at > ?`,
		)
		.all(asOf);

/** Later looks that were judged again, or that a person's word replaced, each once. */
const irregularLooks = (
	database: Database,
	asOf: Instant,
	overridden: ReadonlyMap<number, ReadonlySet<number>>,
): readonly IrregularRow[] => {
	const columns = `snapshots.id AS id, sweep_id, target_id, at, snapshots.verdict_id AS verdict_id, ${EFFECTIVE_VERDICT} AS effective`;
	const rows = new Map<number, IrregularRow>();
	const judged = database.prepare<[number], IrregularRow & { readonly id: number }>(
		`SELECT ${columns} FROM snapshots WHERE id IN (SELECT snapshot_id FROM rejudgements) AND at > ?`,
	);
	for (const row of judged.all(asOf)) rows.set(row.id, row);
	const ofTarget = database.prepare<[number, number], IrregularRow & { readonly id: number }>(
		`SELECT ${columns} FROM sweeps CROSS JOIN snapshots INDEXED BY snapshots_by_sweep
			ON snapshots.sweep_id = sweeps.id AND target_id = ? AND at = ? WHERE origin <> 'reviewed'`,
	);
	for (const [target, instants] of overridden)
		for (const at of instants) if (at > asOf) for (const row of ofTarget.all(target, at)) rows.set(row.id, row);
	return [...rows.values()];
};
