import { markdownTable } from "markdown-table";
import { assertNever } from "../domain/brand.ts";
import { formatInstant } from "../domain/time.ts";
import type { Block, Section, Table } from "./document/document.ts";
import { closing, findings } from "./document/sections.ts";
import { evidenceWords } from "./evidence-words.ts";
import { headline } from "./headline.ts";
import { markdownCell, markdownCode, markdownText } from "./markdown/escape.ts";
import type { EvidenceTarget } from "./model/evidence.ts";
import type { ReportModel } from "./model.ts";
import { count, dayNumber } from "./numbers.ts";
import { counted, noticeDate } from "./words.ts";

/** Longer tables are cut, and say so: the CSV and JSON reports hold all rows. */
const MOST_ROWS = 200;
/** Targets in the evidence list; all of them are in the CSV and JSON reports. */
const MOST_EVIDENCE = 200;

const tableLines = (table: Table, heading: string): string[] => {
	const rows = table.rows
		.slice(0, MOST_ROWS)
		.map((cells) => cells.map((cell, index) => (table.columns[index]?.code ? markdownCode(cell) : markdownCell(cell))));
	const heads = table.columns.map((column) => markdownCell(column.head));
	const cut = table.rows.length - rows.length;
	return [
		...(table.caption === heading ? [] : [`${markdownText(table.caption)}:`, ""]),
		markdownTable([heads, ...rows], { align: table.columns.map((column) => column.align) }),
		"",
		...(cut > 0 ? [`… and ${counted(cut, "more row")} in the CSV and JSON reports.`, ""] : []),
	];
};

const blockLines = (block: Block, heading: string): string[] => {
	switch (block.kind) {
		case "paragraph":
			return [markdownText(block.text), ""];
		case "list":
			return [...block.items.map((item) => `- ${markdownText(item)}`), ""];
		case "table":
			return tableLines(block.table, heading);
		case "figure":
			return [];
		default:
			return assertNever(block);
	}
};

const sectionLines = (section: Section): string[] => [
	`## ${markdownText(section.heading)}`,
	"",
	...section.blocks.flatMap((block) => blockLines(block, section.heading)),
];

const evidenceRow = (target: EvidenceTarget): string[] => {
	const [first] = target.notices;
	const last = target.looks.at(-1);
	return [
		target.url,
		`${target.platform} ${target.kind}`,
		first === undefined ? "" : noticeDate(first),
		`${target.state}${target.state === "removed" && !target.confirmed ? " (unconfirmed)" : ""}`,
		target.lastLive === null ? "" : dayNumber(target.lastLive),
		target.firstRemoved === null ? "" : dayNumber(target.firstRemoved),
		count(target.looks.length),
		last === undefined ? "" : `${formatInstant(last.at)} ${last.status}${last.rule === null ? "" : ` (${last.rule})`}`,
	];
};

const evidenceLines = async ({ evidence }: ReportModel): Promise<string[]> => {
	const rows: string[][] = [];
	for await (const target of evidence.targets) {
		if (rows.length === MOST_EVIDENCE) break;
		rows.push(evidenceRow(target));
	}
	const shown =
		rows.length < evidence.total
			? `The first ${count(rows.length)} of ${count(evidence.total)} targets`
			: counted(evidence.total, "target");
	const heads = ["URL", "What", "Reported", "State", "Last live, day", "First removed, day", "Looks", "Last look"];
	return [
		"## Evidence",
		"",
		`${shown}; ${evidenceWords(evidence)}`,
		"",
		...(rows.length === 0
			? []
			: [
					markdownTable([
						heads,
						...rows.map(([url, ...cells]) => [markdownCode(url ?? ""), ...cells.map(markdownCell)]),
					]),
					"",
				]),
	];
};

/** The report in GitHub-flavoured Markdown, for a wiki, an issue or a pad. */
export async function* renderMarkdown(model: ReportModel): AsyncGenerator<string> {
	yield "# Still up? Report\n\n";
	yield `**${markdownText(headline(model))}**\n\n`;
	for (const section of findings(model)) yield `${sectionLines(section).join("\n")}\n`;
	yield `${(await evidenceLines(model)).join("\n")}\n`;
	yield `${closing(model)
		.map((section) => sectionLines(section).join("\n"))
		.join("\n")}`;
}
