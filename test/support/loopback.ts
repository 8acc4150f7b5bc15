import { once } from "node:events";
import { createServer, type IncomingMessage, type RequestListener, type Server, type ServerResponse } from "node:http";
import { type AddressInfo, createServer as createTcpServer, type Socket, type Server as TcpServer } from "node:net";

/** A request as the server saw it; `at` in ms of performance.now(). */
export type Seen = {
	readonly method: string;
	readonly url: string;
	readonly host: string;
	readonly headers: IncomingMessage["headers"];
	readonly at: number;
	endedAt: number | null;
};

export type Loopback = {
	readonly port: number;
	/** `http://127.0.0.1:port` */
	readonly origin: string;
	readonly seen: Seen[];
	/** Connections accepted so far. */
	connections(): number;
	close(): Promise<void>;
};

const listening = async (server: Server | TcpServer, address: string): Promise<number> => {
	server.listen(0, address);
	await once(server, "listening");
	return (server.address() as AddressInfo).port;
};

const track = (server: Server | TcpServer): { count(): number; destroy(): void } => {
	const sockets = new Set<Socket>();
	let count = 0;
	server.on("connection", (socket: Socket) => {
		count++;
		sockets.add(socket);
		socket.on("error", () => undefined);
		socket.on("close", () => sockets.delete(socket));
	});
	return {
		count: () => count,
		destroy: () => {
			for (const socket of sockets) socket.destroy();
		},
	};
};

const closer = (server: Server | TcpServer, destroy: () => void) => async (): Promise<void> => {
	server.close();
	destroy();
	await once(server, "close").catch(() => undefined);
};

/** A real HTTP server on loopback that keeps a log of what it saw. */
export const startHttp = async (
	handle: (request: IncomingMessage, response: ServerResponse) => void,
	address = "127.0.0.1",
): Promise<Loopback> => {
	const seen: Seen[] = [];
	const listener: RequestListener = (request, response) => {
		const entry: Seen = {
			method: request.method ?? "",
			url: request.url ?? "",
			host: request.headers.host ?? "",
			headers: request.headers,
			at: performance.now(),
			endedAt: null,
		};
		seen.push(entry);
		response.on("close", () => {
			entry.endedAt = performance.now();
		});
		handle(request, response);
	};
	const server = createServer({ keepAliveTimeout: 10_000 }, listener);
	const sockets = track(server);
	const port = await listening(server, address);
	const host = address.includes(":") ? `[${address}]` : address;
	return {
		port,
		origin: `http://${host}:${port}`,
		seen,
		connections: sockets.count,
		close: closer(server, sockets.destroy),
	};
};

/** A server that answers each connection's first bytes with what it likes: for malformed and hostile answers. */
export const startRaw = async (
	answer: (socket: Socket, head: string) => void,
	address = "127.0.0.1",
): Promise<Loopback> => {
	const server = createTcpServer((socket) => {
		socket.once("data", (data) => answer(socket, data.toString("latin1")));
	});
	const sockets = track(server);
	const port = await listening(server, address);
	return {
		port,
		origin: `http://${address}:${port}`,
		seen: [],
		connections: sockets.count,
		close: closer(server, sockets.destroy),
	};
};
