import { UserError } from "./user-error.ts";

/** Codes of the system and of SQLite for a disk, or somebody's share of one, that is full. */
const FULL: ReadonlySet<unknown> = new Set(["ENOSPC", "EDQUOT", "SQLITE_FULL"]);

/** Whether an error says that a disk is full. */
export const isDiskFull = (error: unknown): boolean =>
	error instanceof Error && "code" in error && FULL.has(error.code);

/** What to do about it. */
export const FREE_SPACE = "free some space and run the command again";

/** What is said of a file that found no room. */
export const diskFull = (path: string, toDo: string = FREE_SPACE): UserError =>
	new UserError(`the disk that holds ${path} is full`, toDo);

/** The same of temporary files; `what` could not be done without them. */
export const temporaryFull = (folder: string, what: string | null = null): UserError =>
	new UserError(
		`${what === null ? "" : `${what}: `}the folder for temporary files ${folder} is full`,
		"free some space there, or name another folder with TMPDIR, and run the command again",
	);
