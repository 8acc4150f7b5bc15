import { type Instant } from "../../domain/time.ts";
import type { HistoryReading, TargetHistory } from "../store.ts";
import type { Database } from "./open-database.ts";
import type { VerdictTable } from "./verdict-table.ts";
/** Every target with its runs as they stood at `asOf`: three reads a page, whatever the number of snapshots. */
export declare const historiesAsOf: (database: Database, verdicts: VerdictTable, asOf: Instant, { noticeTexts }?: HistoryReading) => AsyncGenerator<readonly TargetHistory[]>;
