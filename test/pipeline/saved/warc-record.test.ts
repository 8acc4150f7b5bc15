import { createHash } from "node:crypto";
import { createReadStream, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { expect, test } from "vitest";
import type { Exchange } from "../../../src/domain/exchange.ts";
import { readExchanges } from "../../../src/pipeline/saved/read-exchanges.ts";
import { openWarc } from "../../../src/pipeline/saved/warc-writer.ts";
import { at } from "../../support/builders.ts";
import { temporaryFolder } from "../../support/run-program.ts";

const exchange = (
	url: string,
	fields: Record<string, string>,
	text = "",
	hops: Exchange["redirects"] = [],
): Exchange => ({
	requestUrl: url,
	finalUrl: url,
	redirects: hops,
	outcome: {
		kind: "response",
		statusCode: 200,
		fields: new Map(Object.entries(fields)),
		body: Buffer.from(text),
		truncated: false,
	},
});

const written = async (...exchanges: readonly Exchange[]) => {
	const folder = temporaryFolder();
	const warc = await openWarc(folder, at("2026-11-01T00:00:00Z"), "stillup test");
	for (const one of exchanges) await warc.write(one.requestUrl, at("2026-11-01T00:00:01Z"), one);
	await warc.close();
	return join(folder, readdirSync(folder)[0] ?? "");
};

type Written = { readonly fields: ReadonlyMap<string, string>; readonly block: string };

/** The records of an unpacked WARC file by ISO 28500:2017 section 4, read strictly and by no library. */
const recordsIn = (archive: Buffer): Written[] => {
	const records: Written[] = [];
	let rest = archive.toString("latin1");
	while (rest !== "") {
		const end = rest.indexOf("\r\n\r\n");
		const [version, ...lines] = rest.slice(0, end).split("\r\n");
		expect(version).toBe("WARC/1.1");
		const fields = new Map(
			lines.map((line): [string, string] => [line.split(": ", 1)[0] ?? "", line.replace(/^[^:]*: /, "")]),
		);
		expect(fields.size, "no field twice").toBe(lines.length);
		const length = Number(fields.get("Content-Length"));
		const block = rest.slice(end + 4, end + 4 + length);
		rest = rest.slice(end + 4 + length);
		expect(rest.slice(0, 4)).toBe("\r\n\r\n");
		rest = rest.slice(4);
		records.push({ fields, block });
	}
	return records;
};

const sha256 = (text: string) => `sha256:${createHash("sha256").update(text, "latin1").digest("hex")}`;

test("every record is one that any reader of WARC 1.1 takes: lengths, digests, identifiers, dates, status lines", async () => {
	const hop = { url: "https://news.example/a", statusCode: 301, location: "https://news.example/b" };
	const file = await written(exchange("https://news.example/b", { "content-encoding": "br" }, "<p>é</p>", [hop]));
	const [info, redirect, answer, ...others] = recordsIn(gunzipSync(readFileSync(file)));
	expect(others).toEqual([]);
	expect(info?.fields.get("WARC-Type")).toBe("warcinfo");
	expect(info?.fields.get("Content-Type")).toBe("application/warc-fields");
	expect(info?.block).toContain("software: stillup test\r\n");
	expect(redirect?.block).toBe("HTTP/1.1 301 \r\nlocation: https://news.example/b\r\ncontent-length: 0\r\n\r\n");
	expect(answer?.fields.get("WARC-Target-URI")).toBe("https://news.example/b");
	expect(answer?.fields.get("WARC-Date")).toBe("2026-11-01T00:00:01.000Z");
	const identifiers = [info, redirect, answer].map((record) => record?.fields.get("WARC-Record-ID"));
	for (const one of identifiers) expect(one).toMatch(/^<urn:uuid:[0-9a-f-]{36}>$/);
	expect(new Set(identifiers).size).toBe(3);
	const [head = "", payload = ""] = (answer?.block ?? "").split("\r\n\r\n");
	expect(head.split("\r\n")).toEqual(["HTTP/1.1 200 ", "x-orig-content-encoding: br", "content-length: 9"]);
	expect(answer?.fields.get("WARC-Payload-Digest")).toBe(sha256(payload));
	expect(answer?.fields.get("WARC-Block-Digest")).toBe(sha256(answer?.block ?? ""));
});

test("each record is a gzip member of its own", async () => {
	const bytes = readFileSync(await written(exchange("https://news.example/b", {})));
	const starts = [...bytes.toString("latin1").matchAll(/\x1f\x8b\x08\0/g)].map(({ index }) => index);
	expect(starts.map((start) => gunzipSync(bytes.subarray(start, start + 1e6)).toString("latin1", 0, 8))).toEqual([
		"WARC/1.1",
		"WARC/1.1",
	]);
});

test("no field of a server and no address stops a sweep from keeping its answers, or is kept as another", async () => {
	const url = "https://news.example/a,,,b";
	const file = await written(
		exchange(url, { "warc-type": "a,,,b", "x-list": "a,,,b", "set-cookie": "a=1\nb=2" }, "text"),
	);
	const [, answer] = recordsIn(gunzipSync(readFileSync(file)));
	expect(answer?.fields.get("WARC-Target-URI")).toBe(url);
	expect(answer?.block).toContain("\r\nwarc-type: a,,,b\r\nx-list: a,,,b\r\nset-cookie: a=1\r\nset-cookie: b=2\r\n");
	const read: unknown[] = [];
	for await (const item of readExchanges(createReadStream(file), file)) read.push(item);
	expect(read).toMatchObject([{ exchange: { url, finalUrl: url, status: 200 } }]);
});

test("what was asked stands beside each answer, named as belonging to it, without credentials", async () => {
	const folder = temporaryFolder();
	const warc = await openWarc(folder, at("2026-11-01T00:00:00Z"), "stillup test");
	const hop = { url: "https://api.example/a?q=1", statusCode: 302, location: "https://other.example/b" };
	const request = {
		url: hop.url,
		method: "POST",
		fields: { "content-type": "application/json", authorization: "Bearer x", "x-csrf-token": "y" },
		body: '{"é":1}',
		followRedirects: true,
	} as const;
	const target = "https://news.example/reported";
	const given = { ...exchange(hop.location, {}, "text", [hop]), requestUrl: hop.url };
	await warc.write(target, at("2026-11-01T00:00:01Z"), given, { request, userAgent: "mine/1.0" });
	await warc.close();
	const file = join(folder, readdirSync(folder)[0] ?? "");
	const [, redirect, first, answer, second, ...others] = recordsIn(gunzipSync(readFileSync(file)));
	expect(others).toEqual([]);
	for (const [sent, back] of [
		[first, redirect],
		[second, answer],
	] as const) {
		expect(sent?.fields.get("WARC-Type")).toBe("request");
		expect(sent?.fields.get("Content-Type")).toBe("application/http; msgtype=request");
		expect(sent?.fields.get("WARC-Concurrent-To")).toBe(back?.fields.get("WARC-Record-ID"));
		expect(sent?.fields.get("WARC-Target-URI")).toBe(back?.fields.get("WARC-Target-URI"));
		expect(sent?.fields.get("WARC-Block-Digest")).toBe(sha256(sent?.block ?? ""));
	}
	expect(first?.block).toMatch(/^POST \/a\?q=1 HTTP\/1\.1\r\nhost: api\.example\r\nuser-agent: mine\/1\.0\r\n/);
	expect(first?.block).toMatch(/\r\ncontent-type: application\/json\r\ncontent-length: 8\r\n\r\n\{"Ã©":1\}$/);
	expect(second?.block).toMatch(
		/^GET \/b HTTP\/1\.1\r\nhost: other\.example\r\nuser-agent: mine\/1\.0\r\n[^{]*\r\n\r\n$/,
	);
	expect(first?.block).not.toMatch(/bearer|csrf/i);
	const read: unknown[] = [];
	for await (const item of readExchanges(createReadStream(file), file)) read.push(item);
	expect(read).toMatchObject([{ exchange: { url: target, requestUrl: hop.url, finalUrl: hop.location, status: 200 } }]);
});
