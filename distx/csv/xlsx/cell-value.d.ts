/** What a cell element says before its text is known. */
export type CellKind = {
    readonly type: string;
    readonly style: number;
};
export type CellContext = {
    readonly sharedStrings: readonly string[];
    readonly dateStyles: readonly boolean[];
    readonly isFrom1904: boolean;
};
/** The text that stands for a cell (ECMA-376 part 1, 18.18.11 ST_CellType). */
export declare const cellText: (raw: string, { type, style }: CellKind, context: CellContext) => string;
