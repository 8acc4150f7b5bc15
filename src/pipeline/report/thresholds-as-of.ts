import type { LastLook, Threshold } from "../../report/model/estimates.ts";
import type { Store } from "../../store/store.ts";
import { cohortOf } from "./cohort.ts";
import { readRows } from "./read-rows.ts";
import type { ReportRequest } from "./report-request.ts";
import { lastLooksOf, thresholdsOf } from "./thresholds.ts";

/** The threshold tables of a report, and no more of it. */
export const thresholdsAsOf = async (
	store: Store,
	request: ReportRequest,
): Promise<{ readonly thresholds: readonly Threshold[]; readonly atLastLook: readonly LastLook[] }> => {
	const { reported } = await readRows(store, request);
	const cohort = cohortOf(reported, request);
	return { thresholds: thresholdsOf(cohort, request), atLastLook: lastLooksOf(cohort, request) };
};
