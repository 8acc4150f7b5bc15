import { type Instant } from "../../domain/time.ts";
import type { Database } from "./open-database.ts";
/** The last looks until an instant, of targets that were looked at before and after it. */
export type LastLooks = {
    /** Of any kind, suspect ones among them; null where there was none. */
    any(target: number): number | null;
    /** The last one that settled something and counts, with the number of its verdict in force. */
    conclusive(target: number): {
        readonly at: Instant;
        readonly verdict: number;
    } | null;
};
/**
 * Reads sweeps backwards from `asOf` until every question has its answer, mostly one or two of them. Polls do not overlap:
 * the first look that is found is the last one made. Looks made by hand lie anywhere in time; all of them are read.
 */
export declare const createLastLooks: (database: Database, asOf: Instant, overridden: ReadonlyMap<number, ReadonlySet<number>>) => LastLooks;
