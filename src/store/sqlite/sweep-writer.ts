import type { SweepId } from "../../domain/snapshot.ts";
import type { SweepCounts, SweepStart } from "../../domain/sweep.ts";
import type { Instant } from "../../domain/time.ts";
import { linkLists, linkTargets } from "./intake-links.ts";
import type { Database } from "./open-database.ts";
import { sealSweep } from "./seal.ts";
import { createLookPacker } from "./sweep-looks.ts";

/** Begins sweeps and closes them with a seal. */
export type SweepWriter = {
	begin(start: SweepStart): SweepId;
	finish(sweep: SweepId, finishedAt: Instant, counts: SweepCounts): void;
};

export const createSweepWriter = (database: Database): SweepWriter => {
	const insert = database
		.prepare<[string, number, string | null, string | null, string, string], number>(
			"INSERT INTO sweeps (origin, started_at, vantage, user_agent, tool_version, settings) VALUES (?, ?, ?, ?, ?, ?) RETURNING id",
		)
		.pluck();
	const packLooks = createLookPacker(database);
	const update = database.prepare("UPDATE sweeps SET finished_at = ?, counts = ? WHERE id = ?");
	return {
		begin: (start) =>
			insert.get(
				start.origin,
				start.startedAt,
				start.vantage,
				start.userAgent,
				start.toolVersion,
				JSON.stringify(start.settings),
			) as SweepId,
		finish: database.transaction((sweep: SweepId, finishedAt: Instant, counts: SweepCounts) => {
			update.run(finishedAt, JSON.stringify(counts), sweep);
			packLooks(sweep);
			linkTargets(database);
			linkLists(database, true);
			sealSweep(database, sweep, finishedAt);
		}),
	};
};
