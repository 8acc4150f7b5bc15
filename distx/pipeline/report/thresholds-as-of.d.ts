import type { LastLook, Threshold } from "../../report/model/estimates.ts";
import type { Store } from "../../store/store.ts";
import type { ReportRequest } from "./report-request.ts";
/** The threshold tables of a report, and no more of it. */
export declare const thresholdsAsOf: (store: Store, request: ReportRequest) => Promise<{
    readonly thresholds: readonly Threshold[];
    readonly atLastLook: readonly LastLook[];
}>;
