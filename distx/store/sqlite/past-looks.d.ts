import { type Instant } from "../../domain/time.ts";
import { type Run } from "../../history/run.ts";
import type { Database } from "./open-database.ts";
import type { VerdictTable } from "./verdict-table.ts";
/** What a past instant needs beyond the maintained rows. */
export type Cut = {
    /** The target's runs as they stood then. */
    cut(target: number, runs: readonly Run[]): readonly Run[];
    /** Looks made since, not suspect ones. */
    laterLooks(target: number): {
        readonly looks: number;
        readonly inconclusive: number;
    };
    /** The last look until then, given the last one of all. */
    lastLookAt(target: number, last: Instant | null): Instant | null;
};
/**
 * Reads what the maintained rows do not know about `asOf`: how many looks came later, and, for runs that went on after
 * it, the last look until it. Nothing is read when no look came after `asOf`.
 */
export declare const prepareCut: (database: Database, verdicts: VerdictTable, asOf: Instant) => Cut;
