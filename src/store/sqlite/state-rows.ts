import type { LaneKey, TargetId, TargetIdentity } from "../../domain/target.ts";
import { type CanonicalUrl, ITEM_KINDS } from "../../domain/target.ts";
import { type Instant, instant } from "../../domain/time.ts";
import { GRADES, scopeOf } from "../../domain/verdict.ts";
import type { ConclusiveStatus, Run } from "../../history/run.ts";
import type { TargetState } from "../../history/state.ts";
import type { TargetRecord } from "../store.ts";
import { wordReader } from "./read-stored.ts";
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

export const STATE_COLUMNS = `first_reported_at, last_reported_at, run_verdict_id, run_grade, run_first_at, run_last_at, run_looks,
	ended_runs, first_look_at, last_look_at, last_verdict_id, inconclusive_streak, looks, inconclusive_looks, deferred_until, first_fingerprint`;

/** The columns as `.raw()` gives them: a third of the time of objects, which counts where every target is read. */
export type RawState = readonly [
	firstReportedAt: number,
	lastReportedAt: number,
	runVerdictId: number | null,
	runGrade: string | null,
	runFirstAt: number | null,
	runLastAt: number | null,
	runLooks: number | null,
	endedRuns: number,
	firstLookAt: number | null,
	lastLookAt: number | null,
	lastVerdictId: number | null,
	inconclusiveStreak: number,
	looks: number,
	inconclusiveLooks: number,
	deferredUntil: number | null,
	firstFingerprint: string | null,
];

export const stateRowOf = (raw: readonly [...RawState, ...unknown[]]): StateRow => ({
	first_reported_at: raw[0],
	last_reported_at: raw[1],
	run_verdict_id: raw[2],
	run_grade: raw[3],
	run_first_at: raw[4],
	run_last_at: raw[5],
	run_looks: raw[6],
	ended_runs: raw[7],
	first_look_at: raw[8],
	last_look_at: raw[9],
	last_verdict_id: raw[10],
	inconclusive_streak: raw[11],
	looks: raw[12],
	inconclusive_looks: raw[13],
	deferred_until: raw[14],
	first_fingerprint: raw[15],
});

/** Columns of `targets JOIN states JOIN lanes` that make a TargetRecord, as RawTarget. */
export const TARGET_COLUMNS = `${STATE_COLUMNS}, targets.id AS id, url, platform, kind, item_id, account, lanes.key AS lane, added_at`;
export const TARGET_TABLES =
	"targets JOIN states ON states.target_id = targets.id JOIN lanes ON lanes.id = targets.lane_id";

export type RawTarget = readonly [
	...RawState,
	id: number,
	url: string,
	platform: string,
	kind: string,
	itemId: string | null,
	account: string | null,
	lane: string,
	addedAt: number,
];

export type TargetRow = {
	readonly state: StateRow;
	readonly id: number;
	readonly url: string;
	readonly platform: string;
	readonly kind: string;
	readonly item_id: string | null;
	readonly account: string | null;
	readonly lane: string;
	readonly added_at: number;
};

/** The row of a RawTarget; whatever columns follow are the caller's. */
export const targetRowOf = (raw: readonly [...RawTarget, ...unknown[]]): TargetRow => ({
	state: stateRowOf(raw),
	id: raw[16],
	url: raw[17],
	platform: raw[18],
	kind: raw[19],
	item_id: raw[20],
	account: raw[21],
	lane: raw[22],
	added_at: raw[23],
});

const optionalInstant = (value: number | null): Instant | null => (value === null ? null : instant(value));

const CONCLUSIVE: readonly ConclusiveStatus[] = ["live", "removed", "restricted"];
const statusOf = wordReader(CONCLUSIVE, "the verdict of a run");
const gradeOf = wordReader(GRADES, "the grade of a run");

/** A run from its columns; null where there is none. */
export const runFrom = (
	verdicts: VerdictTable,
	columns: {
		readonly verdictId: number | null;
		readonly grade: string | null;
		readonly firstAt: number | null;
		readonly lastAt: number | null;
		readonly looks: number | null;
	},
): Run | null => {
	if (columns.verdictId === null || columns.firstAt === null || columns.lastAt === null) return null;
	const verdict = verdicts.verdictOf(columns.verdictId);
	return {
		status: statusOf(verdict.status),
		firstAt: instant(columns.firstAt),
		lastAt: instant(columns.lastAt),
		looks: columns.looks ?? 1,
		reason: verdict.reason,
		scope: scopeOf(verdict),
		rule: verdict.rule,
		grade: gradeOf(columns.grade),
	};
};

export const stateFrom = (row: StateRow, verdicts: VerdictTable): TargetState => ({
	run: runFrom(verdicts, {
		verdictId: row.run_verdict_id,
		grade: row.run_grade,
		firstAt: row.run_first_at,
		lastAt: row.run_last_at,
		looks: row.run_looks,
	}),
	endedRuns: row.ended_runs,
	firstLookAt: optionalInstant(row.first_look_at),
	lastLookAt: optionalInstant(row.last_look_at),
	lastVerdict: row.last_verdict_id === null ? null : verdicts.verdictOf(row.last_verdict_id),
	inconclusiveStreak: row.inconclusive_streak,
	looks: row.looks,
	inconclusiveLooks: row.inconclusive_looks,
	firstReportedAt: instant(row.first_reported_at),
	lastReportedAt: instant(row.last_reported_at),
	deferredUntil: optionalInstant(row.deferred_until),
});

export const kindOf = wordReader(ITEM_KINDS, "the kind of a target");

/** What a target is, from the columns that say so. */
export const identityFrom = (
	row: Pick<TargetRow, "id" | "url" | "platform" | "kind" | "item_id" | "account">,
	lane: LaneKey,
): TargetIdentity & { readonly id: TargetId } => ({
	id: row.id as TargetId,
	// Only canonical URLs were ever stored.
	url: row.url as CanonicalUrl,
	platform: row.platform,
	itemKind: kindOf(row.kind),
	itemId: row.item_id,
	account: row.account,
	lane,
});

export const targetFrom = (row: TargetRow, verdicts: VerdictTable): TargetRecord => ({
	...identityFrom(row, row.lane as LaneKey),
	addedAt: instant(row.added_at),
	state: stateFrom(row.state, verdicts),
});
