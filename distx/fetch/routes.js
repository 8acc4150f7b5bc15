import { isIP } from "node:net";
import { refusedRange } from "./address-guard.js";
import { FailureError } from "./failure-of.js";
import { proxyAuthorization } from "./http-tunnel.js";
import { createProxyDoor, createTunnelConnector } from "./proxy-connector.js";
import { parseProxy, proxyFor } from "./proxy-settings.js";
const direct = (connect, url, lane, connections) => {
    const { origin } = url;
    return {
        origin: { key: origin, origin, connect, connections, lane },
        path: url.pathname + url.search,
        headers: null,
        throughProxy: false,
    };
};
/** Names that mean the proxy's own machine or network (RFC 6761, RFC 6762; ICANN's `internal`). */
const LOCAL_NAME = /(?:^|\.)(?:localhost|localdomain|local|internal|intranet|lan|home\.arpa)\.?$/;
/** Behind a proxy names are resolved out of our sight: literal addresses and local names are all that can be judged. */
const guardName = (hostname) => {
    const bare = hostname.replace(/^\[|\]$/g, "");
    const range = isIP(bare) === 0 ? (LOCAL_NAME.test(bare) ? "local name" : null) : refusedRange(bare);
    if (range !== null)
        throw new FailureError("address-refused", range, `${bare} is not a public address (${range})`);
};
/**
 * Through a proxy: http by absolute form where the proxy speaks HTTP (many allow CONNECT to port 443 only), the rest by a tunnel.
 */
const proxyRoutes = (proxy, connectMs, secureContext, concurrency) => {
    const door = createProxyDoor(proxy, connectMs, secureContext);
    const tunnel = createTunnelConnector(proxy, connectMs, secureContext);
    const proxyOrigin = `${proxy.kind === "https" ? "https" : "http"}://${isIP(proxy.hostname) === 6 ? `[${proxy.hostname}]` : proxy.hostname}:${proxy.port}`;
    const authorization = proxyAuthorization(proxy);
    return (url, lane, connections) => {
        if (url.protocol === "https:" || proxy.kind === "socks5")
            return direct(tunnel, url, lane, connections);
        return {
            origin: { key: `proxy ${proxyOrigin}`, origin: proxyOrigin, connect: door, connections: concurrency, lane: null },
            path: `${url.origin}${url.pathname}${url.search}`,
            headers: ["host", url.host, ...(authorization === null ? [] : ["proxy-authorization", authorization])],
            throughProxy: true,
        };
    };
};
/** Routes straight to the host, or through the proxy that the settings name for it. */
export const createRoutes = (connect, settings) => {
    const { proxy, allowPrivate, connectMs, secureContext, concurrency } = settings;
    const byProxy = new Map();
    for (const text of [proxy.http, proxy.https]) {
        if (text !== null && !byProxy.has(text)) {
            byProxy.set(text, proxyRoutes(parseProxy(text), connectMs, secureContext, concurrency));
        }
    }
    if (byProxy.size === 0)
        return (url, lane, connections) => direct(connect, url, lane, connections);
    return (url, lane, connections) => {
        const through = byProxy.get(proxyFor(proxy, url) ?? "");
        if (through === undefined)
            return direct(connect, url, lane, connections);
        if (!allowPrivate)
            guardName(url.hostname);
        return through(url, lane, connections);
    };
};
