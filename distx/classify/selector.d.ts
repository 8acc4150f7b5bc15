/** A simple selector of a pack: `h1`, `#main`, `.error`, `div.error`, `[data-post]`, `.message[data-post]@data-post`. */
export type Selector = {
    readonly text: string;
    /** Hash of the tag's name; null for any. */
    readonly tag: number | null;
    readonly id: string | null;
    readonly classes: readonly string[];
    /** Attributes that must be there, with a value where one is given. */
    readonly attributes: readonly (readonly [string, string | null])[];
    /** Read this attribute instead of the text. */
    readonly reads: string | null;
};
/** Reads a selector; null when it is none of the simple forms. */
export declare const parseSelector: (text: string) => Selector | null;
/** The attributes of a start tag when it is what the selector names, else null. `inner` is the tag without its brackets. */
export declare const matchSelector: (selector: Selector, tag: number, inner: string) => ReadonlyMap<string, string> | null;
