import type { Socket } from "node:net";
import { brotliCompressSync, constants, deflateRawSync, deflateSync, gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { failureKindOf, fetcherWith, get, http, raw, responseOf, text } from "./harness.ts";

const reply =
	(head: string, body = "") =>
	(socket: Socket) =>
		void socket.end(`HTTP/1.1 ${head}\r\nConnection: close\r\n\r\n${body}`);

test.each([
	["200 OK\r\nContent-Length: 0", 200],
	["204 No Content", 204],
	["206 Partial Content\r\nContent-Length: 2", 206],
	["404 Not Found\r\nContent-Length: 2", 404],
	["410 Gone\r\nContent-Length: 2", 410],
	["451 Unavailable\r\nContent-Length: 2", 451],
	["999 Request denied\r\nContent-Length: 2", 999],
	["200\r\nContent-Length: 2", 200],
])("status line %j is read", async (head, statusCode) => {
	const server = await raw(reply(head, head.includes("Length: 2") ? "ok" : ""));
	const { fetcher } = fetcherWith();
	expect(responseOf(await fetcher.fetch(get(server.origin)))).toMatchObject({ statusCode, truncated: false });
});

test("early hints are passed over, the final response counts", async () => {
	const server = await raw(
		(socket) =>
			void socket.end(
				"HTTP/1.1 103 Early Hints\r\nLink: </a.css>\r\n\r\nHTTP/1.1 404 Not Found\r\nContent-Length: 4\r\nConnection: close\r\n\r\ngone",
			),
	);
	const { fetcher } = fetcherWith();
	const answer = await fetcher.fetch(get(server.origin));
	expect(responseOf(answer).statusCode).toBe(404);
	expect(responseOf(answer).fields.has("link")).toBe(false);
	expect(text(answer)).toBe("gone");
});

test("interim responses without end are cut off", async () => {
	const hints = "HTTP/1.1 103 Early Hints\r\nLink: </a.css>\r\n\r\n".repeat(200);
	const server = await raw((socket) => {
		const write = (): void => {
			if (!socket.destroyed) socket.write(hints, write);
		};
		write();
	});
	const { fetcher } = fetcherWith({ retries: 0 });
	const from = performance.now();
	expect(failureKindOf(await fetcher.fetch(get(server.origin)))).toBe("bad-response");
	expect(performance.now() - from).toBeLessThan(5000);
});

test.each([
	["what is no HTTP", "220 ftp ready\r\n"],
	["a status that is no number", "HTTP/1.1 abc OK\r\n\r\n"],
	["an unasked protocol switch", "HTTP/1.1 101 Switching Protocols\r\nUpgrade: h2c\r\nConnection: upgrade\r\n\r\n"],
	["an unasked 100 Continue", "HTTP/1.1 100 Continue\r\n\r\n"],
	["a field name with a space", "HTTP/1.1 200 OK\r\nBad Name: x\r\nContent-Length: 0\r\n\r\n"],
	["two different lengths", "HTTP/1.1 200 OK\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab"],
	["length and chunks at once", "HTTP/1.1 200 OK\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"],
])("%s is a bad response", async (_name, bytes) => {
	const server = await raw((socket) => void socket.end(bytes));
	const { fetcher } = fetcherWith({ retries: 0 });
	expect(failureKindOf(await fetcher.fetch(get(server.origin)))).toBe("bad-response");
});

test("a header section beyond the cap is a bad response", async () => {
	const server = await raw((socket) => void socket.end(`HTTP/1.1 200 OK\r\n${"X-Long: y\r\n".repeat(20_000)}\r\n`));
	const { fetcher } = fetcherWith();
	expect(failureKindOf(await fetcher.fetch(get(server.origin)))).toBe("bad-response");
});

test("a long but honest header section is read", async () => {
	const server = await raw(
		reply(`200 OK\r\nContent-Length: 2\r\nContent-Security-Policy: ${"a".repeat(40_000)}`, "ok"),
	);
	const { fetcher } = fetcherWith();
	expect(text(await fetcher.fetch(get(server.origin)))).toBe("ok");
});

test.each([
	["before any byte", ""],
	["within the header section", "HTTP/1.1 200 OK\r\nContent-Le"],
])("a connection that breaks off %s is a reset", async (_name, bytes) => {
	const server = await raw((socket) => void socket.end(bytes));
	const { fetcher } = fetcherWith({ retries: 0 });
	expect(["reset", "bad-response"]).toContain(failureKindOf(await fetcher.fetch(get(server.origin))));
});

test.each([
	["a length that is not reached", "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\npart"],
	[
		"a length that is not reached, and close",
		"HTTP/1.1 200 OK\r\nContent-Length: 100\r\nConnection: close\r\n\r\npart",
	],
	["chunks without an end", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n4\r\npart\r\n"],
	["a chunk that breaks off", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nff\r\npart"],
	["a chunk size that is no number", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n4\r\npart\r\nzz\r\n"],
])("%s: what arrived is kept and marked as cut", async (_name, bytes) => {
	const server = await raw((socket) => void socket.end(bytes));
	const { fetcher } = fetcherWith({ retries: 0 });
	const answer = await fetcher.fetch(get(server.origin));
	expect(responseOf(answer)).toMatchObject({ statusCode: 200, truncated: true });
	expect(text(answer)).toBe("part");
});

test("content that ends with the connection is whole", async () => {
	const server = await raw((socket) => void socket.end("HTTP/1.0 200 OK\r\n\r\nold style"));
	const { fetcher } = fetcherWith();
	const answer = await fetcher.fetch(get(server.origin));
	expect(text(answer)).toBe("old style");
	expect(responseOf(answer).truncated).toBe(false);
});

const page = `<title>page</title>${"<p>text</p>".repeat(500)}`;

test.each([
	["gzip", gzipSync(page)],
	["x-gzip", gzipSync(page)],
	["deflate", deflateSync(page)],
	["deflate", deflateRawSync(page)],
	["br", brotliCompressSync(page)],
	["gzip, br", brotliCompressSync(gzipSync(page))],
	["identity", Buffer.from(page)],
	["", Buffer.from(page)],
	["none", Buffer.from(page)],
	["UTF-8", Buffer.from(page)],
	["aws-chunked", Buffer.from(page)],
	["gzip, aws-chunked", gzipSync(page)],
])("content coding %s is removed", async (coding, content) => {
	const server = await http(
		(_request, response) => void response.writeHead(200, { "content-encoding": coding }).end(content),
	);
	const { fetcher } = fetcherWith();
	const answer = await fetcher.fetch(get(server.origin));
	expect(text(answer)).toBe(page);
	expect(responseOf(answer).truncated).toBe(false);
});

test("a coding of the transfer is removed before those of the content", async () => {
	const content = gzipSync(brotliCompressSync(page));
	const server = await raw((socket) => {
		socket.write("HTTP/1.1 200 OK\r\nContent-Encoding: br\r\nTransfer-Encoding: gzip, chunked\r\n\r\n");
		socket.end(
			Buffer.concat([Buffer.from(`${content.length.toString(16)}\r\n`), content, Buffer.from("\r\n0\r\n\r\n")]),
		);
	});
	const { fetcher } = fetcherWith();
	expect(text(await fetcher.fetch(get(server.origin)))).toBe(page);
});

const MIB = 1024 * 1024;
const bomb = Buffer.alloc(64 * MIB, "a");
const FAST = { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } };

test.each([
	["gzip", () => gzipSync(bomb, { level: 1 })],
	["br", () => brotliCompressSync(bomb, FAST)],
	["deflate", () => deflateSync(bomb, { level: 1 })],
	["gzip, gzip", () => gzipSync(gzipSync(bomb, { level: 1 }))],
])("a %s bomb of 64 MiB is cut at the cap, with little memory", async (coding, make) => {
	const content = make();
	const server = await http(
		(_request, response) => void response.writeHead(200, { "content-encoding": coding }).end(content),
	);
	const { fetcher } = fetcherWith({ maxBytes: MIB });
	const before = process.memoryUsage.rss();
	const outcome = responseOf(await fetcher.fetch(get(server.origin)));
	expect(outcome.body).toHaveLength(MIB);
	expect(outcome.truncated).toBe(true);
	expect(process.memoryUsage.rss() - before).toBeLessThan(32 * MIB);
});

test("gzip that breaks off gives what could be decoded, marked as cut", async () => {
	const random = Array.from({ length: 20_000 }, (_, index) => (index * 7919) % 10_007).join(" ");
	const whole = gzipSync(random);
	const server = await http(
		(_request, response) =>
			void response.writeHead(200, { "content-encoding": "gzip" }).end(whole.subarray(0, whole.length >> 1)),
	);
	const { fetcher } = fetcherWith();
	const answer = await fetcher.fetch(get(server.origin));
	expect(random.startsWith(text(answer))).toBe(true);
	expect(text(answer).length).toBeGreaterThan(1000);
});

test.each([
	["gzip", "no gzip at all"],
	["zstd", "a coding that was not asked for"],
	["gzip, gzip, gzip, gzip, gzip", "too many"],
])("content coded with %s that cannot be decoded is empty and marked as cut", async (coding, content) => {
	const server = await http(
		(_request, response) => void response.writeHead(404, { "content-encoding": coding }).end(content),
	);
	const { fetcher } = fetcherWith();
	expect(responseOf(await fetcher.fetch(get(server.origin)))).toMatchObject({
		statusCode: 404,
		truncated: true,
		body: { length: 0 },
	});
});

test("content beyond the cap is not read", async () => {
	let sent = 0;
	const server = await http((_request, response) => {
		const write = (): void => {
			while (!response.destroyed && sent < 500 * MIB) {
				sent += 65_536;
				if (!response.write(Buffer.alloc(65_536, "x"))) return void response.once("drain", write);
			}
		};
		write();
	});
	const { fetcher } = fetcherWith({ maxBytes: MIB });
	expect(responseOf(await fetcher.fetch(get(server.origin)))).toMatchObject({ truncated: true, body: { length: MIB } });
	expect(sent).toBeLessThan(20 * MIB);
});

test("content in chunks of one byte takes little more memory than its bytes", async () => {
	const chunks = Buffer.from("1\r\nx\r\n".repeat(4096));
	const server = await raw((socket) => {
		socket.write("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n");
		const write = (): void => {
			if (!socket.destroyed) socket.write(chunks, write);
		};
		write();
	});
	const { fetcher } = fetcherWith({ maxBytes: MIB });
	const before = process.memoryUsage.rss();
	const outcome = responseOf(await fetcher.fetch(get(server.origin)));
	expect(outcome.truncated).toBe(true);
	expect(Buffer.from(outcome.body).equals(Buffer.alloc(MIB, "x"))).toBe(true);
	expect(process.memoryUsage.rss() - before).toBeLessThan(64 * MIB);
});
