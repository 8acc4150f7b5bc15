import type { Breakdown, Comparison, Group, GroupTest } from "../../report/model.ts";
import { differenceOf } from "../../stats/newcombe.ts";
import { cohortOf } from "./cohort.ts";
import { beginSurvival, firstSeenGoneOf } from "./curves.ts";
import type { Fitter } from "./fits/fitter.ts";
import { type Cell, pairsOf, testsOf } from "./group-tests.ts";
import type { ReportRows } from "./read-rows.ts";
import type { ReportRequest } from "./report-request.ts";
import type { ReportRow } from "./report-row.ts";
import { medianGapDays } from "./schedule-words.ts";
import { thresholdsOf } from "./thresholds.ts";

/** Cells of fewer targets are flagged. */
const SMALL_CELL = 10;
/** Pairs are compared between so many groups at the most, the largest. */
const MOST_COMPARED = 8;
/** Targets of a breakdown whose tests take less than a second. */
const MOST_TESTED_UNASKED = 5000;

/** The largest first. */
const cellsOf = (values: ReadonlyMap<string, readonly ReportRow[]>): readonly Cell[] =>
	[...values]
		.map(([value, rows]) => ({ value, rows }))
		.sort((one, other) => other.rows.length - one.rows.length || (one.value < other.value ? -1 : 1));

/** Begins a group; what it returns waits for the group's curve. */
const beginGroup = (
	{ value, rows }: Cell,
	request: ReportRequest,
	{ tauDays, fitter }: Fitting,
): (() => Promise<Group>) => {
	const cohort = cohortOf(rows, request);
	const survival = beginSurvival(cohort, request, fitter);
	const group = {
		value,
		n: cohort.rows.length,
		small: cohort.rows.length < SMALL_CELL,
		snapshots: rows.reduce((sum, { looks }) => sum + looks, 0),
		inconclusiveSnapshots: rows.reduce((sum, { inconclusiveLooks }) => sum + inconclusiveLooks, 0),
		medianGapDays: medianGapDays(rows),
		thresholds: thresholdsOf(cohort, request),
	};
	const firstSeenGone = firstSeenGoneOf(cohort, tauDays);
	return async () => ({ ...group, survival: await survival(), firstSeenGone });
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

/** What curves of groups need. */
type Fitting = { readonly tauDays: number; readonly fitter: Fitter };

type BrokenDown = {
	readonly groups: readonly Breakdown[];
	readonly comparisons: readonly Comparison[];
	readonly tests: readonly GroupTest[];
};

/**
 * Begins breakdowns, comparisons and (on request) tests, by every field asked for; what it returns waits for the groups'
 * curves.
 */
export const beginBreakDown = (
	all: ReportRows["cells"],
	request: ReportRequest,
	fitting: Fitting,
): (() => Promise<BrokenDown>) => {
	const begun = [...all].map(([by, values]) => {
		const cells = cellsOf(values);
		return { by, cells, groups: cells.map((cell) => beginGroup(cell, request, fitting)) };
	});
	return async () => {
		const groups: Breakdown[] = [];
		const tests: GroupTest[] = [];
		for (const { by, cells, groups: waiting } of begun) {
			const made: Group[] = [];
			for (const group of waiting) made.push(await group());
			groups.push({ by, groups: made });
			const compared = cells.slice(0, MOST_COMPARED);
			const size = compared.reduce((sum, { rows }) => sum + rows.length, 0);
			if (request.tests === "asked" || (request.tests === "quick" && size <= MOST_TESTED_UNASKED))
				tests.push(...testsOf(by, compared, request.seed));
		}
		return { groups, comparisons: groups.flatMap(({ by, groups: own }) => comparisonsOf(by, own)), tests };
	};
};
