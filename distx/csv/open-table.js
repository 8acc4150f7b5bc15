import { UserError } from "../domain/user-error.js";
import { allBytes, readRange } from "./bytes/byte-source.js";
import { gunzip, isGzip } from "./bytes/gunzip.js";
import { openText } from "./text/open-text.js";
const ZIP_MAGIC = [0x50, 0x4b, 0x03, 0x04];
const MAGIC_BYTES = 4;
const isZip = (head) => ZIP_MAGIC.every((value, index) => head[index] === value);
/**
 * Opens a list of any known kind: text in any dialect, the same packed with gzip, or an .xlsx workbook.
 * @throws UserError when the file is no list, or a setting does not fit it
 */
export const openTable = async (source, settings) => {
    const head = await readRange(source, 0, Math.min(MAGIC_BYTES, source.size));
    if (isZip(head)) {
        const { openWorkbook } = await import("./xlsx/open-workbook.js");
        return openWorkbook(source, settings);
    }
    if (settings.sheet !== undefined) {
        throw new UserError("--sheet is for .xlsx workbooks; this file is none.", "Leave it out.");
    }
    const packed = isGzip(head);
    return openText(() => (packed ? gunzip(allBytes(source)) : allBytes(source)), settings, packed);
};
