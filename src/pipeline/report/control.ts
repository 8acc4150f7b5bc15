import type { ControlCohort, ReportModel } from "../../report/model.ts";
import { differenceOf } from "../../stats/newcombe.ts";
import { cohortOf } from "./cohort.ts";
import { beginSurvival } from "./curves.ts";
import type { Fitter } from "./fits/fitter.ts";
import type { ReportRows } from "./read-rows.ts";
import type { ReportRequest } from "./report-request.ts";
import { thresholdsOf } from "./thresholds.ts";

/** The background loss among targets that were never reported, beside the reported ones; null without any. */
export const controlOf = async (
	{ control, alsoReported }: ReportRows,
	reported: ReportModel["thresholds"],
	request: ReportRequest,
	fitter: Fitter,
): Promise<ControlCohort | null> => {
	if (control.length === 0) return null;
	const cohort = cohortOf(control, request);
	const thresholds = thresholdsOf(cohort, request);
	return {
		n: cohort.rows.length,
		alsoReported,
		thresholds,
		survival: await beginSurvival(cohort, request, fitter)(),
		differences: thresholds.flatMap((own, index) => {
			const theirs = reported[index];
			return theirs === undefined ? [] : [{ afterDays: own.afterDays, ...differenceOf(theirs, own) }];
		}),
	};
};
