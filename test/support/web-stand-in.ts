import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { createServer as createSecureServer } from "node:https";
import { type AddressInfo, connect as connectPlain, type Socket } from "node:net";
import { connect as connectSecurely, createSecureContext, type SecureContext } from "node:tls";
import type { NetworkStandIns } from "../../src/fetch/fetcher.ts";
import { createTestAuthority } from "./test-authority.ts";

// The web on one loopback port: a proxy that answers itself for every host, https under certificates of a test authority.

export type WebRequest = {
	readonly method: string;
	readonly url: string;
	readonly headers: IncomingMessage["headers"];
};

export type WebAnswer =
	| {
			readonly status: number;
			readonly headers?: Readonly<Record<string, string>>;
			readonly body?: string | Uint8Array;
			/** The connection is closed before all of the content was sent. */
			readonly breaksOff?: boolean;
	  }
	/** The connection is closed, nothing is ever answered, or something is that is no HTTP. */
	| "closed"
	| "silent"
	| "garbage";

export type WebStandIn = {
	/** For `--proxy`. */
	readonly proxy: string;
	/** PEM, for `--ca FILE`. */
	readonly ca: string;
	/** `host:port` of every tunnel. */
	readonly tunnels: string[];
	/** Every request, with its whole URL. */
	readonly asked: WebRequest[];
	/** Stands in for sockets: leads every connection here, through no proxy. */
	readonly dial: NonNullable<NetworkStandIns["dial"]>;
	close(): Promise<void>;
};

export type WebStandInSettings = {
	readonly answer: (request: WebRequest) => WebAnswer;
	/** Hosts whose certificate is for another name. */
	readonly wrongCertificates?: ReadonlySet<string>;
};

const respond = (request: IncomingMessage, response: ServerResponse, answer: WebAnswer): void => {
	if (answer === "closed") request.socket.destroy();
	else if (answer === "garbage") request.socket.end("this is no HTTP\r\n\r\n");
	else if (answer !== "silent") {
		response.sendDate = false;
		if (answer.breaksOff === true) {
			const headers = { ...answer.headers, "content-length": String(Buffer.byteLength(answer.body ?? "") + 100) };
			response.writeHead(answer.status, headers).flushHeaders();
			response.write(answer.body ?? "", () => request.socket.end());
			return;
		}
		response.writeHead(answer.status, { ...answer.headers }).end(answer.body ?? "");
	}
};

export const startWebStandIn = async ({ answer, wrongCertificates }: WebStandInSettings): Promise<WebStandIn> => {
	const authority = createTestAuthority();
	const contexts = new Map<string, SecureContext>();
	const contextFor = (host: string): SecureContext => {
		const known = contexts.get(host);
		if (known !== undefined) return known;
		const named = wrongCertificates?.has(host) === true ? "another.name.example" : host;
		const made = createSecureContext({ key: authority.key, cert: authority.certificateFor(named) });
		contexts.set(host, made);
		return made;
	};
	const asked: WebRequest[] = [];
	const tunnels: string[] = [];
	const sockets = new Set<Socket>();
	const track = (socket: Socket): void => {
		sockets.add(socket);
		socket.on("error", () => undefined);
		socket.on("close", () => sockets.delete(socket));
	};
	const answerTo = (scheme: string) => (request: IncomingMessage, response: ServerResponse) => {
		const { method = "", url = "", headers } = request;
		const whole = { method, url: /^https?:/.test(url) ? url : `${scheme}://${headers.host}${url}`, headers };
		asked.push(whole);
		respond(request, response, answer(whole));
	};

	const secure = createSecureServer(
		{ SNICallback: (host, done) => done(null, contextFor(host)), keepAliveTimeout: 60_000 },
		answerTo("https"),
	);
	secure.on("tlsClientError", () => undefined);
	const plain = createServer({ keepAliveTimeout: 60_000 }, answerTo("http"));
	plain.on("connection", track);
	plain.on("connect", (request, socket: Socket) => {
		tunnels.push(request.url ?? "");
		socket.write("HTTP/1.1 200 Connection established\r\n\r\n");
		secure.emit("connection", socket);
	});
	plain.listen(0, "127.0.0.1");
	secure.on("connection", track);
	secure.listen(0, "127.0.0.1");
	await Promise.all([once(plain, "listening"), once(secure, "listening")]);
	const portOf = (server: typeof plain | typeof secure): number => (server.address() as AddressInfo).port;

	return {
		proxy: `http://127.0.0.1:${portOf(plain)}`,
		ca: authority.ca,
		tunnels,
		asked,
		dial: ({ protocol, hostname, servername }, _addresses, connected) => {
			const host = "127.0.0.1";
			const socket =
				protocol === "https:"
					? connectSecurely({ host, port: portOf(secure), servername: servername ?? hostname, ca: authority.ca })
					: connectPlain({ host, port: portOf(plain) });
			socket.once(protocol === "https:" ? "secureConnect" : "connect", () => connected(null, socket));
			socket.once("error", (error) => connected(error, null));
		},
		close: async () => {
			plain.close();
			secure.close();
			for (const socket of sockets) socket.destroy();
			await Promise.all([once(plain, "close"), once(secure, "close")].map((closed) => closed.catch(() => undefined)));
		},
	};
};
