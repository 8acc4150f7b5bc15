import { scopeOf } from "../../domain/verdict.js";
import { noticesFor } from "./read-rows.js";
const ORIGINS = { polled: "poll", "by-hand": "import", reviewed: "review" };
const lookOf = (snapshot, vantages) => {
    const { effective } = snapshot;
    const page = snapshot.evidence?.observations[0] ?? null;
    return {
        at: snapshot.at,
        status: effective.status,
        reason: effective.reason,
        scope: scopeOf(effective),
        rule: effective.rule,
        grade: effective.grade,
        httpStatus: page?.statusCode ?? null,
        finalUrl: page?.finalUrl ?? null,
        title: page?.title ?? null,
        sha256: page?.sha256 ?? null,
        suspect: snapshot.suspect,
        origin: ORIGINS[snapshot.origin],
        vantage: vantages.get(snapshot.sweepId) ?? null,
    };
};
/**
 * Every look of the first targets, as many as were asked for, in the order they were added; `total` says how many there are. Read from the
 * store while the report is written, a target at a time: the store must stay open until then.
 */
export const evidenceOf = (store, rows, request, vantages) => ({
    total: rows.length,
    listed: Math.min(rows.length, request.evidence),
    targets: {
        async *[Symbol.asyncIterator]() {
            for (const row of rows.slice(0, request.evidence)) {
                const snapshots = (await store.snapshotsOf(row.id)).filter(({ at }) => at <= request.asOf);
                const notices = noticesFor(row, await store.noticesOf(row.id), "reported", request);
                yield evidenceTarget(row, typeof notices === "string" ? [] : notices, snapshots, vantages);
            }
        },
    },
});
const evidenceTarget = ({ url, platform, itemKind, runs, confirmed, followUp }, notices, snapshots, vantages) => ({
    url,
    platform,
    kind: itemKind,
    cohort: notices[0]?.cohort ?? "reported",
    state: runs.at(-1)?.status ?? "unknown",
    confirmed,
    lastLive: followUp.sustained?.left ?? null,
    firstRemoved: followUp.sustained?.right ?? null,
    notices: notices.map(({ targetId: _targetId, cohort: _cohort, extra: _extra, ...notice }) => notice),
    looks: snapshots.map((snapshot) => lookOf(snapshot, vantages)),
});
