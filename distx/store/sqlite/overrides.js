import { instant, millis } from "../../domain/time.js";
import { createRejudgementAppender } from "./rejudgement-rows.js";
import { storedText } from "./stored-text.js";
/** The counts of a sweep that holds what persons saw. */
const countsOf = (verdicts) => {
    const count = (status) => verdicts.filter((verdict) => verdict.status === status).length;
    const byReason = {};
    for (const { reason } of verdicts)
        byReason[reason] = (byReason[reason] ?? 0) + 1;
    return {
        due: verdicts.length,
        polled: verdicts.length,
        live: count("live"),
        removed: count("removed"),
        restricted: count("restricted"),
        inconclusive: count("inconclusive"),
        byReason,
        requests: 0,
        retries: 0,
        changed: 0,
        deferred: 0,
    };
};
const lookOf = ({ review, verdict, target, at }) => ({
    targetId: target,
    at: instant(at),
    verdict,
    evidence: null,
    attempts: 0,
    duration: millis(0),
    similarity: null,
    note: review.note,
});
export const createOverrides = ({ database, verdicts, states, looks, sweeps }) => {
    const sql = {
        look: database.prepare("SELECT target_id, at FROM snapshots WHERE id = ?"),
        ownOverride: database
            .prepare("SELECT override_id FROM reviews WHERE snapshot_id = ? AND reviewer = ? AND override_id IS NOT NULL ORDER BY id DESC LIMIT 1")
            .pluck(),
        lastOverride: database
            .prepare("SELECT id FROM snapshots WHERE sweep_id = ? AND target_id = ? AND at = ?")
            .pluck(),
    };
    const replace = createRejudgementAppender(database, verdicts);
    return (reviews, now, toolVersion) => {
        const ids = new Map();
        const fresh = [];
        for (const review of reviews) {
            if (review.override === null)
                continue;
            const own = sql.ownOverride.get(review.snapshotId, review.reviewer);
            const look = sql.look.get(review.snapshotId);
            if (look === undefined)
                throw new Error(`snapshot ${review.snapshotId} is not stored`);
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
            sweeps.finish(sweep, now, countsOf(own.map(({ verdict }) => verdict)));
            for (const { review, target, at } of own)
                ids.set(review, sql.lastOverride.get(sweep, target, at) ?? -1);
        }
        return ids;
    };
};
