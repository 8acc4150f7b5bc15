import { countsByHand, lookByHand } from "../../domain/look-by-hand.ts";
import type { Review } from "../../domain/review.ts";
import type { Look } from "../../domain/snapshot.ts";
import type { TargetId } from "../../domain/target.ts";
import { type Instant, instant } from "../../domain/time.ts";
import type { Verdict } from "../../domain/verdict.ts";
import { storedText } from "../stored-text.ts";
import type { LookAppender } from "./append-looks.ts";
import type { Database } from "./open-database.ts";
import { createRejudgementAppender } from "./rejudgement-rows.ts";
import type { StateWriter } from "./state-writer.ts";
import type { SweepWriter } from "./sweep-writer.ts";
import type { VerdictTable } from "./verdict-table.ts";

type Parts = {
	readonly database: Database;
	readonly verdicts: VerdictTable;
	readonly states: StateWriter;
	readonly looks: LookAppender;
	readonly sweeps: SweepWriter;
};

/** A review that is to take the place of a look. */
type Override = { readonly review: Review; readonly verdict: Verdict; readonly target: number; readonly at: number };

const lookOf = ({ review, verdict, target, at }: Override): Look =>
	lookByHand({ targetId: target as TargetId, at: instant(at), verdict, note: review.note });

/** Stores overrides as snapshots, within the caller's transaction; gives the snapshot that each review's override is. */
export type StoreOverrides = (
	reviews: readonly Review[],
	now: Instant,
	toolVersion: string,
) => ReadonlyMap<Review, number>;

export const createOverrides = ({ database, verdicts, states, looks, sweeps }: Parts): StoreOverrides => {
	const sql = {
		look: database.prepare<[number], { target_id: number; at: number }>(
			"SELECT target_id, at FROM snapshots WHERE id = ?",
		),
		ownOverride: database
			.prepare<[number, string], number>(
				"SELECT override_id FROM reviews WHERE snapshot_id = ? AND reviewer = ? AND override_id IS NOT NULL ORDER BY id DESC LIMIT 1",
			)
			.pluck(),
		lastOverride: database
			.prepare<[number, number, number], number>(
				"SELECT id FROM snapshots WHERE sweep_id = ? AND target_id = ? AND at = ?",
			)
			.pluck(),
	};
	const replace = createRejudgementAppender(database, verdicts);
	return (reviews: readonly Review[], now: Instant, toolVersion: string): ReadonlyMap<Review, number> => {
		const ids = new Map<Review, number>();
		const fresh: Override[] = [];
		for (const review of reviews) {
			if (review.override === null) continue;
			const own = sql.ownOverride.get(review.snapshotId, review.reviewer);
			const look = sql.look.get(review.snapshotId);
			if (look === undefined) throw new Error(`snapshot ${review.snapshotId} is not stored`);
			if (own === undefined) {
				fresh.push({ review, verdict: review.override, target: look.target_id, at: look.at });
				continue;
			}
			replace([{ snapshotId: own, verdict: review.override }], now, toolVersion);
			states.rebuild(look.target_id);
			ids.set(review, own);
		}
		// Two people may see the same look in two ways: a sweep for each, so that both are stored.
		for (const reviewer of new Set(fresh.map(({ review }) => review.reviewer))) {
			const own = fresh.filter(({ review }) => review.reviewer === reviewer);
			const sweep = sweeps.begin({
				origin: "reviewed",
				startedAt: now,
				vantage: null,
				userAgent: null,
				toolVersion,
				settings: { reviewer: storedText(reviewer) },
			});
			looks.append(sweep, own.map(lookOf));
			sweeps.finish(sweep, now, countsByHand(own, 0));
			for (const { review, target, at } of own) ids.set(review, sql.lastOverride.get(sweep, target, at) ?? -1);
		}
		return ids;
	};
};
