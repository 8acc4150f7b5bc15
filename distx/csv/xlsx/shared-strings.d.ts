import type { Zip } from "./zip.ts";
/**
 * The workbook's shared strings by index (ECMA-376 part 1, 18.4.8 si): plain or in runs, without reading aids.
 * @throws UserError when they are too long to be held
 */
export declare const readSharedStrings: (zip: Zip, part: string) => Promise<readonly string[]>;
