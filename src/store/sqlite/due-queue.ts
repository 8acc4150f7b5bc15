import type { DueTarget, LaneKey } from "../../domain/target.ts";
import { instant } from "../../domain/time.ts";
import { readBefore } from "../../history/state.ts";
import type { DueQueue, TargetRecord } from "../store.ts";
import type { Database } from "./open-database.ts";
import { identityFrom, type RawTarget, TARGET_COLUMNS, TARGET_TABLES, targetFrom, targetRowOf } from "./state-rows.ts";
import type { VerdictTable } from "./verdict-table.ts";

const PAGE = 2000;

/**
 * Fixes which targets are due in a temporary table of numbers, so that a sweep holds neither the list nor a promise for
 * each target; lanes draw from it in target order.
 */
export const openDueQueue = (
	database: Database,
	verdicts: VerdictTable,
	isDue: (target: TargetRecord) => boolean,
	limit: number | null,
): DueQueue => {
	database.exec(
		"CREATE TEMP TABLE IF NOT EXISTS due (lane_id INTEGER, target_id INTEGER, PRIMARY KEY (lane_id, target_id)) STRICT, WITHOUT ROWID; DELETE FROM due",
	);
	const page = database
		.prepare<[number, number], [...RawTarget, laneId: number]>(
			`SELECT ${TARGET_COLUMNS}, lane_id FROM ${TARGET_TABLES} WHERE targets.id > ? ORDER BY targets.id LIMIT ?`,
		)
		.raw();
	const insert = database.prepare("INSERT INTO due (lane_id, target_id) VALUES (?, ?)");
	let due = 0;
	const fill = database.transaction((rows: readonly (readonly [...RawTarget, laneId: number])[]) => {
		for (const raw of rows) {
			if (limit !== null && due >= limit) return;
			const row = targetRowOf(raw);
			if (!isDue(targetFrom(row, verdicts))) continue;
			insert.run(raw[24], row.id);
			due += 1;
		}
	});
	for (let after = 0; limit === null || due < limit; ) {
		const rows = page.all(after, PAGE);
		fill(rows);
		const last = rows.at(-1);
		if (last === undefined) break;
		after = last[16];
	}

	database.exec(
		`CREATE TEMP TABLE IF NOT EXISTS due_lanes (count INTEGER, lane_id INTEGER, PRIMARY KEY (count, lane_id)) STRICT, WITHOUT ROWID;
		DELETE FROM due_lanes;
		INSERT INTO due_lanes SELECT -count(*), lane_id FROM due GROUP BY lane_id;`,
	);
	const lanePage = database.prepare<[number, number, number], { id: number; key: string; count: number }>(
		`SELECT lane_id AS id, key, count FROM due_lanes JOIN lanes ON lanes.id = lane_id
		WHERE (count, lane_id) > (?, ?) ORDER BY count, lane_id LIMIT ?`,
	);
	const laneNumber = database.prepare<[string], number>("SELECT id FROM lanes WHERE key = ?").pluck();
	const draw = database
		.prepare<[number, number, number], DrawnRow>(
			`SELECT targets.id, url, platform, kind, item_id, account, first_fingerprint, last_look_at, last_verdict_id, run_verdict_id
			FROM due CROSS JOIN targets ON targets.id = due.target_id CROSS JOIN states ON states.target_id = due.target_id
			WHERE due.lane_id = ? AND due.target_id > ? ORDER BY due.target_id LIMIT ?`,
		)
		.raw();
	const cursors = new Map<LaneKey, { readonly lane: number; readonly after: number }>();

	return {
		due,
		lanes: async function* () {
			// Counts are stored negative, so that the primary key has the fullest lane first.
			for (let after = { count: Number.MIN_SAFE_INTEGER, id: 0 }; ; ) {
				const rows = lanePage.all(after.count, after.id, PAGE);
				for (const row of rows) yield { key: row.key as LaneKey, count: -row.count };
				const last = rows.at(-1);
				if (last === undefined) return;
				after = last;
			}
		},
		platforms: async () =>
			database
				.prepare<[], string>(
					"SELECT DISTINCT platform FROM due JOIN targets ON targets.id = due.target_id ORDER BY platform",
				)
				.pluck()
				.all(),
		draw: async (key, count) => {
			const cursor = cursors.get(key) ?? { lane: laneNumber.get(key) ?? -1, after: 0 };
			const rows = draw.all(cursor.lane, cursor.after, count);
			const last = rows.at(-1);
			if (last === undefined) cursors.delete(key);
			else cursors.set(key, { lane: cursor.lane, after: last[0] });
			return rows.map((row) => dueTargetOf(row, key, verdicts));
		},
		close: async () => {
			database.exec("DELETE FROM due");
		},
	};
};

/** What a poll needs of a target; a draw reads no more. */
type DrawnRow = readonly [
	id: number,
	url: string,
	platform: string,
	kind: string,
	itemId: string | null,
	account: string | null,
	firstFingerprint: string | null,
	lastLookAt: number | null,
	lastVerdictId: number | null,
	runVerdictId: number | null,
];

const dueTargetOf = (row: DrawnRow, lane: LaneKey, verdicts: VerdictTable): DueTarget => {
	const [id, url, platform, kind, itemId, account, firstFingerprint, lastLookAt, lastVerdictId, runVerdictId] = row;
	const lastVerdict = lastVerdictId === null ? null : verdicts.verdictOf(lastVerdictId);
	const run = runVerdictId === null ? null : verdicts.verdictOf(runVerdictId);
	return {
		...identityFrom({ id, url, platform, kind, item_id: itemId, account }, lane),
		firstFingerprint,
		readBefore: readBefore({ lastVerdict, run }),
		lastLook: lastVerdict === null || lastLookAt === null ? null : { at: instant(lastLookAt), verdict: lastVerdict },
	};
};
