import { CsvError, type Options, parse } from "csv-parse/sync";
import type { Dialect } from "./dialect.ts";

// csv-parse reads quotes leniently (`5" pipe`, `="001"` are literal), and we look again where leniency could swallow
// rows: a cell that spans lines and was closed in the middle of its text. stack.md section 3 tells its traps: `trim` with
// `skip_records_with_error` loses rows, and an unclosed quote swallows the rest of the file.

export type Records = readonly (readonly string[])[];
export type ParsedStretch =
	| { readonly kind: "records"; readonly records: Records }
	/** A quote is still open at the end; the records before it. */
	| { readonly kind: "open"; readonly before: Records };

const QUOTE = '"';

const optionsFor = (dialect: Dialect, isStrict: boolean): Options<string[], string[]> => ({
	delimiter: dialect.delimiter ?? ",",
	record_delimiter: dialect.lineEnd === "\n" ? ["\r\n", "\n"] : ["\r"],
	relax_column_count: true,
	relax_quotes: !isStrict,
});

/** Reads a stretch of whole lines, quotes taken literally where they make no sense otherwise. */
export const parseStretch = (text: string, dialect: Dialect): ParsedStretch => {
	const options = optionsFor(dialect, false);
	try {
		return { kind: "records", records: parse(text, options) };
	} catch (error) {
		if (!(error instanceof CsvError)) throw error;
		const count = Number(error.records);
		return { kind: "open", before: count === 0 ? [] : parse(text, { ...options, to: count }) };
	}
};

/** Whether a record may have swallowed rows: leniency puts the opening quote back in front of such a cell. */
export const isDoubtful = (record: readonly string[], lineEnd: string): boolean =>
	record.some((cell) => cell.startsWith(QUOTE) && cell.includes(lineEnd));

/** Whether the text of one record keeps the rules of quoting to the letter (RFC 4180). */
export const isStrictlyQuoted = (text: string, dialect: Dialect): boolean => {
	try {
		return parse(text, optionsFor(dialect, true)).length === 1;
	} catch (error) {
		if (error instanceof CsvError) return false;
		throw error;
	}
};

/** Whether the open row that `text` is shows by a badly closed quote that it has swallowed other rows. */
export const hasSwallowedRows = (text: string, dialect: Dialect): boolean => {
	// One line cannot have swallowed another.
	const firstEnd = text.indexOf(dialect.lineEnd);
	if (firstEnd === -1 || firstEnd === text.length - 1) return false;
	const closed = parseStretch(text + QUOTE, dialect);
	const record = closed.kind === "records" ? closed.records[0] : undefined;
	return record !== undefined && isDoubtful(record, dialect.lineEnd) && !isStrictlyQuoted(text + QUOTE, dialect);
};
