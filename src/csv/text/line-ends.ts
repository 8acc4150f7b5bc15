import type { Dialect } from "./dialect.ts";

// Files put together from several sources, and cells that were typed on another system, mix their line ends.

const QUOTE = '"';

type Counts = { cr: number; lf: number };

/** Counts the line ends, all of them and those outside quotes; `isOdd` where a quote stays open. */
const countLineEnds = (head: string): { readonly all: Counts; readonly outside: Counts; readonly isOdd: boolean } => {
	const all = { cr: 0, lf: 0 };
	const outside = { cr: 0, lf: 0 };
	let isQuoted = false;
	for (const [mark] of head.matchAll(/"|\n|\r+\n?/g)) {
		if (mark === QUOTE) {
			isQuoted = !isQuoted;
			continue;
		}
		const kind = mark.endsWith("\n") ? "lf" : "cr";
		all[kind]++;
		if (!isQuoted) outside[kind]++;
	}
	return { all, outside, isOdd: isQuoted };
};

/**
 * The line end of a list: the commonest outside quotes, the first one of two that are as common. Excel for Mac ends rows
 * with CR and lines inside cells with LF. "\n" also stands for "\r\n" (and for the "\r\r\n" of files translated twice).
 */
export const findLineEnd = (head: string): Dialect["lineEnd"] => {
	const { all, outside, isOdd } = countLineEnds(head);
	// A quote that opens nothing (`a 5" screen`) turns what is outside quotes into what is inside.
	const { cr, lf } = isOdd ? all : outside;
	if (cr === lf) return /^[^\n]*\r(?!\r*\n)/.test(head) && cr > 0 ? "\r" : "\n";
	return cr > lf ? "\r" : "\n";
};

/** The line end that a list of this one uses inside cells, if anywhere. */
export const otherLineEnd = (lineEnd: Dialect["lineEnd"]): Dialect["lineEnd"] => (lineEnd === "\n" ? "\r" : "\n");

const CARRIAGE_RETURN = 13;
const LINE_FEED = 10;

/** Whether line ends of the other kind stand in a text, in cells or between rows; CRLF is one of the list's own. */
export const hasOtherLineEnds = (text: string, lineEnd: Dialect["lineEnd"]): boolean => {
	if (lineEnd === "\r") return text.includes("\n");
	// A pattern takes four times as long, and lists with CRLF are common.
	for (let at = text.indexOf("\r"); at !== -1; at = text.indexOf("\r", at + 1)) {
		const next = text.charCodeAt(at + 1);
		if (next !== LINE_FEED && next !== CARRIAGE_RETURN) return true;
	}
	return false;
};

/** A line cut at the other line ends in it that stand outside quotes; empty pieces are left out. */
export const splitAtLineEnd = (line: string, lineEnd: string): readonly string[] => {
	const pieces: string[] = [];
	let from = 0;
	let isQuoted = false;
	for (let at = 0; at < line.length; at++) {
		const character = line[at];
		if (character === QUOTE) isQuoted = !isQuoted;
		else if (character === lineEnd && !isQuoted) {
			pieces.push(line.slice(from, at));
			from = at + 1;
		}
	}
	pieces.push(line.slice(from));
	return pieces.filter((piece) => piece !== "");
};
