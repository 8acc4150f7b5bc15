import type { SweepId } from "../../domain/snapshot.ts";
import type { Instant } from "../../domain/time.ts";
import type { SnapshotQuery } from "../store.ts";
import type { Database } from "./open-database.ts";

type SweepRow = { readonly id: number; readonly origin: string };

/** Numbers of snapshots, both ends included. */
type Range = { readonly first: number; readonly last: number };

const EVERYTHING: Range = { first: 0, last: Number.MAX_SAFE_INTEGER };

/**
 * The number of a snapshot before which none was looked at since an instant, so that nobody reads a year to find the last
 * day. A sweep that ended before the instant holds none, and polls do not overlap: the first of the others that has any
 * holds the first. Looks made by hand lie anywhere in time.
 */
const firstSince = (database: Database, from: Instant): number => {
	const first = database
		.prepare<[number], number | null>("SELECT min(id) FROM snapshots INDEXED BY snapshots_by_sweep WHERE sweep_id = ?")
		.pluck();
	const sweeps = database
		.prepare<[number], SweepRow>(
			"SELECT id, origin FROM sweeps WHERE origin <> 'polled' OR finished_at IS NULL OR finished_at >= ? ORDER BY id",
		)
		.all(from);
	let found = Number.MAX_SAFE_INTEGER;
	let isPollFound = false;
	for (const { id, origin } of sweeps) {
		if (isPollFound && origin === "polled") continue;
		const own = first.get(id) ?? null;
		if (own === null) continue;
		found = Math.min(found, own);
		isPollFound ||= origin === "polled";
	}
	return found;
};

/** A sweep's first and last snapshot; those of others may lie between. */
const rangeOfSweep = (database: Database, sweep: SweepId): Range => {
	const row = database
		.prepare<[number], { first: number | null; last: number | null }>(
			"SELECT min(id) AS first, max(id) AS last FROM snapshots INDEXED BY snapshots_by_sweep WHERE sweep_id = ?",
		)
		.get(sweep);
	return { first: row?.first ?? Number.MAX_SAFE_INTEGER, last: row?.last ?? 0 };
};

/** Where the snapshots of a query lie: read in their order from end to end, and not found and sorted anew for each page. */
export const snapshotRange = (database: Database, { sweep, from }: SnapshotQuery): Range => {
	const { first, last } = sweep === undefined ? EVERYTHING : rangeOfSweep(database, sweep);
	return { first: from === undefined ? first : Math.max(first, firstSince(database, from)), last };
};
