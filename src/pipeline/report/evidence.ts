import type { Snapshot } from "../../domain/snapshot.ts";
import { scopeOf } from "../../domain/verdict.ts";
import type { EvidenceList, EvidenceLook, EvidenceTarget } from "../../report/model/evidence.ts";
import type { Store, StoredNotice } from "../../store/store.ts";
import { noticesFor } from "./read-rows.ts";
import type { ReportRequest } from "./report-request.ts";
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
 * Every look of the first targets, as many as were asked for, in the order they were added; `total` says how many there are. Read from the
 * store while the report is written, a target at a time: the store must stay open until then.
 */
export const evidenceOf = (
	store: Store,
	rows: readonly ReportRow[],
	request: Pick<ReportRequest, "asOf" | "where" | "evidence">,
	vantages: ReadonlyMap<number, string | null>,
): EvidenceList => ({
	total: rows.length,
	listed: Math.min(rows.length, request.evidence),
	targets: {
		async *[Symbol.asyncIterator]() {
			for (const row of rows.slice(0, request.evidence)) {
				const snapshots = (await store.snapshotsOf(row.id)).filter(({ at }) => at <= request.asOf);
				const notices = noticesFor(row, await store.noticesOf(row.id), "reported", request);
				yield evidenceTarget(row, typeof notices === "string" ? [] : notices, snapshots, vantages);
			}
		},
	},
});

const evidenceTarget = (
	{ url, platform, itemKind, runs, confirmed, followUp }: ReportRow,
	notices: readonly StoredNotice[],
	snapshots: readonly Snapshot[],
	vantages: ReadonlyMap<number, string | null>,
): EvidenceTarget => ({
	url,
	platform,
	kind: itemKind,
	cohort: notices[0]?.cohort ?? "reported",
	state: runs.at(-1)?.status ?? "unknown",
	confirmed,
	lastLive: followUp.sustained?.left ?? null,
	firstRemoved: followUp.sustained?.right ?? null,
	notices: notices.map(({ targetId: _targetId, cohort: _cohort, extra: _extra, ...notice }) => notice),
	looks: snapshots.map((snapshot) => lookOf(snapshot, vantages)),
});
