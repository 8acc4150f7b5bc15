import type { Database } from "./open-database.ts";
/**
 * Copies the database as it is at one moment with SQLite's own backup, while others write. The file appears under its
 * name only when it is whole, whenever the program is killed. `describe` reads the database as it is copied; `onStep` may
 * throw to give up.
 */
export declare const copyWhole: <Description>(database: Database, file: string, describe: (database: Database) => Description, onStep?: (copied: number, total: number) => void) => Promise<Description>;
