import type { Instant } from "../../domain/time.ts";
import type { Database } from "./open-database.ts";

type SweepRow = { readonly id: number; readonly origin: string };

/**
 * The number of a snapshot before which none was looked at since an instant, so that nobody reads a year to find the last
 * day. A sweep that ended before the instant holds none, and polls do not overlap: the first of the others that has any
 * holds the first. Looks made by hand lie anywhere in time.
 */
export const firstSnapshotSince = (database: Database, from: Instant): number => {
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
