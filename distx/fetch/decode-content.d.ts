export type Decoded = {
    readonly content: Uint8Array;
    /** The cap was reached, or the coded content was broken or of a coding we did not ask for. */
    readonly truncated: boolean;
};
/** What we can decode, for Accept-Encoding. */
export declare const ACCEPTED_CODINGS = "gzip, deflate, br";
/** The codings in the order in which they must be removed; `identity` is none. */
export declare const codingsOf: (contentEncoding: string | undefined) => readonly string[];
/** Removes the content codings; at most `maxBytes` come out, of each. */
export declare const decodeContent: (content: Uint8Array, codings: readonly string[], maxBytes: number) => Promise<Decoded>;
