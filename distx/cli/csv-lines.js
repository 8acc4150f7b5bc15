import { stringify } from "csv-stringify/sync";
const FORMAT = {
    escape_formulas: true,
    record_delimiter: "\r\n",
    cast: { boolean: (value) => String(value) },
};
/** The header line of rows that have these fields (RFC 4180, with CRLF). */
export const csvHeader = (fields) => stringify([[...fields]], FORMAT);
/** Rows as CSV lines. Cells that a spreadsheet would run as a formula are made text. */
export const csvLines = (rows) => stringify(rows.map((row) => Object.values(row)), FORMAT);
