/** Attributes of a start tag by lower-case name, values decoded; the first of a repeated name counts (WHATWG HTML). */
export declare const attributesOf: (inner: string) => ReadonlyMap<string, string>;
/** The text of a piece of markup: tags, scripts and comments dropped, character references decoded, single spaces. */
export declare const textOf: (markup: string) => string;
