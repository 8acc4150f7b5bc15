import { once } from "node:events";
import { readFileSync } from "node:fs";
import { createServer } from "node:https";
import { type AddressInfo, createServer as createTcpServer, type Server } from "node:net";
import { afterEach, expect, test } from "vitest";
import { exchangeOf, failureKindOf, fetcherWith, get, http, text } from "./harness.ts";

const pem = (name: string): string => readFileSync(new URL(`certificates/${name}`, import.meta.url), "utf8");
const CA = pem("ca.pem");

const servers: Server[] = [];
afterEach(async () => {
	for (const server of servers.splice(0)) {
		server.close();
		await once(server, "close");
	}
});

/** An https server with the certificate `cert`; gives its port. */
const https = async (cert: string, key = "good.key", options: object = {}): Promise<number> => {
	const server = createServer({ cert: pem(cert), key: pem(key), ...options }, (request, response) => {
		response.setHeader("connection", "close");
		response.end(`secure ${request.headers.host?.split(":")[0]}`);
	});
	server.on("tlsClientError", () => undefined);
	servers.push(server);
	server.listen(0, "127.0.0.1");
	await once(server, "listening");
	return (server.address() as AddressInfo).port;
};

const resolve = new Map([
	["good.test", ["127.0.0.1"]],
	["www.good.test", ["127.0.0.1"]],
	["other.test", ["127.0.0.1"]],
]);

test("a certificate of an authority that --ca names is trusted", async () => {
	const port = await https("good.pem");
	const { fetcher } = fetcherWith({ resolve, ca: CA });
	expect(text(await fetcher.fetch(get(`https://good.test:${port}/`)))).toBe("secure good.test");
	expect(text(await fetcher.fetch(get(`https://www.good.test:${port}/`)))).toBe("secure www.good.test");
	expect(text(await fetcher.fetch(get(`https://127.0.0.1:${port}/`)))).toBe("secure 127.0.0.1");
});

test.each([
	["of an unknown authority", "good.pem", "good.key", "good.test", null, "UNABLE_TO_VERIFY_LEAF_SIGNATURE"],
	["that signed itself", "self.pem", "self.key", "good.test", CA, "DEPTH_ZERO_SELF_SIGNED_CERT"],
	["that has run out", "expired.pem", "good.key", "good.test", CA, "CERT_HAS_EXPIRED"],
	["for another host", "good.pem", "good.key", "other.test", CA, "ERR_TLS_CERT_ALTNAME_INVALID"],
])("a certificate %s is refused", async (_name, cert, key, host, ca, code) => {
	const port = await https(cert, key);
	const { fetcher } = fetcherWith({ resolve, ca });
	const { outcome } = exchangeOf(await fetcher.fetch(get(`https://${host}:${port}/`)));
	expect(outcome).toMatchObject({ kind: "failure", failure: { kind: "tls", code } });
});

test("what is no TLS on the port is a TLS failure", async () => {
	const server = await http((_request, response) => void response.end("plain"));
	const { fetcher } = fetcherWith({ retries: 0 });
	expect(failureKindOf(await fetcher.fetch(get(server.origin.replace("http:", "https:"))))).toBe("tls");
});

test("a server that offers old protocols alone is a TLS failure", async () => {
	const port = await https("good.pem", "good.key", {
		minVersion: "TLSv1",
		maxVersion: "TLSv1.1",
		ciphers: "DEFAULT@SECLEVEL=0",
	});
	const { fetcher } = fetcherWith({ resolve, ca: CA, retries: 0 });
	expect(failureKindOf(await fetcher.fetch(get(`https://good.test:${port}/`)))).toBe("tls");
});

test("a TLS failure is not tried again", async () => {
	const port = await https("self.pem", "self.key");
	const { fetcher } = fetcherWith({ resolve });
	expect(await fetcher.fetch(get(`https://good.test:${port}/`))).toMatchObject({ attempts: { length: 1 } });
});

test("a handshake that never ends runs into the connect limit", async () => {
	const server = createTcpServer(() => undefined);
	server.listen(0, "127.0.0.1");
	await once(server, "listening");
	const { port } = server.address() as AddressInfo;
	const limits = { connectMs: 300, headersMs: 20_000, bodyMs: 20_000, pollMs: 20_000 };
	const { fetcher } = fetcherWith({ limits, retries: 0 });
	const from = performance.now();
	expect(failureKindOf(await fetcher.fetch(get(`https://127.0.0.1:${port}/`)))).toBe("connect-timeout");
	expect(performance.now() - from).toBeLessThan(10_000);
	server.close();
});

test("a redirect from http to https is followed, and the certificate checked there too", async () => {
	const port = await https("self.pem", "self.key");
	const server = await http(
		(_request, response) => void response.writeHead(301, { location: `https://good.test:${port}/` }).end(),
	);
	const { fetcher } = fetcherWith({ resolve });
	const answer = await fetcher.fetch(get(server.origin));
	expect(failureKindOf(answer)).toBe("tls");
	expect(exchangeOf(answer).redirects).toHaveLength(1);
});
