/**
 * The bytes of a list. It can be read more than once and in parts, so a list is never held in memory: what cannot be
 * read twice (standard input) is put into a file first, by pipeline/.
 */
export type ByteSource = {
    /** Length in bytes. */
    readonly size: number;
    /** The bytes from `start` (inclusive) to `end` (exclusive). */
    open(start: number, end: number): AsyncIterable<Uint8Array>;
};
/** The whole source from its first byte. */
export declare const allBytes: (source: ByteSource) => AsyncIterable<Uint8Array>;
/** Reads the bytes from `start` to `end` into one array; the caller bounds the length. */
export declare const readRange: (source: ByteSource, start: number, end: number) => Promise<Uint8Array>;
