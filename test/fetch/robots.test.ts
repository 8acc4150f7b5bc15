import { expect, test } from "vitest";
import { createVirtualClock } from "../lanes/virtual-clock.ts";
import { exchangeOf, failureKindOf, fetcherWith, get, http, raw } from "./harness.ts";

/** A server with the given robots.txt. */
const site = (robots: string, statusCode = 200) =>
	http((request, response) => {
		if (request.url === "/robots.txt") response.writeHead(statusCode).end(robots);
		else response.end("page");
	});

test("robots.txt is not asked for unless it is to be obeyed", async () => {
	const server = await site("User-agent: *\nDisallow: /");
	const { fetcher } = fetcherWith();
	expect(failureKindOf(await fetcher.fetch(get(`${server.origin}/a`)))).toBe("status 200");
	expect(server.seen.map((seen) => seen.url)).toEqual(["/a"]);
});

test.each([
	["everybody", "User-agent: *\nDisallow: /private", "/private/a", true],
	["everybody, elsewhere", "User-agent: *\nDisallow: /private", "/public", false],
	["us by name", "User-agent: stillup\nDisallow: /\n\nUser-agent: *\nDisallow:", "/a", true],
	["another robot", "User-agent: otherbot\nDisallow: /", "/a", false],
	["the longer rule", "User-agent: *\nDisallow: /a\nAllow: /a/b", "/a/b", false],
	["nobody", "", "/a", false],
])("a robots.txt for %s", async (_name, robots, path, forbidden) => {
	const server = await site(robots);
	const { fetcher } = fetcherWith({ respectRobots: true, userAgent: "stillup/1.0 (+https://example.org)" });
	expect(failureKindOf(await fetcher.fetch(get(server.origin + path)))).toBe(
		forbidden ? "robots-disallowed" : "status 200",
	);
	expect(server.seen.map((seen) => seen.url)).toEqual(forbidden ? ["/robots.txt"] : ["/robots.txt", path]);
});

test.each([
	[404, "status 200"],
	[403, "status 200"],
	[500, "robots-disallowed"],
	[503, "robots-disallowed"],
])("robots.txt answered with %i (RFC 9309 section 2.3.1)", async (statusCode, kind) => {
	const server = await site("", statusCode);
	const { fetcher } = fetcherWith({ respectRobots: true, retries: 0 });
	expect(failureKindOf(await fetcher.fetch(get(`${server.origin}/a`)))).toBe(kind);
});

test("a host that is not there fails as it would without robots.txt", async () => {
	const server = await raw(() => undefined);
	await server.close();
	const { fetcher } = fetcherWith({ respectRobots: true, retries: 0 });
	expect(failureKindOf(await fetcher.fetch(get(`${server.origin}/a`)))).toBe("refused");
});

test("robots.txt is read once for each origin, and for each hop's origin", async () => {
	const second = await http((request, response) => {
		response.end(request.url === "/robots.txt" ? "User-agent: *\nDisallow: /secret" : "page");
	}, "127.0.0.4");
	const first = await http((request, response) => {
		if (request.url === "/robots.txt") response.writeHead(404).end();
		else response.writeHead(302, { location: `${second.origin}/secret` }).end();
	});
	const { fetcher } = fetcherWith({ respectRobots: true });
	const answers = await Promise.all([1, 2, 3].map((i) => fetcher.fetch(get(`${first.origin}/${i}`))));
	for (const answer of answers) {
		expect(failureKindOf(answer)).toBe("robots-disallowed");
		expect(exchangeOf(answer).finalUrl).toBe(`${second.origin}/secret`);
	}
	expect(first.seen.filter((seen) => seen.url === "/robots.txt")).toHaveLength(1);
	expect(second.seen.map((seen) => seen.url)).toEqual(["/robots.txt"]);
});

test("Crawl-delay spaces the lane", async () => {
	const clock = createVirtualClock();
	const hits: number[] = [];
	const server = await http((request, response) => {
		hits.push(clock.now());
		response.end(request.url === "/robots.txt" ? "User-agent: *\nCrawl-delay: 7" : "page");
	});
	const { fetcher } = fetcherWith({ respectRobots: true }, { clock, policy: { spacingMs: 100 } });
	await Promise.all([1, 2, 3].map((i) => fetcher.fetch(get(`${server.origin}/${i}`))));
	const gaps = hits.slice(2).map((at, index) => at - (hits[index + 1] ?? 0));
	for (const gap of gaps) expect(gap).toBeGreaterThanOrEqual(6900);
});
