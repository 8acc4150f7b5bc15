import { TRACKING_NAMES, TRACKING_PREFIXES } from "../packs/tracking-parameters.js";
// RFC 3986 section 6.2.2 on top of what the WHATWG URL parser does (case, default port, dot segments, IDN, odd IPv4).
// Nothing here changes which resource is asked for, except that tracking parameters are dropped.
const ESCAPE = /%[0-9a-fA-F]{2}/g;
const MALFORMED_ESCAPE = /%(?![0-9a-fA-F]{2})/;
const UNRESERVED = /[A-Za-z0-9\-._~]/;
const trackingNames = new Set(TRACKING_NAMES);
const normaliseEscape = (found) => {
    const character = String.fromCharCode(Number.parseInt(found.slice(1), 16));
    return UNRESERVED.test(character) ? character : found.toUpperCase();
};
/**
 * Percent-escapes in upper case, unreserved characters decoded (RFC 3986 section 6.2.2.1 and 6.2.2.2). Where a stray `%`
 * stands, nothing is decoded: `%%341` would become another escape.
 */
export const normaliseEscapes = (text) => {
    if (!text.includes("%"))
        return text;
    if (MALFORMED_ESCAPE.test(text))
        return text.replace(ESCAPE, (found) => found.toUpperCase());
    return text.replace(ESCAPE, normaliseEscape);
};
const isTracking = (name) => trackingNames.has(name) || TRACKING_PREFIXES.some((prefix) => name.startsWith(prefix));
/** A test of parameter names (lower case) for `withoutParameters`, from names and `prefix*` patterns. */
export const parameterTest = (patterns) => {
    const names = new Set(patterns.filter((pattern) => !pattern.endsWith("*")));
    const prefixes = patterns.filter((pattern) => pattern.endsWith("*")).map((pattern) => pattern.slice(0, -1));
    return (name) => names.has(name) || prefixes.some((prefix) => name.startsWith(prefix));
};
/** The query (with its `?`) without tracking parameters and those that `drops` names; order and spelling are kept. */
export const identityQuery = (search, drops = () => false) => {
    if (search.length <= 1)
        return "";
    const kept = search
        .slice(1)
        .split("&")
        .filter((pair) => {
        const name = pair.split("=", 1)[0]?.toLowerCase() ?? "";
        return pair !== "" && !isTracking(name) && !drops(name);
    });
    return kept.length === 0 ? "" : `?${kept.join("&")}`;
};
/** Fragments are not sent to the server; only those by which a script chooses the page (`#!…`, `#/…`) are identity. */
export const identityFragment = (hash) => hash.startsWith("#!") || hash.startsWith("#/") ? normaliseEscapes(hash) : "";
