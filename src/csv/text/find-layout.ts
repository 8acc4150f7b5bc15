import { UserError } from "../../domain/user-error.ts";
import { cutBlock } from "./cut-block.ts";
import { DELIMITERS, type Delimiter, type Dialect } from "./dialect.ts";
import { createNameCounter, headerAmong } from "./find-header.ts";
import type { Layout, LayoutSettings } from "./layout.ts";
import { findLineEnd, otherLineEnd, splitAtLineEnd } from "./line-ends.ts";
import { scoreLines, scoreRows } from "./score-delimiter.ts";

type HeadRow = { readonly line: number; readonly cells: readonly string[] };

/** Rows looked at to find the layout. */
const SAMPLE_ROWS = 100;
const SAMPLE_LINES = 300;
const SEP_LINE = /^"?sep=(.)"?\s*$/i;

const isDelimiter = (text: string): text is Delimiter => DELIMITERS.some((delimiter) => delimiter === text);

/** The text without its first `count` lines. */
const afterLines = (text: string, lineEnd: string, count: number): string => {
	let at = 0;
	for (let skipped = 0; skipped < count; skipped++) {
		const found = text.indexOf(lineEnd, at);
		if (found === -1) return "";
		at = found + 1;
	}
	return text.slice(at);
};

const cutHead = (head: string, dialect: Dialect, firstLine: number): readonly HeadRow[] =>
	cutBlock(afterLines(head, dialect.lineEnd, firstLine - 1), dialect, firstLine, true)
		.rows.slice(0, SAMPLE_ROWS)
		.flatMap((row) => (row.kind === "cells" ? [row] : []));

/** The banner in front of a list: a `sep=` line and remarks; and the lines that they take. */
const readBanner = (lines: readonly string[]): { delimiter: Delimiter | null; lines: number; remarks: number } => {
	let delimiter: Delimiter | null = null;
	let remarks = 0;
	let count = 0;
	for (const line of lines) {
		const separator = SEP_LINE.exec(line)?.[1];
		if (separator !== undefined && isDelimiter(separator)) delimiter = separator;
		else if (isRemark(line)) remarks++;
		else if (line.trim() !== "") break;
		count++;
	}
	return { delimiter, lines: count, remarks };
};

/** Spreadsheets put quotes around a remark with a comma in it; with an address in a cell of its own it is a row. */
const isRemark = (line: string): boolean =>
	line.startsWith("#") || (line.startsWith('"#') && !/"[,;\t|]"?h(?:tt|xx)ps?\W/i.test(line));

const withoutHash = (line: string): string => line.replace(/^#+\s*/, "");

const splitLine = (line: string, dialect: Dialect): readonly string[] => {
	const row = cutBlock(line, { ...dialect, hasRemarks: false }, 1, true).rows[0];
	return row?.kind === "cells" ? row.cells.map((cell) => cell.trim()) : [];
};

/**
 * A line end of the other kind in front of the rows may hide one behind the column names.
 * @throws UserError when there is one
 */
const checkLineEnds = (head: string, { dialect: { lineEnd }, dataLine }: Layout): void => {
	const rest = afterLines(head, lineEnd, dataLine - 1);
	const before = head.slice(0, head.length - rest.length).replace(/\r+\n/g, "\n");
	if (splitAtLineEnd(before, otherLineEnd(lineEnd)).length <= 1) return;
	throw new UserError(
		"The lines in front of the rows mix two kinds of line ends (CR and LF), so a row may stand among them.",
		"Save the list with one kind of line end.",
	);
};

/**
 * Finds how a text list is laid out from its beginning: line ends, delimiter, banner, and the header: a row with a
 * known column name for the URL, a remark with such names (URLhaus), or none where the first row holds URLs.
 * @param head the beginning of the text, whole lines
 * @throws UserError when `--header-row` points past the list
 */
export const findLayout = (head: string, settings: LayoutSettings): Layout => {
	const layout = locate(head, settings);
	checkLineEnds(head, layout);
	return layout;
};

const locate = (head: string, settings: LayoutSettings): Layout => {
	const lineEnd = findLineEnd(head);
	const start = settings.headerRow ?? 1;
	const lines = head.split(lineEnd, start + SAMPLE_LINES).map((line) => line.replace(/\r$/, ""));
	const banner = readBanner(lines);
	const countKnown = createNameCounter(settings.namedHeaders);
	const base = { lineEnd, hasRemarks: banner.remarks > 0 } as const;
	const firstLine = banner.lines + 1;

	/** The remark that holds most column names: URLhaus writes its header as one. */
	const bestRemark = (dialect: Dialect): { cells: readonly string[]; line: number; known: number } => {
		const remarks = lines.slice(0, banner.lines).map((line, index) => {
			const [first = "", ...others] = isRemark(line) ? splitLine(withoutHash(line), dialect) : [];
			const cells = [withoutHash(first), ...others];
			return { cells, line: index + 1, known: cells.length > 1 ? countKnown(cells) : 0 };
		});
		return remarks.reduce((best, next) => (next.known > best.known ? next : best), { cells: [], line: 0, known: 0 });
	};
	const sample = lines.join(lineEnd);
	const score = (delimiter: Dialect["delimiter"]): number => {
		const dialect: Dialect = { ...base, delimiter };
		const rows = cutHead(sample, dialect, Math.max(start, firstLine)).map((row) => row.cells);
		if (delimiter === null) return scoreLines(rows, countKnown);
		const remark = bestRemark(dialect);
		return scoreRows(remark.known > 1 ? [remark.cells, ...rows] : rows, countKnown);
	};
	const bestDelimiter = (): Dialect["delimiter"] => {
		if (settings.isBare === true) return null;
		const given = settings.delimiter ?? banner.delimiter;
		if (given !== null) return given;
		const candidates = [null, ...DELIMITERS].map((delimiter) => ({ delimiter, points: score(delimiter) }));
		return candidates.reduce((best, next) => (next.points > best.points ? next : best)).delimiter;
	};
	const delimiter = bestDelimiter();
	const isList = delimiter === null && banner.remarks === 0;
	const dialect: Dialect = { ...base, delimiter, hasRemarks: base.hasRemarks || isList };
	const headless: Layout = { dialect, header: null, headerRow: null, dataLine: firstLine };

	if (settings.headerRow !== undefined) {
		const line = lines[settings.headerRow - 1];
		if (line === undefined || line.trim() === "") {
			throw new UserError(
				`--header-row ${settings.headerRow}: the list has nothing on that line.`,
				"Give the number of the line that holds the column names, counting from 1.",
			);
		}
		return headerAt(sample, dialect, settings.headerRow);
	}
	if (settings.hasHeader === false || settings.isBare === true) return headless;

	const remark = bestRemark(dialect);
	if (remark.known > 1) return { dialect, header: remark.cells, headerRow: remark.line, dataLine: firstLine };
	const rows = cutHead(sample, dialect, firstLine);
	const header = headerAmong(rows, settings.namedHeaders);
	return header === null ? headless : headerAt(sample, dialect, header.line);
};

/** The layout with its header on a physical line; a header cell may itself span lines. */
const headerAt = (head: string, dialect: Dialect, line: number): Layout => {
	const rest = afterLines(head, dialect.lineEnd, line - 1);
	const rows = cutBlock(rest, { ...dialect, hasRemarks: false }, line, true).rows;
	const [first] = rows;
	const cells = first?.kind === "cells" ? first.cells : [];
	const header = cells.map((cell, column) => (column === 0 ? withoutHash(cell) : cell).trim());
	const headerLines = 1 + cells.reduce((sum, cell) => sum + cell.split(dialect.lineEnd).length - 1, 0);
	return { dialect, header, headerRow: line, dataLine: line + headerLines };
};
