import { UserError } from "../domain/user-error.ts";
import { allBytes, type ByteSource, passingBytes } from "./bytes/byte-source.ts";
import { gunzip } from "./bytes/gunzip.ts";
import { isGzip, isZip, readHead } from "./bytes/magic.ts";
import type { Table, TableSettings } from "./table.ts";
import type { LayoutSettings } from "./text/layout.ts";
import { openText } from "./text/open-text.ts";

/**
 * Opens a list of any known kind: text in any dialect, the same packed with gzip, or an .xlsx workbook. A workbook is
 * read here and there, so one that is packed with gzip is unpacked before, by pipeline/.
 * @throws UserError when the file is no list, or a setting does not fit it
 */
export const openTable = async (
	source: ByteSource,
	settings: TableSettings & Pick<LayoutSettings, "namedHeaders" | "isBare">,
): Promise<Table> => {
	const head = await readHead(source);
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
