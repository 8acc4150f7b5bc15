import type { Breakdown, Comparison, Group, GroupTest } from "../../report/model.ts";
import { holm } from "../../stats/holm.ts";
import { intervalLogRank } from "../../stats/interval-log-rank.ts";
import { logRank } from "../../stats/log-rank.ts";
import { differenceOf } from "../../stats/newcombe.ts";
import { firstSeenGoneOf, intervalRows, survivalOf, timeRows } from "./curves.ts";
import { fieldValue } from "./fields.ts";
import type { ReportRequest } from "./report-request.ts";
import { isCounted, type ReportRow } from "./report-row.ts";
import { medianGapDays } from "./schedule-words.ts";
import { thresholdsOf } from "./thresholds.ts";

/** Cells of fewer targets are flagged. */
const SMALL_CELL = 10;
/** Pairs are compared between so many groups at the most, the largest. */
const MOST_COMPARED = 8;

type Cell = { readonly value: string; readonly rows: readonly ReportRow[] };

/** A target counts in every group that one of its notices names, on the clock of the first notice there. */
const cellsOf = (rows: readonly ReportRow[], by: string, rowFor: RowFor): readonly Cell[] => {
	const cells = new Map<string, ReportRow[]>();
	for (const row of rows) {
		for (const [value, notices] of noticesByValue(row, by)) {
			const own = notices.length === row.notices.length ? row : rowFor(row, notices);
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

/** The row of the same target for some of its notices. */
export type RowFor = (row: ReportRow, notices: ReportRow["notices"]) => ReportRow;

const groupOf = ({ value, rows }: Cell, request: ReportRequest, tauDays: number): Group => {
	const counted = rows.filter(isCounted);
	return {
		value,
		n: counted.length,
		small: counted.length < SMALL_CELL,
		snapshots: rows.reduce((sum, { history }) => sum + history.looks, 0),
		inconclusiveSnapshots: rows.reduce((sum, { history }) => sum + history.inconclusiveLooks, 0),
		medianGapDays: medianGapDays(rows),
		thresholds: thresholdsOf(rows, request),
		survival: survivalOf(counted, request),
		firstSeenGone: firstSeenGoneOf(counted, tauDays),
	};
};

const pairsOf = <Item>(items: readonly Item[]): readonly (readonly [Item, Item])[] =>
	items.flatMap((first, index) => items.slice(index + 1).map((second): readonly [Item, Item] => [first, second]));

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

const testsOf = (by: string, cells: readonly Cell[]): readonly GroupTest[] => {
	const compared = cells.slice(0, MOST_COMPARED).filter(({ rows }) => intervalRows(rows.filter(isCounted)).length > 0);
	if (compared.length < 2) return [];
	const run = (members: readonly Cell[], method: GroupTest["method"]) => {
		const rows = members.map((cell) => cell.rows.filter(isCounted));
		const { statistic, df, p } =
			method === "log-rank" ? logRank(rows.map(timeRows)) : intervalLogRank(rows.map(intervalRows));
		return { by, method, statistic, df, p };
	};
	const methods: readonly GroupTest["method"][] = ["log-rank", "interval-log-rank"];
	return methods.flatMap((method) => {
		const overall: GroupTest = { ...run(compared, method), pair: null, adjusted: null };
		const pairs = compared.length < 3 ? [] : pairsOf(compared);
		const results = pairs.map((pair) => ({ ...run(pair, method), pair: [pair[0].value, pair[1].value] as const }));
		const adjusted = holm(results.map(({ p }) => p));
		return [overall, ...results.map((result, index) => ({ ...result, adjusted: adjusted[index] ?? null }))];
	});
};

/** Breakdowns, comparisons and (on request) tests, by every field asked for. */
export const breakDown = (
	rows: readonly ReportRow[],
	request: ReportRequest,
	tauDays: number,
	rowFor: RowFor,
): {
	readonly groups: readonly Breakdown[];
	readonly comparisons: readonly Comparison[];
	readonly tests: readonly GroupTest[];
} => {
	const all = request.by.map((by) => {
		const cells = cellsOf(rows, by, rowFor);
		return { by, cells, groups: cells.map((cell) => groupOf(cell, request, tauDays)) };
	});
	return {
		groups: all.map(({ by, groups }) => ({ by, groups })),
		comparisons: all.flatMap(({ by, groups }) => comparisonsOf(by, groups)),
		tests: request.tests ? all.flatMap(({ by, cells }) => testsOf(by, cells)) : [],
	};
};
