import { z } from "zod";
import { SAW } from "../../domain/review.js";
import { instant } from "../../domain/time.js";
import { CHAIN_START, nextLink } from "./digest.js";
import { createOverrides } from "./overrides.js";
import { reviewChainText } from "./review-rows.js";
import { createSampleTable } from "./sample-table.js";
import { EFFECTIVE_VERDICT, SNAPSHOT_COLUMNS, snapshotFrom } from "./snapshot-rows.js";
import { storedText } from "./stored-text.js";
const saw = z.enum(SAW);
export const createReviewLog = ({ database, verdicts, states, suspicions, looks, sweeps, guarded, }) => {
    const samples = createSampleTable(database);
    const storeOverrides = createOverrides({ database, verdicts, states, looks, sweeps });
    const sql = {
        chainHead: database.prepare("SELECT id, chain FROM reviews ORDER BY id DESC LIMIT 1"),
        insertReview: database.prepare(`INSERT INTO reviews (id, snapshot_id, reviewed_at, saw, reviewer, note, override_id, override_verdict_id, chain)
			VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`),
        reviews: database.prepare(`SELECT snapshot_id, reviewed_at, saw, reviewer, reviews.note AS note, override_id, target_id, url, platform, at,
				${EFFECTIVE_VERDICT} AS verdict_id
			FROM reviews JOIN snapshots ON snapshots.id = snapshot_id JOIN targets ON targets.id = target_id ORDER BY reviews.id`),
        look: database.prepare(`SELECT ${SNAPSHOT_COLUMNS} FROM snapshots JOIN sweeps ON sweeps.id = snapshots.sweep_id WHERE snapshots.id = ?`),
        doubted: database.prepare("SELECT 1 FROM suspicions WHERE sweep_id = ? AND platform = ? AND status = ?"),
    };
    const add = database.transaction((reviews, now, toolVersion) => {
        const overrides = storeOverrides(reviews, now, toolVersion);
        const head = sql.chainHead.get();
        let chain = head?.chain ?? CHAIN_START;
        let id = head?.id ?? 0;
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
    const reviewFrom = (row) => ({
        snapshotId: row.snapshot_id,
        reviewedAt: instant(row.reviewed_at),
        saw: saw.parse(row.saw),
        reviewer: row.reviewer,
        note: row.note,
        targetId: row.target_id,
        url: row.url,
        platform: row.platform,
        at: instant(row.at),
        said: verdicts.verdictOf(row.verdict_id),
        overrides: row.override_id !== null,
    });
    return {
        draw: (sample) => guarded(() => samples.draw(sample)),
        samples: () => guarded(() => samples.all()),
        add: (reviews, now, toolVersion) => guarded(() => {
            try {
                add.immediate(reviews, now, toolVersion);
            }
            catch (error) {
                verdicts.forget();
                throw error;
            }
        }),
        all: () => guarded(() => sql.reviews.all().map(reviewFrom)),
        looks: (ids) => guarded(() => ids.flatMap((id) => {
            const row = sql.look.get(id);
            return row === undefined ? [] : [snapshotFrom(row, verdicts)];
        })),
        settle: (settlement) => guarded(() => {
            const { sweep, platform, status } = settlement;
            if (sql.doubted.get(sweep, platform, status) === undefined)
                return false;
            suspicions.settle(settlement, (target) => states.rebuild(target));
            return true;
        }),
    };
};
