import type { Threshold } from "../../report/model/estimates.ts";
import { statusAt } from "../../stats/status-at.ts";
import { graceAt } from "./grace.ts";
import type { ReportRequest } from "./report-request.ts";
import { isCounted, type ReportRow, statusRow } from "./report-row.ts";

const tableOf = (
	rows: readonly Parameters<typeof statusAt>[0][number][],
	request: ReportRequest,
): readonly Threshold[] =>
	request.afterDays.map((day) => statusAt(rows, day, request.graceDays ?? graceAt(day, request.duePolicy)));

/** Still up after N days, for every N asked for. */
export const thresholdsOf = (rows: readonly ReportRow[], request: ReportRequest): readonly Threshold[] =>
	tableOf(rows.filter(isCounted).map(statusRow), request);

/** The same without removals that are not confirmed: those targets are unknown. Empty where there are none. */
export const withoutUnconfirmed = (rows: readonly ReportRow[], request: ReportRequest): readonly Threshold[] => {
	if (!rows.some(({ followUp }) => followUp.unconfirmed)) return [];
	return tableOf(
		rows
			.filter(isCounted)
			.map((row) => (row.followUp.unconfirmed ? { ...statusRow(row), right: null } : statusRow(row))),
		request,
	);
};

/** More than one target in so many must differ for the second estimand to be told (statistics.md section 2). */
const DIFFERING_SHARE = 1 / 50;

export const differs = ({ followUp: { first, sustained } }: ReportRow): boolean =>
	first !== null && sustained !== null && (first.left !== sustained.left || first.right !== sustained.right);

/** The second estimand, first disappearance; empty where it hardly differs. */
export const firstDisappearance = (rows: readonly ReportRow[], request: ReportRequest): readonly Threshold[] => {
	const counted = rows.filter(isCounted);
	if (counted.filter(differs).length <= counted.length * DIFFERING_SHARE) return [];
	return tableOf(
		counted.map((row) => ({
			...statusRow(row),
			left: row.followUp.first?.left ?? null,
			right: row.followUp.first?.right ?? null,
		})),
		request,
	);
};
