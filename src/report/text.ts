import { assertNever } from "../domain/brand.ts";
import { curveEnd, lowerSteps, upperSteps } from "./curve/staircase.ts";
import type { Block, Figure, Section, Table } from "./document/document.ts";
import { closing, findings } from "./document/sections.ts";
import { evidenceWords } from "./evidence-words.ts";
import { headline } from "./headline.ts";
import type { ReportModel } from "./model.ts";
import { terminalCurve } from "./text/curve.ts";
import { textTable } from "./text/table.ts";
import { wrap } from "./text/wrap.ts";
import { visible } from "./visible.ts";
import { counted } from "./words.ts";

export type TextOptions = {
	/** Draw with ASCII characters alone. */
	readonly ascii?: boolean;
	/** Only the headline, the table of thresholds and the curve. */
	readonly brief?: boolean;
	/** Terminal columns, at least 60. */
	readonly width?: number;
};

const WIDTH = 80;
const CURVE_HEIGHT = 8;
/** Longer tables are cut, and say so: the CSV and JSON reports hold all rows. */
const MOST_ROWS = 40;

/** Sections of the brief report. */
const IN_BRIEF: ReadonlySet<string> = new Set(["still-up", "survival"]);
/** The one table of the brief report; a curve stands for the others. */
const TABLE_IN_BRIEF = "thresholds";

type Style = { readonly ascii: boolean; readonly width: number };

const tableLines = (table: Table, heading: string, { width }: Style): string[] => {
	const rows = table.rows.slice(0, MOST_ROWS).map((cells) => cells.map(visible));
	const columns = table.columns.map((column) => ({ ...column, head: visible(column.head) }));
	const cut = table.rows.length - rows.length;
	return [
		...(table.caption === heading ? [] : [...wrap(`${visible(table.caption)}:`, width), ""]),
		...textTable({ ...table, columns, rows }, width),
		...(cut > 0 ? wrap(`… and ${counted(cut, "more row")} in the CSV and JSON reports.`, width) : []),
		"",
	];
};

const figureLines = (figure: Figure, model: ReportModel, style: Style): string[] => {
	const end = curveEnd(model.survival);
	if (figure.kind !== "survival" || end === null) return [];
	const { boxes } = model.survival;
	const shade = style.ascii ? ":" : "░";
	return [
		"Share still up by days since the notice",
		...terminalCurve({
			upper: upperSteps(boxes),
			lower: lowerSteps(boxes),
			endDay: end,
			height: CURVE_HEIGHT,
			...style,
		}),
		...wrap(`(${shade} went somewhere in here: between a live and a removed look)`, style.width),
		"",
	];
};

const blockLines = (block: Block, heading: string, model: ReportModel, style: Style): string[] => {
	switch (block.kind) {
		case "paragraph":
			return [...wrap(visible(block.text), style.width), ""];
		case "list":
			return [
				...block.items.flatMap((item) =>
					wrap(visible(item), style.width - 2).map((line, index) => `${index === 0 ? "- " : "  "}${line}`),
				),
				"",
			];
		case "table":
			return tableLines(block.table, heading, style);
		case "figure":
			return figureLines(block.figure, model, style);
		default:
			return assertNever(block);
	}
};

/** The notes on a table that the brief report leaves out go with it. */
const inBrief = (section: Section): Section => {
	let isLeftOut = false;
	const blocks = section.blocks.filter((block) => {
		if (block.kind === "table") isLeftOut = block.table.id !== TABLE_IN_BRIEF;
		else if (block.kind !== "paragraph") isLeftOut = false;
		return !isLeftOut;
	});
	return { ...section, blocks };
};

const sectionLines = (section: Section, model: ReportModel, style: Style): string[] => [
	...wrap(visible(section.heading).toUpperCase(), style.width),
	"",
	...section.blocks.flatMap((block) => blockLines(block, section.heading, model, style)),
];

/** The report for a terminal, in at most 80 columns. Evidence is counted here and listed in the other formats. */
export async function* renderText(model: ReportModel, options: TextOptions = {}): AsyncGenerator<string> {
	const style = { ascii: options.ascii ?? false, width: options.width ?? WIDTH };
	const lines = function* () {
		yield* wrap(visible(headline(model)), style.width);
		yield "";
		const sections = findings(model);
		if (options.brief === true) {
			for (const section of sections) if (IN_BRIEF.has(section.id)) yield* sectionLines(inBrief(section), model, style);
			return;
		}
		for (const section of sections) yield* sectionLines(section, model, style);
		yield* wrap(`Evidence: ${evidenceWords(model.evidence)}`, style.width);
		yield "";
		for (const section of closing(model)) yield* sectionLines(section, model, style);
	};
	for (const line of lines()) yield `${line}\n`;
}
