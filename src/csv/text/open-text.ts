import { decodeText } from "../bytes/decode.ts";
import { detectEncoding } from "../bytes/detect-encoding.ts";
import type { Table, TableSettings } from "../table.ts";
import { checkText } from "./check-text.ts";
import { cutBlock } from "./cut-block.ts";
import { findLayout } from "./find-layout.ts";
import type { LayoutSettings } from "./layout.ts";
import { readRows } from "./read-rows.ts";

/** Characters looked at to find the layout. */
const HEAD_CHARS = 262_144;
const SAMPLE_ROWS = 200;

const readHead = async (text: AsyncIterable<string>): Promise<{ head: string; isWhole: boolean }> => {
	let head = "";
	for await (const part of text) {
		head += part;
		if (head.length >= HEAD_CHARS) return { head: head.slice(0, HEAD_CHARS), isWhole: false };
	}
	return { head, isWhole: true };
};

/** The head without a last line that was cut in the middle, unless it is the only one. */
const wholeLines = (head: string): string => {
	const end = Math.max(head.lastIndexOf("\n"), head.includes("\n") ? -1 : head.lastIndexOf("\r"));
	return end === -1 ? head : head.slice(0, end + 1);
};

/**
 * Opens a text list: tells its encoding and layout.
 * @param bytes opens the bytes from the beginning, each time anew; `passing` for a look at parts that are overwritten
 * @throws UserError when the file is no list, or a setting does not fit it
 */
export const openText = async (
	bytes: { readonly all: () => AsyncIterable<Uint8Array>; readonly passing: () => AsyncIterable<Uint8Array> },
	settings: TableSettings & Pick<LayoutSettings, "namedHeaders" | "isBare">,
	isGzip: boolean,
): Promise<Table> => {
	const detected = await detectEncoding(bytes.passing());
	const isOtherEnd = settings.encoding === "utf-16le" && detected.encoding === "utf-16be" && detected.bom > 0;
	const encoding = isOtherEnd ? detected.encoding : (settings.encoding ?? detected.encoding);
	const text = (): AsyncIterable<string> => decodeText(bytes.all(), encoding);
	const { head, isWhole } = await readHead(text());
	checkText(head);
	const layout = findLayout(isWhole ? head : wholeLines(head), settings);
	const { dialect, header, headerRow, dataLine } = layout;
	const start = head.split(dialect.lineEnd, dataLine - 1).reduce((sum, line) => sum + line.length + 1, 0);
	const sample = cutBlock(head.slice(start, HEAD_CHARS), dialect, dataLine, true)
		.rows.slice(0, SAMPLE_ROWS)
		.flatMap((row) => (row.kind === "cells" ? [row.cells] : []));
	return {
		form: {
			format: "text",
			isGzip,
			encoding,
			hasByteOrderMark: detected.bom > 0,
			delimiter: dialect.delimiter,
			headerRow,
			sheet: null,
		},
		header,
		sample,
		serials: null,
		rows: () => readRows(text(), dialect, dataLine),
	};
};
