import type { Row } from "../rows/row.ts";
import type { Dialect } from "./dialect.ts";
import { hasOtherLineEnds, otherLineEnd } from "./line-ends.ts";
import { isPlainlyUrl } from "./looks-like-url.ts";
import { readMixedRows } from "./mixed-lines.ts";
import {
	hasSwallowedRows,
	isDoubtful,
	isStrictlyQuoted,
	type ParsedStretch,
	parseStretch,
	type Records,
} from "./parse-stretch.ts";
import { splitLine } from "./split-line.ts";

// Cuts text into rows with their physical lines. Lines that are rows by themselves are split here; rows that span lines
// and quotes that break the rules go through csv-parse. A quote at fault costs its line and never swallows other rows.

/** A row longer than this many characters is refused; Excel's longest cell has 32,767. */
export const MAX_ROW_CHARS = 1_048_576;
/** Excel's own limit. */
const MAX_COLUMNS = 16_384;
/** csv-parse is given one row at a time, but longer stretches where hardly a row is simple. */
const FIRST_GROWTH_CHARS = 1000;
const LONGEST_STRETCH_CHARS = 65_536;
/** So many simple rows in between make the next stretch one row again. */
const MANY_SIMPLE = 4;
/** Lines without quotes for this many characters end a stretch. */
const PLAIN_STRETCH_CHARS = 200;

/** What is kept of a line that is too long. */
const KEPT_CHARS = 65_536;

const QUOTE = '"';
const OPEN: ParsedStretch = { kind: "open", before: [] };
const CARRIAGE_RETURN = 13;

/** What a block gave: rows, and how much of it was read; the rest is a row that goes on in the next block. */
export type CutBlock = { readonly rows: readonly Row[]; readonly consumed: number; readonly lines: number };

/** A line that is refused for its length, from its first characters. */
export const tooLongLine = (line: number, start: string): Row => ({
	kind: "broken",
	line,
	reason: "row-too-long",
	message: `the line is longer than ${MAX_ROW_CHARS} characters; it was not read further`,
	cells: [start.slice(0, KEPT_CHARS)],
});

const countIn = (text: string, part: string): number => {
	let count = 0;
	for (let at = text.indexOf(part); at !== -1; at = text.indexOf(part, at + part.length)) count++;
	return count;
};

/** How many lines a text has; the last one need not end. */
const linesIn = (text: string, lineEnd: string): number => countIn(text, lineEnd) + (text.endsWith(lineEnd) ? 0 : 1);

/** Where the lines around the quotes at and after `quoteAt` end: before the next long plain stretch, or past `most`. */
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

/** Where `count` lines after `at` end. */
const afterLines = (block: string, at: number, lineEnd: string, count: number): number => {
	let end = at;
	for (let passed = 0; passed < count; passed++) {
		const found = block.indexOf(lineEnd, end);
		if (found === -1) return block.length;
		end = found + 1;
	}
	return end;
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
	let stretchChars = 0;

	const addCells = (cells: readonly string[], onLine: number): void => {
		const first = cells[0] ?? "";
		if (hasRemarks && first.startsWith("#") && !cells.some(isPlainlyUrl)) return;
		if (first.trim() === "" && cells.every((cell) => cell.trim() === "")) return;
		if (cells.length <= MAX_COLUMNS) {
			rows.push({ kind: "cells", line: onLine, cells });
			return;
		}
		const message = `the row has ${cells.length} columns, more than ${MAX_COLUMNS}`;
		rows.push({ kind: "broken", line: onLine, reason: "too-many-columns", message, cells });
	};
	const nextLineEnd = (): number => {
		const found = block.indexOf(lineEnd, at);
		return found === -1 ? block.length : found;
	};
	const lineText = (end: number): string =>
		block.slice(at, lineEnd === "\n" && block.charCodeAt(end - 1) === CARRIAGE_RETURN && end > at ? end - 1 : end);
	/** Adds the row whose first line ends inside quotes, if it keeps the rules of quoting to the letter. */
	const addOpenRow = (firstLine: string, firstEnd: number): boolean => {
		let isOpen = countIn(firstLine, QUOTE) % 2 === 1;
		if (!isOpen) return false;
		let end = firstEnd;
		let lines = 1;
		while (isOpen && end < block.length && end - at <= MAX_ROW_CHARS) {
			const found = block.indexOf(lineEnd, end + 1);
			const next = found === -1 ? block.length : found;
			if (countIn(block.slice(end, next), QUOTE) % 2 === 1) isOpen = false;
			end = next;
			lines++;
		}
		const cells = isOpen || end - at > MAX_ROW_CHARS ? null : splitLine(lineText(end), delimiter ?? ",");
		if (cells === null) return false;
		addCells(cells, line);
		at = Math.min(block.length, end + 1);
		line += lines;
		return true;
	};
	const cellsOf = (text: string, hasQuotes: boolean): readonly string[] | null =>
		delimiter === null ? [text] : hasQuotes ? splitLine(text, delimiter) : text.split(delimiter);
	const otherEnd = otherLineEnd(lineEnd);
	const isMixed = hasOtherLineEnds(block, lineEnd);
	/** Adds the rows that other line ends part, up to the next line end; false where it is one row or cannot be told. */
	const addMixedRows = (): boolean => {
		const mixed = readMixedRows(block, at, dialect, MAX_ROW_CHARS);
		if (mixed === null) return false;
		for (const { cells, linesBefore } of mixed.rows) addCells(cells, line + linesBefore);
		line += countIn(block.slice(at, mixed.end + 1), lineEnd);
		at = Math.min(block.length, mixed.end + 1);
		return true;
	};
	/** Adds lines that are rows by themselves, up to one that csv-parse has to look at; tells how many. */
	const addSimpleLines = (): number => {
		const before = line;
		let quoteAt = -1;
		while (at < block.length) {
			const end = nextLineEnd();
			const text = lineText(end);
			if (isMixed && text.includes(otherEnd) && addMixedRows()) continue;
			if (end - at > MAX_ROW_CHARS) {
				rows.push(tooLongLine(line, block.slice(at, at + KEPT_CHARS)));
				at = Math.min(block.length, end + 1);
				line++;
				continue;
			}
			if (delimiter !== null && quoteAt < at) quoteAt = (block.indexOf(QUOTE, at) + 1 || block.length + 1) - 1;
			const hasQuotes = delimiter !== null && quoteAt < end;
			const cells = cellsOf(text, hasQuotes);
			if (cells !== null) {
				addCells(cells, line);
				at = Math.min(block.length, end + 1);
				line++;
			} else if (!(isMixed && addMixedRows()) && !addOpenRow(text, end)) break;
		}
		return line - before;
	};
	/** Adds records of a line each. */
	const addLines = (records: Records): void => {
		for (const cells of records) {
			addCells(cells, line);
			line++;
		}
	};
	/** Adds records until one that swallowed rows; false then, and `at` is its start. */
	const addRecords = (records: Records): boolean => {
		for (const cells of records) {
			const lines = 1 + cells.reduce((sum, cell) => sum + countIn(cell, lineEnd), 0);
			const end = afterLines(block, at, lineEnd, lines);
			// Only some of such rows would have been cut before their end came; they are all refused.
			if (end - at > MAX_ROW_CHARS) return false;
			if (lines > 1 && isDoubtful(cells, lineEnd) && !isStrictlyQuoted(block.slice(at, end), dialect)) return false;
			addCells(cells, line);
			line += lines;
			at = end;
		}
		return true;
	};
	const addFaultyLine = (): void => {
		const end = nextLineEnd();
		const text = lineText(end);
		const alone = parseStretch(text, dialect);
		if (alone.kind === "records") addCells(alone.records[0] ?? [""], line);
		else {
			const message = `a quote opens on this line and is not closed within ${MAX_ROW_CHARS} characters; the lines after it were read as rows of their own`;
			const cells = delimiter === null ? [text] : text.split(delimiter);
			rows.push({ kind: "broken", line, reason: "unclosed-quote", message, cells });
		}
		at = Math.min(block.length, end + 1);
		line++;
		stretchChars = 0;
	};

	while (at < block.length) {
		if (addSimpleLines() >= MANY_SIMPLE) stretchChars = 0;
		if (at >= block.length) break;
		let until = endOfQuotedStretch(block, at, lineEnd, stretchChars);
		// A line with an odd number of quotes goes on in the next: csv-parse need not find that out.
		const isOpen = stretchChars === 0 && countIn(block.slice(at, until), QUOTE) % 2 === 1;
		let parsed = isOpen ? OPEN : parseStretch(block.slice(at, until), dialect);
		let isFaulty = false;
		// A row that is still open is given more lines, unless it shows already that it swallowed some.
		while (parsed.kind === "open" && parsed.before.length === 0) {
			isFaulty = hasSwallowedRows(block.slice(at, until), dialect);
			if (isFaulty || until === block.length) break;
			const nextQuote = block.indexOf(QUOTE, until);
			until = nextQuote === -1 ? block.length : endOfQuotedStretch(block, nextQuote, lineEnd, (until - at) * 2);
			if (nextQuote !== -1) parsed = parseStretch(block.slice(at, until), dialect);
		}
		stretchChars = Math.min(LONGEST_STRETCH_CHARS, Math.max(FIRST_GROWTH_CHARS, stretchChars * 2));
		if (isFaulty) addFaultyLine();
		else if (parsed.kind === "records" && linesIn(block.slice(at, until), lineEnd) <= parsed.records.length) {
			addLines(parsed.records);
			at = until;
		} else if (parsed.kind === "records") {
			if (!addRecords(parsed.records)) addFaultyLine();
		} else if (parsed.before.length > 0) {
			if (!addRecords(parsed.before)) addFaultyLine();
		} else if (!isLast && block.length - at < MAX_ROW_CHARS) break;
		else addFaultyLine();
	}
	return { rows, consumed: at, lines: line - firstLine };
};
