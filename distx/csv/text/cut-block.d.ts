import type { Row } from "../rows/row.ts";
import type { Dialect } from "./dialect.ts";
/** A row longer than this many characters is refused; Excel's longest cell has 32,767. */
export declare const MAX_ROW_CHARS = 1048576;
/** What a block gave: rows, and how much of it was read; the rest is a row that goes on in the next block. */
export type CutBlock = {
    readonly rows: readonly Row[];
    readonly consumed: number;
    readonly lines: number;
};
/**
 * Cuts a block of whole lines into rows.
 * @param block text that starts at the start of a row and ends at a line end (or at the end of the list)
 * @param firstLine the physical line number of its first line
 * @param isLast whether nothing follows, so that a quote left open stays open
 */
export declare const cutBlock: (block: string, dialect: Dialect, firstLine: number, isLast: boolean) => CutBlock;
