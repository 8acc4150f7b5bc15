import { buildConnector } from "undici";
import { assertNever } from "../domain/brand.js";
import { FailureError, failureOf } from "./failure-of.js";
import { openHttpTunnel } from "./http-tunnel.js";
import { openSocksTunnel } from "./socks5.js";
const asProxyFailure = (proxy, error) => {
    if (error instanceof FailureError)
        return error;
    const { code, message } = failureOf(error, "connect");
    return new FailureError("proxy-failed", code, `the proxy ${proxy.hostname}:${proxy.port} cannot be reached: ${message}`);
};
const opened = (connect, options) => new Promise((resolve, reject) => {
    connect(options, (...[error, socket]) => (error === null ? resolve(socket) : reject(error)));
});
/** Connects to the proxy itself, whatever host is asked for. The operator named it, so the address guard does not apply. */
export const createProxyDoor = (proxy, connectMs, secureContext) => {
    const connect = buildConnector({ timeout: connectMs, secureContext, autoSelectFamily: true });
    const { hostname, port, kind } = proxy;
    const options = {
        hostname,
        host: hostname,
        port: String(port),
        protocol: kind === "https" ? "https:" : "http:",
    };
    return (_options, connected) => {
        opened(connect, options).then((socket) => connected(null, socket), (error) => connected(asProxyFailure(proxy, error), null));
    };
};
const portOf = ({ port, protocol }) => Number(port) || (protocol === "https:" ? 443 : 80);
const openTunnel = (socket, proxy, options) => {
    const { hostname } = options;
    const port = portOf(options);
    switch (proxy.kind) {
        case "http":
        case "https":
            return openHttpTunnel(socket, proxy, `${hostname.includes(":") ? `[${hostname}]` : hostname}:${port}`);
        case "socks5":
            return openSocksTunnel(socket, proxy, hostname, port);
        default:
            return assertNever(proxy.kind);
    }
};
/** Connects to hosts through a tunnel of the proxy; TLS is spoken with the host, inside it. */
export const createTunnelConnector = (proxy, connectMs, secureContext) => {
    const door = createProxyDoor(proxy, connectMs, secureContext);
    const startTls = buildConnector({ timeout: connectMs, secureContext });
    const connectThrough = async (options) => {
        const socket = await opened(door, options);
        const timer = setTimeout(() => {
            socket.destroy(new FailureError("proxy-failed", "timeout", `the proxy opened no tunnel within ${connectMs} ms`));
        }, connectMs);
        try {
            await openTunnel(socket, proxy, options);
        }
        catch (error) {
            socket.on("error", () => undefined).destroy();
            throw asProxyFailure(proxy, error);
        }
        finally {
            clearTimeout(timer);
        }
        return options.protocol === "https:" ? opened(startTls, { ...options, httpSocket: socket }) : socket;
    };
    return (options, connected) => {
        connectThrough(options).then((socket) => connected(null, socket), (error) => connected(error instanceof Error ? error : new Error(String(error)), null));
    };
};
