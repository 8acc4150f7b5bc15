import { type ByteSource } from "../csv/bytes/byte-source.ts";
/** SHA-256 of a list's bytes, hexadecimal, for the record of its import. */
export declare const sourceDigest: (source: ByteSource) => Promise<string>;
