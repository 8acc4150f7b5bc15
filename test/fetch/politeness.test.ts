import { expect, test } from "vitest";
import { systemClock } from "../../src/clock.ts";
import { laneKey } from "../../src/domain/target.ts";
import { millis } from "../../src/domain/time.ts";
import { ATTENDED_PATIENCE } from "../../src/lanes/lane-policy.ts";
import { createVirtualClock } from "../lanes/virtual-clock.ts";
import type { Loopback } from "../support/loopback.ts";
import { exchangeOf, failureKindOf, fetcherWith, get, http, responseOf } from "./harness.ts";

/** Most requests that the server saw within any window of `ms`. */
const peak = (server: Loopback, ms: number): number => {
	const times = server.seen.map((seen) => seen.at).sort((a, b) => a - b);
	return Math.max(0, ...times.map((at) => times.filter((other) => other >= at && other < at + ms).length));
};

/** Most requests that the server had open at once. */
const peakOpen = (server: Loopback): number =>
	Math.max(
		0,
		...server.seen.map(
			({ at }) =>
				server.seen.filter((other) => other.at <= at && (other.endedAt ?? Number.POSITIVE_INFINITY) > at).length,
		),
	);

test("by the servers' own logs no host sees more than its rate and concurrency, over redirects and retries too", async () => {
	const spacingMs = 40;
	const servers: Loopback[] = [];
	const flaked = new Set<string>();
	for (const address of ["127.0.1.1", "127.0.1.2", "127.0.1.3"]) {
		servers.push(
			await http((request, response) => {
				const n = Number(request.url?.split("/")[2] ?? 0);
				const next = servers[(servers.findIndex((each) => each.port === request.socket.localPort) + 1) % 3];
				const place = `${address}${request.url}`;
				const answer = (): void => {
					if (request.url?.startsWith("/hop/") === true)
						response.writeHead(302, { location: `${next?.origin}/page/${n}` }).end();
					else if (request.url?.startsWith("/flaky/") === true && n % 2 === 0 && !flaked.has(place)) {
						flaked.add(place);
						response.writeHead(503).end();
					} else if (request.url?.startsWith("/cut/") === true) request.socket.destroy();
					else response.end("ok");
				};
				setTimeout(answer, n % 3 === 0 ? 60 : 2);
			}, address),
		);
	}
	const { fetcher } = fetcherWith(
		{ retries: 2 },
		{ policy: { spacingMs, jitter: 0.05, concurrency: 1, backOffCapMs: 20 } },
	);
	const looks: Promise<unknown>[] = [];
	for (let i = 0; i < 12; i++) {
		for (const server of servers) {
			for (const path of ["hop", "flaky", i % 4 === 0 ? "cut" : "page"])
				looks.push(fetcher.fetch(get(`${server.origin}/${path}/${i}`)));
		}
	}
	await Promise.all(looks);
	for (const server of servers) {
		// Of hops, the pages they lead to, flaky ones and others twelve each; six are asked again once, three at least twice.
		expect(server.seen.length).toBeGreaterThanOrEqual(4 * 12 + 6 + 3 * 2);
		expect(peakOpen(server)).toBe(1);
		// One more than the rate: a first request on a new connection arrives later than it was sent.
		expect(peak(server, 10 * spacingMs)).toBeLessThanOrEqual(11);
	}
});

test("a lane's concurrency is a bound of its own", async () => {
	const server = await http((_request, response) => void setTimeout(() => response.end("ok"), 30));
	const { fetcher } = fetcherWith({}, { policy: { spacingMs: 0, concurrency: 3 } });
	await Promise.all(Array.from({ length: 30 }, (_, i) => fetcher.fetch(get(`${server.origin}/${i}`))));
	expect(peakOpen(server)).toBe(3);
	expect(server.connections()).toBeLessThanOrEqual(3);
});

test("hosts of one lane share its turn", async () => {
	const first = await http((_request, response) => void setTimeout(() => response.end("ok"), 20), "127.0.2.1");
	const second = await http((_request, response) => void setTimeout(() => response.end("ok"), 20), "127.0.2.2");
	const { fetcher } = fetcherWith({}, { laneOf: () => laneKey("both") });
	await Promise.all(
		Array.from({ length: 20 }, (_, i) => fetcher.fetch(get(`${(i % 2 === 0 ? first : second).origin}/${i}`))),
	);
	expect(peakOpen({ ...first, seen: [...first.seen, ...second.seen] })).toBe(1);
});

test.each([
	["in seconds", () => "120"],
	["as a date", (now: number) => new Date(now + 120_000).toUTCString()],
])("429 with Retry-After %s makes the whole lane wait", async (_name, retryAfter) => {
	const clock = createVirtualClock();
	const hits: number[] = [];
	const start = clock.now();
	const server = await http((_request, response) => {
		hits.push(clock.now() - start);
		if (hits.length === 1) response.writeHead(429, { "retry-after": retryAfter(clock.now()) }).end();
		else response.end("ok");
	});
	const { fetcher } = fetcherWith({}, { clock });
	const answers = await Promise.all([0, 1, 2].map((i) => fetcher.fetch(get(`${server.origin}/${i}`))));
	for (const answer of answers) expect(responseOf(answer).statusCode).toBe(200);
	expect(hits[0]).toBe(0);
	for (const at of hits.slice(1)) expect(at).toBeGreaterThanOrEqual(119_000);
	const [first] = answers;
	expect(first).toMatchObject({ attempts: [{ statusCode: 429 }, { statusCode: 200 }], requests: 2 });
});

test("a Retry-After beyond the bound stops the lane and puts its targets off", async () => {
	const clock = createVirtualClock();
	const server = await http((_request, response) => void response.writeHead(503, { "retry-after": "7200" }).end());
	const { fetcher } = fetcherWith({}, { clock });
	const from = clock.now();
	const answers = await Promise.all([0, 1, 2].map((i) => fetcher.fetch(get(`${server.origin}/${i}`))));
	for (const answer of answers)
		expect(answer).toMatchObject({ kind: "deferred", reason: "retry-after", until: from + 7_200_000 });
	expect(server.seen).toHaveLength(1);
});

test.each(["-5", "soon", "", "1e9", "Mon, 31 Feb 2026 00:00:00 GMT"])(
	"Retry-After %j is no wait of the host's",
	async (retryAfter) => {
		const clock = createVirtualClock();
		const server = await http((_request, response) => {
			if (server.seen.length === 1) response.writeHead(429, { "retry-after": retryAfter }).end();
			else response.end("ok");
		});
		const { fetcher } = fetcherWith({}, { clock, policy: { rateLimitedBaseMs: 15_000, rateLimitedCapMs: 120_000 } });
		const from = clock.now();
		expect(responseOf(await fetcher.fetch(get(server.origin))).statusCode).toBe(200);
		expect(clock.now() - from).toBeGreaterThanOrEqual(7500);
		expect(clock.now() - from).toBeLessThanOrEqual(16_000);
	},
);

test("a host that keeps saying 429 gets few tries, each waiting longer, and its answer stands", async () => {
	const clock = createVirtualClock();
	const hits: number[] = [];
	const server = await http((_request, response) => {
		hits.push(clock.now());
		response.writeHead(429).end();
	});
	const policy = { rateLimitedBaseMs: 10_000, rateLimitedCapMs: 120_000 };
	const { fetcher } = fetcherWith({ retries: 2 }, { clock, policy, random: () => 0.999 });
	const answer = await fetcher.fetch(get(server.origin));
	expect(responseOf(answer).statusCode).toBe(429);
	expect(answer).toMatchObject({ attempts: { length: 3 }, requests: 3 });
	const [first = 0, second = 0, third = 0] = hits;
	expect(second - first).toBeGreaterThanOrEqual(5000);
	expect(third - second).toBeGreaterThanOrEqual(10_000);
});

test.each(["0", "Sun, 22 Nov 2020 12:00:00 GMT"])(
	"Retry-After %j is believed once, and not where the host says 429 again",
	async (retryAfter) => {
		const clock = createVirtualClock();
		const hits: number[] = [];
		const server = await http((_request, response) => {
			hits.push(clock.now());
			response.writeHead(429, { "retry-after": retryAfter }).end();
		});
		const policy = { spacingMs: 1000, rateLimitedBaseMs: 10_000, rateLimitedCapMs: 120_000 };
		const { fetcher } = fetcherWith({ retries: 2 }, { clock, policy });
		await fetcher.fetch(get(server.origin));
		const [first = 0, second = 0, third = 0] = hits;
		expect(second - first).toBeLessThan(2000);
		expect(third - second).toBeGreaterThanOrEqual(10_000);
	},
);

test("where a person waits, a 429 costs seconds, and the host's other pages are still asked", async () => {
	const clock = createVirtualClock();
	const server = await http(
		(request, response) => void response.writeHead(request.url === "/fine" ? 200 : 429).end("page"),
	);
	const { fetcher } = fetcherWith({ retries: 2 }, { clock, policy: ATTENDED_PATIENCE });
	const from = clock.now();
	expect(responseOf(await fetcher.fetch(get(`${server.origin}/busy`))).statusCode).toBe(429);
	expect(clock.now() - from).toBeLessThanOrEqual(6000);
	expect(responseOf(await fetcher.fetch(get(`${server.origin}/fine`))).statusCode).toBe(200);
	expect(clock.now() - from).toBeLessThanOrEqual(14_000);
});

test.each([500, 502, 503, 504, 408])("%i is tried again, with back-off, and then stands", async (statusCode) => {
	const clock = createVirtualClock();
	const server = await http((_request, response) => void response.writeHead(statusCode).end());
	const { fetcher } = fetcherWith({ retries: 2 }, { clock });
	const answer = await fetcher.fetch(get(server.origin));
	expect(responseOf(answer).statusCode).toBe(statusCode);
	expect(answer).toMatchObject({ attempts: { length: 3 } });
});

test.each([200, 401, 403, 404, 410, 451, 501, 999])("%i stands at once", async (statusCode) => {
	const server = await http((_request, response) => void response.writeHead(statusCode).end());
	const { fetcher } = fetcherWith();
	expect(await fetcher.fetch(get(server.origin))).toMatchObject({ attempts: { length: 1 }, requests: 1 });
});

test("a retry asks for the hop that failed, not for the whole chain again", async () => {
	let failures = 0;
	const server = await http((request, response) => {
		if (request.url === "/a") response.writeHead(302, { location: "/b" }).end();
		else if (failures++ === 0) response.writeHead(502).end();
		else response.end("ok");
	});
	const { fetcher } = fetcherWith();
	const answer = await fetcher.fetch(get(`${server.origin}/a`));
	expect(server.seen.map((seen) => seen.url)).toEqual(["/a", "/b", "/b"]);
	expect(exchangeOf(answer).redirects).toHaveLength(1);
	expect(answer).toMatchObject({ attempts: { length: 2 }, requests: 3 });
});

test("a connection that the host closed while it lay idle is made anew without back-off", async () => {
	const clock = createVirtualClock();
	const server = await http((request, response) => {
		response.end("ok");
		if (server.seen.length % 2 === 1) setTimeout(() => request.socket.resetAndDestroy(), 0);
	});
	const { fetcher } = fetcherWith({}, { clock, policy: { backOffBaseMs: 60_000, backOffCapMs: 60_000 } });
	const from = clock.now();
	for (let i = 0; i < 10; i++)
		expect(responseOf(await fetcher.fetch(get(`${server.origin}/${i}`))).statusCode).toBe(200);
	expect(clock.now() - from).toBeLessThan(1000);
});

test("connections are kept for a lane's next request, and closed when the lane is done", async () => {
	const server = await http((_request, response) => void response.end("ok"));
	const { fetcher, lanes } = fetcherWith();
	lanes.attach(laneKey("127.0.0.1"), {
		remaining: () => 0,
		canStart: () => false,
		start: () => undefined,
		stopped: () => undefined,
	});
	for (let i = 0; i < 5; i++) await fetcher.fetch(get(`${server.origin}/${i}`));
	expect(server.connections()).toBe(1);
	lanes.detach(laneKey("127.0.0.1"));
	await fetcher.fetch(get(server.origin));
	expect(server.connections()).toBe(2);
});

test("a wait of more than 2^31 ms is waited out and does not fire at once", async () => {
	let woken = false;
	const controller = new AbortController();
	const sleeping = systemClock.sleep(millis(2 ** 31 + 5), controller.signal).then(() => {
		woken = true;
	});
	await new Promise((resolve) => setTimeout(resolve, 20));
	expect(woken).toBe(false);
	controller.abort();
	await sleeping;
});

test("a stopped lane refuses at once, other lanes go on", async () => {
	const server = await http((_request, response) => void response.end("ok"));
	const { fetcher, lanes } = fetcherWith({}, { laneOf: (url) => laneKey(url.pathname.slice(1)) });
	lanes.attach(laneKey("walled"), {
		remaining: () => 0,
		canStart: () => false,
		start: () => undefined,
		stopped: () => undefined,
	});
	for (let i = 0; i < 5; i++) lanes.note(laneKey("walled"), "unreadable");
	expect(await fetcher.fetch(get(`${server.origin}/walled`))).toMatchObject({
		kind: "deferred",
		reason: "lane-stopped",
	});
	expect(failureKindOf(await fetcher.fetch(get(`${server.origin}/open`)))).toBe("status 200");
});
