import type BetterSqlite3 from "better-sqlite3";
export type Database = BetterSqlite3.Database;
export type OpenMode = "create" | "existing" | "read-only";
/** "stil" in ASCII: tells a stillup database from any other SQLite file. */
export declare const APPLICATION_ID = 1937009004;
/** Turns what SQLite reports into what the operator can mend; anything else stays as it is. */
export declare const asUserError: (error: unknown, path: string) => unknown;
/** Opens the file without touching what is in it. Throws UserError for what the operator can mend. */
export declare const openDatabase: (path: string, mode: OpenMode) => Promise<Database>;
