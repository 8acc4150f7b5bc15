import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { runProgram, temporaryFolder } from "../../support/run-program.ts";

const ITEM = "https://news.example/an/article";
const page = (head: string) =>
	`<html><head>${head}</head><body><h1>Статья</h1>${"<p>О лодках и о море, и о том.</p>".repeat(60)}</body></html>`;

const entry = (response: object | null, request: object = {}) => ({ request: { url: ITEM, ...request }, response });
const answer = (fields: object) => ({ status: 200, headers: [], content: {}, ...fields });

const judged = async (...entries: readonly object[]) => {
	const file = join(temporaryFolder(), "saved.har");
	writeFileSync(file, JSON.stringify({ log: { entries } }));
	const { code, out, err } = await runProgram(["judge", file, "--json"]);
	const lines = out.split("\n").filter((line) => line !== "");
	return { code, err, looks: lines.map((line) => JSON.parse(line)) };
};

test.each([
	["Playwright", answer({ status: -1, content: { size: -1 }, _failureText: "net::ERR_CONNECTION_RESET" })],
	["Chrome", answer({ status: 0, _error: "net::ERR_CONNECTION_RESET" })],
	["Charles", answer({ status: null, content: { text: null } })],
	["a browser that was still waiting", null],
])("a request without answer, as %s writes it, settles nothing and stops nothing", async (_, response) => {
	const { code, looks } = await judged(entry(response), entry(answer({ status: 410 })));
	expect(looks).toMatchObject([{ reason: "connection-failed" }, { reason: "gone" }]);
	expect(code).toBe(0);
});

test("text in a HAR is decoded already, whatever charset the page or its header names", async () => {
	const html = [
		{ name: ":status", value: "200" },
		{ name: "content-type", value: "text/html; charset=windows-1251" },
	];
	for (const content of [
		{ text: page("<meta charset=windows-1251><title>Статья</title>") },
		{ text: page("<title>Статья</title>"), encoding: "" },
		{ text: page("<title>Статья</title>"), encoding: null },
	]) {
		const { looks } = await judged(entry(answer({ headers: html, content })));
		expect(looks).toMatchObject([{ title: "Статья", rule: "web/ok" }]);
	}
});

test("bytes in a HAR are read as the header says", async () => {
	const text = Buffer.from(page("<title>\u00e9t\u00e9</title>").replace(/[^\0-\u00ff]/g, "x"), "latin1").toString(
		"base64",
	);
	const headers = [{ name: "Content-Type", value: "text/html; charset=iso-8859-1" }];
	const { looks } = await judged(entry(answer({ headers, content: { text, encoding: "base64" } })));
	expect(looks).toMatchObject([{ title: "\u00e9t\u00e9" }]);
});

test("an answer whose body was not kept settles nothing by itself", async () => {
	const { looks } = await judged(entry(answer({ content: { size: 50_000, mimeType: "text/html" } })));
	expect(looks).toMatchObject([{ status: "inconclusive" }]);
});

test("only what a look would ask is judged: no POST, no preflight, no data URL, no socket", async () => {
	const gone = answer({ status: 404 });
	const { looks } = await judged(
		entry(gone, { method: "POST" }),
		entry(gone, { method: "OPTIONS" }),
		entry(gone, { method: "HEAD" }),
		entry(answer({}), { url: "data:image/png;base64,AAAA" }),
		entry(answer({ status: 101 }), { url: "wss://news.example/live" }),
		entry(answer({ status: 403 }), { method: "GET" }),
	);
	expect(looks).toMatchObject([{ url: ITEM, httpStatus: 403 }]);
});

test("what is wrong in a HAR is told with its place", async () => {
	const { code, err } = await judged(entry(answer({})), { request: {} });
	expect(code).toBe(2);
	expect(err).toContain("log.entries.1.request.url");
});
