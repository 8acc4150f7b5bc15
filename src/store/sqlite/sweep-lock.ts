import { hostname } from "node:os";
import { SweepHeldError } from "../../domain/sweep-held.ts";
import { formatInstant, type Instant } from "../../domain/time.ts";
import { asUserError, type Database, openDatabase } from "./open-database.ts";

export type SweepLock = { release(): void };

/** Who holds it; empty where the holder is only just writing that down. */
const holderIn = (database: Database): string => {
	try {
		return String(database.prepare("SELECT who FROM holder").pluck().get() ?? "");
	} catch {
		return "";
	}
};

/**
 * Holds the database for one sweep. The lock is a write transaction on a file beside it, so that the operating system
 * frees it the moment the holder dies, however it dies; readers can still see who holds it. Throws SweepHeldError.
 */
export const holdForSweep = async (path: string, since: Instant): Promise<SweepLock> => {
	const lockPath = `${path}.lock`;
	const database = await openDatabase(lockPath, "create");
	try {
		database.pragma("busy_timeout = 0");
		database.exec("CREATE TABLE IF NOT EXISTS holder (who TEXT NOT NULL)");
		const who = `process ${process.pid} on ${hostname()}, since ${formatInstant(since)}`;
		database.transaction(() => {
			database.exec("DELETE FROM holder");
			database.prepare("INSERT INTO holder VALUES (?)").run(who);
		})();
		database.exec("BEGIN IMMEDIATE");
		return {
			release: () => {
				if (database.open) database.close();
			},
		};
	} catch (error) {
		const busy = error instanceof Error && "code" in error && String(error.code).startsWith("SQLITE_BUSY");
		const holder = busy ? holderIn(database) : "";
		database.close();
		throw busy ? new SweepHeldError(path, holder) : asUserError(error, lockPath);
	}
};
