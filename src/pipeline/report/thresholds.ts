import type { AdjustedInterval, LastLook, Threshold } from "../../report/model/estimates.ts";
import type { ClusteredShare } from "../../stats/clusters.ts";
import { statusOver } from "../../stats/status-at.ts";
import { emptyColumns, type StatusColumns } from "../../stats/status-columns.ts";
import type { Cohort } from "./cohort.ts";
import { graceAt } from "./grace.ts";
import { lastStanding } from "./last-look.ts";
import { medianOf } from "./median.ts";
import type { ReportRequest } from "./report-request.ts";
import type { ReportRow } from "./report-row.ts";

const adjustedFrom = (share: ClusteredShare | null): AdjustedInterval | null => {
	if (share === null) return null;
	const { low, high, clusters, effectiveN } = share;
	return low === null || high === null || clusters === null ? null : { low, high, clusters, effectiveN };
};

/** Makes tables of one reading of a cohort. */
const tableOver = (columns: StatusColumns, { main, beside }: Cohort): ((day: number, grace: number) => Threshold) => {
	const statusOf = statusOver(columns, { clusters: main, beside });
	return (day, grace) => {
		const { status, adjusted } = statusOf(day, grace);
		return { ...status, adjusted: adjustedFrom(adjusted) };
	};
};

const graceOf = (day: number, request: ReportRequest): number => request.graceDays ?? graceAt(day, request.duePolicy);

/** A table for every N asked for. */
const tablesOf = (columns: StatusColumns, cohort: Cohort, request: ReportRequest): readonly Threshold[] => {
	const tableAt = tableOver(columns, cohort);
	return request.afterDays.map((day) => tableAt(day, graceOf(day, request)));
};

/** Still up after N days, for every N asked for. */
export const thresholdsOf = (cohort: Cohort, request: ReportRequest): readonly Threshold[] =>
	tablesOf(cohort.lasting, cohort, request);

/** So many conclusive looks, or fewer, make a spot check. */
const FEW_LOOKS = 2;

/**
 * When last looked at, N or more days after being reported, for every N asked for: the same targets as `thresholdsOf`,
 * each in the state of its last look instead of that on day N.
 */
export const lastLooksOf = (cohort: Cohort, request: ReportRequest): readonly LastLook[] =>
	request.afterDays.map((day) => lastLookAt(cohort, day, graceOf(day, request)));

const lastLookAt = (cohort: Cohort, day: number, grace: number): LastLook => {
	const { age, count } = cohort.lasting;
	const { conclusive } = cohort.lastLooks;
	const columns: StatusColumns = { ...emptyColumns(count), age };
	const days = new Float64Array(count);
	let lookedAtThen = 0;
	let goneBefore = 0;
	let fewLooks = 0;
	for (let row = 0; row < count; row++) {
		const { lookedAt, standing } = lastStanding(cohort, row, day);
		if ((age[row] ?? 0) >= day + grace) {
			if (lookedAt !== null) days[lookedAtThen++] = lookedAt;
			else if (standing === "removed") goneBefore += 1;
			if ((conclusive[row] ?? 0) <= FEW_LOOKS) fewLooks += 1;
		}
		if (standing === "live") columns.left[row] = day;
		else if (standing === "removed") columns.right[row] = day;
		else if (standing === "restricted") columns.restrictedFrom[row] = day;
	}
	return {
		...tableOver(columns, cohort)(day, grace),
		goneBefore,
		medianDays: medianOf(days.subarray(0, lookedAtThen)),
		fewLooks,
	};
};

/** The same without removals that are not confirmed: those targets are unknown. Empty where there are none. */
export const withoutUnconfirmed = (cohort: Cohort, request: ReportRequest): readonly Threshold[] => {
	const right = cohort.lasting.right.slice();
	let isAny = false;
	for (const [index, { followUp }] of cohort.rows.entries()) {
		if (!followUp.unconfirmed) continue;
		right[index] = Number.POSITIVE_INFINITY;
		isAny = true;
	}
	return isAny ? tablesOf({ ...cohort.lasting, right }, cohort, request) : [];
};

/** More than one target in so many must differ for the second estimand to be told (statistics.md section 2). */
const DIFFERING_SHARE = 1 / 50;

export const differs = ({ followUp: { first, sustained } }: ReportRow): boolean =>
	// Where the two are one, they are the same object.
	first !== sustained &&
	first !== null &&
	sustained !== null &&
	(first.left !== sustained.left || first.right !== sustained.right);

/** The second estimand, first disappearance; empty where it hardly differs. */
export const firstDisappearance = (cohort: Cohort, request: ReportRequest): readonly Threshold[] => {
	const { rows, lasting } = cohort;
	const [left, right] = [lasting.left.slice(), lasting.right.slice()];
	let differing = 0;
	for (const [index, row] of rows.entries()) {
		if (!differs(row)) continue;
		left[index] = row.followUp.first?.left ?? Number.NaN;
		right[index] = row.followUp.first?.right ?? Number.POSITIVE_INFINITY;
		differing += 1;
	}
	return differing <= rows.length * DIFFERING_SHARE ? [] : tablesOf({ ...lasting, left, right }, cohort, request);
};
