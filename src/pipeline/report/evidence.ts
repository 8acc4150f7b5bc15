import type { Snapshot } from "../../domain/snapshot.ts";
import type { Instant } from "../../domain/time.ts";
import { scopeOf } from "../../domain/verdict.ts";
import type { EvidenceList, EvidenceLook, EvidenceTarget } from "../../report/model/evidence.ts";
import type { Store } from "../../store/store.ts";
import type { ReportRow } from "./report-row.ts";

const ORIGINS = { polled: "poll", "by-hand": "import", reviewed: "review" } as const;

const lookOf = (snapshot: Snapshot, vantages: ReadonlyMap<number, string | null>): EvidenceLook => {
	const { effective } = snapshot;
	const page = snapshot.evidence?.observations[0] ?? null;
	return {
		at: snapshot.at,
		status: effective.status,
		reason: effective.reason,
		scope: scopeOf(effective),
		rule: effective.rule,
		grade: effective.grade,
		httpStatus: page?.statusCode ?? null,
		finalUrl: page?.finalUrl ?? null,
		title: page?.title ?? null,
		sha256: page?.sha256 ?? null,
		suspect: snapshot.suspect,
		origin: ORIGINS[snapshot.origin],
		vantage: vantages.get(snapshot.sweepId) ?? null,
	};
};

/**
 * Every look of the first `most` targets, in the order they were added; `total` says how many there are. Read from the
 * store while the report is written, a target at a time: the store must stay open until then.
 */
export const evidenceOf = (
	store: Store,
	rows: readonly ReportRow[],
	most: number,
	asOf: Instant,
	vantages: ReadonlyMap<number, string | null>,
): EvidenceList => ({
	total: rows.length,
	listed: Math.min(rows.length, most),
	targets: {
		async *[Symbol.asyncIterator]() {
			for (const row of rows.slice(0, most)) {
				const snapshots = (await store.snapshotsOf(row.history.id)).filter(({ at }) => at <= asOf);
				yield evidenceTarget(row, snapshots, vantages);
			}
		},
	},
});

const evidenceTarget = (
	{ history, notices, state, followUp }: ReportRow,
	snapshots: readonly Snapshot[],
	vantages: ReadonlyMap<number, string | null>,
): EvidenceTarget => ({
	url: history.url,
	platform: history.platform,
	kind: history.itemKind,
	cohort: notices[0]?.cohort ?? "reported",
	state: state.kind,
	confirmed: state.kind !== "unknown" && state.confirmed,
	lastLive: followUp.sustained?.left ?? null,
	firstRemoved: followUp.sustained?.right ?? null,
	notices: notices.map(({ targetId: _targetId, cohort: _cohort, extra: _extra, ...notice }) => notice),
	looks: snapshots.map((snapshot) => lookOf(snapshot, vantages)),
});
