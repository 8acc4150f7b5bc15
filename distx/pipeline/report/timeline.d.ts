import { type Instant } from "../../domain/time.ts";
import type { Removals, TimelinePoint } from "../../report/model.ts";
import type { ReportRow } from "./report-row.ts";
/** The state of all targets at evenly spaced midnights between the first notice and the as-of. */
export declare const timelineOf: (rows: readonly ReportRow[], asOf: Instant) => readonly TimelinePoint[];
/** What is gone at the as-of, and by what reason the page itself gave. */
export declare const removalsOf: (rows: readonly ReportRow[]) => Removals;
