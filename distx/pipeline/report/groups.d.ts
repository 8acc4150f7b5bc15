import type { Breakdown, Comparison, GroupTest } from "../../report/model.ts";
import type { ReportRows } from "./read-rows.ts";
import type { ReportRequest } from "./report-request.ts";
/** Breakdowns, comparisons and (on request) tests, by every field asked for. */
export declare const breakDown: (all: ReportRows["cells"], request: ReportRequest, tauDays: number) => Promise<{
    readonly groups: readonly Breakdown[];
    readonly comparisons: readonly Comparison[];
    readonly tests: readonly GroupTest[];
}>;
