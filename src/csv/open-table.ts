import { UserError } from "../domain/user-error.ts";
import { allBytes, type ByteSource, passingBytes, readRange } from "./bytes/byte-source.ts";
import { gunzip, isGzip } from "./bytes/gunzip.ts";
import type { Table, TableSettings } from "./table.ts";
import type { LayoutSettings } from "./text/layout.ts";
import { openText } from "./text/open-text.ts";

const ZIP_MAGIC = [0x50, 0x4b, 0x03, 0x04];
const MAGIC_BYTES = 4;

const isZip = (head: Uint8Array): boolean => ZIP_MAGIC.every((value, index) => head[index] === value);

/**
 * Opens a list of any known kind: text in any dialect, the same packed with gzip, or an .xlsx workbook.
 * @throws UserError when the file is no list, or a setting does not fit it
 */
export const openTable = async (
	source: ByteSource,
	settings: TableSettings & Pick<LayoutSettings, "namedHeaders" | "isBare">,
): Promise<Table> => {
	const head = await readRange(source, 0, Math.min(MAGIC_BYTES, source.size));
	if (isZip(head)) {
		const { openWorkbook } = await import("./xlsx/open-workbook.ts");
		return openWorkbook(source, settings);
	}
	if (settings.sheet !== undefined) {
		throw new UserError("--sheet is for .xlsx workbooks; this file is none.", "Leave it out.");
	}
	const packed = isGzip(head);
	const bytes = packed
		? { all: () => gunzip(allBytes(source)), passing: () => gunzip(allBytes(source)) }
		: { all: () => allBytes(source), passing: () => passingBytes(source) };
	return openText(bytes, settings, packed);
};
