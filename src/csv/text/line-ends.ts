import type { Dialect } from "./dialect.ts";

// Files put together from several sources, and cells that were typed on another system, mix their line ends.

const QUOTE = '"';

/** A quote that opens nothing (`a 5" screen`) turns what is outside quotes into what is inside. */
const hasMostlyBoth = (head: string): boolean => head.split("\r\n").length - 1 > (head.match(/\r(?!\n)/g)?.length ?? 0);

/**
 * The line end of a list: the first one outside quotes. Excel for Mac ends rows with CR and lines inside cells with LF.
 * "\n" also stands for "\r\n" (and for the "\r\r\n" of files that were translated twice).
 */
export const findLineEnd = (head: string): Dialect["lineEnd"] => {
	const mark = /"|\n|\r+\n?/g;
	let isQuoted = false;
	for (let found = mark.exec(head); found !== null; found = mark.exec(head)) {
		if (found[0] === QUOTE) isQuoted = !isQuoted;
		else if (!isQuoted) return found[0].endsWith("\n") || hasMostlyBoth(head) ? "\n" : "\r";
	}
	return head.includes("\n") || !head.includes("\r") ? "\n" : "\r";
};

/** The line end that a list of this one uses inside cells, if anywhere. */
export const otherLineEnd = (lineEnd: Dialect["lineEnd"]): Dialect["lineEnd"] => (lineEnd === "\n" ? "\r" : "\n");

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
