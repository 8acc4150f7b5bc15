import type { Instant } from "../../domain/time.ts";
import type { ImportSession } from "../store.ts";
import { type Database } from "./open-database.ts";
/** Reads a list into one transaction: all of it is stored, or nothing. */
export declare const beginImport: (database: Database, path: string, importedAt: Instant) => ImportSession;
