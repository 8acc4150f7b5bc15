import type { Flow, ReportModel } from "../model.ts";
import { count } from "../numbers.ts";
import { counted, dayCount } from "../words.ts";
import { left, paragraph, right, type Section, tableBlock } from "./document.ts";

const listed = (parts: readonly (readonly [number, string])[]): string =>
	parts.flatMap(([value, words]) => (value === 0 ? [] : [`${count(value)} ${words}`])).join(", ");

const rows = (flow: Flow, graceDays: number): string[][] => [
	["Rows listed", count(flow.rows), ""],
	[
		"Accepted",
		count(flow.accepted),
		listed([
			[flow.duplicates, flow.duplicates === 1 ? "duplicate" : "duplicates"],
			[flow.rejected, "rejected"],
		]),
	],
	[
		"Unique targets",
		count(flow.targets),
		listed([
			[flow.notYetReported, "reported after the as-of"],
			[flow.filteredOut, "not asked for"],
		]),
	],
	[
		"Up at the first look",
		count(flow.upAtFirstLook),
		listed([
			[flow.goneWhenReported, "already gone when reported (excluded)"],
			[flow.removedAtFirstLook, "removed at the first look (kept)"],
			[flow.noInformation, "never a conclusive look (unknown)"],
		]),
	],
	[
		`Old enough for ${dayCount(flow.afterDays)} (+ ${dayCount(graceDays)} check gap)`,
		count(flow.oldEnough),
		listed([[flow.notYetDue, "not yet due"]]),
	],
	["Looked at in time", count(flow.lookedAtInTime), ""],
	["Conclusive", count(flow.conclusive), ""],
];

/** The denominators, from the list to what the headline rests on; what each step leaves out is named. */
export const flowSection = (model: ReportModel): Section => {
	const { flow } = model;
	const graceDays = model.thresholds.find((row) => row.afterDays === flow.afterDays)?.graceDays ?? 0;
	const transient =
		flow.transientGaps === 0
			? ""
			: ` ${counted(flow.transientGaps, "transient gap")} (gone, then live again) not counted.`;
	return {
		id: "flow",
		heading: "From the list to the number",
		blocks: [
			tableBlock({
				id: "flow-table",
				caption: "How many targets remain at each step, and what was left out",
				columns: [left("Step"), right("Count"), left("Left out or apart")],
				rows: rows(flow, graceDays),
			}),
			paragraph(
				`${counted(flow.snapshots, "look")}: ${count(flow.inconclusiveSnapshots)} inconclusive, ${count(flow.suspectSnapshots)} suspect and kept out.${transient}`,
			),
		],
	};
};
