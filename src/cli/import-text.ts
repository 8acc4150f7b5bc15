import type { RowProblem } from "../csv/rows/row-problem.ts";
import { DELIMITER_NAMES } from "../csv/text/dialect.ts";
import { shortened } from "../domain/printable.ts";
import { columnsByField, keptColumns } from "../pipeline/import-details.ts";
import type { ImportResult } from "../pipeline/import-notices.ts";

const SHOWN_PROBLEMS = 10;
const FIELD_WIDTH = 12;
const MOST_KEPT_NAMED = 12;

const number = (count: number): string => count.toLocaleString("en-US");
const plural = (count: number, one: string, many = `${one}s`): string => `${number(count)} ${count === 1 ? one : many}`;

const formText = ({ understood: { form, header, preset } }: ImportResult): string => {
	const parts =
		form.format === "xlsx"
			? ["workbook", `sheet ${shortened(form.sheet ?? "", 40)}`]
			: [
					`${form.isGzip ? "gzip, " : ""}${form.encoding}${form.hasByteOrderMark ? " with byte order mark" : ""}`,
					form.delimiter === null ? "one value a line" : DELIMITER_NAMES[form.delimiter],
				];
	parts.push(header === null ? "no header" : `header on line ${form.headerRow}`);
	if (preset !== null) parts.push(`read as ${preset}`);
	return parts.join(", ");
};

const columnLines = (result: ImportResult): readonly string[] => {
	const { understood } = result;
	const lines = Object.entries(columnsByField(understood)).map(([field, column]) => {
		const name = typeof column === "number" ? `column ${column}` : shortened(column, 40);
		return `  ${field.padEnd(FIELD_WIDTH)}${name}`;
	});
	const kept = keptColumns(understood).map((name) => shortened(name, 30));
	if (kept.length > 0) {
		const more = kept.length > MOST_KEPT_NAMED ? ` and ${kept.length - MOST_KEPT_NAMED} more` : "";
		lines.push(`  ${"kept as is".padEnd(FIELD_WIDTH)}${kept.slice(0, MOST_KEPT_NAMED).join(", ")}${more}`);
	}
	if (understood.columns.has("reported_at")) {
		lines.push(`  ${"dates".padEnd(FIELD_WIDTH)}${understood.dates}; times without a zone: ${understood.timezone}`);
	}
	return lines;
};

const problemLines = ({ line, reason, message, value }: RowProblem): string =>
	`  line ${line}: ${reason}: ${message}\n    ${shortened(value, 74)}\n`;

const problemText = (result: ImportResult, rejectsFile: string | null): string => {
	if (result.rejected === 0) return "";
	const shown = result.problems.first.slice(0, SHOWN_PROBLEMS).map(problemLines).join("");
	const reasons = Object.entries(result.byReason)
		.sort(([, one], [, other]) => other - one)
		.map(([reason, count]) => `${number(count)} ${reason}`)
		.join(", ");
	const more =
		result.rejected > SHOWN_PROBLEMS ? `  and ${number(result.rejected - SHOWN_PROBLEMS)} more (${reasons})\n` : "";
	const where =
		rejectsFile === null
			? "  All of them, ready to be mended and imported again: --rejects FILE\n"
			: `  All of them are in ${rejectsFile}: mend them there and import that file.\n`;
	return `\nRejected:\n${shown}${more}${where}`;
};

const ASSUMED_TEXT: Readonly<Record<string, string>> = {
	"https-assumed": "had no scheme: https was assumed",
	refanged: "were defanged and read as meant",
	unwrapped: "were redirector links: their destination was taken",
	"user-info-dropped": "held a user name or password, which was not stored",
};

const assumedText = ({ assumed }: ImportResult): string =>
	Object.entries(assumed)
		.flatMap(([assumption, count]) => {
			const text = ASSUMED_TEXT[assumption];
			return text === undefined ? [] : [`  ${plural(count, "URL")} ${text}\n`];
		})
		.join("");

/** What an import says on a terminal: how the list was read, what became of its rows, what to do next. */
export const importText = (
	name: string,
	result: ImportResult,
	settings: { readonly db: string; readonly isDryRun: boolean; readonly rejectsFile: string | null },
): string => {
	const { rows, accepted, duplicates, rejected, targets, newTargets } = result;
	const outcome = settings.isDryRun
		? "Dry run: nothing was stored."
		: `${plural(accepted, "notice")} stored in ${settings.db}.`;
	const next =
		settings.isDryRun || accepted + duplicates === 0
			? ""
			: "\nNext: stillup sweep looks at every target that is due.\n";
	return [
		`${shortened(name, 60)}: ${formText(result)}\n`,
		columnLines(result)
			.map((line) => `${line}\n`)
			.join(""),
		`\n${plural(rows, "row")}: ${number(accepted)} accepted, ${plural(duplicates, "duplicate")}, ${number(rejected)} rejected\n`,
		`${plural(targets, "target")}, ${number(newTargets)} of them new. ${outcome}\n`,
		assumedText(result),
		problemText(result, settings.rejectsFile),
		next,
	].join("");
};
