import type BetterSqlite3 from "better-sqlite3";
/**
 * Opens a copy of a study that lies where nothing can be written (a read-only medium, an archive). SQLite needs to make
 * its -shm file beside a database in WAL mode even to read it. The copy is removed when the database is closed.
 */
export declare const openReadOnlyCopy: (path: string, open: (copy: string) => BetterSqlite3.Database) => BetterSqlite3.Database;
