/** The encodings that a list may have, by their WHATWG names. */
export declare const ENCODINGS: readonly ["utf-8", "utf-16le", "utf-16be", "windows-1252", "windows-1251", "macintosh"];
export type Encoding = (typeof ENCODINGS)[number];
/**
 * The encoding that a user named (`--encoding`), in any usual spelling.
 * @throws UserError for a name that is not known
 */
export declare const encodingNamed: (name: string) => Encoding;
