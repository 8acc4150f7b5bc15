import { headOf } from "./chain-head.js";
import { CHAIN_START, nextLink } from "./digest.js";
/**
 * Closes a sweep with one number over both chains and the sweep's own row: rows cut off at the end, which leave a chain
 * whole, and changed sweeps are found by it.
 */
export const sealSweep = (database, sweep, sealedAt) => {
    const snapshots = headOf(database, "snapshots");
    const notices = headOf(database, "notices");
    const before = database.prepare("SELECT seal FROM seals ORDER BY id DESC LIMIT 1").pluck().get();
    const row = database.prepare("SELECT * FROM sweeps WHERE id = ?").get(sweep);
    if (row === undefined)
        throw new Error(`sweep ${sweep} is not stored`);
    const doubts = doubtsAbout(database, sweep);
    const seal = nextLink(before ?? CHAIN_START, sealText(row, doubts, sealedAt, snapshots, notices));
    database
        .prepare("INSERT INTO seals (sweep_id, sealed_at, snapshots, snapshot_head, notices, notice_head, seal) VALUES (?, ?, ?, ?, ?, ?, ?)")
        .run(sweep, sealedAt, snapshots.count, snapshots.chain, notices.count, notices.chain, seal);
};
/** The suspicions against a sweep, as they were when it was closed: their settlements are chained by themselves. */
export const doubtsAbout = (database, sweep) => database
    .prepare("SELECT platform, status, cause, detail FROM suspicions WHERE sweep_id = ? ORDER BY platform, status")
    .all(sweep);
/** The text that a seal covers. */
export const sealText = (row, doubts, sealedAt, snapshots, notices) => JSON.stringify([
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
