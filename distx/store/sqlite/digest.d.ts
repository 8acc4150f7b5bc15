import type { Notice } from "../../domain/notice.ts";
/** SHA-256 of the text's UTF-8 bytes. */
export declare const digestOf: (text: string) => Buffer;
/** The text of a row that its chain link covers: the same from the values as given and as read back. */
export declare const chainText: (values: readonly (string | number | null)[]) => string;
/** The next link of a hash chain: SHA-256 of the link before and the row's canonical text. */
export declare const nextLink: (previous: Uint8Array, row: string) => Buffer;
/**
 * A chain that goes on from `head`. Each call gives the next link in ONE buffer that the next call overwrites: SQLite
 * copies what is bound, and a list of a million rows makes no million buffers.
 */
export declare const createChain: (head: Uint8Array) => ((row: string) => Buffer);
/** The link before the first row. */
export declare const CHAIN_START: Uint8Array;
/**
 * What makes two notices of one target the same notice: date, notifier, channel, reference and cohort. 48 bits of a
 * SHA-256, so that it fits an INTEGER; two different notices of ONE target would have to collide to be mistaken.
 */
export declare const noticeIdentity: (notice: Notice) => number;
