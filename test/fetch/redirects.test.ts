import { expect, test } from "vitest";
import type { ProbeRequest } from "../../src/domain/exchange.ts";
import { exchangeOf, failureKindOf, fetcherWith, get, http, raw, responseOf, text } from "./harness.ts";

/** A server on 127.0.0.2 that tells what it was asked, and one on 127.0.0.1 that answers `/start` with the given redirect. */
const twoHosts = async (
	statusCode: number,
	location: (other: string) => string,
	fields: Record<string, string> = {},
) => {
	const other = await http((request, response) => {
		let body = "";
		request.on("data", (chunk) => {
			body += String(chunk);
		});
		request.on("end", () => response.end(JSON.stringify({ method: request.method, headers: request.headers, body })));
	}, "127.0.0.2");
	const first = await http((request, response) => {
		if (request.url?.startsWith("/start") === true) {
			response.writeHead(statusCode, { location: location(other.origin), ...fields }).end();
		} else response.end(JSON.stringify({ method: request.method, headers: request.headers }));
	});
	return { first, other };
};

const post = (url: string): ProbeRequest =>
	get(url, { method: "POST", body: '{"a":1}', fields: { "content-type": "application/json", "x-api-key": "k" } });

test.each([
	["a relative path", "there", "/dir/there"],
	["an absolute path", "/there", "/there"],
	["dot segments", "../there", "/there"],
	["a query alone", "?q=2", "/dir/start?q=2"],
	["a space inside", "/a b", "/a%20b"],
	["white space around", "  /there  ", "/there"],
	["a fragment", "/there#part", "/there#part"],
])("Location with %s", async (_name, location, path) => {
	const server = await http((request, response) => {
		if (request.url === "/dir/start") response.writeHead(302, { location }).end();
		else response.end("there");
	});
	const { fetcher } = fetcherWith();
	expect(exchangeOf(await fetcher.fetch(get(`${server.origin}/dir/start`))).finalUrl).toBe(`${server.origin}${path}`);
});

test("Location without a scheme keeps the one of the page", async () => {
	const { first, other } = await twoHosts(302, (origin) => origin.replace("http:", ""));
	const { fetcher } = fetcherWith();
	expect(exchangeOf(await fetcher.fetch(get(`${first.origin}/start`))).finalUrl).toBe(`${other.origin}/`);
});

test.each([
	["UTF-8 bytes", Buffer.from("/caf\u00e9", "utf8"), "/caf%C3%A9"],
	["ISO-8859-1 bytes", Buffer.from("/caf\u00e9", "latin1"), "/caf%C3%A9"],
])("Location in raw %s is read as browsers read it", async (_name, path, expected) => {
	const paths: string[] = [];
	const server = await raw((socket, head) => {
		paths.push(head.split(" ")[1] ?? "");
		if (paths.length === 1) {
			socket.end(
				Buffer.concat([
					Buffer.from("HTTP/1.1 302 F\r\nContent-Length: 0\r\nConnection: close\r\nLocation: "),
					path,
					Buffer.from("\r\n\r\n"),
				]),
			);
		} else socket.end("HTTP/1.1 200 OK\r\nContent-Length: 2\r\nConnection: close\r\n\r\nok");
	});
	const { fetcher } = fetcherWith();
	expect(text(await fetcher.fetch(get(server.origin)))).toBe("ok");
	expect(paths[1]).toBe(expected);
});

test.each([301, 302, 303, 307, 308])("%i is followed with GET", async (statusCode) => {
	const { first, other } = await twoHosts(statusCode, (origin) => `${origin}/x`);
	const { fetcher } = fetcherWith();
	const exchange = exchangeOf(await fetcher.fetch(get(`${first.origin}/start`)));
	expect(exchange.redirects).toEqual([{ url: `${first.origin}/start`, statusCode, location: `${other.origin}/x` }]);
	expect(exchange.finalUrl).toBe(`${other.origin}/x`);
});

test.each([300, 304])("%i is an answer, even with Location", async (statusCode) => {
	const { first } = await twoHosts(statusCode, (origin) => origin);
	const { fetcher } = fetcherWith();
	expect(responseOf(await fetcher.fetch(get(`${first.origin}/start`))).statusCode).toBe(statusCode);
});

test("302 without Location is an answer", async () => {
	const server = await http((_request, response) => void response.writeHead(302).end("moved"));
	const { fetcher } = fetcherWith();
	expect(responseOf(await fetcher.fetch(get(server.origin))).statusCode).toBe(302);
});

test.each([301, 302, 303])("a POST that is answered with %i goes on as GET without its body", async (statusCode) => {
	const { first } = await twoHosts(statusCode, () => "/next");
	const { fetcher } = fetcherWith();
	expect(JSON.parse(text(await fetcher.fetch(post(`${first.origin}/start`))))).toMatchObject({ method: "GET" });
});

test.each([307, 308])("a POST that is answered with %i stays a POST on its own origin", async (statusCode) => {
	const { first } = await twoHosts(statusCode, () => "/next");
	const { fetcher } = fetcherWith();
	const seen = JSON.parse(text(await fetcher.fetch(post(`${first.origin}/start`))));
	expect(seen).toMatchObject({ method: "POST", headers: { "x-api-key": "k", "content-length": "7" } });
});

test("a POST is not carried to another origin", async () => {
	const { first, other } = await twoHosts(307, (origin) => origin);
	const { fetcher } = fetcherWith();
	expect(responseOf(await fetcher.fetch(post(`${first.origin}/start`))).statusCode).toBe(307);
	expect(other.seen).toHaveLength(0);
});

test("nothing is carried to another origin: no fields of the probe, no cookies, no user info, no referrer", async () => {
	const { first } = await twoHosts(302, (origin) => origin.replace("//", "//spy:secret@"), {
		"set-cookie": "sid=1; Path=/; Domain=127.0.0.1",
	});
	const { fetcher } = fetcherWith();
	const request = get(`${first.origin.replace("//", "//user:pass@")}/start`, {
		fields: { authorization: "Bearer x", "x-own": "1", accept: "text/plain" },
	});
	const { headers } = JSON.parse(text(await fetcher.fetch(request)));
	expect(first.seen[0]?.headers).toMatchObject({ authorization: "Bearer x", "x-own": "1" });
	expect(headers).not.toHaveProperty("authorization");
	expect(headers).not.toHaveProperty("x-own");
	expect(headers).not.toHaveProperty("cookie");
	expect(headers).not.toHaveProperty("referer");
	expect(headers.accept).toBe("text/plain");
});

test("user info in the URL is never sent", async () => {
	const server = await http((request, response) => void response.end(JSON.stringify(request.headers)));
	const { fetcher } = fetcherWith();
	const answer = await fetcher.fetch(get(server.origin.replace("//", "//user:pass@")));
	expect(JSON.parse(text(answer))).not.toHaveProperty("authorization");
});

test("a cookie that a redirect sets comes back within the chain, and is gone in the next poll", async () => {
	const server = await http((request, response) => {
		if (request.headers.cookie?.includes("seen=1") === true) response.end("welcome");
		else response.writeHead(302, { location: request.url ?? "/", "set-cookie": "seen=1; Path=/; HttpOnly" }).end();
	});
	const { fetcher } = fetcherWith();
	expect(text(await fetcher.fetch(get(`${server.origin}/page`)))).toBe("welcome");
	expect(text(await fetcher.fetch(get(`${server.origin}/page`)))).toBe("welcome");
	expect(server.seen.map((seen) => seen.headers.cookie)).toEqual([undefined, "seen=1", undefined, "seen=1"]);
});

test("a redirect to itself is a loop, found at once", async () => {
	const server = await http(
		(request, response) => void response.writeHead(302, { location: request.url ?? "/" }).end(),
	);
	const { fetcher } = fetcherWith();
	const answer = await fetcher.fetch(get(`${server.origin}/page`));
	expect(failureKindOf(answer)).toBe("redirect-loop");
	expect(server.seen).toHaveLength(1);
	expect(answer).toMatchObject({ attempts: { length: 1 } });
});

test("a circle of three is a loop", async () => {
	const server = await http((request, response) => {
		const next = { "/a": "/b", "/b": "/c", "/c": "/a" }[request.url ?? ""] ?? "/a";
		response.writeHead(302, { location: next }).end();
	});
	const { fetcher } = fetcherWith();
	const answer = await fetcher.fetch(get(`${server.origin}/a`));
	expect(failureKindOf(answer)).toBe("redirect-loop");
	expect(exchangeOf(answer).redirects).toHaveLength(3);
});

test("endless redirects end at the cap", async () => {
	const server = await http((request, response) => {
		response.writeHead(302, { location: `/${Number(request.url?.slice(1)) + 1}` }).end();
	});
	const { fetcher } = fetcherWith({ maxRedirects: 10 });
	expect(failureKindOf(await fetcher.fetch(get(`${server.origin}/1`)))).toBe("too-many-redirects");
	expect(server.seen).toHaveLength(11);
});

test("where the redirect is the answer it is not followed", async () => {
	const { first, other } = await twoHosts(302, (origin) => origin);
	const { fetcher } = fetcherWith();
	const answer = await fetcher.fetch(get(`${first.origin}/start`, { followRedirects: false }));
	expect(responseOf(answer)).toMatchObject({ statusCode: 302 });
	expect(other.seen).toHaveLength(0);
});

test.each([
	"file:///etc/passwd",
	"ftp://127.0.0.1/",
	"javascript:alert(1)",
	"data:text/html,x",
	"fb://profile/1",
	"intent://x#Intent;end",
])("a redirect to %s is not followed", async (location) => {
	const { first } = await twoHosts(302, () => location);
	const { fetcher } = fetcherWith();
	const answer = await fetcher.fetch(get(`${first.origin}/start`));
	expect(failureKindOf(answer)).toBe("not-pollable");
	expect(first.seen).toHaveLength(1);
});

test.each(["http://", "http://[::1", "http://a b/", "https://exa%mple/"])(
	"Location %s is a bad response",
	async (location) => {
		const { first } = await twoHosts(302, () => location);
		const { fetcher } = fetcherWith();
		expect(failureKindOf(await fetcher.fetch(get(`${first.origin}/start`)))).toBe("bad-response");
	},
);

const repeated = (first: string, second: string) =>
	raw((socket, head) => {
		const fields = head.startsWith("GET /there ")
			? "Content-Length: 0"
			: `Location: ${first}\r\nLocation: ${second}\r\nContent-Length: 0`;
		socket.end(`HTTP/1.1 ${head.startsWith("GET /there ") ? 200 : 302} X\r\nConnection: close\r\n${fields}\r\n\r\n`);
	});

test("the same Location twice is one, two different ones are a bad response", async () => {
	const { fetcher } = fetcherWith();
	const same = await repeated("/there", "/there");
	expect(exchangeOf(await fetcher.fetch(get(`${same.origin}/x`))).finalUrl).toBe(`${same.origin}/there`);
	for (const [first, second] of [
		["http://127.0.0.1/a", "http://127.0.0.1/b"],
		["/there", "/elsewhere"],
		["/there", ""],
		["/a, b", "/a"],
	] as const) {
		const different = await repeated(first, second);
		expect(failureKindOf(await fetcher.fetch(get(`${different.origin}/x`)))).toBe("bad-response");
		expect(different.connections()).toBe(1);
	}
});
