import type { Look, SweepId } from "../../domain/snapshot.ts";
import { contentFingerprint } from "../../history/content.ts";
import { extendState } from "../../history/state.ts";
import { storedText } from "../stored-text.ts";
import { headOf } from "./chain-head.ts";
import { digestOf, nextLink } from "./digest.ts";
import type { Database } from "./open-database.ts";
import { evidenceText, snapshotChainText } from "./snapshot-rows.ts";
import { type RawState, STATE_COLUMNS, type StateRow, stateFrom, stateRowOf } from "./state-rows.ts";
import type { StateWriter } from "./state-writer.ts";
import type { SuspicionTable } from "./suspicion-table.ts";
import type { VerdictTable } from "./verdict-table.ts";

/** Appends looks as snapshots, one transaction a call, and keeps the targets' states. */
export type LookAppender = {
	append(sweep: SweepId, looks: readonly Look[]): number;
};

export const createLookAppender = (
	database: Database,
	verdicts: VerdictTable,
	states: StateWriter,
	suspicions: SuspicionTable,
): LookAppender => {
	const statements = {
		insert: database.prepare(
			`INSERT INTO snapshots (id, sweep_id, target_id, at, verdict_id, evidence_id, attempts, duration_ms, similarity, note, chain)
			VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
		),
		findEvidence: database.prepare<[Buffer], number>("SELECT id FROM evidence WHERE digest = ?").pluck(),
		insertEvidence: database
			.prepare<[Buffer, string], number>("INSERT INTO evidence (digest, content) VALUES (?, ?) RETURNING id")
			.pluck(),
		state: database.prepare<[number], RawState>(`SELECT ${STATE_COLUMNS} FROM states WHERE target_id = ?`).raw(),
		platform: database.prepare<[number], string>("SELECT platform FROM targets WHERE id = ?").pluck(),
	};

	const saveEvidence = (look: Look): { id: number | null; digest: Buffer | null } => {
		if (look.evidence === null) return { id: null, digest: null };
		const content = evidenceText(look.evidence);
		const digest = digestOf(content);
		const id = statements.findEvidence.get(digest) ?? statements.insertEvidence.get(digest, content) ?? null;
		return { id, digest };
	};

	/** Hardly any sweep has a suspicion: only then it matters whose look it is. */
	const isSuspect = (sweep: SweepId, { targetId, verdict }: Look): boolean =>
		suspicions.hasAny(sweep) && suspicions.isSuspect(sweep, statements.platform.get(targetId) ?? "", verdict.status);

	/** Returns true when the look changed the target's conclusive status. */
	const updateState = (sweep: SweepId, look: Look, verdictId: number): boolean => {
		const raw = statements.state.get(look.targetId);
		if (raw === undefined) throw new Error(`target ${look.targetId} has no state`);
		const row = stateRowOf(raw);
		const before = stateFrom(row, verdicts);
		if (isSuspect(sweep, look) || (before.lastLookAt !== null && look.at <= before.lastLookAt)) {
			states.rebuild(look.targetId);
			return false;
		}
		const { state, ended } = extendState(before, { at: look.at, verdict: look.verdict });
		states.advance(look.targetId, state, verdictId, firstFingerprint(row, look));
		if (ended !== null) states.endRun(look.targetId, before.endedRuns, ended, row.run_verdict_id);
		return ended !== null;
	};

	const append = database.transaction(
		(sweep: SweepId, looks: readonly Look[], verdictIds: readonly number[]): number => {
			let { chain, count: id } = headOf(database, "snapshots");
			let changed = 0;
			for (const [index, look] of looks.entries()) {
				const verdictId = verdictIds[index];
				if (verdictId === undefined) throw new Error("a look without a verdict");
				id += 1;
				const evidence = saveEvidence(look);
				const note = storedText(look.note);
				chain = nextLink(chain, snapshotChainText(id, sweep, { ...look, note }, look.verdict, evidence.digest));
				statements.insert.run(
					id,
					sweep,
					look.targetId,
					look.at,
					verdictId,
					evidence.id,
					look.attempts,
					Math.round(look.duration),
					look.similarity,
					note,
					chain,
				);
				if (updateState(sweep, look, verdictId)) changed += 1;
			}
			return changed;
		},
	);

	return {
		append: (sweep, looks) => {
			const verdictIds = looks.map((look) => verdicts.idOf(look.verdict));
			return verdicts.within(() => append.immediate(sweep, looks, verdictIds));
		},
	};
};

/** Kept once: the fingerprint of the first look that read live. */
const firstFingerprint = (row: StateRow, look: Look): string | null => {
	if (row.first_fingerprint !== null || look.verdict.status !== "live") return row.first_fingerprint;
	return look.evidence === null ? null : contentFingerprint(look.evidence);
};
