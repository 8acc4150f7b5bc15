import type { Zip } from "./zip.ts";
export type SheetPart = {
    readonly name: string;
    readonly part: string;
    readonly isHidden: boolean;
};
export type Workbook = {
    readonly sheets: readonly SheetPart[];
    /** Whether days are counted from 1904 (old Excel for Mac). */
    readonly isFrom1904: boolean;
    readonly sharedStrings: string | null;
    readonly styles: string | null;
};
/** Reads what a workbook consists of. @throws UserError when the archive is none */
export declare const readWorkbook: (zip: Zip) => Promise<Workbook>;
/**
 * The sheet that was asked for by name or number (from 1), else the first that is not hidden.
 * @throws UserError naming the sheets when there is none such
 */
export declare const chooseSheet: (workbook: Workbook, wanted: string | undefined) => SheetPart;
