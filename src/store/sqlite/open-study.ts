import { inspectSchema, migrate } from "./migrate.ts";
import { asUserError, type Database, type OpenMode, openDatabase } from "./open-database.ts";

/** Opens a study's file and brings its schema up to date. Throws UserError for what the operator can mend. */
export const openStudy = async (path: string, mode: OpenMode): Promise<Database> => {
	const database = await openDatabase(path, mode);
	try {
		const schema = inspectSchema(database, path);
		if (schema.kind === "older" && mode === "read-only") {
			// Reading needs today's tables, too; only a connection that may write can make them.
			database.close();
			(await openStudy(path, "existing")).close();
			return await openStudy(path, mode);
		}
		if (mode === "create" || schema.kind === "older") await migrate(database, path, schema);
		database.pragma("foreign_keys = ON");
		database.pragma("synchronous = FULL");
		return database;
	} catch (error) {
		database.close();
		throw asUserError(error, path);
	}
};
