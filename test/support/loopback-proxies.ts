import { once } from "node:events";
import { createServer, request as httpRequest } from "node:http";
import { type AddressInfo, connect, createServer as createTcpServer, type Server, type Socket } from "node:net";

/** A proxy on loopback that sends everything to the web's stand-ins, and notes what it was asked for. */
export type ProxyStandIn = {
	readonly url: string;
	readonly asked: string[];
	readonly authorizations: (string | undefined)[];
	close(): Promise<void>;
};

const started = async (
	server: Server,
	scheme: string,
	asked: string[],
	authorizations: (string | undefined)[],
): Promise<ProxyStandIn> => {
	const sockets = new Set<Socket>();
	server.on("connection", (socket: Socket) => {
		sockets.add(socket);
		socket.on("error", () => undefined);
		socket.on("close", () => sockets.delete(socket));
	});
	server.listen(0, "127.0.0.1");
	await once(server, "listening");
	return {
		url: `${scheme}://127.0.0.1:${(server.address() as AddressInfo).port}`,
		asked,
		authorizations,
		close: async () => {
			server.close();
			for (const socket of sockets) socket.destroy();
			await once(server, "close").catch(() => undefined);
		},
	};
};

const join = (client: Socket, port: number, greet: () => void): void => {
	const upstream = connect(port, "127.0.0.1", () => {
		greet();
		client.pipe(upstream).pipe(client);
	});
	upstream.on("error", () => client.destroy());
	client.on("error", () => upstream.destroy());
};

export type ProxyBehaviour = {
	/** The loopback port that stands for every host. */
	readonly port: number;
	/** `user:password` to be asked for. */
	readonly credentials?: string;
	/** Status code with which every tunnel is refused. */
	readonly refuse?: number;
};

/** An HTTP proxy: absolute form for http, CONNECT for tunnels. */
export const startHttpProxy = ({ port, credentials, refuse }: ProxyBehaviour): Promise<ProxyStandIn> => {
	const asked: string[] = [];
	const authorizations: (string | undefined)[] = [];
	const allowed = (authorization: string | undefined): boolean =>
		credentials === undefined || authorization === `Basic ${Buffer.from(credentials).toString("base64")}`;
	const server = createServer((request, response) => {
		asked.push(`${request.method} ${request.url}`);
		authorizations.push(request.headers["proxy-authorization"]);
		if (!allowed(request.headers["proxy-authorization"])) return void response.writeHead(407).end();
		const url = new URL(request.url ?? "");
		const upstream = httpRequest(
			{ port, host: "127.0.0.1", path: url.pathname + url.search, headers: request.headers },
			(answer) => {
				response.writeHead(answer.statusCode ?? 502, answer.headers);
				answer.pipe(response);
			},
		);
		upstream.on("error", () => response.writeHead(502).end());
		request.pipe(upstream);
	});
	server.on("connect", (request, client: Socket) => {
		asked.push(`CONNECT ${request.url}`);
		authorizations.push(request.headers["proxy-authorization"]);
		client.on("error", () => undefined);
		if (!allowed(request.headers["proxy-authorization"])) return void client.end("HTTP/1.1 407 Login\r\n\r\n");
		if (refuse !== undefined) return void client.end(`HTTP/1.1 ${refuse} No\r\n\r\n`);
		join(client, port, () => client.write("HTTP/1.1 200 Connection established\r\nProxy-Agent: test\r\n\r\n"));
	});
	return started(server, "http", asked, authorizations);
};

/** A SOCKS 5 proxy (RFC 1928), with a password where it is to ask for one (RFC 1929). `refuse` is its reply code. */
export const startSocksProxy = ({ port, credentials, refuse }: ProxyBehaviour): Promise<ProxyStandIn> => {
	const asked: string[] = [];
	const authorizations: (string | undefined)[] = [];
	const server = createTcpServer((client) => {
		let stage: "greeting" | "login" | "request" = "greeting";
		const onData = (data: Buffer): void => {
			if (stage === "greeting") {
				stage = credentials === undefined ? "request" : "login";
				client.write(Buffer.from([5, credentials === undefined ? 0 : data.includes(2, 2) ? 2 : 0xff]));
			} else if (stage === "login") {
				const user = data.toString("utf8", 2, 2 + (data[1] ?? 0));
				const password = data.toString("utf8", 3 + user.length);
				authorizations.push(`${user}:${password}`);
				stage = "request";
				client.write(Buffer.from([1, `${user}:${password}` === credentials ? 0 : 1]));
			} else {
				const isName = data[3] === 3;
				const host = isName ? data.toString("latin1", 5, 5 + (data[4] ?? 0)) : [...data.subarray(4, -2)].join(".");
				asked.push(`${isName ? "name" : "address"} ${host}:${data.readUInt16BE(data.length - 2)}`);
				client.off("data", onData);
				const reply = (code: number) => client.write(Buffer.from([5, code, 0, 1, 127, 0, 0, 1, 0, 0]));
				if (refuse !== undefined) {
					reply(refuse);
					client.end();
				} else join(client, port, () => reply(0));
			}
		};
		client.on("data", onData);
	});
	return started(server, "socks5", asked, authorizations);
};
