/** What spreadsheets and pasting leave around a value. */
const AROUND = /^[\s\u00a0\u200b\u2060\ufeff]+|[\s\u00a0\u200b\u2060\ufeff]+$/g;
/** Excel's way to keep leading zeros: `="001234"`. */
const TEXT_FORMULA = /^="(.*)"$/s;
/** What this tool, and others, put before a cell that a spreadsheet would take for a formula. */
const ESCAPED_FORMULA = /^'(?=[=+\-@\t\r])/;
const SPREADSHEET_ERROR = /^#(?:REF!|N\/A|NAME\?|VALUE!|DIV\/0!|NULL!|NUM!|ERROR!?|SPILL!|CALC!)$/;
const NOTHING = /^(?:none|null|nil|nan|n\/?a|-+|\?)$/i;
const NEEDS_CLEANING = /^[\s='#\u00a0\u200b\u2060\ufeff]|[\s\u00a0\u200b\u2060\ufeff]$/;
/** The value of a cell without what its way through spreadsheets put around it; errors (`#REF!`) are empty. */
export const cleanCell = (cell) => {
    if (cell === undefined || cell === "")
        return "";
    if (!NEEDS_CLEANING.test(cell))
        return cell;
    const trimmed = cell.replace(AROUND, "").replace(ESCAPED_FORMULA, "");
    if (SPREADSHEET_ERROR.test(trimmed))
        return "";
    return trimmed.replace(TEXT_FORMULA, (_, text) => text.replaceAll('""', '"'));
};
/** A date cell: also empty where it says so in a word (`None`, `n/a`, `-`). */
export const cleanDateCell = (cell) => {
    const text = cleanCell(cell);
    return NOTHING.test(text) ? "" : text;
};
/** Text that may be stored: NUL characters, which cut text off in SQLite, are shown as unreadable. */
export const storable = (text) => (text.includes("\0") ? text.replaceAll("\0", "\ufffd") : text);
