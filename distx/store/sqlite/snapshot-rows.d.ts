import type { Evidence } from "../../domain/evidence.ts";
import { type Look, type Snapshot } from "../../domain/snapshot.ts";
import { type Verdict } from "../../domain/verdict.ts";
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
/** True for a row of `snapshots` whose verdict a failed control or an outcome jump put in doubt. */
export declare const IS_SUSPECT = "EXISTS (\n\tSELECT 1 FROM suspicions JOIN verdicts ON verdicts.status = suspicions.status\n\tWHERE suspicions.sweep_id = snapshots.sweep_id AND verdicts.id = snapshots.verdict_id\n\tAND suspicions.platform = (SELECT platform FROM targets WHERE targets.id = snapshots.target_id)\n\tAND suspicions.settlement IS NOT 'accepted')";
/** The number of the verdict in force of a row of `snapshots`: today's where it was judged again. */
export declare const EFFECTIVE_VERDICT = "coalesce(\n\t(SELECT rejudgements.verdict_id FROM rejudgements WHERE snapshot_id = snapshots.id ORDER BY judged_at DESC LIMIT 1),\n\tsnapshots.verdict_id)";
/** Columns for a SnapshotRow; the tables are `snapshots` and `sweeps`. */
export declare const SNAPSHOT_COLUMNS = "snapshots.id AS id, snapshots.sweep_id AS sweep_id, target_id, at, verdict_id, attempts, duration_ms,\n\tsimilarity, note, sweeps.origin AS origin,\n\t(SELECT content FROM evidence WHERE evidence.id = evidence_id) AS content,\n\t(SELECT verdict_id FROM rejudgements WHERE snapshot_id = snapshots.id ORDER BY judged_at DESC LIMIT 1) AS rejudged_id,\n\tEXISTS (\n\tSELECT 1 FROM suspicions JOIN verdicts ON verdicts.status = suspicions.status\n\tWHERE suspicions.sweep_id = snapshots.sweep_id AND verdicts.id = snapshots.verdict_id\n\tAND suspicions.platform = (SELECT platform FROM targets WHERE targets.id = snapshots.target_id)\n\tAND suspicions.settlement IS NOT 'accepted') AS suspect";
export declare const snapshotFrom: (row: SnapshotRow, verdicts: VerdictTable) => Snapshot;
export declare const evidenceText: (evidence: Evidence) => string;
/** The text of a snapshot that its chain link covers. */
export declare const snapshotChainText: (id: number, sweep: number, look: Omit<Look, "evidence" | "verdict">, verdict: Verdict, evidenceDigest: Uint8Array | null) => string;
