import { instant } from "../../domain/time.js";
import { STATUSES } from "../../domain/verdict.js";
import { CHAIN_START, nextLink } from "./digest.js";
import { settlementChainText } from "./review-rows.js";
import { IS_SUSPECT } from "./snapshot-rows.js";
import { storedText } from "./stored-text.js";
const CAUSES = [
    "live-control-failed",
    "impossible-control-live",
    "outcome-jump",
    "vantage",
];
const SETTLED = ["accepted", "rejected"];
const known = (words, text) => {
    const word = words.find((candidate) => candidate === text);
    if (word === undefined)
        throw new Error(`unknown word ${text} in the database`);
    return word;
};
export const createSuspicionTable = (database) => {
    const read = database.prepare("SELECT * FROM suspicions WHERE sweep_id = ?");
    const insert = database.prepare("INSERT INTO suspicions (sweep_id, platform, status, cause, detail) VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING");
    // Only the sweep under way is asked about, once a look.
    let asked = null;
    const count = database
        .prepare(`SELECT count(*) FROM snapshots JOIN verdicts ON verdicts.id = verdict_id JOIN targets ON targets.id = target_id
			WHERE sweep_id = ? AND platform = ? AND status = ?`)
        .pluck();
    const of = (sweep) => read.all(sweep).map((row) => ({
        platform: row.platform,
        status: known(STATUSES, row.status),
        cause: known(CAUSES, row.cause),
        detail: row.detail,
        snapshots: count.get(sweep, row.platform, row.status) ?? 0,
        settlement: row.settlement === null || row.settled_at === null
            ? null
            : { as: known(SETTLED, row.settlement), at: instant(row.settled_at), by: row.settled_by ?? "" },
    }));
    const settlementHead = database.prepare("SELECT id, chain FROM settlements ORDER BY id DESC LIMIT 1");
    const insertSettlement = database.prepare(`INSERT INTO settlements (id, sweep_id, platform, status, settlement, settled_at, settled_by, note, chain)
		VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`);
    const updateSettlement = database.prepare("UPDATE suspicions SET settlement = ?, settled_at = ?, settled_by = ? WHERE sweep_id = ? AND platform = ? AND status = ?");
    const concerned = database
        .prepare(`SELECT DISTINCT target_id FROM snapshots JOIN verdicts ON verdicts.id = verdict_id JOIN targets ON targets.id = target_id
			WHERE sweep_id = ? AND platform = ? AND status = ?`)
        .pluck();
    const settle = database.transaction((settlement, rebuild) => {
        const { sweep, platform, status, as, at } = settlement;
        const head = settlementHead.get();
        const row = {
            id: (head?.id ?? 0) + 1,
            sweep_id: sweep,
            platform,
            status,
            settlement: as,
            settled_at: at,
            settled_by: storedText(settlement.by),
            note: storedText(settlement.note),
        };
        const chain = nextLink(head?.chain ?? CHAIN_START, settlementChainText(row));
        insertSettlement.run(...Object.values(row), chain);
        updateSettlement.run(as, at, row.settled_by, sweep, platform, status);
        asked = null;
        for (const target of concerned.all(sweep, platform, status))
            rebuild(target);
    });
    return {
        of,
        settle: (settlement, rebuild) => settle.immediate(settlement, rebuild),
        isSuspect: (sweep, platform, status) => {
            if (asked?.sweep !== sweep)
                asked = {
                    sweep,
                    keys: new Set(read
                        .all(sweep)
                        .filter(({ settlement }) => settlement !== "accepted")
                        .map((suspicion) => `${suspicion.platform} ${suspicion.status}`)),
                };
            return asked.keys.has(`${platform} ${status}`);
        },
        add: (sweep, suspicions) => {
            for (const { platform, status, cause, detail } of suspicions)
                insert.run(sweep, platform, status, cause, detail);
            asked = null;
        },
    };
};
/** Looks until an instant that are in doubt, by target: only sweeps with an open suspicion are read. */
export const suspectLooks = (database, asOf) => {
    const rows = database
        .prepare(`SELECT target_id, count(*) FROM (SELECT DISTINCT sweep_id FROM suspicions WHERE settlement IS NOT 'accepted') AS doubted
			CROSS JOIN snapshots INDEXED BY snapshots_by_sweep ON snapshots.sweep_id = doubted.sweep_id
			WHERE at <= ? AND ${IS_SUSPECT} GROUP BY target_id`)
        .raw()
        .all(asOf);
    return new Map(rows.map(([target, looks]) => [target, looks]));
};
