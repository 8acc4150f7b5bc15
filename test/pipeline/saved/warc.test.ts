import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { runProgram, temporaryFolder } from "../../support/run-program.ts";

const ITEM = "https://news.example/an/article";
const PAGE = `<html><head><title>An article</title></head><body><h1>An article</h1>${"<p>Of boats and of the sea.</p>".repeat(60)}</body></html>`;

const answer = (status: string, fields: readonly string[], body: Uint8Array | string = ""): Buffer =>
	Buffer.concat([
		Buffer.from(`HTTP/1.1 ${status}\r\n${fields.map((field) => `${field}\r\n`).join("")}\r\n`),
		Buffer.from(body),
	]);

const record = (url: string, block: Buffer, length = block.length): Buffer =>
	Buffer.concat([
		Buffer.from(
			`WARC/1.1\r\nWARC-Type: response\r\nWARC-Target-URI: ${url}\r\nWARC-Date: 2026-01-01T00:00:00Z\r\n` +
				"WARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-000000000000>\r\n" +
				`Content-Type: application/http; msgtype=response\r\nContent-Length: ${length}\r\n\r\n`,
		),
		block,
		Buffer.from("\r\n\r\n"),
	]);

const judged = async (name: string, content: Uint8Array) => {
	const file = join(temporaryFolder(), name);
	writeFileSync(file, content);
	const { code, out, err } = await runProgram(["judge", file, "--json"]);
	const lines = out.split("\n").filter((line) => line !== "");
	return { code, err, looks: lines.map((line) => JSON.parse(line)) };
};

const HTML = "Content-Type: text/html";
const coded = (coding: string, body: Uint8Array | string) =>
	record(ITEM, answer("200 OK", [HTML, `Content-Encoding: ${coding}`], body));

test.each([
	["br", brotliCompressSync(PAGE)],
	["BR", brotliCompressSync(PAGE)],
	["gzip", gzipSync(PAGE)],
	["gzip, gzip", gzipSync(gzipSync(PAGE))],
	["utf-8", Buffer.from(PAGE)],
	// Crawlers that save what a browser gave them leave the field as it was.
	["gzip", Buffer.from(PAGE)],
])("content coded as %s is read decoded, as a poll reads it", async (coding, body) => {
	const { looks } = await judged("a.warc", coded(coding, body));
	expect(looks).toMatchObject([{ rule: "web/ok", title: "An article", bytes: PAGE.length }]);
});

test("content that cannot be decoded is no content: never taken for the page", async () => {
	for (const [coding, body] of [
		["zstd", Buffer.from("28b52ffd0001020304", "hex")],
		["br", brotliCompressSync(PAGE).subarray(0, 40)],
		["gzip", Buffer.from("1f8b0800ffffffff", "hex")],
	] as const) {
		const { looks } = await judged("a.warc", coded(coding, body));
		expect(looks, coding).toMatchObject([{ status: "inconclusive" }]);
	}
});

test("chunks are put together, coded or not, and content that only claims to be chunked is taken as it is", async () => {
	const chunked = (content: Buffer): Buffer =>
		Buffer.concat([Buffer.from(`${content.length.toString(16)}\r\n`), content, Buffer.from("\r\n0\r\n\r\n")]);
	for (const [fields, body] of [
		[["Transfer-Encoding: chunked"], chunked(Buffer.from(PAGE))],
		[["Transfer-Encoding: Chunked"], chunked(Buffer.from(PAGE))],
		[["Transfer-Encoding: chunked", "Content-Encoding: br"], chunked(brotliCompressSync(PAGE))],
		[["Transfer-Encoding: chunked"], Buffer.from(PAGE)],
	] as const) {
		const { looks } = await judged("a.warc", record(ITEM, answer("200 OK", [HTML, ...fields], body)));
		expect(looks).toMatchObject([{ rule: "web/ok", bytes: PAGE.length }]);
	}
});

test("a record that ends with the file before its length is broken off", async () => {
	const whole = record(ITEM, answer("200 OK", [HTML], PAGE));
	const atATag = whole.lastIndexOf("<p>") + "<p>".length;
	const { looks } = await judged("a.warc", whole.subarray(0, atATag));
	expect(looks).toMatchObject([{ status: "inconclusive", rule: "http/broken-off" }]);
	const request = Buffer.from(whole.toString().replace("WARC-Type: response", "WARC-Type: request"));
	expect((await judged("a.warc", request.subarray(0, atATag))).looks).toEqual([]);
});

test("a packed archive that ends within a record says so, after what came before", async () => {
	const first = gzipSync(record("https://news.example/gone", answer("410 Gone", [HTML])));
	const second = gzipSync(record(ITEM, answer("200 OK", [HTML], PAGE)));
	const { code, err, looks } = await judged("a.warc.gz", Buffer.concat([first, second]).subarray(0, -20));
	expect(looks).toMatchObject([{ url: "https://news.example/gone", status: "removed" }]);
	expect(code).toBe(2);
	expect(err).toContain("unexpected end of file");
});

test("a record whose block is no HTTP answer settles nothing and stops nothing", async () => {
	const archive = Buffer.concat([record(ITEM, Buffer.from(PAGE)), record(ITEM, answer("410 Gone", []))]);
	const { code, looks } = await judged("a.warc", archive);
	expect(looks).toMatchObject([{ reason: "bad-response" }, { status: "removed", reason: "gone" }]);
	expect(code).toBe(0);
});

test("of two pages that lead to one place, none is lost where the place was asked for once", async () => {
	const redirect = answer("302 Found", ["Location: https://news.example/login"]);
	const archive = Buffer.concat([
		record("https://news.example/a", redirect),
		record("https://news.example/b", redirect),
		record("https://news.example/login", answer("200 OK", [HTML], PAGE)),
	]);
	const { looks } = await judged("a.warc", archive);
	const urls = looks.map(({ url }: { url: string }) => url).sort();
	expect(urls).toEqual(["https://news.example/a", "https://news.example/b"]);
	for (const look of looks) expect(look).toMatchObject({ finalUrl: "https://news.example/login" });
});
