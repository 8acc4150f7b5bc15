export type PageText = {
    /** The content, in a charset in which `<` and ASCII letters are single bytes. */
    readonly bytes: Buffer;
    /** Text of a part of `bytes`. */
    decode(start: number, end: number): string;
};
/**
 * Opens content for reading text out of it.
 * @param contentType the Content-Type field, whose charset is the transport's word (WHATWG Encoding, "sniff")
 * @param known a charset that is certain, for content that was given as text
 */
export declare const openText: (body: Uint8Array, contentType: string | undefined, known?: string) => PageText;
