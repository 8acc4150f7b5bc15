import { z } from "zod";
import { SWEEP_ORIGINS, type SweepId } from "../../domain/snapshot.ts";
import type { StoredSuspicion, SweepRecord } from "../../domain/sweep.ts";
import { instant } from "../../domain/time.ts";
import { readStored } from "./read-stored.ts";

export type SweepRow = {
	readonly id: number;
	readonly origin: string;
	readonly started_at: number;
	readonly finished_at: number | null;
	readonly vantage: string | null;
	readonly user_agent: string | null;
	readonly tool_version: string;
	readonly settings: string;
	readonly counts: string | null;
};

const origin = z.enum(SWEEP_ORIGINS);
const settings = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]));
const count = z.number().int().nonnegative();
const counts = z.object({
	due: count,
	polled: count,
	live: count,
	removed: count,
	restricted: count,
	inconclusive: count,
	byReason: z.record(z.string(), count),
	requests: count,
	retries: count,
	changed: count,
	deferred: count,
	interrupted: z.literal(true).optional(),
});

export const sweepFrom = (row: SweepRow, suspicions: readonly StoredSuspicion[]): SweepRecord => ({
	id: row.id as SweepId,
	...readStored(`sweep ${row.id}`, () => ({
		origin: origin.parse(row.origin),
		settings: settings.parse(JSON.parse(row.settings)),
		counts: row.counts === null ? null : counts.parse(JSON.parse(row.counts)),
	})),
	startedAt: instant(row.started_at),
	finishedAt: row.finished_at === null ? null : instant(row.finished_at),
	vantage: row.vantage,
	userAgent: row.user_agent,
	toolVersion: row.tool_version,
	suspicions,
});
