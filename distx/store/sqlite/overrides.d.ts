import type { Review } from "../../domain/review.ts";
import { type Instant } from "../../domain/time.ts";
import type { LookAppender } from "./append-looks.ts";
import type { Database } from "./open-database.ts";
import type { StateWriter } from "./state-writer.ts";
import type { SweepWriter } from "./sweep-writer.ts";
import type { VerdictTable } from "./verdict-table.ts";
type Parts = {
    readonly database: Database;
    readonly verdicts: VerdictTable;
    readonly states: StateWriter;
    readonly looks: LookAppender;
    readonly sweeps: SweepWriter;
};
/** Stores overrides as snapshots, within the caller's transaction; gives the snapshot that each review's override is. */
export type StoreOverrides = (reviews: readonly Review[], now: Instant, toolVersion: string) => ReadonlyMap<Review, number>;
export declare const createOverrides: ({ database, verdicts, states, looks, sweeps }: Parts) => StoreOverrides;
export {};
