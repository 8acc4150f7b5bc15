import { readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { requestOf } from "../../src/classify/probe.ts";
import { builtInRules } from "../../src/classify/rule-set.ts";
import { at } from "../support/builders.ts";
import { startHttp } from "../support/loopback.ts";
import { runProgram, temporaryFolder } from "../support/run-program.ts";

const linesOf = (text: string) =>
	text
		.trim()
		.split("\n")
		.map((line) => JSON.parse(line));

const judged = async (name: string, content: string | Uint8Array) => {
	const file = join(temporaryFolder(), name);
	writeFileSync(file, content);
	const run = await runProgram(["judge", file, "--json"]);
	expect(run.err).toBe("");
	return linesOf(run.out);
};

const GONE = { url: "https://example.com/a", status: 410, headers: {}, body: "" };
const OTHER = { url: "https://example.com/b", status: 403, headers: { "cf-mitigated": "challenge" }, body: "" };

/** Where a poll of example.com asks for a page that cannot exist. */
const comparisonAddress = async (): Promise<string> => {
	const rules = builtInRules();
	const target = rules.canonicaliser.canonicalise(GONE.url);
	const probe = rules.packOf("web").probes.find((known) => known.probe.name === "soft-404");
	if (probe === undefined || target.kind === "problem") throw new Error("the web has no such probe");
	return requestOf(probe, target)?.request.url ?? "";
};

describe("judge", () => {
	it("reads JSON Lines, a JSON array and a single exchange alike", async () => {
		const verdicts = [
			["removed", "gone"],
			["inconclusive", "bot-challenge"],
		];
		const shape = ({ status, reason }: { status: string; reason: string }) => [status, reason];
		expect((await judged("a.jsonl", `${JSON.stringify(GONE)}\n\n${JSON.stringify(OTHER)}\n`)).map(shape)).toEqual(
			verdicts,
		);
		expect((await judged("a.json", JSON.stringify([GONE, OTHER], null, 2))).map(shape)).toEqual(verdicts);
		expect((await judged("a.json", JSON.stringify(GONE, null, 2))).map(shape)).toEqual([verdicts[0]]);
	});

	it("reads standard input", async () => {
		const run = await runProgram(["judge", "-", "--json"], { input: JSON.stringify(GONE) });
		expect(linesOf(run.out)).toMatchObject([{ status: "removed", reason: "gone", httpStatus: 410 }]);
	});

	it("reads each of them packed with gzip, too", async () => {
		const lines = `${JSON.stringify(GONE)}\n${JSON.stringify(OTHER)}\n`;
		expect(await judged("a.jsonl.gz", gzipSync(lines))).toHaveLength(2);
		expect(await judged("a.json.gz", gzipSync(JSON.stringify([GONE, OTHER])))).toHaveLength(2);
		const entry = { request: { url: GONE.url }, response: { status: 410, headers: [], content: {} } };
		const har = { log: { entries: [entry] } };
		expect(await judged("a.har.gz", gzipSync(JSON.stringify(har)))).toMatchObject([{ reason: "gone" }]);
		const file = join(temporaryFolder(), "rest.warc.gz");
		writeFileSync(file, gzipSync("this is no archive"));
		expect(await runProgram(["judge", file])).toMatchObject({ code: 2, out: "" });
	});

	it("says that a file holds none, and is done", async () => {
		for (const [name, content] of [
			["a.jsonl", ""],
			["a.json", "[]"],
			["a.har", '{"log": {"entries": []}}'],
		] as const) {
			const file = join(temporaryFolder(), name);
			writeFileSync(file, content);
			const run = await runProgram(["judge", file, "--json"]);
			expect(run).toMatchObject({ code: 0, out: "", err: `stillup: ${file} holds no saved exchange\n` });
		}
	});

	it("says that a folder is none of them", async () => {
		const folder = temporaryFolder();
		const run = await runProgram(["judge", folder]);
		expect(run).toMatchObject({ code: 2, out: "" });
		expect(run.err).toContain(`${folder} is a folder`);
	});

	it("passes over what an archive holds of other protocols", async () => {
		const record = (url: string, type: string, block: string) =>
			`WARC/1.1\r\nWARC-Type: response\r\nWARC-Target-URI: ${url}\r\nWARC-Date: 2026-01-01T00:00:00Z\r\n` +
			`WARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-000000000000>\r\nContent-Type: ${type}\r\n` +
			`Content-Length: ${block.length}\r\n\r\n${block}\r\n\r\n`;
		const warc =
			record("dns:example.com", "text/dns", "20260101000000\nexample.com. 60 IN A 192.0.2.1\n") +
			record(GONE.url, "application/http; msgtype=response", "HTTP/1.1 410 Gone\r\nContent-Length: 0\r\n\r\n");
		expect(await judged("a.warc", warc)).toMatchObject([{ url: GONE.url, status: "removed" }]);
	});

	it("heeds what an archive says of a record that is not whole", async () => {
		const url = "https://news.example/an/article";
		const words = "the boats lay still in the evening ".repeat(50);
		const block = `HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<title>An article</title><p>${words}<a hr`;
		const record = (field: string) =>
			`WARC/1.1\r\nWARC-Type: response\r\nWARC-Target-URI: ${url}\r\nWARC-Date: 2026-01-01T00:00:00Z\r\n${field}` +
			"WARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-000000000000>\r\n" +
			`Content-Type: application/http; msgtype=response\r\nContent-Length: ${block.length}\r\n\r\n${block}\r\n\r\n`;
		const read = async (field: string) => (await judged("a.warc", record(field)))[0];
		expect(await read("WARC-Truncated: disconnect\r\n")).toMatchObject({ rule: "http/broken-off" });
		expect(await read("WARC-Truncated: length\r\n")).toMatchObject({ status: "live", rule: "web/ok" });
		expect(await read("")).toMatchObject({ rule: "http/broken-off" });
	});

	it("a record that is longer than what is read of it counts as cut, not as broken off", async () => {
		const words = "the boats lay still in the evening ".repeat(50);
		const longer = `<a href="${"x".repeat(9 * 1024 * 1024)}">on</a></html>`;
		const block = `HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<title>An article</title><p>${words}${longer}`;
		const warc =
			"WARC/1.1\r\nWARC-Type: response\r\nWARC-Target-URI: https://news.example/an/article\r\n" +
			"WARC-Date: 2026-01-01T00:00:00Z\r\nWARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-000000000000>\r\n" +
			`Content-Type: application/http; msgtype=response\r\nContent-Length: ${block.length}\r\n\r\n${block}\r\n\r\n`;
		expect(await judged("a.warc", warc)).toMatchObject([{ status: "live", rule: "web/ok" }]);
	});

	it("heeds what a HAR says of an answer that broke off", async () => {
		const content = { text: "<title>An article</title><h1>An article</h1><p>Its words, and then" };
		const response = { status: 200, headers: [], content, _error: "net::ERR_CONTENT_LENGTH_MISMATCH" };
		const har = { log: { entries: [{ request: { url: "https://news.example/an/article" }, response }] } };
		expect(await judged("saved.har", JSON.stringify(har))).toMatchObject([{ rule: "http/broken-off" }]);
	});

	it("keeps in WARC that an answer broke off", async () => {
		const page = "<title>Travel</title><h1>Travel</h1><p>Words of the very page, and then";
		const host = await startHttp((_request, response) => {
			response.writeHead(200, { "content-type": "text/html", "content-length": "5000" });
			response.write(page, () => response.destroy());
		});
		const folder = join(temporaryFolder(), "warc");
		const flags = ["--allow-private", "--per-host", "off", "--no-controls", "--warc", folder];
		const checked = await runProgram(["check", `${host.origin}/a`, "--json", ...flags]);
		await host.close();
		const [archive] = readdirSync(folder);
		const run = await runProgram(["judge", join(folder, archive!), "--json"]);
		const [first] = linesOf(checked.out);
		expect(linesOf(run.out).at(-1)).toMatchObject({ status: first.status, rule: first.rule });
		expect(first).toMatchObject({ status: "inconclusive", rule: "http/broken-off" });
	});

	it("puts a HAR's redirects together with what they led to", async () => {
		const entry = (url: string, status: number, headers: readonly (readonly [string, string])[], text = "") => ({
			request: { url },
			response: { status, headers: headers.map(([name, value]) => ({ name, value })), content: { text } },
		});
		const har = {
			log: {
				entries: [
					entry("https://example.com/a", 302, [["Location", "/login?next=/a"]]),
					entry("https://example.com/login?next=/a", 200, [["Content-Type", "text/html"]], "<title>Log in</title>"),
				],
			},
		};
		expect(await judged("saved.har", JSON.stringify(har))).toMatchObject([
			{
				url: "https://example.com/a",
				status: "inconclusive",
				reason: "login-wall",
				finalUrl: "https://example.com/login?next=/a",
			},
		]);
	});

	it("takes what a poll does not follow for an answer: 305 names a proxy, no other place", async () => {
		const url = "https://news.example/an/article";
		const answer = { url, status: 305, headers: { location: "https://proxy.example/" } };
		const [one] = await judged("a.jsonl", JSON.stringify(answer));
		expect(one).toMatchObject({ status: "inconclusive", finalUrl: url, redirects: [] });
		const har = {
			log: {
				entries: [
					{ request: { url }, response: { status: 305, headers: [{ name: "Location", value: "/b" }], content: {} } },
					{ request: { url: "https://news.example/b" }, response: { status: 404, headers: [], content: {} } },
				],
			},
		};
		expect(await judged("a.har", JSON.stringify(har))).toMatchObject([
			{ url, httpStatus: 305, redirects: [] },
			{ url: "https://news.example/b", httpStatus: 404 },
		]);
	});

	it("says which line holds no exchange, and what one is", async () => {
		const run = await runProgram(["judge", "-"], { input: `${JSON.stringify(GONE)}\n{"link": 1}\n` });
		expect(run.code).toBe(2);
		expect(run.err).toContain("-:2");
		const broken = await runProgram(["judge", "-"], { input: '{"url": ' });
		expect(broken.code).toBe(2);
		expect(broken.err).toContain("-:1");
	});

	it("takes an empty text or false for what is not known, and a status written as text", async () => {
		const empty = { ...GONE, status: "410", body: null, finalUrl: "", requestUrl: "", error: "" };
		expect(await judged("a.jsonl", JSON.stringify(empty))).toMatchObject([{ status: "removed", finalUrl: GONE.url }]);
		expect(await judged("a.jsonl", JSON.stringify({ ...GONE, error: false }))).toMatchObject([{ status: "removed" }]);
	});

	it("does not take an answer about another page for one about the item", async () => {
		const about = { ...GONE, requestUrl: "https://example.com/quite-another-page" };
		expect(await judged("a.jsonl", JSON.stringify(about))).toMatchObject([{ status: "inconclusive" }]);
		const spelling = { ...GONE, requestUrl: "http://www.example.com/a?utm_source=x" };
		expect(await judged("a.jsonl", JSON.stringify(spelling))).toMatchObject([{ status: "removed", reason: "gone" }]);
	});

	it("takes the page that a host's others are compared with for nothing about the item", async () => {
		const [first] = await judged("a.jsonl", JSON.stringify({ ...GONE, requestUrl: await comparisonAddress() }));
		expect(first).toMatchObject({ status: "inconclusive", rule: "http/unexpected-answer" });
	});

	it("gives what a check kept as WARC the verdict of that check, which says from where it looked", async () => {
		const host = await startHttp((_request, response) => void response.writeHead(410).end("gone"));
		const folder = join(temporaryFolder(), "warc");
		const flags = [
			"--allow-private",
			"--per-host",
			"off",
			"--no-controls",
			"--vantage",
			"DE, office",
			"--warc",
			folder,
		];
		const url = `${host.origin}/gone`;
		const checked = await runProgram(["check", url, "--json", ...flags]);
		expect(linesOf(checked.out)).toMatchObject([{ status: "removed", reason: "gone", vantage: "DE, office" }]);
		await host.close();
		const [archive] = readdirSync(folder);
		const run = await runProgram(["judge", join(folder, archive!), "--json"]);
		expect(linesOf(run.out)).toMatchObject([{ url, status: "removed", reason: "gone" }]);
		const unwritable = await runProgram(["check", url, "--warc", join(folder, archive!)]);
		expect(unwritable).toMatchObject({ code: 2, out: "" });
	});

	it("gives what a sweep kept as WARC the verdicts of that sweep", async () => {
		const page = `<title>Travel</title><h1>Travel</h1>${"<p>Words of the very page that was reported.</p>".repeat(20)}`;
		const host = await startHttp((request, response) => {
			const status = request.url === "/live" ? 200 : request.url === "/gone" ? 410 : 404;
			response.writeHead(status, { "content-type": "text/html" }).end(status === 200 ? page : "no such page");
		});
		const folder = temporaryFolder();
		const db = join(folder, "study.db");
		const list = join(folder, "list.csv");
		writeFileSync(list, `url,reported_at\n${host.origin}/live,2026-09-01\n${host.origin}/gone,2026-09-01\n`);
		const now = at("2026-11-22T12:00:00Z");
		await runProgram(["import", list, "--db", db], { now });
		await runProgram(["sweep", "--db", db, "--allow-private", "--warc", join(folder, "warc")], { now });
		await host.close();
		const [archive] = readdirSync(join(folder, "warc"));
		const run = await runProgram(["judge", join(folder, "warc", archive!), "--json"]);
		const verdicts = linesOf(run.out).filter(({ url }: { url: string }) => /\/(live|gone)$/.test(url));
		expect(
			verdicts.map(({ url, status }: { url: string; status: string }) => [new URL(url).pathname, status]).sort(),
		).toEqual([
			["/gone", "removed"],
			["/live", "live"],
		]);
	});
});

it.each([
	['{"status":200}', "saved.jsonl:1: url: is missing; write a text"],
	['{"url":"https://a.example/","status":"gone"}', 'saved.jsonl:1: status: "gone" is of a kind that cannot stand here'],
	["[1]", "saved.jsonl: exchange 1: 1 is of the wrong kind; write "],
])("an exchange that is none is told with its place, part and value: %s", async (content, told) => {
	const file = join(temporaryFolder(), "saved.jsonl");
	writeFileSync(file, content);
	const run = await runProgram(["judge", file, "--json"]);
	expect(run).toMatchObject({ code: 2, out: "" });
	expect(run.err).toContain(told);
});

it("a damaged gzip file is told by its name", async () => {
	const file = join(temporaryFolder(), "saved.warc.gz");
	writeFileSync(file, Buffer.from("1f8b0800000000000003cb48", "hex"));
	expect((await runProgram(["judge", file])).err).toContain(`${file}: The gzip file is damaged`);
});
