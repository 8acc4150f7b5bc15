import type { Recorded } from "./chain.ts";
/** The WARC field that names the reported URL a request was made for; our own, ignored by other tools. */
export declare const TARGET_FIELD = "Stillup-Target-URI";
/** The response records of a WARC file (ISO 28500), gzip or plain, in order. */
export declare function warcRecords(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Recorded>;
