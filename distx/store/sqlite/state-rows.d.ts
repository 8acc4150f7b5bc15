import type { LaneKey, TargetId, TargetIdentity } from "../../domain/target.ts";
import type { Run } from "../../history/run.ts";
import type { TargetState } from "../../history/state.ts";
import type { TargetRecord } from "../store.ts";
import type { VerdictTable } from "./verdict-table.ts";
/** The maintained part of a target's row, as SQLite gives it. */
export type StateRow = {
    readonly first_reported_at: number;
    readonly last_reported_at: number;
    readonly run_verdict_id: number | null;
    readonly run_grade: string | null;
    readonly run_first_at: number | null;
    readonly run_last_at: number | null;
    readonly run_looks: number | null;
    readonly ended_runs: number;
    readonly first_look_at: number | null;
    readonly last_look_at: number | null;
    readonly last_verdict_id: number | null;
    readonly inconclusive_streak: number;
    readonly looks: number;
    readonly inconclusive_looks: number;
    readonly deferred_until: number | null;
    readonly first_fingerprint: string | null;
};
export declare const STATE_COLUMNS = "first_reported_at, last_reported_at, run_verdict_id, run_grade, run_first_at, run_last_at, run_looks,\n\tended_runs, first_look_at, last_look_at, last_verdict_id, inconclusive_streak, looks, inconclusive_looks, deferred_until, first_fingerprint";
/** Columns of `targets JOIN states JOIN lanes` that make a TargetRecord. */
export declare const TARGET_COLUMNS = "targets.id AS id, url, platform, kind, item_id, account, lanes.key AS lane, added_at, first_reported_at, last_reported_at, run_verdict_id, run_grade, run_first_at, run_last_at, run_looks,\n\tended_runs, first_look_at, last_look_at, last_verdict_id, inconclusive_streak, looks, inconclusive_looks, deferred_until, first_fingerprint";
export declare const TARGET_TABLES = "targets JOIN states ON states.target_id = targets.id JOIN lanes ON lanes.id = targets.lane_id";
export type TargetRow = StateRow & {
    readonly id: number;
    readonly url: string;
    readonly platform: string;
    readonly kind: string;
    readonly item_id: string | null;
    readonly account: string | null;
    readonly lane: string;
    readonly added_at: number;
};
/** A run from its columns; null where there is none. */
export declare const runFrom: (verdicts: VerdictTable, columns: {
    readonly verdictId: number | null;
    readonly grade: string | null;
    readonly firstAt: number | null;
    readonly lastAt: number | null;
    readonly looks: number | null;
}) => Run | null;
export declare const stateFrom: (row: StateRow, verdicts: VerdictTable) => TargetState;
/** What a target is, from the columns that say so. */
export declare const identityFrom: (row: Pick<TargetRow, "id" | "url" | "platform" | "kind" | "item_id" | "account">, lane: LaneKey) => TargetIdentity & {
    readonly id: TargetId;
};
export declare const targetFrom: (row: TargetRow, verdicts: VerdictTable) => TargetRecord;
