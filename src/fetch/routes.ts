import { isIP } from "node:net";
import type { SecureContext } from "node:tls";
import type { LaneKey } from "../domain/target.ts";
import { refusedRange } from "./address-guard.ts";
import type { Connect } from "./connector.ts";
import { FailureError } from "./failure-of.ts";
import { unbracketed } from "./hostname.ts";
import { proxyAuthorization } from "./http-tunnel.ts";
import type { OriginOrder } from "./origins.ts";
import { createProxyDoor, createTunnelConnector } from "./proxy-connector.ts";
import { type ProxyServer, type ProxySettings, parseProxy, proxyFor } from "./proxy-settings.ts";

/** How a request reaches its host: over which connections, with which request target, and which extra fields. */
export type Route = {
	readonly origin: OriginOrder;
	/** The request target (RFC 9112 section 3.2): origin form, or absolute form to an HTTP proxy. */
	readonly path: string;
	/** Names and values in turn; null for none. */
	readonly headers: readonly string[] | null;
	/** True where a 407 is the proxy's own. */
	readonly throughProxy: boolean;
};

/** Gives the route of a URL. Throws a FailureError where the address guard refuses it. */
export type Routes = (url: URL, lane: LaneKey, connections: number) => Route;

const direct = (connect: Connect, url: URL, lane: LaneKey, connections: number): Route => {
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
const guardName = (hostname: string): void => {
	const bare = unbracketed(hostname);
	const range = isIP(bare) === 0 ? (LOCAL_NAME.test(bare) ? "local name" : null) : refusedRange(bare);
	if (range !== null) throw new FailureError("address-refused", range, `${bare} is not a public address (${range})`);
};

type ProxyRoutes = (url: URL, lane: LaneKey, connections: number) => Route;

/**
 * Through a proxy: http by absolute form where the proxy speaks HTTP (many allow CONNECT to port 443 only), the rest by a tunnel.
 */
const proxyRoutes = (
	proxy: ProxyServer,
	connectMs: number,
	secureContext: SecureContext,
	concurrency: number,
): ProxyRoutes => {
	const door = createProxyDoor(proxy, connectMs, secureContext);
	const tunnel = createTunnelConnector(proxy, connectMs, secureContext);
	const proxyOrigin = `${proxy.kind === "https" ? "https" : "http"}://${isIP(proxy.hostname) === 6 ? `[${proxy.hostname}]` : proxy.hostname}:${proxy.port}`;
	const authorization = proxyAuthorization(proxy);

	return (url, lane, connections) => {
		if (url.protocol === "https:" || proxy.kind === "socks5") return direct(tunnel, url, lane, connections);
		return {
			origin: { key: `proxy ${proxyOrigin}`, origin: proxyOrigin, connect: door, connections: concurrency, lane: null },
			path: `${url.origin}${url.pathname}${url.search}`,
			headers: ["host", url.host, ...(authorization === null ? [] : ["proxy-authorization", authorization])],
			throughProxy: true,
		};
	};
};

export type RouteSettings = {
	readonly proxy: ProxySettings;
	readonly allowPrivate: boolean;
	readonly connectMs: number;
	readonly secureContext: SecureContext;
	/** Most connections to a proxy that stands for all hosts. */
	readonly concurrency: number;
};

/** Routes straight to the host, or through the proxy that the settings name for it. */
export const createRoutes = (connect: Connect, settings: RouteSettings): Routes => {
	const { proxy, allowPrivate, connectMs, secureContext, concurrency } = settings;
	const byProxy = new Map<string, ProxyRoutes>();
	for (const text of [proxy.http, proxy.https]) {
		if (text !== null && !byProxy.has(text)) {
			byProxy.set(text, proxyRoutes(parseProxy(text), connectMs, secureContext, concurrency));
		}
	}
	if (byProxy.size === 0) return (url, lane, connections) => direct(connect, url, lane, connections);
	return (url, lane, connections) => {
		const through = byProxy.get(proxyFor(proxy, url) ?? "");
		if (through === undefined) return direct(connect, url, lane, connections);
		if (!allowPrivate) guardName(url.hostname);
		return through(url, lane, connections);
	};
};
