import type { Evidence } from "../../domain/evidence.ts";
import type { SnapshotId } from "../../domain/snapshot.ts";
import { type Instant, instant } from "../../domain/time.ts";
import type { EvidencedLook, RejudgeLog, Rejudgement, TargetEvidence } from "../rejudge-log.ts";
import { groupedByTarget } from "./grouped-by-target.ts";
import type { Database } from "./open-database.ts";
import { readStored } from "./read-stored.ts";
import { createRejudgementAppender } from "./rejudgement-rows.ts";
import { EFFECTIVE_VERDICT } from "./snapshot-rows.ts";
import {
	type RawTarget,
	TARGET_COLUMNS,
	TARGET_TABLES,
	type TargetRow,
	targetFrom,
	targetRowOf,
} from "./state-rows.ts";
import type { StateWriter } from "./state-writer.ts";
import type { VerdictTable } from "./verdict-table.ts";

/** Looks held in memory at once, as far as the states tell, and targets. */
const LOOKS_AT_ONCE = 20_000;
const TARGETS_AT_ONCE = 1000;

type LookRow = {
	readonly id: number;
	readonly target_id: number;
	readonly at: number;
	readonly verdict_id: number;
	readonly evidence_id: number | null;
};

type Parts = {
	readonly database: Database;
	readonly verdicts: VerdictTable;
	readonly states: StateWriter;
	/** Turns what SQLite reports into what the operator can mend. */
	readonly guarded: <Result>(work: () => Result) => Promise<Result>;
};

/** Rows that have about as many looks as may be held at once. */
const firstWithLooks = (rows: readonly TargetRow[]): readonly TargetRow[] => {
	let looks = 0;
	const end = rows.findIndex((row) => {
		looks += row.state.looks;
		return looks >= LOOKS_AT_ONCE;
	});
	return end === -1 ? rows : rows.slice(0, end + 1);
};

export const createRejudgeLog = ({ database, verdicts, states, guarded }: Parts): RejudgeLog => {
	const targets = database
		.prepare<[number, number], RawTarget>(
			`SELECT ${TARGET_COLUMNS} FROM ${TARGET_TABLES} WHERE targets.id > ? AND first_look_at IS NOT NULL ORDER BY targets.id LIMIT ?`,
		)
		.raw();
	const looks = database.prepare<[number, number], LookRow>(
		`SELECT snapshots.id AS id, target_id, at, ${EFFECTIVE_VERDICT} AS verdict_id, evidence_id
		FROM sweeps CROSS JOIN snapshots INDEXED BY snapshots_by_sweep
			ON snapshots.sweep_id = sweeps.id AND target_id BETWEEN ? AND ?
		WHERE origin = 'polled' ORDER BY target_id, at, snapshots.id`,
	);
	const evidence = database.prepare<[number], string>("SELECT content FROM evidence WHERE id = ?").pluck();
	const append = createRejudgementAppender(database, verdicts);

	const store = database.transaction(
		(rejudgements: readonly Rejudgement[], judgedAt: Instant, toolVersion: string): void => {
			append(rejudgements, judgedAt, toolVersion);
			for (const target of new Set(rejudgements.map(({ targetId }) => targetId))) states.rebuild(target);
		},
	);

	const readPage = (rows: readonly TargetRow[]): readonly TargetEvidence[] => {
		const contents = new Map<number, Evidence>();
		const evidenceOf = (id: number | null): Evidence | null => {
			if (id === null) return null;
			const known = contents.get(id);
			if (known !== undefined) return known;
			const content = evidence.get(id);
			if (content === undefined) return null;
			// Written by evidenceText; `verify` checks it against its digest.
			const parsed = readStored(`evidence ${id}`, () => JSON.parse(content) as Evidence);
			contents.set(id, parsed);
			return parsed;
		};
		const byTarget = groupedByTarget(
			looks.all(rows[0]?.id ?? 0, rows.at(-1)?.id ?? 0),
			(row): EvidencedLook => ({
				id: row.id as SnapshotId,
				at: instant(row.at),
				effective: verdicts.verdictOf(row.verdict_id),
				evidence: evidenceOf(row.evidence_id),
			}),
		);
		return rows.map((row) => ({ target: targetFrom(row, verdicts), looks: byTarget.get(row.id) ?? [] }));
	};

	return {
		evidence: async function* () {
			for (let after = 0; ; ) {
				const rows = firstWithLooks(await guarded(() => targets.all(after, TARGETS_AT_ONCE).map(targetRowOf)));
				const last = rows.at(-1);
				if (last === undefined) return;
				yield await guarded(() => readPage(rows));
				after = last.id;
			}
		},
		store: (rejudgements, judgedAt, toolVersion) =>
			guarded(() => verdicts.within(() => store.immediate(rejudgements, judgedAt, toolVersion))),
	};
};
