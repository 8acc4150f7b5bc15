import type { Sensitivity } from "../../report/model/estimates.ts";
import type { Store } from "../../store/store.ts";
import type { ReportRequest } from "./report-request.ts";
import { type ReportRow } from "./report-row.ts";
/**
 * How far the numbers would move under other readings: the inconclusive looks after the last conclusive one as removed,
 * and as live; and each removal dated to the middle of its interval, where intervals are short enough for that.
 */
export declare const sensitivityOf: (store: Store, rows: readonly ReportRow[], request: ReportRequest, afterDays: number) => Promise<Sensitivity>;
