import type { ControlCohort, ReportModel } from "../../report/model.ts";
import type { ReportRows } from "./read-rows.ts";
import type { ReportRequest } from "./report-request.ts";
/** The background loss among targets that were never reported, beside the reported ones; null without any. */
export declare const controlOf: ({ control, alsoReported }: ReportRows, reported: ReportModel["thresholds"], request: ReportRequest) => Promise<ControlCohort | null>;
