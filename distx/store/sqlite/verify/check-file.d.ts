import type { CheckResult } from "../../verification.ts";
import type { Database } from "../open-database.ts";
/** SQLite's own check of pages, indexes and column types. */
export declare const checkIntegrity: (database: Database) => CheckResult;
/** Rows that name a target, sweep, verdict or evidence that is not there. */
export declare const checkForeignKeys: (database: Database) => CheckResult;
