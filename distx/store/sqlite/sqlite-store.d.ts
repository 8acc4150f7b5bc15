import type { Store } from "../store.ts";
import { type Database, type OpenMode } from "./open-database.ts";
import { type Durability } from "./open-study.ts";
/** Opens (and, where asked, creates or migrates) the study in the file. Throws UserError for what the operator can mend. */
export declare const openSqliteStore: (path: string, mode: OpenMode, durability?: Durability) => Promise<Store>;
/** The store over an open database of today's schema. */
export declare const storeOver: (database: Database, path: string) => Store;
