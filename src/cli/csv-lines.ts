import { stringify } from "csv-stringify/sync";

type Cell = string | number | boolean | null;
export type CsvRow = Readonly<Record<string, Cell>>;

const FORMAT = {
	escape_formulas: true,
	record_delimiter: "\r\n",
	cast: { boolean: (value: boolean): string => String(value) },
};

/** The header line of rows that have these fields (RFC 4180, with CRLF). */
export const csvHeader = (fields: readonly string[]): string => stringify([[...fields]], FORMAT);

/** Rows as CSV lines. Cells that a spreadsheet would run as a formula are made text. */
export const csvLines = (rows: readonly CsvRow[]): string =>
	stringify(
		rows.map((row) => Object.values(row)),
		FORMAT,
	);
