import { messageOf } from "../../../domain/message-of.ts";
import type { Snapshot } from "../../../domain/snapshot.ts";
import { instant } from "../../../domain/time.ts";
import type { Run } from "../../../history/run.ts";
import { sightingsOf } from "../../../history/sightings.ts";
import { stateOf } from "../../../history/state.ts";
import type { CheckResult } from "../../verification.ts";
import { groupedByTarget } from "../grouped-by-target.ts";
import type { Database } from "../open-database.ts";
import { EFFECTIVE_VERDICT, IS_SUSPECT } from "../snapshot-rows.ts";
import { runFrom, STATE_COLUMNS, type StateRow, stateFrom } from "../state-rows.ts";
import type { VerdictTable } from "../verdict-table.ts";
import { gatherFindings, type Pause } from "./findings.ts";

/** Looks held in memory at once, as far as the states tell. */
const LOOKS_AT_ONCE = 10_000;
const TARGETS_AT_ONCE = 500;

type StoredLook = {
	readonly target_id: number;
	readonly at: number;
	readonly verdict_id: number;
	readonly suspect: number;
	readonly origin: Snapshot["origin"];
};
type StoredRun = {
	readonly target_id: number;
	readonly verdict_id: number;
	readonly grade: string;
	readonly first_at: number;
	readonly last_at: number;
	readonly looks: number;
};
type StoredState = StateRow & {
	readonly target_id: number;
	readonly url: string;
	readonly first_notice: number | null;
	readonly last_notice: number | null;
};

/** The parts of a state that snapshots and notices determine; compared as text. */
const described = (state: object, run: Run | null, ended: readonly Run[]): Readonly<Record<string, string>> => {
	const order: readonly (keyof Run)[] = ["status", "firstAt", "lastAt", "looks", "reason", "scope", "rule", "grade"];
	const runText = (one: Run | null): string => JSON.stringify(one === null ? null : order.map((field) => one[field]));
	return {
		...Object.fromEntries(Object.entries(state).map(([name, value]) => [name, JSON.stringify(value)])),
		"run under way": runText(run),
		"ended runs": ended.map(runText).join(" "),
	};
};

/** The maintained states and runs against those that snapshots and notices give. */
export const checkStates = async (database: Database, verdicts: VerdictTable, pause: Pause): Promise<CheckResult> => {
	const findings = gatherFindings("states");
	const stateless = database.prepare<[], string>(
		"SELECT url FROM targets WHERE NOT EXISTS (SELECT 1 FROM states WHERE target_id = targets.id)",
	);
	for (const target of stateless.pluck().iterate()) findings.add("a target has no state", { target });
	const page = database.prepare<[number, number], StoredState>(
		`SELECT target_id, url, ${STATE_COLUMNS},
			(SELECT min(reported_at) FROM notices WHERE notices.target_id = states.target_id) AS first_notice,
			(SELECT max(reported_at) FROM notices WHERE notices.target_id = states.target_id) AS last_notice
		FROM states JOIN targets ON targets.id = target_id WHERE target_id > ? ORDER BY target_id LIMIT ?`,
	);
	const looksBetween = database.prepare<[number, number], StoredLook>(
		`SELECT target_id, at, ${EFFECTIVE_VERDICT} AS verdict_id, ${IS_SUSPECT} AS suspect, sweeps.origin AS origin
		FROM sweeps CROSS JOIN snapshots INDEXED BY snapshots_by_sweep
			ON snapshots.sweep_id = sweeps.id AND target_id BETWEEN ? AND ? ORDER BY target_id, at, snapshots.id`,
	);
	const runsBetween = database.prepare<[number, number], StoredRun>(
		"SELECT * FROM runs WHERE target_id BETWEEN ? AND ? ORDER BY target_id, number",
	);
	const storedRun = (row: StoredRun): Run | null =>
		runFrom(verdicts, {
			verdictId: row.verdict_id,
			grade: row.grade,
			firstAt: row.first_at,
			lastAt: row.last_at,
			looks: row.looks,
		});

	const compare = (row: StoredState, looks: readonly StoredLook[], runs: readonly (Run | null)[]): void => {
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
		const is = described(
			stored,
			run,
			runs.filter((one) => one !== null),
		);
		for (const name of Object.keys(should))
			if (should[name] !== is[name])
				findings.add(
					`the maintained state (${name}) is not what the snapshots give: ${is[name]}, not ${should[name]}`,
					{
						target: row.url,
					},
				);
	};

	let rows = 0;
	for (let after = 0; ; ) {
		const states = page.all(after, TARGETS_AT_ONCE);
		if (states.length === 0) return findings.result(rows);
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
				} catch (error) {
					findings.add(`the maintained state cannot be read: ${messageOf(error)}`, {
						target: row.url,
					});
				}
			}
			after = last;
		}
	}
};

/** Groups of states with about as many looks as may be held at once. */
function* inGroups(states: readonly StoredState[]): Generator<readonly StoredState[]> {
	let group: StoredState[] = [];
	let looks = 0;
	for (const state of states) {
		group.push(state);
		looks += state.looks;
		if (looks < LOOKS_AT_ONCE) continue;
		yield group;
		group = [];
		looks = 0;
	}
	if (group.length > 0) yield group;
}
