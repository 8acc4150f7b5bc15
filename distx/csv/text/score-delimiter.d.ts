/** Rows in which a header is looked for. */
export declare const HEADER_SEARCH_ROWS = 30;
/**
 * Points for reading the first rows with a delimiter.
 * @param countKnown how many cells of a row are column names that stillup knows
 */
export declare const scoreRows: (rows: readonly (readonly string[])[], countKnown: (cells: readonly string[]) => number) => number;
/** Points for reading every line as one value. */
export declare const scoreLines: (rows: readonly (readonly string[])[], countKnown: (cells: readonly string[]) => number) => number;
