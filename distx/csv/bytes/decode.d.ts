import type { Encoding } from "./encoding.ts";
/** The text of `bytes`, piece by piece, without its byte order mark. No piece is empty. */
export declare const decodeText: (bytes: AsyncIterable<Uint8Array>, encoding: Encoding) => AsyncGenerator<string>;
