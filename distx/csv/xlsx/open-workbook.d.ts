import type { ByteSource } from "../bytes/byte-source.ts";
import type { Table, TableSettings } from "../table.ts";
import type { LayoutSettings } from "../text/layout.ts";
/**
 * Opens a sheet of an .xlsx workbook (ECMA-376): dates by the style of their cells, links by their addresses.
 * @throws UserError when it is damaged, unpacks beyond all measure, or a setting does not fit it
 */
export declare const openWorkbook: (source: ByteSource, settings: TableSettings & Pick<LayoutSettings, "namedHeaders">) => Promise<Table>;
