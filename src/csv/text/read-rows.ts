import type { Row } from "../rows/row.ts";
import { cutBlock, MAX_ROW_CHARS, tooLongLine } from "./cut-block.ts";
import type { Dialect } from "./dialect.ts";
import { otherLineEnd } from "./line-ends.ts";

/** Characters that are cut into rows at a time. */
const BLOCK_CHARS = 32_768;

/** Drops the first `count` physical lines of a text. */
const dropLines = async function* (
	text: AsyncIterable<string>,
	lineEnd: string,
	count: number,
): AsyncGenerator<string> {
	let left = count;
	for await (const part of text) {
		let at = 0;
		while (left > 0) {
			const found = part.indexOf(lineEnd, at);
			if (found === -1) break;
			at = found + 1;
			left--;
		}
		if (left === 0 && at < part.length) yield part.slice(at);
	}
};

/**
 * Reads the rows of a text list, in batches, with the physical line on which each starts. Blank lines and rows of
 * empty cells are no rows. Memory stays bounded whatever the text holds: a row over the bound is refused by line.
 * @param startLine the physical line to begin with, from 1
 */
export const readRows = async function* (
	text: AsyncIterable<string>,
	dialect: Dialect,
	startLine: number,
): AsyncGenerator<readonly Row[]> {
	const { lineEnd } = dialect;
	let pending = "";
	let line = startLine;
	let cutAt = BLOCK_CHARS;
	let isSkipping = false;

	const cut = (isLast: boolean): readonly Row[] => {
		const end = isLast ? pending.length : pending.lastIndexOf(lineEnd) + 1;
		const block = cutBlock(pending.slice(0, end), dialect, line, isLast);
		pending = pending.slice(block.consumed);
		line += block.lines;
		// A row that goes on is looked at again only when twice as much has come, so that the work stays linear.
		cutAt = Math.max(BLOCK_CHARS, pending.length * 2);
		return block.rows;
	};

	/** The rows of a line without an end, where a long list with other line ends stands behind one with these. */
	const cutOther = (): readonly Row[] => {
		const end = pending.lastIndexOf(otherLineEnd(lineEnd), MAX_ROW_CHARS - 1) + 1;
		const block = cutBlock(pending.slice(0, end), dialect, line, false);
		if (block.rows.length < 2) return [];
		pending = pending.slice(block.consumed);
		line += block.lines;
		cutAt = BLOCK_CHARS;
		return block.rows;
	};

	for await (const part of dropLines(text, lineEnd, startLine - 1)) {
		let more = part;
		if (isSkipping) {
			const found = more.indexOf(lineEnd);
			if (found === -1) continue;
			more = more.slice(found + 1);
			isSkipping = false;
			line++;
		}
		pending += more;
		if (pending.length < cutAt) continue;
		const rows = cut(false);
		if (rows.length > 0) yield rows;
		if (pending.length > MAX_ROW_CHARS && !pending.includes(lineEnd)) {
			const other = cutOther();
			if (other.length > 0) {
				yield other;
				continue;
			}
			yield [tooLongLine(line, pending)];
			pending = "";
			cutAt = BLOCK_CHARS;
			isSkipping = true;
		}
	}
	if (pending !== "") {
		const rows = cut(true);
		if (rows.length > 0) yield rows;
	}
};
