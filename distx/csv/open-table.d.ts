import { type ByteSource } from "./bytes/byte-source.ts";
import type { Table, TableSettings } from "./table.ts";
import type { LayoutSettings } from "./text/layout.ts";
/**
 * Opens a list of any known kind: text in any dialect, the same packed with gzip, or an .xlsx workbook.
 * @throws UserError when the file is no list, or a setting does not fit it
 */
export declare const openTable: (source: ByteSource, settings: TableSettings & Pick<LayoutSettings, "namedHeaders" | "isBare">) => Promise<Table>;
