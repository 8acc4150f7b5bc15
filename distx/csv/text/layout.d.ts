import type { Dialect } from "./dialect.ts";
/** How a list is laid out: its dialect, its header, and where its rows begin. */
export type Layout = {
    readonly dialect: Dialect;
    /** Null for a list without a header. */
    readonly header: readonly string[] | null;
    /** Physical line of the header, from 1; null without one. */
    readonly headerRow: number | null;
    /** Physical line of the first row, from 1. */
    readonly dataLine: number;
};
/** What a user settled about the layout; whatever is left out is found by looking. */
export type LayoutSettings = {
    readonly delimiter?: Dialect["delimiter"];
    /** Physical line of the header, from 1. */
    readonly headerRow?: number;
    readonly hasHeader?: boolean;
    /** Headers that the user named in `--map`: a row that holds one is the header. */
    readonly namedHeaders: readonly string[];
    /** A list of one URL a line, whatever its lines hold. */
    readonly isBare?: boolean;
};
