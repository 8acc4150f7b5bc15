import { UserError } from "../../domain/user-error.ts";
import { copyWhole } from "./copy-whole.ts";
import { MIGRATIONS } from "./migrations/index.ts";
import { APPLICATION_ID, asUserError, type Database } from "./open-database.ts";

const numberPragma = (database: Database, name: string): number => Number(database.pragma(name, { simple: true }));

/** What the file is, before anything is written to it. */
export type SchemaState =
	| { readonly kind: "empty" }
	| { readonly kind: "current" }
	| { readonly kind: "older"; readonly version: number };

/** Refuses files of other programs and of newer versions, untouched. */
export const inspectSchema = (
	database: Database,
	path: string,
	migrations: readonly string[] = MIGRATIONS,
): SchemaState => {
	try {
		const version = numberPragma(database, "user_version");
		const application = numberPragma(database, "application_id");
		const tables = Number(database.prepare("SELECT count(*) FROM sqlite_schema").pluck().get());
		if (application === 0 && version === 0 && tables === 0) return { kind: "empty" };
		if (application !== APPLICATION_ID)
			throw new UserError(`${path} is a database of another program`, "give another file with --db");
		if (version > migrations.length)
			throw new UserError(
				`${path} was written by a newer stillup (schema ${version}; this one knows ${migrations.length})`,
				"update stillup; the file was not touched",
			);
		return version === migrations.length ? { kind: "current" } : { kind: "older", version };
	} catch (error) {
		throw asUserError(error, path);
	}
};

/** Where a study of an earlier schema is kept as it was. */
export const backupOf = (path: string, schema: number): string => `${path}.schema-${schema}.bak`;

/** Brings the schema up to date, each step in a transaction of its own; an older study is backed up beside the file first. */
export const migrate = async (
	database: Database,
	path: string,
	state: SchemaState,
	migrations: readonly string[] = MIGRATIONS,
): Promise<void> => {
	if (state.kind === "current") return;
	const from = state.kind === "empty" ? 0 : state.version;
	try {
		if (state.kind === "older")
			await copyWhole(database, backupOf(path, from), (old) => numberPragma(old, "user_version"));
		database.pragma("journal_mode = WAL");
		// A step may make a table anew that others refer to.
		database.pragma("foreign_keys = OFF");
		for (const [index, sql] of migrations.entries()) {
			if (index < from) continue;
			database
				.transaction(() => {
					// Another process may have migrated while this one waited for the lock.
					if (numberPragma(database, "user_version") > index) return;
					database.exec(sql);
					database.pragma(`application_id = ${APPLICATION_ID}`);
					database.pragma(`user_version = ${index + 1}`);
				})
				.immediate();
		}
	} catch (error) {
		throw asUserError(error, path);
	}
};
