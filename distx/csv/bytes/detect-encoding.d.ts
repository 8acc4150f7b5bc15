import type { Encoding } from "./encoding.ts";
/** What the bytes say of their encoding. */
export type DetectedEncoding = {
    readonly encoding: Encoding;
    /** Length of the byte order mark in bytes; 0 without one. */
    readonly bom: number;
};
/**
 * Tells the encoding of a list by its byte order mark, else by its zero bytes (UTF-16), else by whether ALL of it is
 * valid UTF-8; only what is not is a code page, told apart by plausibility. Reads everything, keeps little.
 */
export declare const detectEncoding: (bytes: AsyncIterable<Uint8Array>) => Promise<DetectedEncoding>;
