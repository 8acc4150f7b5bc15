import { type Review, SAW, type StoredReview } from "../../domain/review.ts";
import type { SnapshotId } from "../../domain/snapshot.ts";
import type { TargetId } from "../../domain/target.ts";
import { type Instant, instant } from "../../domain/time.ts";
import type { ReviewLog } from "../review-log.ts";
import { storedText } from "../stored-text.ts";
import type { LookAppender } from "./append-looks.ts";
import { headOf } from "./chain-head.ts";
import { nextLink } from "./digest.ts";
import type { Database } from "./open-database.ts";
import { createOverrides } from "./overrides.ts";
import { wordReader } from "./read-stored.ts";
import { reviewChainText } from "./review-rows.ts";
import { createSampleTable } from "./sample-table.ts";
import { EFFECTIVE_VERDICT, SNAPSHOT_COLUMNS, type SnapshotRow, snapshotFrom } from "./snapshot-rows.ts";
import type { StateWriter } from "./state-writer.ts";
import type { SuspicionTable } from "./suspicion-table.ts";
import type { SweepWriter } from "./sweep-writer.ts";
import type { VerdictTable } from "./verdict-table.ts";

type Parts = {
	readonly database: Database;
	readonly verdicts: VerdictTable;
	readonly states: StateWriter;
	readonly suspicions: SuspicionTable;
	readonly looks: LookAppender;
	readonly sweeps: SweepWriter;
	/** Turns what SQLite reports into what the operator can mend. */
	readonly guarded: <Result>(work: () => Result) => Promise<Result>;
};

type ReviewRow = {
	readonly snapshot_id: number;
	readonly reviewed_at: number;
	readonly saw: string;
	readonly reviewer: string;
	readonly note: string | null;
	readonly override_id: number | null;
	readonly target_id: number;
	readonly url: string;
	readonly platform: string;
	readonly at: number;
	readonly verdict_id: number;
};

const sawOf = wordReader(SAW, "a review");

export const createReviewLog = ({
	database,
	verdicts,
	states,
	suspicions,
	looks,
	sweeps,
	guarded,
}: Parts): ReviewLog => {
	const samples = createSampleTable(database);
	const storeOverrides = createOverrides({ database, verdicts, states, looks, sweeps });
	const sql = {
		insertReview: database.prepare(
			`INSERT INTO reviews (id, snapshot_id, reviewed_at, saw, reviewer, note, override_id, override_verdict_id, chain)
			VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
		),
		reviews: database.prepare<[], ReviewRow>(
			`SELECT snapshot_id, reviewed_at, saw, reviewer, reviews.note AS note, override_id, target_id, url, platform, at,
				${EFFECTIVE_VERDICT} AS verdict_id
			FROM reviews JOIN snapshots ON snapshots.id = snapshot_id JOIN targets ON targets.id = target_id ORDER BY reviews.id`,
		),
		look: database.prepare<[number], SnapshotRow>(
			`SELECT ${SNAPSHOT_COLUMNS} FROM snapshots JOIN sweeps ON sweeps.id = snapshots.sweep_id WHERE snapshots.id = ?`,
		),
		doubted: database.prepare<[number, string, string], number>(
			"SELECT 1 FROM suspicions WHERE sweep_id = ? AND platform = ? AND status = ?",
		),
	};

	const add = database.transaction((reviews: readonly Review[], now: Instant, toolVersion: string): void => {
		const overrides = storeOverrides(reviews, now, toolVersion);
		let { chain, count: id } = headOf(database, "reviews");
		for (const review of reviews) {
			id += 1;
			const row = {
				id,
				snapshot_id: review.snapshotId,
				reviewed_at: review.reviewedAt,
				saw: review.saw,
				reviewer: storedText(review.reviewer),
				note: storedText(review.note),
				override_id: overrides.get(review) ?? null,
			};
			chain = nextLink(chain, reviewChainText(row, review.override));
			const verdict = review.override === null ? null : verdicts.idOf(review.override);
			sql.insertReview.run(...Object.values(row), verdict, chain);
		}
	});

	const reviewFrom = (row: ReviewRow): StoredReview => ({
		snapshotId: row.snapshot_id as SnapshotId,
		reviewedAt: instant(row.reviewed_at),
		saw: sawOf(row.saw),
		reviewer: row.reviewer,
		note: row.note,
		targetId: row.target_id as TargetId,
		url: row.url,
		platform: row.platform,
		at: instant(row.at),
		said: verdicts.verdictOf(row.verdict_id),
		overrides: row.override_id !== null,
	});

	return {
		draw: (sample) => guarded(() => samples.draw(sample)),
		samples: () => guarded(() => samples.all()),
		add: (reviews, now, toolVersion) => guarded(() => verdicts.within(() => add.immediate(reviews, now, toolVersion))),
		all: () => guarded(() => sql.reviews.all().map(reviewFrom)),
		looks: (ids) =>
			guarded(() =>
				ids.flatMap((id) => {
					const row = sql.look.get(id);
					return row === undefined ? [] : [snapshotFrom(row, verdicts)];
				}),
			),
		settle: (settlement) =>
			guarded(() => {
				const { sweep, platform, status } = settlement;
				if (sql.doubted.get(sweep, platform, status) === undefined) return false;
				verdicts.within(() => suspicions.settle(settlement, states.rebuild));
				return true;
			}),
	};
};
