import { headlineThreshold, rangeLeads } from "../headline.ts";
import type { Threshold } from "../model/estimates.ts";
import type { ReportModel } from "../model.ts";
import { count, dayNumber, levelText, limits, points } from "../numbers.ts";
import { counted, dayCount } from "../words.ts";
import { type Block, type Column, paragraph, right, type Section, type Table, tableBlock } from "./document.ts";

/** Columns that every table of shares has, after its own first ones. */
export const shareColumns = (level: number): Column[] => [
	right("Still up"),
	right("Gone"),
	right("Restr."),
	right("Unknown"),
	right("Share %"),
	right(`${levelText(level)} CI`),
	right("Range %"),
];

export const shareCells = (row: Threshold): string[] => [
	count(row.stillUp),
	count(row.gone),
	count(row.restricted),
	count(row.unknown),
	points(row.share),
	limits(row.low, row.high),
	limits(row.rangeLow, row.rangeHigh),
];

const thresholdTable = (id: string, caption: string, thresholds: readonly Threshold[], level: number): Table => ({
	id,
	caption,
	columns: [right("Days"), right("Old enough"), right("Not yet due"), ...shareColumns(level)],
	rows: thresholds.map((row) => [
		dayNumber(row.afterDays),
		count(row.eligible),
		count(row.notYetDue),
		...shareCells(row),
	]),
});

const notes = (model: ReportModel): Block[] => {
	const lines = [
		"Share = still up / (still up + gone). Range = the part of all old enough that was still up, whatever happened to the unknown.",
	];
	if (model.thresholds.some(rangeLeads)) lines.push("Where more than 10% are unknown, read the range, not the share.");
	const row = headlineThreshold(model);
	const clusters = row?.clusters ?? null;
	lines.push(
		row === undefined || clusters === null
			? "Intervals treat targets as independent; likely too narrow."
			: `Intervals are adjusted for clusters: ${counted(clusters, "account or host", "accounts or hosts")} at ${dayCount(row.afterDays)}.`,
	);
	return [paragraph(lines.join(" "))];
};

/** The four counts, share, interval and range for each threshold, then the same under other readings. */
export const thresholdSection = (model: ReportModel): Section => {
	const { level } = model.policy;
	const blocks: Block[] = [
		tableBlock(thresholdTable("thresholds", "Still up after N days", model.thresholds, level)),
		...notes(model),
	];
	if (model.withoutUnconfirmed.length > 0) {
		const caption = `The same without the ${counted(model.unconfirmed, "unconfirmed removal")}`;
		blocks.push(tableBlock(thresholdTable("without-unconfirmed", caption, model.withoutUnconfirmed, level)));
	}
	if (model.firstDisappearance.length > 0) {
		const caption = "The same by first disappearance, whether or not it lasted";
		blocks.push(tableBlock(thresholdTable("first-disappearance", caption, model.firstDisappearance, level)));
	}
	return { id: "still-up", heading: "Still up after N days", blocks };
};
