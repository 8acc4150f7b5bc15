import type { Breakdown, Comparison, Group, GroupTest } from "../../report/model.ts";
import { differenceOf } from "../../stats/newcombe.ts";
import { firstSeenGoneOf, survivalOf } from "./curves.ts";
import { fieldValue } from "./fields.ts";
import { type Cell, pairsOf, testsOf } from "./group-tests.ts";
import type { ReportRequest } from "./report-request.ts";
import { isCounted, type ReportRow, rowOf } from "./report-row.ts";
import { medianGapDays } from "./schedule-words.ts";
import { thresholdsOf } from "./thresholds.ts";

/** Cells of fewer targets are flagged. */
const SMALL_CELL = 10;
/** Pairs are compared between so many groups at the most, the largest. */
const MOST_COMPARED = 8;

/** A target counts in every group that one of its notices names, on the clock of the first notice there. */
const cellsOf = (rows: readonly ReportRow[], by: string, request: ReportRequest): readonly Cell[] => {
	const cells = new Map<string, ReportRow[]>();
	for (const row of rows) {
		for (const [value, notices] of noticesByValue(row, by)) {
			const own = notices.length === row.notices.length ? row : rowOf(row.history, notices, request, row.instantsOf);
			if (own === null) continue;
			const cell = cells.get(value);
			if (cell === undefined) cells.set(value, [own]);
			else cell.push(own);
		}
	}
	return [...cells]
		.map(([value, members]) => ({ value, rows: members }))
		.sort((one, other) => other.rows.length - one.rows.length || (one.value < other.value ? -1 : 1));
};

const noticesByValue = (row: ReportRow, by: string): ReadonlyMap<string, ReportRow["notices"]> => {
	const groups = new Map<string, ReportRow["notices"][number][]>();
	for (const notice of row.notices) {
		const value = fieldValue(row.history, notice, by);
		groups.set(value, [...(groups.get(value) ?? []), notice]);
	}
	return groups;
};

const groupOf = async ({ value, rows }: Cell, request: ReportRequest, tauDays: number): Promise<Group> => {
	const counted = rows.filter(isCounted);
	return {
		value,
		n: counted.length,
		small: counted.length < SMALL_CELL,
		snapshots: rows.reduce((sum, { history }) => sum + history.looks, 0),
		inconclusiveSnapshots: rows.reduce((sum, { history }) => sum + history.inconclusiveLooks, 0),
		medianGapDays: medianGapDays(rows),
		thresholds: thresholdsOf(rows, request),
		survival: await survivalOf(counted, request),
		firstSeenGone: firstSeenGoneOf(counted, tauDays),
	};
};

const comparisonsOf = (by: string, groups: readonly Group[]): readonly Comparison[] =>
	pairsOf(groups.slice(0, MOST_COMPARED)).flatMap(([first, second]) =>
		first.thresholds.flatMap((threshold, index) => {
			const other = second.thresholds[index];
			if (other === undefined) return [];
			return [
				{
					by,
					first: first.value,
					second: second.value,
					afterDays: threshold.afterDays,
					...differenceOf(threshold, other),
				},
			];
		}),
	);

/** Breakdowns, comparisons and (on request) tests, by every field asked for. */
export const breakDown = async (
	rows: readonly ReportRow[],
	request: ReportRequest,
	tauDays: number,
): Promise<{
	readonly groups: readonly Breakdown[];
	readonly comparisons: readonly Comparison[];
	readonly tests: readonly GroupTest[];
}> => {
	const groups: Breakdown[] = [];
	const tests: GroupTest[] = [];
	for (const by of request.by) {
		const cells = cellsOf(rows, by, request);
		const made: Group[] = [];
		for (const cell of cells) made.push(await groupOf(cell, request, tauDays));
		groups.push({ by, groups: made });
		if (request.tests) tests.push(...testsOf(by, cells.slice(0, MOST_COMPARED), request.seed));
	}
	return { groups, comparisons: groups.flatMap(({ by, groups: own }) => comparisonsOf(by, own)), tests };
};
