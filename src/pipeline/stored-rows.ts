import type { Snapshot } from "../domain/snapshot.ts";
import type { SweepStart } from "../domain/sweep.ts";
import { formatInstant } from "../domain/time.ts";
import { type Status, scopeOf } from "../domain/verdict.ts";
import { contentChange } from "../history/content.ts";
import type { StoredNotice, TargetRecord } from "../store/store.ts";

// What is stored, one row each, as export and show write it. Instants are ISO 8601 in UTC.

export type ExportRow = Readonly<Record<string, string | number | boolean | null>>;

/** The status that a target stands at: of its last conclusive looks, else inconclusive; null before the first look. */
export const standingOf = ({ run, lastVerdict }: TargetRecord["state"]): Status | null =>
	run?.status ?? (lastVerdict === null ? null : "inconclusive");

export const targetRow = ({ state, ...target }: TargetRecord): ExportRow => ({
	url: target.url,
	platform: target.platform,
	kind: target.itemKind,
	itemId: target.itemId,
	account: target.account,
	addedAt: formatInstant(target.addedAt),
	firstReportedAt: formatInstant(state.firstReportedAt),
	lastReportedAt: formatInstant(state.lastReportedAt),
	status: standingOf(state),
	reason: state.run?.reason ?? null,
	since: state.run === null ? null : formatInstant(state.run.firstAt),
	lastSeen: state.run === null ? null : formatInstant(state.run.lastAt),
	looks: state.run?.looks ?? 0,
	lastCheckedAt: state.lastLookAt === null ? null : formatInstant(state.lastLookAt),
	inconclusiveStreak: state.inconclusiveStreak,
});

export const noticeRow = (notice: StoredNotice, url: string | null): ExportRow => ({
	url,
	listedUrl: notice.listedUrl,
	reportedAt: formatInstant(notice.reportedAt),
	precision: notice.precision,
	reportedOn: notice.reportedOn,
	notifier: notice.notifier,
	category: notice.category,
	channel: notice.channel,
	reference: notice.reference,
	note: notice.note,
	cohort: notice.cohort,
	extra: Object.keys(notice.extra).length === 0 ? null : JSON.stringify(notice.extra),
});

/** From where and as whom a sweep looked. */
type Looker = Pick<SweepStart, "vantage" | "userAgent">;

export const snapshotRow = (snapshot: Snapshot, url: string | null, looker: Looker | undefined): ExportRow => {
	const { effective } = snapshot;
	const first = snapshot.evidence?.observations[0] ?? null;
	return {
		snapshot: snapshot.id,
		sweep: snapshot.sweepId,
		origin: snapshot.origin,
		url,
		checkedAt: formatInstant(snapshot.at),
		status: effective.status,
		reason: effective.reason,
		scope: scopeOf(effective),
		rule: effective.rule,
		grade: effective.grade,
		suspect: snapshot.suspect,
		rejudged: effective !== snapshot.verdict,
		httpStatus: first?.statusCode ?? null,
		finalUrl: first?.finalUrl ?? null,
		redirects: first?.redirects.length ?? null,
		title: first?.title ?? null,
		// Nothing answered: 0 would say that an empty answer came.
		bytes: first === null || first.failure !== null ? null : first.bytes,
		sha256: first?.sha256 ?? null,
		similarity: snapshot.similarity,
		attempts: snapshot.attempts,
		durationMs: snapshot.duration,
		vantage: looker?.vantage ?? null,
		userAgent: looker?.userAgent ?? null,
		packs: snapshot.evidence?.packs.join(" ") ?? null,
		note: snapshot.note,
		changed: isContentChanged(snapshot),
	};
};

/** Whether a page that reads live shows other content than at first (noted, never judged); null where that cannot be said. */
const isContentChanged = (snapshot: Snapshot): boolean | null =>
	snapshot.similarity === null || snapshot.effective.status !== "live" ? null : contentChange(snapshot) !== null;
