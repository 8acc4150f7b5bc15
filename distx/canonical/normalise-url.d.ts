/**
 * Percent-escapes in upper case, unreserved characters decoded (RFC 3986 section 6.2.2.1 and 6.2.2.2). Where a stray `%`
 * stands, nothing is decoded: `%%341` would become another escape.
 */
export declare const normaliseEscapes: (text: string) => string;
/** A test of parameter names (lower case) for `withoutParameters`, from names and `prefix*` patterns. */
export declare const parameterTest: (patterns: readonly string[]) => ((name: string) => boolean);
/** The query (with its `?`) without tracking parameters and those that `drops` names; order and spelling are kept. */
export declare const identityQuery: (search: string, drops?: (name: string) => boolean) => string;
/** Fragments are not sent to the server; only those by which a script chooses the page (`#!…`, `#/…`) are identity. */
export declare const identityFragment: (hash: string) => string;
