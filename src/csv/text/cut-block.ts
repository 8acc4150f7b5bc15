import { CsvError, type Options, parse } from "csv-parse/sync";
import type { Row } from "../rows/row.ts";
import type { Dialect } from "./dialect.ts";

// csv-parse reads quotes strictly, a stretch of lines at a time. Where it objects, the one line at fault is read again
// by itself, leniently; so a stray or unclosed quote costs that line and never swallows the rows after it.

/** A row longer than this many characters is refused; Excel's longest cell has 32,767. */
export const MAX_ROW_CHARS = 1_048_576;
/** Excel's own limit. */
const MAX_COLUMNS = 16_384;
/** Lines without quotes for this many characters are split directly: csv-parse gives the same, six times slower. */
const PLAIN_STRETCH_CHARS = 2000;

/** After a fault stretches begin small again, so that a list full of faults is read in linear time. */
const CAREFUL_STRETCH_CHARS = 1000;

const QUOTE = '"';

/** What a block gave: rows, and how much of it was read; the rest is a row that goes on in the next block. */
export type CutBlock = { readonly rows: readonly Row[]; readonly consumed: number; readonly lines: number };

type Records = readonly (readonly string[])[];
type Parsed =
	| { readonly kind: "records"; readonly records: Records }
	| { readonly kind: "fault"; readonly before: Records; readonly isUnclosed: boolean };

const optionsFor = (dialect: Dialect): Options<string[], string[]> => ({
	delimiter: dialect.delimiter ?? ",",
	record_delimiter: dialect.lineEnd === "\n" ? ["\r\n", "\n"] : ["\r"],
	relax_column_count: true,
});

/** Reads a stretch strictly; at a fault, tells the records before it. */
const parseStretch = (text: string, dialect: Dialect): Parsed => {
	const options = optionsFor(dialect);
	try {
		return { kind: "records", records: parse(text, options) };
	} catch (error) {
		if (!(error instanceof CsvError)) throw error;
		const count = Number(error.records);
		return {
			kind: "fault",
			before: count === 0 ? [] : parse(text, { ...options, to: count }),
			isUnclosed: error.code === "CSV_QUOTE_NOT_CLOSED",
		};
	}
};

/** Reads one line alone, quotes taken literally where they make no sense otherwise; null when a quote stays open. */
const parseLineAlone = (text: string, dialect: Dialect): readonly string[] | null => {
	try {
		return parse(text, { ...optionsFor(dialect), relax_quotes: true })[0] ?? [""];
	} catch (error) {
		if (error instanceof CsvError) return null;
		throw error;
	}
};

const countIn = (text: string, part: string): number => {
	let count = 0;
	for (let at = text.indexOf(part); at !== -1; at = text.indexOf(part, at + part.length)) count++;
	return count;
};

/** Where the stretch of lines around the quotes at and after `quoteAt` ends: before the next long plain stretch, or past `most`. */
const endOfQuotedStretch = (block: string, quoteAt: number, lineEnd: string, most: number): number => {
	let at = quoteAt;
	for (;;) {
		const newline = block.indexOf(lineEnd, at);
		if (newline === -1) return block.length;
		const nextQuote = block.indexOf(QUOTE, newline);
		if (nextQuote === -1 || nextQuote - newline > PLAIN_STRETCH_CHARS || newline - quoteAt > most) return newline + 1;
		at = nextQuote;
	}
};

/**
 * Cuts a block of whole lines into rows.
 * @param block text that starts at the start of a row and ends at a line end (or at the end of the list)
 * @param firstLine the physical line number of its first line
 * @param isLast whether nothing follows, so that a quote left open stays open
 */
export const cutBlock = (block: string, dialect: Dialect, firstLine: number, isLast: boolean): CutBlock => {
	const { delimiter, lineEnd, hasRemarks } = dialect;
	const rows: Row[] = [];
	let at = 0;
	let line = firstLine;
	let stretchChars = block.length;

	const addCells = (cells: readonly string[], onLine: number): void => {
		const first = cells[0] ?? "";
		if (hasRemarks && first.startsWith("#")) return;
		if (first === "" && cells.every((cell) => cell.trim() === "")) return;
		if (cells.length <= MAX_COLUMNS) {
			rows.push({ kind: "cells", line: onLine, cells });
			return;
		}
		const message = `the row has ${cells.length} columns, more than ${MAX_COLUMNS}`;
		rows.push({ kind: "broken", line: onLine, reason: "too-many-columns", message, cells });
	};
	const lineFrom = (start: number, end: number): string =>
		block.slice(start, lineEnd === "\n" && block.charCodeAt(end - 1) === 13 ? end - 1 : end);
	const addPlainLines = (until: number): void => {
		while (at < until) {
			const found = block.indexOf(lineEnd, at);
			const end = found === -1 ? until : found;
			const text = lineFrom(at, end);
			addCells(delimiter === null ? [text] : text.split(delimiter), line);
			at = end + 1;
			line++;
		}
		at = until;
	};
	const addRecords = (records: Records, text: string): void => {
		const oneLineEach = countIn(text, lineEnd) <= records.length;
		for (const cells of records) {
			addCells(cells, line);
			line += 1;
			if (!oneLineEach) for (const cell of cells) line += countIn(cell, lineEnd);
		}
	};
	const addFaultyLine = (): void => {
		const found = block.indexOf(lineEnd, at);
		const end = found === -1 ? block.length : found;
		const text = lineFrom(at, end);
		const cells = parseLineAlone(text, dialect);
		if (cells !== null) addCells(cells, line);
		else {
			const message =
				"a quote opens on this line and is never closed; the lines after it were read as rows of their own";
			rows.push({
				kind: "broken",
				line,
				reason: "unclosed-quote",
				message,
				cells: delimiter === null ? [text] : text.split(delimiter),
			});
		}
		at = Math.min(block.length, end + 1);
		line++;
	};

	while (at < block.length) {
		const quoteAt = delimiter === null ? -1 : block.indexOf(QUOTE, at);
		addPlainLines(quoteAt === -1 ? block.length : Math.max(at, block.lastIndexOf(lineEnd, quoteAt) + 1));
		if (at >= block.length) break;
		let until = endOfQuotedStretch(block, quoteAt, lineEnd, stretchChars);
		let parsed = parseStretch(block.slice(at, until), dialect);
		while (parsed.kind === "fault" && parsed.isUnclosed && until < block.length) {
			stretchChars = (until - at) * 4;
			until = endOfQuotedStretch(block, until, lineEnd, stretchChars);
			parsed = parseStretch(block.slice(at, until), dialect);
		}
		if (parsed.kind === "records") {
			addRecords(parsed.records, block.slice(at, until));
			at = until;
			stretchChars *= 2;
			continue;
		}
		const lineBefore = line;
		addRecords(parsed.before, block.slice(at, until));
		for (let skipped = lineBefore; skipped < line; skipped++) at = block.indexOf(lineEnd, at) + 1;
		if (parsed.isUnclosed && !isLast && block.length - at < MAX_ROW_CHARS) break;
		addFaultyLine();
		stretchChars = CAREFUL_STRETCH_CHARS;
	}
	return { rows, consumed: at, lines: line - firstLine };
};
