import type { ControlCohort, ReportModel } from "../../report/model.ts";
import { differenceOf } from "../../stats/newcombe.ts";
import { survivalOf } from "./curves.ts";
import type { ReportRows } from "./read-rows.ts";
import type { ReportRequest } from "./report-request.ts";
import { isCounted } from "./report-row.ts";
import { thresholdsOf } from "./thresholds.ts";

/** The background loss among targets that were never reported, beside the reported ones; null without any. */
export const controlOf = async (
	{ control, alsoReported }: ReportRows,
	reported: ReportModel["thresholds"],
	request: ReportRequest,
): Promise<ControlCohort | null> => {
	if (control.length === 0) return null;
	const thresholds = thresholdsOf(control, request);
	const counted = control.filter(isCounted);
	return {
		n: counted.length,
		alsoReported,
		thresholds,
		survival: await survivalOf(counted, request),
		differences: thresholds.flatMap((own, index) => {
			const theirs = reported[index];
			return theirs === undefined ? [] : [{ afterDays: own.afterDays, ...differenceOf(theirs, own) }];
		}),
	};
};
