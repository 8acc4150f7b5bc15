import { gatherFindings } from "./findings.js";
const MOST_LINES = 100;
/** SQLite's own check of pages, indexes and column types. */
export const checkIntegrity = (database) => {
    const findings = gatherFindings("integrity");
    const lines = database.prepare(`PRAGMA integrity_check(${MOST_LINES})`).pluck().all();
    for (const line of lines)
        if (line !== "ok")
            findings.add(line);
    return findings.result(Number(database.pragma("page_count", { simple: true })));
};
/** Rows that name a target, sweep, verdict or evidence that is not there. */
export const checkForeignKeys = (database) => {
    const findings = gatherFindings("foreign-keys");
    let rows = 0;
    for (const { table, rowid, parent } of database.prepare("PRAGMA foreign_key_check").iterate()) {
        rows += 1;
        findings.add(`row ${rowid ?? "?"} of ${table} names a row of ${parent} that is not there`, {
            snapshot: table === "snapshots" ? rowid : null,
            notice: table === "notices" ? rowid : null,
        });
    }
    return findings.result(rows);
};
