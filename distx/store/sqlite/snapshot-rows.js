import { SWEEP_ORIGINS } from "../../domain/snapshot.js";
import { instant, millis } from "../../domain/time.js";
import { scopeOf } from "../../domain/verdict.js";
import { chainText } from "./digest.js";
/** True for a row of `snapshots` whose verdict a failed control or an outcome jump put in doubt. */
export const IS_SUSPECT = `EXISTS (
	SELECT 1 FROM suspicions JOIN verdicts ON verdicts.status = suspicions.status
	WHERE suspicions.sweep_id = snapshots.sweep_id AND verdicts.id = snapshots.verdict_id
	AND suspicions.platform = (SELECT platform FROM targets WHERE targets.id = snapshots.target_id)
	AND suspicions.settlement IS NOT 'accepted')`;
/** The number of the verdict in force of a row of `snapshots`: today's where it was judged again. */
export const EFFECTIVE_VERDICT = `coalesce(
	(SELECT rejudgements.verdict_id FROM rejudgements WHERE snapshot_id = snapshots.id ORDER BY judged_at DESC LIMIT 1),
	snapshots.verdict_id)`;
/** Columns for a SnapshotRow; the tables are `snapshots` and `sweeps`. */
export const SNAPSHOT_COLUMNS = `snapshots.id AS id, snapshots.sweep_id AS sweep_id, target_id, at, verdict_id, attempts, duration_ms,
	similarity, note, sweeps.origin AS origin,
	(SELECT content FROM evidence WHERE evidence.id = evidence_id) AS content,
	(SELECT verdict_id FROM rejudgements WHERE snapshot_id = snapshots.id ORDER BY judged_at DESC LIMIT 1) AS rejudged_id,
	${IS_SUSPECT} AS suspect`;
const originOf = (text) => {
    const origin = SWEEP_ORIGINS.find((known) => known === text);
    if (origin === undefined)
        throw new Error(`unknown origin ${text} in the database`);
    return origin;
};
export const snapshotFrom = (row, verdicts) => ({
    id: row.id,
    sweepId: row.sweep_id,
    origin: originOf(row.origin),
    targetId: row.target_id,
    at: instant(row.at),
    verdict: verdicts.verdictOf(row.verdict_id),
    effective: verdicts.verdictOf(row.rejudged_id ?? row.verdict_id),
    suspect: row.suspect === 1,
    // Written by evidenceText below; `verify` checks it against its digest.
    evidence: row.content === null ? null : JSON.parse(row.content),
    attempts: row.attempts,
    duration: millis(row.duration_ms),
    similarity: row.similarity,
    note: row.note,
});
export const evidenceText = (evidence) => JSON.stringify(evidence);
/** The text of a snapshot that its chain link covers. */
export const snapshotChainText = (id, sweep, look, verdict, evidenceDigest) => chainText([
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
