import type { Encoding } from "./encoding.ts";
type Candidate = Extract<Encoding, "windows-1252" | "windows-1251" | "macintosh">;
/** The likeliest code page of text that is not UTF-8, judged on a sample of it. */
export declare const guessSingleByte: (sample: Uint8Array) => Candidate;
export {};
