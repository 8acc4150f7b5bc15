import { existsSync } from "node:fs";
import { tmpdir } from "node:os";
import type BetterSqlite3 from "better-sqlite3";
import { diskFull, isDiskFull, temporaryFull } from "../../domain/disk-full.ts";
import { messageOf } from "../../domain/message-of.ts";
import { UserError } from "../../domain/user-error.ts";
import { openReadOnlyCopy } from "./read-only-copy.ts";

export type Database = BetterSqlite3.Database;

export type OpenMode = "create" | "existing" | "read-only";

/** How long a writer waits for another (an import beside a sweep) before it gives up. */
const BUSY_TIMEOUT_MS = 30_000;

/** "stil" in ASCII: tells a stillup database from any other SQLite file. */
export const APPLICATION_ID = 0x7374696c;

/** Loads the native module when it is first needed, so that `--help` does not pay for it, and explains its absence. */
const loadDriver = async (): Promise<typeof BetterSqlite3> => {
	try {
		return (await import("better-sqlite3")).default;
	} catch (error) {
		throw missingDriver(error);
	}
};

const missingDriver = (error: unknown): UserError =>
	new UserError(
		`the SQLite module better-sqlite3 cannot be loaded: ${error instanceof Error ? error.message.split("\n")[0] : String(error)}`,
		"run: npm rebuild better-sqlite3 (installed with npm 12? npm install -g --allow-scripts=better-sqlite3 stillup)",
	);

const codeOf = (error: unknown): string =>
	typeof error === "object" && error !== null && "code" in error ? String(error.code) : "";

/** Turns what SQLite reports into what the operator can mend; anything else stays as it is. */
export const asUserError = (error: unknown, path: string): unknown => {
	const code = codeOf(error);
	const says = messageOf(error);
	if (says.includes("Could not locate the bindings file") || code === "ERR_DLOPEN_FAILED") return missingDriver(error);
	if (code === "SQLITE_NOTADB") return new UserError(`${path} is not a database`, "give another file with --db");
	if (code.startsWith("SQLITE_CORRUPT"))
		return new UserError(`${path} is damaged (${says})`, "restore a backup; stillup verify names what is wrong");
	if (code.startsWith("SQLITE_READONLY"))
		return new UserError(`${path} cannot be written: it or its folder is read-only`, "choose another place with --db");
	if (code === "SQLITE_FULL") return diskFull(path);
	if (code.startsWith("SQLITE_IOERR"))
		return new UserError(`${path} cannot be read or written (${code})`, "check the disk, then run the command again");
	if (code.startsWith("SQLITE_BUSY"))
		return new UserError(
			`${path} is being written by another program`,
			"wait for it to finish and run the command again",
		);
	if (code.startsWith("SQLITE_CANTOPEN") || /^Cannot .* because the directory does not exist$/.test(says))
		return new UserError(
			`${path} cannot be opened`,
			"check that its folder exists and may be written, or choose another with --db",
		);
	return error;
};

/** Opens the file without touching what is in it. Throws UserError for what the operator can mend. */
export const openDatabase = async (path: string, mode: OpenMode): Promise<Database> => {
	if (mode !== "create" && path !== ":memory:" && !existsSync(path))
		throw new UserError(
			`there is no database ${path}`,
			"import a list first: stillup import FILE, or name it with --db",
		);
	const Driver = await loadDriver();
	const open = (file: string): Database => {
		const database = new Driver(file, { readonly: mode === "read-only", timeout: BUSY_TIMEOUT_MS });
		try {
			database.pragma("schema_version");
			return database;
		} catch (error) {
			database.close();
			throw error;
		}
	};
	try {
		return open(path);
	} catch (error) {
		// A medium that is read-only answers with the one, a folder of somebody else's with the other.
		const isUnwritable =
			mode === "read-only" && /^SQLITE_(?:CANTOPEN|READONLY)/.test(codeOf(error)) && existsSync(path);
		if (!isUnwritable) throw asUserError(error, path);
	}
	try {
		return openReadOnlyCopy(path, open);
	} catch (error) {
		if (isDiskFull(error)) throw temporaryFull(tmpdir(), `${path} cannot be copied to be read`);
		throw asUserError(error, path);
	}
};
