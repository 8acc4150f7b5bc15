import type { SecureContext } from "node:tls";
import type { LaneKey } from "../domain/target.ts";
import type { Connect } from "./connector.ts";
import type { OriginOrder } from "./origins.ts";
import { type ProxySettings } from "./proxy-settings.ts";
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
export type RouteSettings = {
    readonly proxy: ProxySettings;
    readonly allowPrivate: boolean;
    readonly connectMs: number;
    readonly secureContext: SecureContext;
    /** Most connections to a proxy that stands for all hosts. */
    readonly concurrency: number;
};
/** Routes straight to the host, or through the proxy that the settings name for it. */
export declare const createRoutes: (connect: Connect, settings: RouteSettings) => Routes;
