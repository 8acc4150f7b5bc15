import type { TargetId } from "../../domain/target.ts";
import type { Run } from "../../history/run.ts";
import { type TargetState } from "../../history/state.ts";
import type { Database } from "./open-database.ts";
import type { VerdictTable } from "./verdict-table.ts";
/** Writes the maintained rows: a target's state and the runs that ended. */
export type StateWriter = {
    /** After one look that came in order; `verdictId` is that look's. */
    advance(target: TargetId, state: TargetState, verdictId: number, fingerprint: string | null): void;
    endRun(target: number, number: number, run: Run, verdictId: number | null): void;
    /** From all of the target's snapshots: after a late look, a suspicion, its settlement or a rejudgement. */
    rebuild(target: number): void;
};
/** All snapshots of one target: a seek a sweep, because no index by target is kept (performance.md section 3). */
export declare const SNAPSHOTS_OF_TARGET = "SELECT snapshots.id AS id, snapshots.sweep_id AS sweep_id, target_id, at, verdict_id, attempts, duration_ms,\n\tsimilarity, note, sweeps.origin AS origin,\n\t(SELECT content FROM evidence WHERE evidence.id = evidence_id) AS content,\n\t(SELECT verdict_id FROM rejudgements WHERE snapshot_id = snapshots.id ORDER BY judged_at DESC LIMIT 1) AS rejudged_id,\n\tEXISTS (\n\tSELECT 1 FROM suspicions JOIN verdicts ON verdicts.status = suspicions.status\n\tWHERE suspicions.sweep_id = snapshots.sweep_id AND verdicts.id = snapshots.verdict_id\n\tAND suspicions.platform = (SELECT platform FROM targets WHERE targets.id = snapshots.target_id)\n\tAND suspicions.settlement IS NOT 'accepted') AS suspect FROM sweeps CROSS JOIN snapshots INDEXED BY snapshots_by_sweep\n\tON snapshots.sweep_id = sweeps.id AND snapshots.target_id = ? ORDER BY at, snapshots.id";
export declare const createStateWriter: (database: Database, verdicts: VerdictTable) => StateWriter;
