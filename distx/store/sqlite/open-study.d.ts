import { type Database, type OpenMode } from "./open-database.ts";
/**
 * `durable`: what is stored survives a power cut (the default). `quick`: it may not; for a simulation, which can be run
 * again, and whose hundreds of sweeps would wait for the disk most of the time.
 */
export type Durability = "durable" | "quick";
/** Opens a study's file and brings its schema up to date. Throws UserError for what the operator can mend. */
export declare const openStudy: (path: string, mode: OpenMode, durability?: Durability) => Promise<Database>;
