import type { SecureContext } from "node:tls";
import type { Connect } from "./connector.ts";
import type { ProxyServer } from "./proxy-settings.ts";
/** Connects to the proxy itself, whatever host is asked for. The operator named it, so the address guard does not apply. */
export declare const createProxyDoor: (proxy: ProxyServer, connectMs: number, secureContext: SecureContext) => Connect;
/** Connects to hosts through a tunnel of the proxy; TLS is spoken with the host, inside it. */
export declare const createTunnelConnector: (proxy: ProxyServer, connectMs: number, secureContext: SecureContext) => Connect;
