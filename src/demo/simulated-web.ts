import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { Instant } from "../domain/time.ts";
import { createPlaza } from "./plaza.ts";
import { page, type SimulatedHost } from "./simulated-host.ts";
import { webHosts } from "./web-hosts.ts";

/** The only address that the demo uses. macOS has no other loopback address without being told. */
export const LOOPBACK = "127.0.0.1";

/** All simulated hosts behind one server. */
export type SimulatedWeb = {
	readonly port: number;
	/** Names that lead here; all others do not resolve. */
	readonly hosts: readonly string[];
	/** Requests answered so far. */
	requests(): number;
	close(): Promise<void>;
};

/** Starts the server on a free port of 127.0.0.1. */
export const startSimulatedWeb = async (seed: number, now: () => Instant): Promise<SimulatedWeb> => {
	const plaza = createPlaza(seed);
	const hosts = new Map<string, SimulatedHost>([
		...["plaza.example", "www.plaza.example", "m.plaza.example"].map((name) => [name, plaza] as const),
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
	const { port } = server.address() as AddressInfo;
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
