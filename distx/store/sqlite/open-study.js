import { inspectSchema, migrate } from "./migrate.js";
import { asUserError, openDatabase } from "./open-database.js";
const SYNCHRONOUS = { durable: "FULL", quick: "OFF" };
/**
 * Pages of the write-ahead log (64 MiB) before they are copied into the file. A sweep's batch touches some thousand pages all over
 * it: with SQLite's own 1000 each commit was followed by a copy, a quarter of the CPU of storing a look.
 */
const CHECKPOINT_PAGES = 16_384;
/** Opens a study's file and brings its schema up to date. Throws UserError for what the operator can mend. */
export const openStudy = async (path, mode, durability = "durable") => {
    const database = await openDatabase(path, mode);
    try {
        const schema = inspectSchema(database, path);
        if (schema.kind === "older" && mode === "read-only") {
            // Reading needs today's tables, too; only a connection that may write can make them.
            database.close();
            (await openStudy(path, "existing")).close();
            return await openStudy(path, mode);
        }
        if (mode === "create" || schema.kind === "older")
            await migrate(database, path, schema);
        database.pragma("foreign_keys = ON");
        database.pragma(`wal_autocheckpoint = ${CHECKPOINT_PAGES}`);
        database.pragma(`synchronous = ${SYNCHRONOUS[durability]}`);
        return database;
    }
    catch (error) {
        database.close();
        throw asUserError(error, path);
    }
};
