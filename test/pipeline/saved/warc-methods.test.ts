import { expect, test } from "vitest";
import { readExchanges } from "../../../src/pipeline/saved/read-exchanges.ts";

// Archives hold what was sent beside what came back: an answer to a form or a preflight says nothing about the page.

const PAGE = "https://news.example/an/article";
const id = (number: number) => `<urn:uuid:00000000-0000-0000-0000-${String(number).padStart(12, "0")}>`;

type Fields = Readonly<Record<string, string>>;
const record = (type: string, number: number, block: string, fields: Fields = {}): string => {
	const all = {
		"WARC-Type": type,
		"WARC-Record-ID": id(number),
		"WARC-Date": "2026-01-01T00:00:00Z",
		"WARC-Target-URI": PAGE,
		...fields,
		"Content-Type": `application/http; msgtype=${type}`,
		"Content-Length": String(block.length),
	};
	return `WARC/1.1\r\n${Object.entries(all)
		.map(([name, value]) => `${name}: ${value}\r\n`)
		.join("")}\r\n${block}\r\n\r\n`;
};
const request = (method: string, number: number, fields: Fields = {}) =>
	record("request", number, `${method} /an/article HTTP/1.1\r\nHost: news.example\r\n\r\n`, fields);
const response = (status: number, number: number, fields: Fields = {}) =>
	record("response", number, `HTTP/1.1 ${status} \r\nContent-Type: text/html\r\n\r\n<p>${status}`, fields);

const statusesIn = async (...records: readonly string[]): Promise<unknown[]> => {
	const statuses: unknown[] = [];
	const bytes = (async function* () {
		yield Buffer.from(records.join(""));
	})();
	for await (const { exchange } of readExchanges(bytes, "a.warc"))
		statuses.push(Reflect.get(Object(exchange), "status"));
	return statuses;
};

test.each(["POST", "OPTIONS", "HEAD", "PUT"])(
	"an answer to %s is no look, whichever is written first",
	async (method) => {
		const wget = [request(method, 1), response(404, 2, { "WARC-Concurrent-To": id(1) })];
		const warcio = [response(404, 2), request(method, 1, { "WARC-Concurrent-To": id(2) })];
		const bare = [request(method, 1), response(404, 2)];
		for (const archive of [wget, warcio, bare]) {
			expect(await statusesIn(...archive)).toEqual([]);
			expect(await statusesIn(...archive, response(200, 9))).toEqual([200]);
		}
	},
);

test("answers to GET, and those whose request was not kept, are looks in their order", async () => {
	expect(await statusesIn(request("GET", 1), response(200, 2), response(404, 3))).toEqual([200, 404]);
	expect(
		await statusesIn(
			response(200, 1),
			request("GET", 2, { "WARC-Concurrent-To": id(1) }),
			response(404, 3),
			request("POST", 4, { "WARC-Concurrent-To": id(3) }),
			response(410, 5),
			record("metadata", 6, "via: x", { "WARC-Concurrent-To": id(5) }),
			request("GET", 7, { "WARC-Concurrent-To": id(5) }),
		),
	).toEqual([200, 410]);
});

test("a request of another answer says nothing of this one", async () => {
	const other = { "WARC-Target-URI": "https://news.example/other" };
	expect(await statusesIn(response(200, 1), request("POST", 2, other))).toEqual([200]);
	expect(await statusesIn(request("POST", 2, other), response(200, 1))).toEqual([200]);
});

test("our own archive tells which reported URL was asked for: its POST to an API is a look", async () => {
	const ours = { "Stillup-Target-URI": PAGE };
	expect(await statusesIn(response(200, 1, ours), request("POST", 2, { "WARC-Concurrent-To": id(1) }))).toEqual([200]);
});

test("what came before the end of a torn archive is told, the last answer too", async () => {
	const torn = request("GET", 2, { "WARC-Concurrent-To": id(1) }).slice(0, -30);
	expect(await statusesIn(response(200, 1), torn)).toEqual([200]);
});

test("a chunk, or a line, of any size fills no memory, and its record is cut", async () => {
	const MIB = 1 << 20;
	const MEBIBYTES = 192;
	for (const start of [`Transfer-Encoding: chunked\r\n\r\n${(MEBIBYTES * MIB).toString(16)}\r\n<p>`, "X-Line: "]) {
		const block = `HTTP/1.1 200 \r\nContent-Type: text/html\r\n${start}`;
		const head = record("response", 1, block).replace(
			/Content-Length: \d+/,
			`Content-Length: ${block.length + MEBIBYTES * MIB}`,
		);
		const before = process.memoryUsage().arrayBuffers;
		let most = 0;
		const bytes = (async function* () {
			yield Buffer.from(head.slice(0, -4));
			for (let part = 0; part < MEBIBYTES; part += 1) {
				most = Math.max(most, process.memoryUsage().arrayBuffers - before);
				yield Buffer.alloc(MIB, 120);
			}
			yield Buffer.from("\r\n\r\n");
		})();
		const read: unknown[] = [];
		for await (const { exchange } of readExchanges(bytes, "a.warc")) read.push(exchange);
		expect(read).toMatchObject([{ status: 200, truncated: true }]);
		expect(most).toBeLessThan((MEBIBYTES / 2) * MIB);
	}
});
