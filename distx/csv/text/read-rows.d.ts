import type { Row } from "../rows/row.ts";
import type { Dialect } from "./dialect.ts";
/**
 * Reads the rows of a text list, in batches, with the physical line on which each starts. Blank lines and rows of
 * empty cells are no rows. Memory stays bounded whatever the text holds: a row over the bound is refused by line.
 * @param startLine the physical line to begin with, from 1
 */
export declare const readRows: (text: AsyncIterable<string>, dialect: Dialect, startLine: number) => AsyncGenerator<readonly Row[]>;
