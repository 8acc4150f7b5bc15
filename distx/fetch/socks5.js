import { isIP } from "node:net";
import ipaddr from "ipaddr.js";
import { FailureError } from "./failure-of.js";
import { readMessage } from "./socket-bytes.js";
// SOCKS 5 (RFC 1928) with user name and password (RFC 1929). Names are sent as names: the proxy resolves them.
const VERSION = 5;
const NO_AUTHENTICATION = 0;
const USER_PASSWORD = 2;
const CONNECT = 1;
const ADDRESS_TYPE = { ipv4: 1, name: 3, ipv6: 4 };
/** Replies that speak of the host; all others speak of the proxy (RFC 1928 section 6). */
const KIND_BY_REPLY = { 3: "unreachable", 4: "unreachable", 5: "refused" };
const exactly = (length) => (bytes) => (bytes.length >= length ? length : null);
const authenticate = async (socket, proxy) => {
    const methods = proxy.credentials === null ? [NO_AUTHENTICATION] : [NO_AUTHENTICATION, USER_PASSWORD];
    socket.write(Buffer.from([VERSION, methods.length, ...methods]));
    const [version, method] = await readMessage(socket, exactly(2));
    if (version !== VERSION)
        throw new FailureError("proxy-failed", "handshake", "the proxy does not speak SOCKS 5");
    if (method === NO_AUTHENTICATION)
        return;
    if (method !== USER_PASSWORD || proxy.credentials === null) {
        throw new FailureError("proxy-failed", "authentication", "the SOCKS proxy wants another authentication");
    }
    const user = Buffer.from(proxy.credentials.user).subarray(0, 255);
    const password = Buffer.from(proxy.credentials.password).subarray(0, 255);
    socket.write(Buffer.concat([Buffer.from([1, user.length]), user, Buffer.from([password.length]), password]));
    const [, status] = await readMessage(socket, exactly(2));
    if (status !== 0)
        throw new FailureError("proxy-failed", "authentication", "the SOCKS proxy refused the password");
};
const addressOf = (hostname) => {
    if (isIP(hostname) === 0) {
        const name = Buffer.from(hostname).subarray(0, 255);
        return Buffer.concat([Buffer.from([ADDRESS_TYPE.name, name.length]), name]);
    }
    const address = ipaddr.parse(hostname);
    return Buffer.from([ADDRESS_TYPE[address.kind()], ...address.toByteArray()]);
};
/** Length of the reply: it ends with an address of one of three forms, and a port. */
const replyLength = (bytes) => {
    if (bytes.length < 5)
        return null;
    const [, , , type, first = 0] = bytes;
    const address = type === ADDRESS_TYPE.ipv4 ? 4 : type === ADDRESS_TYPE.ipv6 ? 16 : 1 + first;
    return bytes.length >= 6 + address ? 6 + address : null;
};
/** Asks a SOCKS proxy to connect to a host. Afterwards the socket speaks with the host. */
export const openSocksTunnel = async (socket, proxy, hostname, port) => {
    await authenticate(socket, proxy);
    const request = [Buffer.from([VERSION, CONNECT, 0]), addressOf(hostname), Buffer.from([port >> 8, port & 0xff])];
    socket.write(Buffer.concat(request));
    const [, code = 1] = await readMessage(socket, replyLength);
    if (code === 0)
        return;
    throw new FailureError(KIND_BY_REPLY[code] ?? "proxy-failed", `socks-${code}`, `the SOCKS proxy answered ${code} for ${hostname}`);
};
