import { CHAIN_START, createChain, noticeIdentity } from "./digest.js";
import { extraText, noticeChainText } from "./notice-rows.js";
import { asUserError } from "./open-database.js";
import { storedText } from "./stored-text.js";
/**
 * Page cache while a list is read, in KiB: URLs come in no order, so their index is met all over. 32 MiB halve the time of
 * inserting 300,000 targets against SQLite's 2 MiB (test/bench/import.mjs).
 */
const IMPORT_CACHE_KIB = 32_768;
const USUAL_CACHE_KIB = 2000;
/** Lane numbers kept at hand; a list may have a million hosts. */
const REMEMBERED_LANES = 50_000;
const prepare = (database) => ({
    insertLane: database
        .prepare("INSERT INTO lanes (key) VALUES (?) ON CONFLICT DO NOTHING RETURNING id")
        .pluck(),
    findLane: database.prepare("SELECT id FROM lanes WHERE key = ?").pluck(),
    insertTarget: database.prepare("INSERT INTO targets (url, platform, kind, item_id, account, lane_id, added_at) VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (url) DO NOTHING"),
    findTarget: database.prepare("SELECT id FROM targets WHERE url = ?").pluck(),
    findNotice: database
        .prepare("SELECT id FROM notices WHERE target_id = ? AND identity = ?")
        .pluck(),
    insertNotice: database.prepare(`INSERT INTO notices (id, target_id, identity, reported_at, date_only, reported_on, notifier, category, channel, reference, note, cohort, listed_url, extra, chain)
		VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`),
    // By id, so that a short list costs little beside a million notices of before.
    saveStates: database.prepare(`INSERT INTO states (target_id, first_reported_at, last_reported_at)
		SELECT target_id, min(reported_at), max(reported_at) FROM notices NOT INDEXED WHERE id > ? GROUP BY target_id
		ON CONFLICT (target_id) DO UPDATE SET
			first_reported_at = min(first_reported_at, excluded.first_reported_at),
			last_reported_at = max(last_reported_at, excluded.last_reported_at)`),
    lastNotice: database.prepare("SELECT max(id) FROM notices").pluck(),
    chainHead: database.prepare("SELECT chain FROM notices ORDER BY id DESC LIMIT 1").pluck(),
    insertList: database.prepare(`INSERT INTO lists (imported_at, name, sha256, cohort, rows, accepted, duplicates, rejected, details)
		VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (sha256, cohort) DO UPDATE SET
			accepted = lists.accepted + excluded.accepted,
			rejected = min(lists.rejected, excluded.rejected),
			duplicates = lists.rows - lists.accepted - excluded.accepted - min(lists.rejected, excluded.rejected),
			details = CASE WHEN excluded.accepted > 0 THEN excluded.details ELSE lists.details END`),
});
const storedNotice = (notice) => ({
    ...notice,
    reportedOn: storedText(notice.reportedOn),
    notifier: storedText(notice.notifier),
    category: storedText(notice.category),
    channel: storedText(notice.channel),
    reference: storedText(notice.reference),
    note: storedText(notice.note),
    listedUrl: storedText(notice.listedUrl),
});
const saveNotice = (statements, id, targetId, identity, notice, extra, chain) => {
    statements.insertNotice.run(id, targetId, identity, notice.reportedAt, notice.precision === "date" ? 1 : 0, notice.reportedOn, notice.notifier, notice.category, notice.channel, notice.reference, notice.note, notice.cohort, notice.listedUrl, extra, chain);
};
const saveList = (statements, list) => {
    statements.insertList.run(list.importedAt, list.name, list.sha256, list.cohort, list.rows, list.accepted, list.duplicates, list.rejected, JSON.stringify(list.details));
};
/** Reads a list into one transaction: all of it is stored, or nothing. */
export const beginImport = (database, path, importedAt) => {
    const guarded = (work) => {
        try {
            return work();
        }
        catch (error) {
            throw asUserError(error, path);
        }
    };
    guarded(() => database.exec("BEGIN IMMEDIATE"));
    database.pragma(`cache_size = -${IMPORT_CACHE_KIB}`);
    const statements = prepare(database);
    const lanes = new Map();
    const nextLink = createChain(statements.chainHead.get() ?? CHAIN_START);
    const noticesBefore = statements.lastNotice.get() ?? 0;
    let noticeId = noticesBefore;
    const laneId = (key) => {
        const known = lanes.get(key);
        if (known !== undefined)
            return known;
        const id = statements.insertLane.get(key) ?? statements.findLane.get(key);
        if (id === undefined)
            throw new Error(`lane ${key} was neither inserted nor found`);
        if (lanes.size >= REMEMBERED_LANES)
            lanes.clear();
        lanes.set(key, id);
        return id;
    };
    const addOne = ({ target, notice: given }) => {
        const notice = storedNotice(given);
        const { changes, lastInsertRowid } = statements.insertTarget.run(target.url, target.platform, target.itemKind, target.itemId, target.account, laneId(target.lane), importedAt);
        const inserted = changes === 1 ? Number(lastInsertRowid) : undefined;
        const targetId = inserted ?? statements.findTarget.get(target.url);
        if (targetId === undefined)
            throw new Error(`target ${target.url} was neither inserted nor found`);
        const identity = noticeIdentity(notice);
        if (inserted === undefined && statements.findNotice.get(targetId, identity) !== undefined)
            return { outcome: "duplicate", targetId: targetId, newTarget: false };
        noticeId += 1;
        const extra = extraText(notice);
        const chain = nextLink(noticeChainText(noticeId, target.url, notice, extra));
        saveNotice(statements, noticeId, targetId, identity, notice, extra, chain);
        return { outcome: "accepted", targetId: targetId, newTarget: inserted !== undefined };
    };
    return {
        add: async (entries) => guarded(() => entries.map(addOne)),
        commit: async (list) => guarded(() => {
            statements.saveStates.run(noticesBefore);
            saveList(statements, list);
            database.exec("COMMIT");
            database.pragma(`cache_size = -${USUAL_CACHE_KIB}`);
        }),
        rollback: async () => {
            if (database.inTransaction)
                guarded(() => database.exec("ROLLBACK"));
            database.pragma(`cache_size = -${USUAL_CACHE_KIB}`);
        },
    };
};
