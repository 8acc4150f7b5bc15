type Cell = string | number | boolean | null;
export type CsvRow = Readonly<Record<string, Cell>>;
/** The header line of rows that have these fields (RFC 4180, with CRLF). */
export declare const csvHeader: (fields: readonly string[]) => string;
/** Rows as CSV lines. Cells that a spreadsheet would run as a formula are made text. */
export declare const csvLines: (rows: readonly CsvRow[]) => string;
export {};
