import { CSV_COLUMNS, csvRows } from "./tidy-rows.js";
import { visible } from "./visible.js";
/** Rows that are written at once: enough for speed, few enough to hold. */
const BATCH = 500;
/** Most cells: they start with a letter or digit and hold nothing that needs quotes. */
const PLAIN = /^[A-Za-z0-9][\x20\x21\x23-\x2b\x2d-\x7e]*$/;
const NEEDS_QUOTES = /[",;\t]|^ | $/;
/** What a spreadsheet would run as a formula (OWASP, CSV injection), also in full width, also after white space. */
const FORMULA = /^\s*[=+\-@＝＋－＠]/;
/**
 * One cell (RFC 4180). Own code, since csv-stringify takes five times as long over rows that are mostly empty. Numbers
 * stay numbers (a negative difference is no formula); text is untrusted: a formula gets an apostrophe in front.
 */
const csvCell = (value) => {
    if (value === null || value === undefined)
        return "";
    if (typeof value === "number")
        return String(value);
    if (PLAIN.test(value))
        return value;
    const shown = visible(value);
    const text = FORMULA.test(shown) ? `'${shown}` : shown;
    return NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};
const csvLine = (row) => {
    let line = csvCell(row.section);
    for (let index = 1; index < CSV_COLUMNS.length; index += 1) {
        const column = CSV_COLUMNS[index];
        line += column === undefined ? "," : `,${csvCell(row[column])}`;
    }
    return line;
};
/** One tidy table: `section` says what a row observes. All evidence is in it. */
export async function* renderCsv(model) {
    let batch = [CSV_COLUMNS.join(",")];
    for await (const row of csvRows(model)) {
        batch.push(csvLine(row));
        if (batch.length < BATCH)
            continue;
        yield `${batch.join("\n")}\n`;
        batch = [];
    }
    if (batch.length > 0)
        yield `${batch.join("\n")}\n`;
}
