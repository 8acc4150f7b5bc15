import type { Dialect } from "./dialect.ts";
import { otherLineEnd } from "./line-ends.ts";
import { isPlainlyUrl } from "./looks-like-url.ts";
import { parseStretch } from "./parse-stretch.ts";
import { splitLine } from "./split-line.ts";

// Lists put together from several sources end their rows with CR here and with LF there, and any cell may hold either.

const QUOTE_CODE = 34;

/** Rows between two line ends of the list's own kind: each with how many of its own line ends stand in front of it. */
export type MixedRows = {
	readonly rows: readonly { readonly cells: readonly string[]; readonly linesBefore: number }[];
	/** Where they end: at a line end, or at the end of the block. */
	readonly end: number;
};

/** Where other line ends stand outside quotes, and where the last row ends; null for a row without an end. */
const findCuts = (
	block: string,
	start: number,
	{ delimiter, lineEnd }: Dialect,
	mostChars: number,
): { readonly cuts: readonly number[]; readonly end: number } | null => {
	const ownEnd = lineEnd.charCodeAt(0);
	const otherEnd = otherLineEnd(lineEnd).charCodeAt(0);
	const separator = delimiter?.charCodeAt(0);
	const cuts: number[] = [];
	const until = Math.min(block.length, start + mostChars);
	let isQuoted = false;
	let isCellStart = true;
	for (let at = start; at < until; at++) {
		const code = block.charCodeAt(at);
		const startsCell = isCellStart;
		isCellStart = code === separator || code === otherEnd;
		if (isQuoted) {
			if (code !== QUOTE_CODE) continue;
			if (block.charCodeAt(at + 1) === QUOTE_CODE) at++;
			else isQuoted = false;
		} else if (code === QUOTE_CODE) isQuoted = startsCell && delimiter !== null;
		else if (code === ownEnd) return { cuts, end: at };
		else if (code === otherEnd) cuts.push(at);
	}
	if (!isQuoted && until === block.length) return { cuts, end: until };
	// A row that goes on: those in front of it are whole.
	const end = cuts.pop();
	return end === undefined ? null : { cuts, end };
};

const cellsOf = (piece: string, dialect: Dialect): readonly string[] | null => {
	if (dialect.delimiter === null) return [piece];
	const cells = splitLine(piece, dialect.delimiter);
	if (cells !== null || piece.includes(dialect.lineEnd)) return cells;
	const parsed = parseStretch(piece, dialect);
	return parsed.kind === "records" && parsed.records.length === 1 ? (parsed.records[0] ?? null) : null;
};

/**
 * Reads the rows from `start` to the next line end of the list's own kind outside quotes, where other line ends stand
 * among them: each piece is a row where all have as many cells; else a piece is one that holds an address where the
 * first does, and other pieces are text of the row before them.
 * @returns null where it is one row, or none that can be told
 */
export const readMixedRows = (block: string, start: number, dialect: Dialect, mostChars: number): MixedRows | null => {
	const found = findCuts(block, start, dialect, mostChars);
	if (found === null) return null;
	const stops = [...found.cuts, found.end];
	const pieces = stops
		.map((stop, index) => ({ from: index === 0 ? start : (stops[index - 1] ?? 0) + 1, to: stop }))
		.filter(({ from, to }) => from < to)
		.map((place) => ({ ...place, cells: cellsOf(block.slice(place.from, place.to), dialect) }));
	const first = pieces[0];
	if (first === undefined || first.cells === null || pieces.some(({ cells }) => cells === null)) return null;
	const width = first.cells.length;
	const urlColumn = first.cells.findIndex(isPlainlyUrl);
	const isEven = pieces.every(({ cells }) => cells?.length === width);
	const places = [...pieces.keys()];
	const starts = isEven ? places : places.filter((index) => isPlainlyUrl(pieces[index]?.cells?.[urlColumn] ?? ""));
	if (!isEven && starts.length < 2) return null;
	let linesBefore = 0;
	const rows = starts.flatMap((place, index) => {
		const piece = pieces[place];
		const last = pieces[(starts[index + 1] ?? pieces.length) - 1];
		const text = block.slice(piece?.from, last?.to);
		const cells = piece === last ? piece?.cells : cellsOf(text, dialect);
		const row = cells == null ? [] : [{ cells, linesBefore }];
		linesBefore += text.split(dialect.lineEnd).length - 1;
		return row;
	});
	return rows.length === starts.length ? { rows, end: found.end } : null;
};
