/** Counts the cells that are column names: known ones, or those that the user named in `--map`. */
export declare const createNameCounter: (namedHeaders: readonly string[]) => ((cells: readonly string[]) => number);
/**
 * The header among the first rows: the one with most column names before the first row that holds a URL, else the first
 * row; null when the first row holds a URL already.
 */
export declare const headerAmong: <HeadRow extends {
    readonly cells: readonly string[];
}>(rows: readonly HeadRow[], namedHeaders: readonly string[], cellsOf?: (row: HeadRow) => readonly string[]) => HeadRow | null;
