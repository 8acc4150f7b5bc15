import type { RowProblem } from "../csv/rows/row-problem.ts";
import { DELIMITER_NAMES } from "../csv/text/dialect.ts";
import { shortened } from "../domain/printable.ts";
import { columnsByField, keptColumns, type UnderstoodList } from "../pipeline/import-details.ts";
import type { LookImport } from "../pipeline/import-looks.ts";
import type { ImportResult } from "../pipeline/import-notices.ts";
import { count } from "../report/numbers.ts";
import { counted } from "../report/words.ts";
import { wrapped } from "./wrapped.ts";

const WIDTH = 80;
const SHOWN_PROBLEMS = 10;
const FIELD_WIDTH = 12;
const MOST_KEPT_NAMED = 12;

const formText = ({ form, header, preset }: UnderstoodList): string => {
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

const fieldLine = (name: string, text: string): string => wrapped(text, WIDTH, `  ${name.padEnd(FIELD_WIDTH)}`);

const columnText = (understood: UnderstoodList): string => {
	const lines = Object.entries(columnsByField(understood)).map(([field, column]) =>
		fieldLine(field, typeof column === "number" ? `column ${column}` : shortened(column, 40)),
	);
	const kept = keptColumns(understood).map((name) => shortened(name, 30));
	if (kept.length > 0) {
		const more = kept.length > MOST_KEPT_NAMED ? ` and ${kept.length - MOST_KEPT_NAMED} more` : "";
		lines.push(fieldLine("kept as is", `${kept.slice(0, MOST_KEPT_NAMED).join(", ")}${more}`));
	}
	const fields: readonly string[] = [...understood.columns.keys()];
	if (fields.includes("reported_at") || fields.includes("checked_at")) {
		lines.push(fieldLine("dates", `${understood.dates}; times without a zone: ${understood.timezone}`));
	}
	return lines.join("");
};

type Counted = {
	readonly rows: number;
	readonly accepted: number;
	readonly duplicates: number;
	readonly rejected: number;
};

const countText = ({ rows, accepted, duplicates, rejected }: Counted): string =>
	`\n${counted(rows, "row")}: ${count(accepted)} accepted, ${counted(duplicates, "duplicate")}, ${count(rejected)} rejected\n`;

const problemText = ({ line, reason, message, value }: RowProblem): string =>
	`${wrapped(`line ${line}: ${reason}: ${message}`, WIDTH, "  ")}    ${shortened(value, WIDTH - 4)}\n`;

const reasonsText = (byReason: Readonly<Record<string, number>>): string =>
	Object.entries(byReason)
		.sort(([, one], [, other]) => other - one)
		.map(([reason, rows]) => `${count(rows)} ${reason}`)
		.join(", ");

const reasonsOf = (problems: readonly RowProblem[]): Readonly<Record<string, number>> => {
	const byReason: Record<string, number> = {};
	for (const { reason } of problems) byReason[reason] = (byReason[reason] ?? 0) + 1;
	return byReason;
};

const problemsText = (
	{ rejected }: Counted,
	first: readonly RowProblem[],
	byReason: Readonly<Record<string, number>>,
	where: string,
): string => {
	if (rejected === 0) return "";
	const shown = first.slice(0, SHOWN_PROBLEMS);
	const reasons = reasonsText(byReason);
	const more =
		rejected > shown.length
			? wrapped(`and ${count(rejected - shown.length)} more; in all ${reasons}`, WIDTH, "  ")
			: "";
	return `\nRejected:\n${shown.map(problemText).join("")}${more}${where}`;
};

const ASSUMED_TEXT: Readonly<Record<string, string>> = {
	"https-assumed": "https assumed for URLs without a scheme",
	refanged: "defanged URLs read as meant",
	unescaped: "escapes in URLs copied from source text read as meant",
	unwrapped: "redirector links replaced by where they lead",
	"user-info-dropped": "user names or passwords in URLs left out",
};

const assumedText = ({ assumed }: ImportResult): string =>
	Object.entries(assumed)
		.flatMap(([assumption, rows]) => {
			const text = ASSUMED_TEXT[assumption];
			return text === undefined ? [] : [`  ${text}: ${count(rows)}\n`];
		})
		.join("");

const nextText = ({ accepted, duplicates, byReason }: ImportResult, isDryRun: boolean): string => {
	if (accepted + duplicates === 0 && (byReason["missing-date"] ?? 0) > 0) {
		return `\n${wrapped("Next: import again with --reported-at DATE if all were reported on one day, or with --map reported_at=COLUMN.", WIDTH, "")}`;
	}
	if (isDryRun || accepted + duplicates === 0) return "";
	return "\nNext: stillup sweep looks at every target that is due.\n";
};

type Settings = {
	readonly db: string;
	readonly isDryRun: boolean;
	readonly rejectsFile: string | null;
	/** A sweep follows by itself. */
	readonly isSwept?: boolean;
};

const whereRejected = ({ rejectsFile }: Settings): string =>
	rejectsFile === null
		? "  All of them, ready to be mended and imported again: --rejects FILE\n"
		: `  All of them are in ${rejectsFile}: mend them there and import that file.\n`;

/** What is said even with --quiet: rows that were not taken are a problem. Empty where all were. */
export const quietImportText = (
	name: string,
	result: ImportResult | LookImport,
	rejectsFile: string | null,
): string => {
	const { rows, rejected } = result;
	if (rejected === 0) return "";
	const byReason = "byReason" in result ? result.byReason : reasonsOf(result.problems);
	const where =
		rejectsFile === null
			? "stillup import --dry-run lists them, --rejects FILE keeps them"
			: `they are in ${rejectsFile}`;
	return `stillup: ${shortened(name, 60)}: ${count(rejected)} of ${counted(rows, "row")} rejected (${reasonsText(byReason)})\n  ${where}\n`;
};

/** What an import says on a terminal: how the list was read, what became of its rows, what to do next. */
export const importText = (name: string, result: ImportResult, settings: Settings): string => {
	const { accepted, targets, newTargets, understood } = result;
	const outcome = settings.isDryRun
		? "Dry run: nothing was stored."
		: `${counted(accepted, "notice")} stored in ${settings.db}.`;
	return [
		wrapped(`${shortened(name, 60)}: ${formText(understood)}`, WIDTH, ""),
		columnText(understood),
		countText(result),
		`${counted(targets, "target")}, ${count(newTargets)} of them new. ${outcome}\n`,
		assumedText(result),
		problemsText(result, result.problems.first, result.byReason, whereRejected(settings)),
		nextText(result, settings.isDryRun || settings.isSwept === true),
	].join("");
};

/** The same for a list of past looks. */
export const lookImportText = (name: string, result: LookImport, settings: Settings): string => {
	const { accepted, targets, understood, problems } = result;
	const outcome = settings.isDryRun
		? "Dry run: nothing was stored."
		: `${counted(accepted, "past look")} stored in ${settings.db}.`;
	return [
		wrapped(`${shortened(name, 60)}: ${formText(understood)}`, WIDTH, ""),
		columnText(understood),
		countText(result),
		`${counted(targets, "target")} looked at. ${outcome}\n`,
		problemsText(result, problems, reasonsOf(problems), settings.rejectsFile === null ? "" : whereRejected(settings)),
	].join("");
};
