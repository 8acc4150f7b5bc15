import { type Verdict } from "../../domain/verdict.ts";
import type { Database } from "./open-database.ts";
/** The few different verdicts of a database, each stored once and named by a number. */
export type VerdictTable = {
    /** The number of a verdict, stored if it is new. */
    idOf(verdict: Verdict): number;
    verdictOf(id: number): Verdict;
    /** Forgets the numbers it remembers: after a rollback they may not exist. */
    forget(): void;
};
export declare const createVerdictTable: (database: Database) => VerdictTable;
