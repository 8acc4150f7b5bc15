import { getDomain } from "tldts";
const DOMAIN_OPTIONS = { allowPrivateDomains: true, extractHostname: false, validateHostname: false };
/** Paths that are a site's front page: the root, a language's root, an index file. */
const ROOT_PATH = /^\/(?:(?:[a-z]{2}(?:[-_][a-z]{2})?|home|index\.[a-z]{2,5})\/?)?$/i;
const siteOf = (url) => getDomain(url.hostname, DOMAIN_OPTIONS) ?? url.hostname;
const withoutWww = (host) => (host.startsWith("www.") ? host.slice(4) : host);
const withoutSlash = (path) => (path.endsWith("/") ? path.slice(0, -1) : path);
/** Whether what the query asked for is still in the query or the path: `?id=7` may become `/7`, but not nothing. */
const keepsQuery = (asked, ended) => {
    const values = [...asked.searchParams.values()].filter((value) => value !== "");
    const kept = new Set([...ended.searchParams.values(), ...ended.pathname.split(/[/.-]/)]);
    return values.every((value) => kept.has(value));
};
/**
 * Compares the address asked with the one that answered. A change of scheme, of `www.` or of a trailing slash is no
 * redirect elsewhere, but the loss of what the query asked for is; private suffixes count (`a.github.io` and `b.github.io` are two sites).
 */
export const redirectKind = (requestUrl, finalUrl) => {
    if (requestUrl === finalUrl || !URL.canParse(requestUrl) || !URL.canParse(finalUrl))
        return "none";
    const asked = new URL(requestUrl);
    const ended = new URL(finalUrl);
    const isSameHost = withoutWww(asked.hostname) === withoutWww(ended.hostname);
    if (!isSameHost && siteOf(asked) !== siteOf(ended))
        return "off-site";
    const isSamePath = withoutSlash(asked.pathname) === withoutSlash(ended.pathname);
    if (isSamePath && isSameHost && keepsQuery(asked, ended))
        return "none";
    if (isSamePath && (!isSameHost || !ROOT_PATH.test(ended.pathname)))
        return "elsewhere";
    const wasRoot = ROOT_PATH.test(asked.pathname) && keepsQuery(asked, ended);
    if (ROOT_PATH.test(ended.pathname))
        return wasRoot ? "none" : "to-root";
    return "elsewhere";
};
