/** A column's name for people and for `extra`: its header, else `column 3`. */
export declare const columnName: (column: number, header: readonly string[] | null) => string;
/** `2 (link), 5 (archive url)`. */
export declare const describeColumns: (columns: readonly number[], header: readonly string[] | null) => string;
/** The header in words, for a question about it. */
export declare const describeHeader: (header: readonly string[] | null) => string;
/**
 * The column (from 0) that a person named: by header (case, spaces and punctuation do not count), else by number from 1.
 * @throws UserError when there is none, or several with that header
 */
export declare const findColumn: (wanted: string, header: readonly string[] | null, width: number, setting: string) => number;
