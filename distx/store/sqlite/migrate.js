import { UserError } from "../../domain/user-error.js";
import { copyWhole } from "./copy-whole.js";
import { MIGRATIONS } from "./migrations/index.js";
import { APPLICATION_ID, asUserError } from "./open-database.js";
const numberPragma = (database, name) => Number(database.pragma(name, { simple: true }));
/** Refuses files of other programs and of newer versions, untouched. */
export const inspectSchema = (database, path, migrations = MIGRATIONS) => {
    try {
        const version = numberPragma(database, "user_version");
        const application = numberPragma(database, "application_id");
        const tables = Number(database.prepare("SELECT count(*) FROM sqlite_schema").pluck().get());
        if (application === 0 && version === 0 && tables === 0)
            return { kind: "empty" };
        if (application !== APPLICATION_ID)
            throw new UserError(`${path} is a database of another program`, "give another file with --db");
        if (version > migrations.length)
            throw new UserError(`${path} was written by a newer stillup (schema ${version}; this one knows ${migrations.length})`, "update stillup; the file was not touched");
        return version === migrations.length ? { kind: "current" } : { kind: "older", version };
    }
    catch (error) {
        throw asUserError(error, path);
    }
};
/** Brings the schema up to date, each step in a transaction of its own; an older study is backed up beside the file first. */
export const migrate = async (database, path, state, migrations = MIGRATIONS) => {
    if (state.kind === "current")
        return;
    const from = state.kind === "empty" ? 0 : state.version;
    try {
        if (state.kind === "older")
            await copyWhole(database, `${path}.schema-${from}.bak`, (old) => numberPragma(old, "user_version"));
        database.pragma("journal_mode = WAL");
        for (const [index, sql] of migrations.entries()) {
            if (index < from)
                continue;
            database
                .transaction(() => {
                // Another process may have migrated while this one waited for the lock.
                if (numberPragma(database, "user_version") > index)
                    return;
                database.exec(sql);
                database.pragma(`application_id = ${APPLICATION_ID}`);
                database.pragma(`user_version = ${index + 1}`);
            })
                .immediate();
        }
    }
    catch (error) {
        throw asUserError(error, path);
    }
};
