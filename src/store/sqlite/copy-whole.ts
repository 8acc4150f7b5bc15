import { renameSync, rmSync } from "node:fs";
import type { Database } from "./open-database.ts";

/** Pages a step: signals are heard in between. */
const STEP = 4096;

/**
 * Copies the database as it is at one moment with SQLite's own backup, while others write. The file appears under its
 * name only when it is whole, whenever the program is killed. `describe` reads the database as it is copied; `onStep` may
 * throw to give up.
 */
export const copyWhole = async <Description>(
	database: Database,
	file: string,
	describe: (database: Database) => Description,
	onStep: (copied: number, total: number) => void = () => undefined,
): Promise<Description> => {
	const part = `${file}.part`;
	rmSync(part, { force: true });
	// One read transaction over all steps: else every write of a sweep would start the copy anew.
	database.exec("BEGIN");
	try {
		const description = describe(database);
		await database.backup(part, {
			progress: ({ totalPages, remainingPages }) => {
				onStep(totalPages - remainingPages, totalPages);
				return STEP;
			},
		});
		renameSync(part, file);
		return description;
	} catch (error) {
		rmSync(part, { force: true });
		throw error;
	} finally {
		// SQLite ends a transaction by itself where a disk fails: the error that says so must not be hidden by another.
		if (database.inTransaction) database.exec("COMMIT");
	}
};
