import type { Duplex } from "node:stream";
import type { ProxyServer } from "./proxy-settings.ts";
/** Asks a SOCKS proxy to connect to a host. Afterwards the socket speaks with the host. */
export declare const openSocksTunnel: (socket: Duplex, proxy: ProxyServer, hostname: string, port: number) => Promise<void>;
