import type { Row } from "../rows/row.ts";
import { type CellContext } from "./cell-value.ts";
import type { Zip } from "./zip.ts";
/** Web addresses by row and column. Links come behind the rows in a sheet, so they are read in a pass of their own. */
export type Links = ReadonlyMap<number, ReadonlyMap<number, string>>;
export declare const readLinks: (zip: Zip, part: string) => Promise<Links>;
/** The rows of a sheet, in batches, with their numbers; empty rows are left out. */
export declare const readSheet: (zip: Zip, part: string, links: Links, context: CellContext) => AsyncGenerator<readonly Row[]>;
