import type { Dialect } from "./dialect.ts";
export type Records = readonly (readonly string[])[];
export type ParsedStretch = {
    readonly kind: "records";
    readonly records: Records;
}
/** A quote is still open at the end; the records before it. */
 | {
    readonly kind: "open";
    readonly before: Records;
};
/** Reads a stretch of whole lines, quotes taken literally where they make no sense otherwise. */
export declare const parseStretch: (text: string, dialect: Dialect) => ParsedStretch;
/** Whether a record may have swallowed rows: leniency puts the opening quote back in front of such a cell. */
export declare const isDoubtful: (record: readonly string[], lineEnd: string) => boolean;
/** Whether the text of one record keeps the rules of quoting to the letter (RFC 4180). */
export declare const isStrictlyQuoted: (text: string, dialect: Dialect) => boolean;
/** Whether the open row that `text` is shows by a badly closed quote that it has swallowed other rows. */
export declare const hasSwallowedRows: (text: string, dialect: Dialect) => boolean;
