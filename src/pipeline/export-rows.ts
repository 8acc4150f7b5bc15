import type { Snapshot } from "../domain/snapshot.ts";
import { formatInstant } from "../domain/time.ts";
import { scopeOf } from "../domain/verdict.ts";
import type { Store, StoredNotice, TargetRecord } from "../store/store.ts";
import type { ExportName } from "./export-names.ts";

export type ExportRow = Readonly<Record<string, string | number | boolean | null>>;

/** All rows of one kind, a page at a time; every row has the same fields in the same order. */
export const exportRows = (store: Store, name: ExportName): AsyncGenerator<readonly ExportRow[]> => {
	switch (name) {
		case "snapshots":
			return snapshotRows(store);
		case "targets":
			return targetRows(store);
		case "notices":
			return noticeRows(store);
	}
};

async function* targetRows(store: Store): AsyncGenerator<readonly ExportRow[]> {
	for await (const page of store.targets()) yield page.map(targetRow);
}

async function* noticeRows(store: Store): AsyncGenerator<readonly ExportRow[]> {
	const urls = await urlsById(store);
	for await (const page of store.notices()) yield page.map((notice) => noticeRow(notice, urls));
}

async function* snapshotRows(store: Store): AsyncGenerator<readonly ExportRow[]> {
	const urls = await urlsById(store);
	for await (const page of store.snapshots({})) yield page.map((snapshot) => snapshotRow(snapshot, urls));
}

type Urls = ReadonlyMap<number, string>;

/** A row names its target by URL; a hundred thousand of them are some ten megabytes. */
const urlsById = async (store: Store): Promise<Urls> => {
	const urls = new Map<number, string>();
	for await (const page of store.targets()) for (const target of page) urls.set(target.id, target.url);
	return urls;
};

const targetRow = ({ state, ...target }: TargetRecord): ExportRow => ({
	url: target.url,
	platform: target.platform,
	kind: target.itemKind,
	itemId: target.itemId,
	account: target.account,
	addedAt: formatInstant(target.addedAt),
	firstReportedAt: formatInstant(state.firstReportedAt),
	lastReportedAt: formatInstant(state.lastReportedAt),
	status: state.run?.status ?? null,
	reason: state.run?.reason ?? null,
	since: state.run === null ? null : formatInstant(state.run.firstAt),
	lastSeen: state.run === null ? null : formatInstant(state.run.lastAt),
	looks: state.run?.looks ?? 0,
	lastCheckedAt: state.lastLookAt === null ? null : formatInstant(state.lastLookAt),
	inconclusiveStreak: state.inconclusiveStreak,
});

const noticeRow = (notice: StoredNotice, urls: Urls): ExportRow => ({
	url: urls.get(notice.targetId) ?? null,
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

const snapshotRow = (snapshot: Snapshot, urls: Urls): ExportRow => {
	const { effective } = snapshot;
	const last = snapshot.evidence?.observations.at(-1) ?? null;
	return {
		snapshot: snapshot.id,
		sweep: snapshot.sweepId,
		origin: snapshot.origin,
		url: urls.get(snapshot.targetId) ?? null,
		checkedAt: formatInstant(snapshot.at),
		status: effective.status,
		reason: effective.reason,
		scope: scopeOf(effective),
		rule: effective.rule,
		grade: effective.grade,
		suspect: snapshot.suspect,
		rejudged: effective !== snapshot.verdict,
		httpStatus: last?.statusCode ?? null,
		finalUrl: last?.finalUrl ?? null,
		redirects: last?.redirects.length ?? null,
		title: last?.title ?? null,
		bytes: last?.bytes ?? null,
		sha256: last?.sha256 ?? null,
		similarity: snapshot.similarity,
		attempts: snapshot.attempts,
		durationMs: snapshot.duration,
		note: snapshot.note,
	};
};
