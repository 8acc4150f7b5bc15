import type { SweepId } from "../../domain/snapshot.ts";
import type { Instant } from "../../domain/time.ts";
import { type Head, headOf } from "./chain-head.ts";
import { CHAIN_START, nextLink } from "./digest.ts";
import type { Database } from "./open-database.ts";
import type { SweepRow } from "./sweep-rows.ts";

/**
 * Closes a sweep with one number over both chains and the sweep's own row: rows cut off at the end, which leave a chain
 * whole, and changed sweeps are found by it.
 */
export const sealSweep = (database: Database, sweep: SweepId, sealedAt: Instant): void => {
	const snapshots = headOf(database, "snapshots");
	const notices = headOf(database, "notices");
	const before = database.prepare<[], Buffer>("SELECT seal FROM seals ORDER BY id DESC LIMIT 1").pluck().get();
	const row = database.prepare<[number], SweepRow>("SELECT * FROM sweeps WHERE id = ?").get(sweep);
	if (row === undefined) throw new Error(`sweep ${sweep} is not stored`);
	const doubts = doubtsAbout(database, sweep);
	const seal = nextLink(before ?? CHAIN_START, sealText(row, doubts, sealedAt, snapshots, notices));
	database
		.prepare(
			"INSERT INTO seals (sweep_id, sealed_at, snapshots, snapshot_head, notices, notice_head, seal) VALUES (?, ?, ?, ?, ?, ?, ?)",
		)
		.run(sweep, sealedAt, snapshots.count, snapshots.chain, notices.count, notices.chain, seal);
};

type Doubt = { readonly platform: string; readonly status: string; readonly cause: string; readonly detail: string };

/** The suspicions against a sweep, as they were when it was closed: their settlements are chained by themselves. */
export const doubtsAbout = (database: Database, sweep: number): readonly Doubt[] =>
	database
		.prepare<[number], Doubt>(
			"SELECT platform, status, cause, detail FROM suspicions WHERE sweep_id = ? ORDER BY platform, status",
		)
		.all(sweep);

/** The text that a seal covers. */
export const sealText = (
	row: SweepRow,
	doubts: readonly Doubt[],
	sealedAt: number,
	snapshots: Head,
	notices: Head,
): string =>
	JSON.stringify([
		row.id,
		row.origin,
		row.started_at,
		row.finished_at,
		row.vantage,
		row.user_agent,
		row.tool_version,
		row.settings,
		row.counts,
		doubts.map(({ platform, status, cause, detail }) => [platform, status, cause, detail]),
		sealedAt,
		snapshots.count,
		snapshots.chain.toString("hex"),
		notices.count,
		notices.chain.toString("hex"),
	]);
