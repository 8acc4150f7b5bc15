import { instant } from "../../domain/time.js";
import { readBefore } from "../../history/state.js";
import { identityFrom, TARGET_COLUMNS, TARGET_TABLES, targetFrom } from "./state-rows.js";
const PAGE = 2000;
/**
 * Fixes which targets are due in a temporary table of numbers, so that a sweep holds neither the list nor a promise for
 * each target; lanes draw from it in target order.
 */
export const openDueQueue = (database, verdicts, isDue, limit) => {
    database.exec("CREATE TEMP TABLE IF NOT EXISTS due (lane_id INTEGER, target_id INTEGER, PRIMARY KEY (lane_id, target_id)) STRICT, WITHOUT ROWID; DELETE FROM due");
    const page = database.prepare(`SELECT ${TARGET_COLUMNS}, lane_id FROM ${TARGET_TABLES} WHERE targets.id > ? ORDER BY targets.id LIMIT ?`);
    const insert = database.prepare("INSERT INTO due (lane_id, target_id) VALUES (?, ?)");
    let due = 0;
    const fill = database.transaction((rows) => {
        for (const row of rows) {
            if (limit !== null && due >= limit)
                return;
            if (!isDue(targetFrom(row, verdicts)))
                continue;
            insert.run(row.lane_id, row.id);
            due += 1;
        }
    });
    for (let after = 0; limit === null || due < limit;) {
        const rows = page.all(after, PAGE);
        fill(rows);
        const last = rows.at(-1);
        if (last === undefined)
            break;
        after = last.id;
    }
    database.exec(`CREATE TEMP TABLE IF NOT EXISTS due_lanes (count INTEGER, lane_id INTEGER, PRIMARY KEY (count, lane_id)) STRICT, WITHOUT ROWID;
		DELETE FROM due_lanes;
		INSERT INTO due_lanes SELECT -count(*), lane_id FROM due GROUP BY lane_id;`);
    const lanePage = database.prepare(`SELECT lane_id AS id, key, count FROM due_lanes JOIN lanes ON lanes.id = lane_id
		WHERE (count, lane_id) > (?, ?) ORDER BY count, lane_id LIMIT ?`);
    const laneNumber = database.prepare("SELECT id FROM lanes WHERE key = ?").pluck();
    const draw = database.prepare(`SELECT targets.id AS id, url, platform, kind, item_id, account, first_fingerprint, last_look_at, last_verdict_id, run_verdict_id
		FROM due CROSS JOIN targets ON targets.id = due.target_id CROSS JOIN states ON states.target_id = due.target_id
		WHERE due.lane_id = ? AND due.target_id > ? ORDER BY due.target_id LIMIT ?`);
    const cursors = new Map();
    return {
        due,
        lanes: async function* () {
            // Counts are stored negative, so that the primary key has the fullest lane first.
            for (let after = { count: Number.MIN_SAFE_INTEGER, id: 0 };;) {
                const rows = lanePage.all(after.count, after.id, PAGE);
                for (const row of rows)
                    yield { key: row.key, count: -row.count };
                const last = rows.at(-1);
                if (last === undefined)
                    return;
                after = last;
            }
        },
        platforms: async () => database
            .prepare("SELECT DISTINCT platform FROM due JOIN targets ON targets.id = due.target_id ORDER BY platform")
            .pluck()
            .all(),
        draw: async (key, count) => {
            const cursor = cursors.get(key) ?? { lane: laneNumber.get(key) ?? -1, after: 0 };
            const rows = draw.all(cursor.lane, cursor.after, count);
            const last = rows.at(-1);
            if (last === undefined)
                cursors.delete(key);
            else
                cursors.set(key, { lane: cursor.lane, after: last.id });
            return rows.map((row) => dueTargetOf(row, key, verdicts));
        },
        close: async () => {
            database.exec("DELETE FROM due");
        },
    };
};
const dueTargetOf = (row, lane, verdicts) => {
    const lastVerdict = row.last_verdict_id === null ? null : verdicts.verdictOf(row.last_verdict_id);
    const run = row.run_verdict_id === null ? null : verdicts.verdictOf(row.run_verdict_id);
    return {
        ...identityFrom(row, lane),
        firstFingerprint: row.first_fingerprint,
        readBefore: readBefore({ lastVerdict, run }),
        lastLook: lastVerdict === null || row.last_look_at === null
            ? null
            : { at: instant(row.last_look_at), verdict: lastVerdict },
    };
};
