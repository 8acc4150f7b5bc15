import robotsParser from "robots-parser";
import { expect, test } from "vitest";
import { millis } from "../../src/domain/time.ts";
import { ownGroups } from "../../src/fetch/own-groups.ts";
import { createVirtualClock } from "../lanes/virtual-clock.ts";
import { fc } from "../support/properties.ts";
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

/** A host that asks for seven seconds between requests, and when each of them came. */
const slowHost = async () => {
	const clock = createVirtualClock();
	const hits: number[] = [];
	const server = await http((request, response) => {
		hits.push(clock.now());
		response.end(request.url === "/robots.txt" ? "User-agent: *\nCrawl-delay: 7" : "page");
	});
	const { fetcher } = fetcherWith({ respectRobots: true }, { clock, policy: { spacingMs: 100 } });
	return { clock, hits, server, fetcher };
};

test("Crawl-delay spaces the lane", async () => {
	const { hits, server, fetcher } = await slowHost();
	await Promise.all([1, 2, 3].map((i) => fetcher.fetch(get(`${server.origin}/${i}`))));
	const gaps = hits.slice(1).map((at, index) => at - (hits[index] ?? 0));
	expect(gaps).toHaveLength(3);
	for (const gap of gaps) expect(gap).toBeGreaterThanOrEqual(6900);
});

test("Crawl-delay is kept where the lane had nothing to do for a while", async () => {
	const { clock, hits, server, fetcher } = await slowHost();
	await fetcher.fetch(get(`${server.origin}/1`));
	await clock.sleep(millis(60_000));
	const other = await http((_request, response) => void response.end("User-agent: *"), "127.0.0.9");
	await fetcher.fetch(get(`${other.origin}/`));
	await Promise.all([2, 3].map((i) => fetcher.fetch(get(`${server.origin}/${i}`))));
	expect((hits[3] ?? 0) - (hits[2] ?? 0)).toBeGreaterThanOrEqual(6900);
});

test("a robots.txt that breaks off forbids: the rest of it is not known", async () => {
	const server = await raw(
		(socket) => void socket.end("HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\nUser-agent: *\n"),
	);
	const { fetcher } = fetcherWith({ respectRobots: true, retries: 0 });
	expect(failureKindOf(await fetcher.fetch(get(`${server.origin}/a`)))).toBe("robots-disallowed");
});

test("a robots.txt that names ten thousand robots over ten thousand rules is read like any other", async () => {
	const names = Array.from({ length: 9000 }, (_, i) => `User-agent: x${i}\nUser-agent: *`).join("\n");
	const server = await site(`${names}\n${"Disallow: /private\n".repeat(9000)}`);
	const { fetcher } = fetcherWith({ respectRobots: true });
	expect(failureKindOf(await fetcher.fetch(get(`${server.origin}/private/a`)))).toBe("robots-disallowed");
	expect(failureKindOf(await fetcher.fetch(get(`${server.origin}/public`)))).toBe("status 200");
});

test("a robots.txt with more patterns than can be compared in a moment forbids, and holds nothing up", async () => {
	const patterns = Array.from({ length: 15_000 }, (_, i) => `Disallow: /*a*a*a*a*a*a*a*a*b${i}`).join("\n");
	const server = await site(`User-agent: *\n${patterns}`);
	const { fetcher } = fetcherWith({ respectRobots: true });
	expect(failureKindOf(await fetcher.fetch(get(`${server.origin}/short`)))).toBe("status 200");
	const from = performance.now();
	for (let i = 0; i < 10; i++)
		expect(failureKindOf(await fetcher.fetch(get(`${server.origin}/${"a".repeat(2000)}${i}`)))).toBe(
			"robots-disallowed",
		);
	expect(performance.now() - from).toBeLessThan(2000);
});

const LINES = [
	"User-agent: *",
	"user-agent : StillUp/2",
	"User-agent: other # x",
	"User-agent:",
	"Disallow: /a",
	"Allow: /a/b",
	"Disallow:",
	"Disallow: /*c$",
	"Crawl-delay: 3",
	"Sitemap: https://x.test/s.xml",
	"Unknown: x",
	"no field",
	"# comment",
	"",
];

test("leaving out other robots' groups changes nothing of what is allowed to us", () => {
	const parser = robotsParser as unknown as typeof robotsParser.default;
	fc.assert(
		fc.property(fc.array(fc.constantFrom(...LINES), { maxLength: 25 }), (lines) => {
			const text = lines.join("\n");
			const all = parser("https://x.test/robots.txt", text);
			const own = parser("https://x.test/robots.txt", ownGroups(text, "stillup").text);
			for (const path of ["/", "/a", "/a/b", "/d/c"])
				expect(own.isAllowed(`https://x.test${path}`, "stillup")).toBe(
					all.isAllowed(`https://x.test${path}`, "stillup"),
				);
			expect(own.getCrawlDelay("stillup")).toBe(all.getCrawlDelay("stillup"));
		}),
	);
});
