import type { TargetId } from "../../domain/target.ts";
import type { Instant } from "../../domain/time.ts";
import { CHAIN_START, nextLink } from "./digest.ts";
import type { Database } from "./open-database.ts";

type SweepRow = { readonly id: number; readonly origin: string };

/**
 * The number of the last snapshot that was looked at by `asOf`; 0 for none. Its chain link covers all before it. Later
 * sweeps change nothing about it; looks made by hand that are stored later, and are older, do.
 */
const lastSnapshotBy = (database: Database, asOf: Instant): number => {
	const last = database
		.prepare<[number, number], number | null>(
			"SELECT max(id) FROM snapshots INDEXED BY snapshots_by_sweep WHERE sweep_id = ? AND at <= ?",
		)
		.pluck();
	const sweeps = database
		.prepare<[number], SweepRow>(
			"SELECT id, origin FROM sweeps WHERE origin <> 'polled' OR started_at <= ? ORDER BY origin = 'polled', id DESC",
		)
		.all(asOf);
	let found = 0;
	for (const { id, origin } of sweeps) {
		const own = last.get(id, asOf) ?? 0;
		found = Math.max(found, own);
		// Polls do not overlap: an earlier sweep holds earlier numbers.
		if (origin === "polled" && own > 0) break;
	}
	return found;
};

/**
 * One number for all that a report as of `asOf` is made of: the lists, the chains of notices and snapshots until then, and
 * whatever changed what these mean, also later: rejudgements, reviews, settled suspicions.
 */
export const studyDigest = (database: Database, asOf: Instant): string => {
	const snapshot = lastSnapshotBy(database, asOf);
	const chainOf = (sql: string, bound: number): string | null =>
		database.prepare<[number], Buffer>(sql).pluck().get(bound)?.toString("hex") ?? null;
	const row = (sql: string, bound: number): unknown => database.prepare<[number], object>(sql).raw().get(bound);
	const parts = [
		database.prepare("SELECT sha256, cohort, rows, accepted, duplicates, rejected FROM lists ORDER BY id").raw().all(),
		chainOf("SELECT chain FROM notices WHERE reported_at <= ? ORDER BY id DESC LIMIT 1", asOf),
		chainOf("SELECT chain FROM snapshots WHERE id = ?", snapshot),
		row(
			`SELECT count(*), max(judged_at), sum(snapshot_id), sum(snapshot_id % 1009 * verdict_id)
			FROM rejudgements WHERE snapshot_id <= ?`,
			snapshot,
		),
		database
			.prepare<[number], object>(
				`SELECT suspicions.* FROM suspicions JOIN sweeps ON sweeps.id = sweep_id WHERE started_at <= ?
				ORDER BY sweep_id, platform, status`,
			)
			.all(asOf),
		chainOf("SELECT chain FROM reviews WHERE snapshot_id <= ? ORDER BY id DESC LIMIT 1", snapshot),
		row("SELECT count(*), max(sample_id), sum(snapshot_id) FROM sampled WHERE snapshot_id <= ?", snapshot),
	];
	return nextLink(CHAIN_START, JSON.stringify(parts)).toString("hex");
};

/** Looks that people made by `asOf`, whenever they were stored, by target. */
export const handMadeLooks = (database: Database, asOf: Instant): ReadonlyMap<TargetId, number> =>
	new Map(
		database
			.prepare<[number], [target: TargetId, looks: number]>(
				`SELECT target_id, count(*) FROM sweeps CROSS JOIN snapshots INDEXED BY snapshots_by_sweep
					ON snapshots.sweep_id = sweeps.id WHERE origin <> 'polled' AND at <= ? GROUP BY target_id`,
			)
			.raw()
			.all(asOf),
	);
