import { curveEnd } from "../curve/staircase.ts";
import { headlineThreshold } from "../headline.ts";
import type { Threshold } from "../model/estimates.ts";
import type { Breakdown, Group, ReportModel } from "../model.ts";
import {
	count,
	dayNumber,
	levelText,
	NOT_AVAILABLE,
	percent,
	pValue,
	signedLimits,
	signedPoints,
	statistic,
} from "../numbers.ts";
import { TEST_CONDITIONS } from "../test-conditions.ts";
import { dayCount } from "../words.ts";
import { type Block, figure, left, list, paragraph, right, type Section, type Table, tableBlock } from "./document.ts";
import { shareCells, shareColumns } from "./thresholds.ts";

/** The HTML id of a breakdown's tables; `by` may be any imported column. */
const idOf = (by: string, index: number): string => `by-${index}-${by.toLowerCase().replace(/[^a-z0-9]+/g, "-")}`;

/** A group as it is printed: `(none)` without a value, `(few)` where it is small. */
export const groupName = (group: Group): string =>
	`${group.value === "" ? "(none)" : group.value}${group.small ? " (few)" : ""}`;

/** A group's row at a threshold; undefined where the model holds none. */
export const groupThreshold = (group: Group, afterDays: number): Threshold | undefined =>
	group.thresholds.find((row) => row.afterDays === afterDays);

const sharesTable = (breakdown: Breakdown, id: string, afterDays: number, level: number): Table => ({
	id: `${id}-shares`,
	caption: `Still up after ${dayCount(afterDays)}, by ${breakdown.by}`,
	columns: [left(breakdown.by), right("n"), ...shareColumns(level)],
	rows: breakdown.groups.map((group) => {
		const row = groupThreshold(group, afterDays);
		const cells = row === undefined ? shareColumns(level).map(() => NOT_AVAILABLE) : shareCells(row);
		return [groupName(group), count(group.n), ...cells];
	}),
});

const medianCell = ({ survival }: Group): string => {
	const { from, to } = survival.median;
	if (from !== null && to !== null) {
		return dayNumber(from) === dayNumber(to) ? dayNumber(to) : `${dayNumber(from)} to ${dayNumber(to)}`;
	}
	const end = curveEnd(survival);
	return end === null ? "not reached" : `not reached by ${dayNumber(end)}`;
};

const looksTable = (breakdown: Breakdown, id: string): Table => ({
	id: `${id}-looks`,
	caption: `How each ${breakdown.by} was looked at, and when half were no longer available`,
	columns: [
		left(breakdown.by),
		right("Looks"),
		right("Inconclusive"),
		right("Median gap, days"),
		left("Half gone, day"),
	],
	rows: breakdown.groups.map((group) => [
		groupName(group),
		count(group.snapshots),
		percent(group.snapshots === 0 ? null : group.inconclusiveSnapshots / group.snapshots),
		dayNumber(group.medianGapDays),
		medianCell(group),
	]),
});

const comparisonTable = (model: ReportModel, by: string, id: string, afterDays: number): Block[] => {
	const rows = model.comparisons.filter((row) => row.by === by && row.afterDays === afterDays);
	if (rows.length === 0) return [];
	return [
		tableBlock({
			id: `${id}-differences`,
			caption: `Difference in the share still up after ${dayCount(afterDays)}, first minus second, in percentage points`,
			columns: [left("First"), left("Second"), right("Difference"), right(`${levelText(model.policy.level)} CI`)],
			rows: rows.map((row) => [row.first, row.second, signedPoints(row.difference), signedLimits(row.low, row.high)]),
		}),
	];
};

const testBlocks = (model: ReportModel, by: string, id: string): Block[] => {
	const rows = model.tests.filter((row) => row.by === by);
	if (rows.length === 0) return [];
	const methods = [...new Set(rows.map((row) => row.method))];
	return [
		tableBlock({
			id: `${id}-tests`,
			caption: "Tests of the whole curves, second to the differences (Holm over pairs)",
			columns: [left("Test"), left("Groups"), right("Chi-squared"), right("df"), right("p"), right("p (Holm)")],
			rows: rows.map((row) => [
				row.method,
				row.pair === null ? "all" : row.pair.join(" / "),
				statistic(row.statistic),
				row.df === null ? NOT_AVAILABLE : count(row.df),
				pValue(row.p),
				pValue(row.adjusted),
			]),
		}),
		list(methods.map((method) => TEST_CONDITIONS[method])),
	];
};

/** Said of differences where limits do not allow for clusters. */
const INDEPENDENT =
	"Intervals of differences treat targets as independent; --cluster account allows for those that go together.";

const totalOf = (thresholds: readonly Threshold[]): number =>
	Math.max(0, ...thresholds.map(({ eligible, notYetDue }) => eligible + notYetDue));

const notesOn = ({ by, groups }: Breakdown, model: ReportModel): string => {
	const compared = new Set(model.comparisons.filter((row) => row.by === by).flatMap((row) => [row.first, row.second]));
	const inGroups = groups.reduce((sum, { n }) => sum + n, 0);
	return [
		...(groups.some(({ small }) => small) ? ["(few) marks cells too small to lean on."] : []),
		"Groups differ in content, channel and schedule: no ranking.",
		...(compared.size > 0 && model.policy.clusterBy === null ? [INDEPENDENT] : []),
		...(inGroups > totalOf(model.thresholds)
			? [
					"Some targets are in several groups, each on the clock of its own notice; differences take groups as separate.",
				]
			: []),
		...(compared.size > 0 && compared.size < groups.length
			? [`Differences are given between the ${count(compared.size)} largest groups.`]
			: []),
	].join(" ");
};

/** A section for each breakdown: shares with n, how it was looked at, differences, tests with their conditions. */
export const groupSections = (model: ReportModel): Section[] => {
	const afterDays = headlineThreshold(model)?.afterDays ?? model.flow.afterDays;
	return model.groups.map((breakdown, index) => {
		const id = idOf(breakdown.by, index);
		const { level } = model.policy;
		return {
			id,
			heading: `By ${breakdown.by}`,
			blocks: [
				figure({ kind: "groups", by: breakdown.by }),
				tableBlock(sharesTable(breakdown, id, afterDays, level)),
				paragraph(notesOn(breakdown, model)),
				tableBlock(looksTable(breakdown, id)),
				...comparisonTable(model, breakdown.by, id, afterDays),
				...testBlocks(model, breakdown.by, id),
			],
		};
	});
};
