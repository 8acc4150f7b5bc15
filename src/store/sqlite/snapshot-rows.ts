import type { Evidence, Observation } from "../../domain/evidence.ts";
import { type Look, type Snapshot, type SnapshotId, SWEEP_ORIGINS, type SweepId } from "../../domain/snapshot.ts";
import type { TargetId } from "../../domain/target.ts";
import { instant, millis } from "../../domain/time.ts";
import { scopeOf, type Verdict } from "../../domain/verdict.ts";
import { chainText } from "./digest.ts";
import { readStored, wordReader } from "./read-stored.ts";
import type { VerdictTable } from "./verdict-table.ts";

/** A snapshot's row, joined with its sweep, evidence, rejudgement and suspicion. */
export type SnapshotRow = {
	readonly id: number;
	readonly sweep_id: number;
	readonly target_id: number;
	readonly at: number;
	readonly verdict_id: number;
	readonly attempts: number;
	readonly duration_ms: number;
	readonly similarity: number | null;
	readonly note: string | null;
	readonly origin: string;
	readonly content: string | null;
	readonly rejudged_id: number | null;
	readonly suspect: number;
};

/** The number of the verdict in force of a row of `snapshots`: today's where it was judged again. */
export const EFFECTIVE_VERDICT = `coalesce(
	(SELECT rejudgements.verdict_id FROM rejudgements WHERE snapshot_id = snapshots.id ORDER BY judged_at DESC LIMIT 1),
	snapshots.verdict_id)`;

/** Joins a row of `snapshots` with the verdicts that a doubt can be about: as it was judged first, and as it counts now. */
export const DOUBTED_VERDICTS = `verdicts.id IN (snapshots.verdict_id, ${EFFECTIVE_VERDICT})`;

/**
 * True for a row of `snapshots` whose verdict a failed control or an outcome jump put in doubt. What is judged again into
 * a status that was in doubt then is in doubt, too: the platform showed the same to everybody. Few sweeps have suspicions:
 * they are asked first.
 */
export const IS_SUSPECT = `EXISTS (
	SELECT 1 FROM suspicions CROSS JOIN verdicts ON verdicts.status = suspicions.status
	WHERE suspicions.sweep_id = snapshots.sweep_id AND ${DOUBTED_VERDICTS}
	AND suspicions.platform = (SELECT platform FROM targets WHERE targets.id = snapshots.target_id)
	AND suspicions.settlement IS NOT 'accepted')`;

/** Columns for a SnapshotRow; the tables are `snapshots` and `sweeps`. */
export const SNAPSHOT_COLUMNS = `snapshots.id AS id, snapshots.sweep_id AS sweep_id, target_id, at, verdict_id, attempts, duration_ms,
	similarity, note, sweeps.origin AS origin,
	(SELECT content FROM evidence WHERE evidence.id = evidence_id) AS content,
	(SELECT verdict_id FROM rejudgements WHERE snapshot_id = snapshots.id ORDER BY judged_at DESC LIMIT 1) AS rejudged_id,
	${IS_SUSPECT} AS suspect`;

const originOf = wordReader(SWEEP_ORIGINS, "the origin of a sweep");

const evidenceFrom = ({ id, content }: SnapshotRow): Evidence | null =>
	content === null ? null : readStored(`the evidence of snapshot ${id}`, () => JSON.parse(content) as Evidence);

export const snapshotFrom = (row: SnapshotRow, verdicts: VerdictTable): Snapshot => ({
	id: row.id as SnapshotId,
	sweepId: row.sweep_id as SweepId,
	origin: originOf(row.origin),
	targetId: row.target_id as TargetId,
	at: instant(row.at),
	verdict: verdicts.verdictOf(row.verdict_id),
	effective: verdicts.verdictOf(row.rejudged_id ?? row.verdict_id),
	suspect: row.suspect === 1,
	// Written by evidenceText below; `verify` checks it against its digest.
	evidence: evidenceFrom(row),
	attempts: row.attempts,
	duration: millis(row.duration_ms),
	similarity: row.similarity,
	note: row.note,
});

/** The text of observations that serve many looks (a host's page that cannot exist): never a look's first. */
const sharedTexts = new WeakMap<Observation, string>();

const sharedText = (observation: Observation): string => {
	const known = sharedTexts.get(observation);
	if (known !== undefined) return known;
	const text = JSON.stringify(observation);
	sharedTexts.set(observation, text);
	return text;
};

/** The evidence as JSON.stringify() writes it. */
export const evidenceText = (evidence: Evidence): string => {
	const { observations, packs } = evidence;
	const [first, second] = observations;
	if (first === undefined || second === undefined || observations.length > 2) return JSON.stringify(evidence);
	return `{"observations":[${JSON.stringify(first)},${sharedText(second)}],"packs":${JSON.stringify(packs)}}`;
};

/** The text of a snapshot that its chain link covers. */
export const snapshotChainText = (
	id: number,
	sweep: number,
	look: Omit<Look, "evidence" | "verdict">,
	verdict: Verdict,
	evidenceDigest: Uint8Array | null,
): string =>
	chainText([
		id,
		sweep,
		look.targetId,
		look.at,
		verdict.status,
		verdict.reason,
		scopeOf(verdict),
		verdict.rule,
		verdict.grade,
		evidenceDigest === null ? null : Buffer.from(evidenceDigest).toString("hex"),
		look.attempts,
		Math.round(look.duration),
		look.similarity,
		look.note,
	]);
