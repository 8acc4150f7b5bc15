import { existsSync, statSync } from "node:fs";
import { instant } from "../../domain/time.js";
import { UserError } from "../../domain/user-error.js";
import { inspectSchema } from "./migrate.js";
import { asUserError, openDatabase } from "./open-database.js";
import { createSuspicionTable } from "./suspicion-table.js";
import { sweepFrom } from "./sweep-rows.js";
/** Bigger files are left to `verify`: their check would take longer than a person wants to wait. */
const QUICK_CHECK_BYTES = 200_000_000;
const conditionOf = (database, path) => {
    const schema = inspectSchema(database, path);
    if (schema.kind === "older")
        return schema;
    if (schema.kind === "empty")
        return { kind: "missing" };
    const bytes = statSync(path).size;
    const check = bytes > QUICK_CHECK_BYTES ? "ok" : String(database.pragma("quick_check(1)", { simple: true }));
    const numberOf = (sql) => database.prepare(sql).pluck().get() ?? null;
    const last = database
        .prepare("SELECT * FROM sweeps WHERE origin = 'polled' ORDER BY id DESC LIMIT 1")
        .get();
    const newest = numberOf("SELECT max(last_look_at) FROM states");
    return {
        kind: "usable",
        bytes,
        targets: numberOf("SELECT count(*) FROM targets") ?? 0,
        snapshots: numberOf("SELECT max(id) FROM snapshots") ?? 0,
        platforms: database.prepare("SELECT DISTINCT platform FROM targets ORDER BY platform").pluck().all(),
        lastSweep: last === undefined ? null : sweepFrom(last, createSuspicionTable(database).of(last.id)),
        newestLook: newest === null ? null : instant(newest),
        problem: check === "ok" ? null : check,
    };
};
/** Looks at a study's file without bringing it up to date. Never throws for what may be wrong with it. */
export const inspectStudy = async (path) => {
    if (!existsSync(path))
        return { kind: "missing" };
    try {
        const database = await openDatabase(path, "read-only");
        try {
            return conditionOf(database, path);
        }
        finally {
            database.close();
        }
    }
    catch (error) {
        const known = asUserError(error, path);
        if (known instanceof UserError)
            return { kind: "unusable", message: known.message, hint: known.hint };
        throw error;
    }
};
/** The version of SQLite, or why it cannot be loaded. */
export const sqliteVersion = async () => {
    try {
        const database = await openDatabase(":memory:", "create");
        const version = String(database.prepare("SELECT sqlite_version()").pluck().get());
        database.close();
        return version;
    }
    catch (error) {
        return error instanceof Error ? error : new Error(String(error));
    }
};
