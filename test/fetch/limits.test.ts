import { expect, test } from "vitest";
import { millis } from "../../src/domain/time.ts";
import { timeLimits } from "../../src/fetch/settings.ts";
import { failureKindOf, fetcherWith, get, http, raw, responseOf } from "./harness.ts";

const LIMITS = { connectMs: 400, headersMs: 400, bodyMs: 400, pollMs: 20_000 };
/** Far above the limits and far below the poll's: a machine that is busy with other work is late, but never so late. */
const SOON_MS = 10_000;

/** Runs `look` and gives its answer with the real time it took. */
const timed = async <Value>(look: () => Promise<Value>): Promise<{ value: Value; ms: number }> => {
	const from = performance.now();
	const value = await look();
	return { value, ms: performance.now() - from };
};

test("a server that accepts and says nothing runs into the headers limit", async () => {
	const server = await raw(() => undefined);
	const { fetcher } = fetcherWith({ limits: LIMITS, retries: 0 });
	const { value, ms } = await timed(() => fetcher.fetch(get(server.origin)));
	expect(failureKindOf(value)).toBe("headers-timeout");
	expect(ms).toBeLessThan(SOON_MS);
});

test("a server that drips its header section runs into the headers limit", async () => {
	const server = await raw((socket) => {
		socket.write("HTTP/1.1 200 OK\r\n");
		const timer = setInterval(() => socket.write("X"), 50);
		socket.on("close", () => clearInterval(timer));
	});
	const { fetcher } = fetcherWith({ limits: LIMITS, retries: 0 });
	const { value, ms } = await timed(() => fetcher.fetch(get(server.origin)));
	expect(failureKindOf(value)).toBe("headers-timeout");
	expect(ms).toBeLessThan(SOON_MS);
});

test("a server that drips its content runs into the content limit", async () => {
	const server = await http((_request, response) => {
		response.writeHead(200);
		const timer = setInterval(() => response.write("x"), 50);
		response.on("close", () => clearInterval(timer));
	});
	const { fetcher } = fetcherWith({ limits: LIMITS, retries: 0 });
	const { value, ms } = await timed(() => fetcher.fetch(get(server.origin)));
	expect(failureKindOf(value)).toBe("body-timeout");
	expect(ms).toBeLessThan(SOON_MS);
});

test("hops that are each in time together run into the poll's limit", async () => {
	const server = await http((request, response) => {
		setTimeout(() => response.writeHead(302, { location: `/${Number(request.url?.slice(1)) + 1}` }).end(), 100);
	});
	const limits = { connectMs: 20_000, headersMs: 20_000, bodyMs: 20_000, pollMs: 1500 };
	const { fetcher } = fetcherWith({ limits, retries: 0, maxRedirects: 50 });
	const { value, ms } = await timed(() => fetcher.fetch(get(`${server.origin}/1`)));
	expect(failureKindOf(value)).toBe("poll-timeout");
	expect(server.seen.length).toBeGreaterThan(1);
	expect(ms).toBeLessThan(SOON_MS);
});

test("a connection that is never made runs into the connect limit, and the host's next request is not held up by it", async () => {
	let dials = 0;
	const { fetcher } = fetcherWith({ limits: { ...LIMITS, connectMs: 200 }, retries: 0 }, { dial: () => void dials++ });
	const { value, ms } = await timed(() => fetcher.fetch(get("http://127.0.0.1:65009/")));
	expect(failureKindOf(value)).toBe("connect-timeout");
	expect(ms).toBeLessThan(SOON_MS);
	await fetcher.fetch(get("http://127.0.0.1:65009/"));
	expect(dials).toBe(2);
});

test("a slow but honest server within its limits is answered", async () => {
	const server = await http((_request, response) => {
		setTimeout(() => response.end("slow"), 200);
	});
	const { fetcher } = fetcherWith({ limits: timeLimits(10_000), retries: 0 });
	expect(responseOf(await fetcher.fetch(get(server.origin))).statusCode).toBe(200);
});

test("when the sweep is stopped, requests in flight are given up after the grace", async () => {
	const { fetcher, lanes } = fetcherWith({ limits: timeLimits(20_000) });
	const server = await raw(() => lanes.end(millis(200)));
	const { value, ms } = await timed(() =>
		Promise.all([0, 1, 2].map((i) => fetcher.fetch(get(`${server.origin}/${i}`)))),
	);
	for (const answer of value) expect(answer).toMatchObject({ kind: "deferred", reason: "sweep-ending" });
	expect(ms).toBeLessThan(SOON_MS);
});

test("when the sweep is stopped, a server that goes on to its next phase within the grace gets no new time for it", async () => {
	const { fetcher, lanes } = fetcherWith({ limits: timeLimits(20_000) });
	const server = await raw((socket) => {
		lanes.end(millis(300));
		setTimeout(() => socket.write("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n1\r\nx\r\n"), 150);
	});
	const { value, ms } = await timed(() => fetcher.fetch(get(server.origin)));
	expect(value).toMatchObject({ kind: "deferred", reason: "sweep-ending" });
	expect(ms).toBeLessThan(SOON_MS);
});

test("when the sweep is stopped, requests that are answered within the grace still count", async () => {
	const { fetcher, lanes } = fetcherWith();
	const server = await http((_request, response) => {
		lanes.end(millis(10_000));
		setTimeout(() => response.end("in time"), 150);
	});
	expect(responseOf(await fetcher.fetch(get(server.origin))).statusCode).toBe(200);
});

test("an aborted signal ends the waiting for a turn", async () => {
	const server = await raw(() => undefined);
	const { fetcher } = fetcherWith({ limits: timeLimits(20_000) });
	const first = fetcher.fetch(get(server.origin));
	const controller = new AbortController();
	const second = fetcher.fetch(get(server.origin), controller.signal);
	setTimeout(() => controller.abort(), 20);
	expect(await second).toMatchObject({ kind: "deferred", reason: "sweep-ending" });
	await fetcher.close();
	expect(await first).toMatchObject({ kind: "deferred" });
});

test("an aborted signal gives up what is in flight after the grace", async () => {
	const controller = new AbortController();
	const server = await raw(() => controller.abort());
	const { fetcher } = fetcherWith({ limits: timeLimits(20_000) });
	const { value, ms } = await timed(() => fetcher.fetch(get(server.origin), controller.signal));
	expect(value).toMatchObject({ kind: "deferred", reason: "sweep-ending" });
	expect(ms).toBeLessThan(SOON_MS);
});
