import { once } from "node:events";
import { createServer } from "node:http";
import { createPlaza } from "./plaza.js";
import { page } from "./simulated-host.js";
import { webHosts } from "./web-hosts.js";
/** The only address that the demo uses. macOS has no other loopback address without being told. */
export const LOOPBACK = "127.0.0.1";
/** Starts the server on a free port of 127.0.0.1. */
export const startSimulatedWeb = async (seed, now) => {
    const plaza = createPlaza(seed);
    const hosts = new Map([
        ...["plaza.example", "www.plaza.example", "m.plaza.example"].map((name) => [name, plaza]),
        ...webHosts(seed),
    ]);
    let requests = 0;
    const server = createServer((request, response) => {
        requests++;
        const host = hosts.get(request.headers.host ?? "");
        const { status, fields, body } = host?.(request.url ?? "/", now()) ?? page(421, "Misdirected request");
        // Without a date: the real one would be evidence from another time.
        response.sendDate = false;
        response.writeHead(status, fields).end(body);
    });
    server.listen(0, LOOPBACK);
    await once(server, "listening");
    const { port } = server.address();
    return {
        port,
        hosts: [...hosts.keys()],
        requests: () => requests,
        close: async () => {
            server.close();
            server.closeAllConnections();
            await once(server, "close");
        },
    };
};
