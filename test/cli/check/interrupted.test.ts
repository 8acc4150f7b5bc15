import { setMaxListeners } from "node:events";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type Loopback, startHttp } from "../../support/loopback.ts";
import { runProgram } from "../../support/run-program.ts";

const PAGE = `<title>A page</title><h1>Travel</h1>${"<p>Words of the very page that was reported.</p>".repeat(30)}`;

let host: Loopback;
let interruption = new AbortController();

beforeAll(async () => {
	host = await startHttp((request, response) => {
		if (request.url === "/stops") interruption.abort();
		return response
			.writeHead(request.url === "/live" || request.url === "/stops" ? 200 : 404, { "content-type": "text/html" })
			.end(PAGE);
	}, "127.0.9.1");
});
afterAll(() => host.close());

it("says nothing of URLs that were not looked at when it was interrupted, and ends with 130", async () => {
	interruption = new AbortController();
	setMaxListeners(0, interruption.signal);
	const urls = ["live", "stops", "never-asked"].map((path) => `${host.origin}/${path}`);
	const { code, out } = await runProgram(["check", ...urls, "--allow-private", "--json"], {
		changes: { interruption: interruption.signal },
	});
	expect(
		out
			.trim()
			.split("\n")
			.map((line) => JSON.parse(line)),
	).toMatchObject([{ url: urls[0] }, { url: urls[1] }]);
	expect(code).toBe(130);
});
