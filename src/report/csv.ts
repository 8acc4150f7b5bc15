import { stringify } from "csv-stringify/sync";
import type { ReportModel } from "./model.ts";
import { CSV_COLUMNS, type CsvRow, csvRows } from "./tidy-rows.ts";
import { visible } from "./visible.ts";

/** Rows that are written at once: enough for speed, few enough to hold. */
const BATCH = 500;

/** Numbers stay numbers (a negative difference is no formula); text is untrusted. */
const cells = (row: CsvRow): (string | number | null)[] =>
	CSV_COLUMNS.map((column) => {
		const value = row[column] ?? null;
		return typeof value === "string" ? visible(value) : value;
	});

/** RFC 4180 with line feeds; a text that a spreadsheet would run as a formula gets an apostrophe in front (OWASP). */
const write = (rows: readonly (readonly unknown[])[]): string => stringify([...rows], { escape_formulas: true });

/** One tidy table: `section` says what a row observes. All evidence is in it. */
export function* renderCsv(model: ReportModel): Generator<string> {
	let batch: (readonly unknown[])[] = [CSV_COLUMNS];
	for (const row of csvRows(model)) {
		batch.push(cells(row));
		if (batch.length < BATCH) continue;
		yield write(batch);
		batch = [];
	}
	if (batch.length > 0) yield write(batch);
}
