import { asUserError } from "./open-database.js";
import { openStudy } from "./open-study.js";
import { storeOver } from "./sqlite-store.js";
/** What judging again writes. */
const SHADOWED = ["verdicts", "rejudgements", "states", "runs"];
/** Copies the tables into ones that live as long as the connection; SQLite looks for a name there first. */
const shadow = (database) => {
    const definition = database
        .prepare("SELECT sql FROM main.sqlite_schema WHERE type = 'table' AND name = ?")
        .pluck();
    for (const table of SHADOWED) {
        const sql = definition.get(table) ?? "";
        database.exec(sql.replace(/^CREATE TABLE/i, "CREATE TEMP TABLE"));
        database.exec(`INSERT INTO temp.${table} SELECT * FROM main.${table}`);
    }
};
/**
 * The study in the file as it is at one moment, in which looks can be judged again without anything being kept: what is
 * written goes to temporary tables in front of the study's own. The file is opened for reading alone, so a sweep may go
 * on meanwhile. Throws UserError.
 */
export const openSqliteStoreAsIf = async (path) => {
    const database = await openStudy(path, "read-only");
    try {
        // Temporary tables cannot refer to those of the file.
        database.pragma("foreign_keys = OFF");
        database.exec("BEGIN");
        shadow(database);
        return storeOver(database, path);
    }
    catch (error) {
        database.close();
        throw asUserError(error, path);
    }
};
