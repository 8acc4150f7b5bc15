/** What spreadsheets and pasting leave around a value. */
const AROUND = /^[\s\u00a0\u200b\u2060\ufeff]+|[\s\u00a0\u200b\u2060\ufeff]+$/g;
/** Excel's way to keep leading zeros: `="001234"`. */
const TEXT_FORMULA = /^="(.*)"$/s;
/** What this tool, and others, put before a cell that a spreadsheet would take for a formula. */
const ESCAPED_FORMULA = /^'(?=[=+\-@\t\r])/;
const SPREADSHEET_ERROR = /^#(?:REF!|N\/A|NAME\?|VALUE!|DIV\/0!|NULL!|NUM!|ERROR!?|SPILL!|CALC!)$/;
/** Of a cell kept as text, or of `a, "b"`, where the space makes the quotes part of the cell. */
const QUOTES_AROUND = /^["'“„]\s*|\s*["'”“]$/g;
const NOTHING = /^(?:none|null|nil|nan|n\/?a|-+|\?)$/i;

const NEEDS_CLEANING = /^[\s='#\u00a0\u200b\u2060\ufeff]|[\s\u00a0\u200b\u2060\ufeff]$/;

/** The value of a cell without what its way through spreadsheets put around it; errors (`#REF!`) are empty. */
export const cleanCell = (cell: string | undefined): string => {
	if (cell === undefined || cell === "") return "";
	if (!NEEDS_CLEANING.test(cell)) return cell;
	const trimmed = cell.replace(AROUND, "").replace(ESCAPED_FORMULA, "");
	if (SPREADSHEET_ERROR.test(trimmed)) return "";
	return trimmed.replace(TEXT_FORMULA, (_, text: string) => text.replaceAll('""', '"'));
};

/** A date cell: also empty where it says so in a word (`None`, `n/a`, `-`), and without quotes around it. */
export const cleanDateCell = (cell: string | undefined): string => {
	const text = cleanCell(cell).replace(QUOTES_AROUND, "");
	return NOTHING.test(text) ? "" : text;
};

/** Text that may be stored: NUL characters, which cut text off in SQLite, are shown as unreadable. */
export const storable = (text: string): string => (text.includes("\0") ? text.replaceAll("\0", "\ufffd") : text);
