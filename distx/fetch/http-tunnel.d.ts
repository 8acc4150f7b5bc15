import type { Duplex } from "node:stream";
import type { ProxyServer } from "./proxy-settings.ts";
/** The Proxy-Authorization that the proxy's URL asks for (RFC 7617); null for none. */
export declare const proxyAuthorization: ({ credentials }: ProxyServer) => string | null;
/** Asks an HTTP proxy for a tunnel to `authority` (RFC 9110 section 9.3.6). Afterwards the socket speaks with the host. */
export declare const openHttpTunnel: (socket: Duplex, proxy: ProxyServer, authority: string) => Promise<void>;
