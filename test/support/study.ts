import { join } from "node:path";
import type { Evidence } from "../../src/domain/evidence.ts";
import type { SweepId } from "../../src/domain/snapshot.ts";
import type { SweepCounts } from "../../src/domain/sweep.ts";
import type { TargetId } from "../../src/domain/target.ts";
import { type Instant, instant, MS_PER_DAY } from "../../src/domain/time.ts";
import type { Status } from "../../src/domain/verdict.ts";
import { openSqliteStore } from "../../src/store/sqlite/sqlite-store.ts";
import type { Store } from "../../src/store/store.ts";
import { aLook, aNotice, aSweep, aTarget } from "./builders.ts";

export const STUDY_START = Date.UTC(2026, 0, 1);
export const studyDay = (count: number): Instant => instant(STUDY_START + count * MS_PER_DAY);

export const noCounts: SweepCounts = {
	due: 0,
	polled: 0,
	live: 0,
	removed: 0,
	restricted: 0,
	inconclusive: 0,
	byReason: {},
	requests: 0,
	retries: 0,
	changed: 0,
	deferred: 0,
};

/** What a page of the web left behind: 404 for `removed`, else 200. */
export const evidenceOf = (target: number, status: Status): Evidence => ({
	observations: [
		{
			probe: "page",
			requestUrl: `https://example.com/${target}`,
			finalUrl: `https://example.com/${target}`,
			redirects: [],
			failure: null,
			statusCode: status === "removed" ? 404 : 200,
			fields: {},
			title: `Page ${target}`,
			meta: {},
			canonical: null,
			elements: {},
			json: {},
			absent: [],
			marks: [],
			words: 10,
			bytes: 100,
			truncated: false,
			sha256: null,
			fingerprint: null,
		},
	],
	packs: [],
});

/** Stores one finished sweep on a day: the status of each target, by its number from 1; null = not polled. */
export const sweepOn = async (store: Store, day: number, statuses: readonly (Status | null)[]): Promise<SweepId> => {
	const sweep = await store.beginSweep(aSweep(new Date(studyDay(day)).toISOString()));
	const looks = statuses.flatMap((status, index) =>
		status === null
			? []
			: [
					aLook((index + 1) as TargetId, new Date(studyDay(day) + index).toISOString(), status, {
						evidence: evidenceOf(index + 1, status),
					}),
				],
	);
	await store.append(sweep, looks);
	await store.finishSweep(sweep, instant(studyDay(day) + 60_000), noCounts);
	return sweep;
};

/** A new study with this many targets, reported at its start: `https://example.com/1` and so on. */
export const createStudy = async (folder: string, targets: number): Promise<{ path: string; store: Store }> => {
	const path = join(folder, "study.db");
	const store = await openSqliteStore(path, "create");
	const session = await store.beginImport(studyDay(0));
	await session.add(
		Array.from({ length: targets }, (_, index) => ({
			target: aTarget(`https://example.com/${index + 1}`),
			notice: aNotice("2026-01-01T00:00:00Z", { listedUrl: `https://example.com/${index + 1}` }),
		})),
	);
	await session.commit({
		importedAt: studyDay(0),
		name: "list.csv",
		sha256: "00",
		cohort: "reported",
		rows: targets,
		accepted: targets,
		duplicates: 0,
		rejected: 0,
		details: {},
	});
	return { path, store };
};
