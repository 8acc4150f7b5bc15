import type { Table, TableSettings } from "../table.ts";
import type { LayoutSettings } from "./layout.ts";
/**
 * Opens a text list: tells its encoding and layout.
 * @param bytes opens the bytes from the beginning, each time anew
 * @throws UserError when the file is no list, or a setting does not fit it
 */
export declare const openText: (bytes: () => AsyncIterable<Uint8Array>, settings: TableSettings & Pick<LayoutSettings, "namedHeaders" | "isBare">, isGzip: boolean) => Promise<Table>;
