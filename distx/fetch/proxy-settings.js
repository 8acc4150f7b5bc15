import { UserError } from "../domain/user-error.js";
export const NO_PROXY = { http: null, https: null, noProxy: [] };
const KINDS = {
    "http:": "http",
    "https:": "https",
    "socks5:": "socks5",
    "socks5h:": "socks5",
    "socks:": "socks5",
};
const DEFAULT_PORTS = { http: 80, https: 443, socks5: 1080 };
/** Reads a proxy's URL; `proxy:3128` means `http://proxy:3128`. Throws a UserError. */
export const parseProxy = (text) => {
    const full = /^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `http://${text}`;
    const hint = "Use http://host:port, https://host:port or socks5://host:port, with user:password@ before the host if needed.";
    if (!URL.canParse(full))
        throw new UserError(`the proxy ${text} is no URL`, hint);
    const url = new URL(full);
    const kind = KINDS[url.protocol];
    if (kind === undefined)
        throw new UserError(`a proxy of the kind ${url.protocol}// is not known`, hint);
    if (url.hostname === "")
        throw new UserError(`the proxy ${text} names no host`, hint);
    return {
        kind,
        hostname: url.hostname.replace(/^\[|\]$/g, ""),
        port: Number(url.port) || DEFAULT_PORTS[kind],
        credentials: url.username === ""
            ? null
            : { user: decodeURIComponent(url.username), password: decodeURIComponent(url.password) },
    };
};
/**
 * The proxies to use: `flag` (`--proxy`) for everything, without exceptions; else the usual environment variables http_proxy,
 * https_proxy, all_proxy and no_proxy, in lower case first.
 */
export const proxySettingsFrom = (flag, environment) => {
    if (flag !== null)
        return { http: flag, https: flag, noProxy: [] };
    const read = (name) => environment[name] || environment[name.toUpperCase()] || null;
    const all = read("all_proxy");
    const exceptions = (read("no_proxy") ?? "").split(/[\s,]+/).filter((entry) => entry !== "");
    return {
        http: read("http_proxy") ?? all,
        https: read("https_proxy") ?? all,
        noProxy: exceptions.map((entry) => entry.toLowerCase()),
    };
};
const isException = (entry, hostname, port) => {
    if (entry === "*")
        return true;
    const [, name = entry, entryPort] = /^(.+?)(?::(\d+))?$/.exec(entry) ?? [];
    if (entryPort !== undefined && entryPort !== port)
        return false;
    const bare = name.replace(/^\*?\./, "").replace(/^\[|\]$/g, "");
    return hostname === bare || hostname.endsWith(`.${bare}`);
};
/** The proxy that a URL is asked through; null for none. */
export const proxyFor = ({ http, https, noProxy }, url) => {
    const proxy = url.protocol === "https:" ? https : http;
    if (proxy === null)
        return null;
    const port = url.port || (url.protocol === "https:" ? "443" : "80");
    const hostname = url.hostname.replace(/^\[|\]$/g, "");
    return noProxy.some((entry) => isException(entry, hostname, port)) ? null : proxy;
};
