import { expect, test } from "vitest";
import { exchangeOf, failureKindOf, fetcherWith, get, http, raw, responseOf, text } from "./harness.ts";

test("a page is answered with its status code, fields and content", async () => {
	const server = await http((_request, response) => {
		response.writeHead(
			200,
			[
				["Content-Type", "text/html"],
				["X-Twice", "a"],
				["X-Twice", "b"],
				["Set-Cookie", "a=1"],
				["Set-Cookie", "b=2"],
			].flat(),
		);
		response.end("<title>hello</title>");
	});
	const { fetcher } = fetcherWith();
	const answer = await fetcher.fetch(get(`${server.origin}/page?q=1`));
	expect(text(answer)).toBe("<title>hello</title>");
	const { fields, statusCode, truncated } = responseOf(answer);
	expect(statusCode).toBe(200);
	expect(truncated).toBe(false);
	expect(fields.get("x-twice")).toBe("a, b");
	expect(fields.get("set-cookie")).toBe("a=1\nb=2");
	expect(server.seen[0]?.headers["user-agent"]).toBe("stillup-test");
	expect(answer).toMatchObject({ kind: "answered", requests: 1, attempts: [{ statusCode: 200 }] });
});

test("loopback is refused unless private addresses are allowed", async () => {
	const server = await http((_request, response) => void response.end("secret"));
	const { fetcher } = fetcherWith({ allowPrivate: false });
	expect(failureKindOf(await fetcher.fetch(get(server.origin)))).toBe("address-refused");
	expect(server.connections()).toBe(0);
});

test("redirects are followed and noted", async () => {
	const server = await http((request, response) => {
		if (request.url === "/a") response.writeHead(302, { location: "b" }).end();
		else if (request.url === "/b") response.writeHead(301, { location: "/c" }).end();
		else response.end("there");
	});
	const { fetcher } = fetcherWith();
	const exchange = exchangeOf(await fetcher.fetch(get(`${server.origin}/a`)));
	expect(exchange.finalUrl).toBe(`${server.origin}/c`);
	expect(exchange.redirects.map((hop) => hop.statusCode)).toEqual([302, 301]);
});

test("a connection that is refused is tried again and then given as a failure", async () => {
	const server = await raw(() => undefined);
	await server.close();
	const { fetcher } = fetcherWith();
	const answer = await fetcher.fetch(get(server.origin));
	expect(failureKindOf(answer)).toBe("refused");
	expect(answer).toMatchObject({ attempts: { length: 3 }, requests: 3 });
});
