import { FailureError } from "./failure-of.js";
import { readMessage } from "./socket-bytes.js";
/** The Proxy-Authorization that the proxy's URL asks for (RFC 7617); null for none. */
export const proxyAuthorization = ({ credentials }) => {
    if (credentials === null)
        return null;
    return `Basic ${Buffer.from(`${credentials.user}:${credentials.password}`).toString("base64")}`;
};
/** Asks an HTTP proxy for a tunnel to `authority` (RFC 9110 section 9.3.6). Afterwards the socket speaks with the host. */
export const openHttpTunnel = async (socket, proxy, authority) => {
    const authorization = proxyAuthorization(proxy);
    const lines = [
        `CONNECT ${authority} HTTP/1.1`,
        `Host: ${authority}`,
        ...(authorization === null ? [] : [`Proxy-Authorization: ${authorization}`]),
    ];
    socket.write(`${lines.join("\r\n")}\r\n\r\n`);
    const head = await readMessage(socket, (bytes) => {
        const end = bytes.indexOf("\r\n\r\n");
        return end === -1 ? null : end + 4;
    });
    const statusCode = /^HTTP\/1\.[01] (\d{3})/.exec(head.toString("latin1"))?.[1];
    if (statusCode?.startsWith("2") === true)
        return;
    throw new FailureError("proxy-failed", statusCode ?? "handshake", `the proxy refused a tunnel to ${authority} (${statusCode ?? "no HTTP"})`);
};
