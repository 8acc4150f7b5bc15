import { networkInterfaces } from "node:os";
import { afterEach, expect, test } from "vitest";
import { systemClock } from "../../src/clock.ts";
import { millis } from "../../src/domain/time.ts";
import { FailureError } from "../../src/fetch/failure-of.ts";
import { createResolver, type NameServices, systemNameServices } from "../../src/fetch/resolver.ts";
import { createVirtualClock } from "../lanes/virtual-clock.ts";
import { type NameAnswer, type NameServer, startNames } from "../support/name-server.ts";
import { exchangeOf, failureKindOf, fetcherWith, get, http, text } from "./harness.ts";

const servers: NameServer[] = [];
afterEach(async () => {
	for (const server of servers.splice(0)) await server.close();
});

/** The real c-ares against a name server on loopback; getaddrinfo is stood in for, as it would leave the machine. */
const services = async (
	answerTo: (name: string, type: number) => NameAnswer,
	lookup: NameServices["lookup"] = () => Promise.reject(Object.assign(new Error("none"), { code: "ENOTFOUND" })),
): Promise<{ names: NameServices; server: NameServer }> => {
	const server = await startNames(answerTo);
	servers.push(server);
	return { server, names: { ...systemNameServices([server.server]), lookup } };
};

const resolving = async (name: string, names: NameServices): Promise<unknown> => {
	try {
		return await createResolver({ clock: systemClock, overrides: new Map(), services: names, limitMs: 10_000 })(name);
	} catch (error) {
		return error instanceof FailureError ? error.failure : error;
	}
};

test("both families are given, IPv6 first and in turn", async () => {
	const { names } = await services(() => ({ kind: "addresses", v4: ["192.0.2.1", "192.0.2.2"], v6: ["2001:db8::1"] }));
	expect(await resolving("both.example.net", names)).toEqual([
		{ address: "2001:db8::1", family: 6 },
		{ address: "192.0.2.1", family: 4 },
		{ address: "192.0.2.2", family: 4 },
	]);
});

test.each([
	["IPv4", { v4: ["192.0.2.1"] }, [{ address: "192.0.2.1", family: 4 }]],
	["IPv6", { v6: ["2001:db8::1"] }, [{ address: "2001:db8::1", family: 6 }]],
])("a host with %s alone is found", async (_name, answer, expected) => {
	const { names } = await services(() => ({ kind: "addresses", ...answer }));
	expect(await resolving("one.example.net", names)).toEqual(expected);
});

/** A resolver that knows one name of all: the one that is certainly there. */
const knowing = (answer: (type: number) => NameAnswer) => (name: string, type: number) =>
	name === "example.com" ? ({ kind: "addresses", v4: ["192.0.2.1"] } as const) : answer(type);

test("NXDOMAIN, which the system's resolver confirms, is a name that is not found", async () => {
	const { names } = await services(knowing(() => ({ kind: "code", code: "NXDOMAIN" })));
	expect(await resolving("gone.example.net", names)).toMatchObject({ kind: "name-not-found", code: "ENOTFOUND" });
});

test.each([
	["says of a name that is certainly there that it does not exist", () => ({ kind: "code", code: "NXDOMAIN" })],
	[
		"says nothing of a name that is certainly there",
		(name) => (name === "example.com" ? { kind: "code", code: "SERVFAIL" } : { kind: "code", code: "NXDOMAIN" }),
	],
] as readonly [string, (name: string) => NameAnswer][])(
	"NXDOMAIN of a resolver that %s is no proof",
	async (_name, answer) => {
		const { names } = await services(answer);
		expect(await resolving("gone.example.net", names)).toMatchObject({ kind: "resolver-failed" });
	},
);

test("the name that is certainly there is asked for once a minute at most", async () => {
	const clock = createVirtualClock();
	const { names, server } = await services(knowing(() => ({ kind: "code", code: "NXDOMAIN" })));
	const resolve = createResolver({ clock, overrides: new Map(), services: names, limitMs: 10_000 });
	const gone = async (name: string) => expect(resolve(name)).rejects.toThrow("does not exist");
	for (const name of ["a.example.net", "b.example.net"]) await gone(name);
	expect(server.asked.filter(({ name }) => name === "example.com")).toHaveLength(1);
	await clock.sleep(millis(61_000));
	await gone("c.example.net");
	expect(server.asked.filter(({ name }) => name === "example.com")).toHaveLength(2);
});

test.each([
	["SERVFAIL", { kind: "code", code: "SERVFAIL" }, "ESERVFAIL"],
	["REFUSED", { kind: "code", code: "REFUSED" }, "EREFUSED"],
	["a name without addresses", { kind: "addresses" }, "ENODATA"],
] as const)("%s is the resolver's failure, not a name that is gone", async (_name, answer, code) => {
	const { names } = await services(() => answer);
	expect(await resolving("lame.example.net", names)).toMatchObject({ kind: "resolver-failed", code });
});

test("a resolver that does not answer has failed", async () => {
	const { names } = await services(() => ({ kind: "silent" }));
	expect(await resolving("silent.example.net", names)).toMatchObject({ kind: "resolver-failed", code: "ETIMEOUT" });
});

test("NXDOMAIN for one family and a failure for the other is no proof", async () => {
	const { names } = await services(knowing((type) => ({ kind: "code", code: type === 1 ? "NXDOMAIN" : "SERVFAIL" })));
	expect(await resolving("half.example.net", names)).toMatchObject({ kind: "resolver-failed" });
});

test("NXDOMAIN that the system's resolver cannot confirm is no proof", async () => {
	const { names } = await services(
		knowing(() => ({ kind: "code", code: "NXDOMAIN" })),
		() => Promise.reject(Object.assign(new Error("again"), { code: "EAI_AGAIN" })),
	);
	expect(await resolving("offline.example.net", names)).toMatchObject({ kind: "resolver-failed", code: "EAI_AGAIN" });
});

test("a name that only the system knows (hosts file, search domain) is found", async () => {
	const { names } = await services(
		() => ({ kind: "code", code: "NXDOMAIN" }),
		async () => [{ address: "192.0.2.9", family: 4 }],
	);
	expect(await resolving("intranet-host", names)).toEqual([{ address: "192.0.2.9", family: 4 }]);
});

test.each(["abc.onion", "printer.local", "x.internal", "single-label", "box.home.arpa"])(
	"%s is outside the public DNS: that it is not found there proves nothing",
	async (name) => {
		const { names } = await services(() => ({ kind: "code", code: "NXDOMAIN" }));
		expect(await resolving(name, names)).toMatchObject({ kind: "resolver-failed" });
	},
);

test("a name is asked for once, by however many polls", async () => {
	const { names, server } = await services(() => ({ kind: "addresses", v4: ["192.0.2.1"] }));
	const resolve = createResolver({ clock: systemClock, overrides: new Map(), services: names, limitMs: 10_000 });
	await Promise.all(Array.from({ length: 20 }, () => resolve("busy.example.net")));
	await resolve("BUSY.example.net");
	expect(server.asked).toHaveLength(2);
});

test("a failure is asked for again after half a minute, an answer is kept", async () => {
	const clock = createVirtualClock();
	let fail = true;
	const { names, server } = await services(() =>
		fail ? { kind: "code", code: "SERVFAIL" } : { kind: "addresses", v4: ["192.0.2.1"] },
	);
	const resolve = createResolver({ clock, overrides: new Map(), services: names, limitMs: 10_000 });
	await expect(resolve("a.example.net")).rejects.toThrow();
	fail = false;
	await expect(resolve("a.example.net")).rejects.toThrow();
	await clock.sleep(millis(31_000));
	expect(await resolve("a.example.net")).toHaveLength(1);
	const { length } = server.asked;
	await clock.sleep(millis(60_000));
	await resolve("a.example.net");
	expect(server.asked).toHaveLength(length);
});

test("--resolve goes before the resolver", async () => {
	const server = await http((_request, response) => void response.end("pinned"));
	const { fetcher } = fetcherWith({ resolve: new Map([["pinned.example.net", ["127.0.0.1"]]]) });
	expect(text(await fetcher.fetch(get(`http://Pinned.example.net:${server.port}/`)))).toBe("pinned");
	expect(server.seen[0]?.host).toBe(`pinned.example.net:${server.port}`);
});

test("a host that answers on IPv4 alone is reached though its IPv6 address is dead", async () => {
	const server = await http((_request, response) => void response.end("four"));
	const { names } = await services(() => ({ kind: "addresses", v4: ["127.0.0.1"], v6: ["::1"] }));
	const { fetcher } = fetcherWith({}, { names });
	expect(text(await fetcher.fetch(get(`http://eyeballs.example.net:${server.port}/`)))).toBe("four");
});

/** Many containers have no IPv6, not even for themselves. */
const hasSix = Object.values(networkInterfaces()).some((all) => all?.some(({ address }) => address === "::1") === true);

test.runIf(hasSix)("a host that answers on IPv6 alone is reached though its IPv4 address is dead", async () => {
	const server = await http((_request, response) => void response.end("six"), "::1");
	const { names } = await services(() => ({ kind: "addresses", v4: ["127.0.0.1"], v6: ["::1"] }));
	const { fetcher } = fetcherWith({}, { names });
	expect(text(await fetcher.fetch(get(`http://eyeballs.example.net:${server.port}/`)))).toBe("six");
});

test.each(["localhost", "page.localhost"])("%s is this machine, and no name server is asked", async (name) => {
	const page = await http((_request, response) => void response.end("here"));
	const { names, server } = await services(() => ({ kind: "code", code: "NXDOMAIN" }));
	const { fetcher } = fetcherWith({}, { names });
	expect(text(await fetcher.fetch(get(`http://${name}:${page.port}/`)))).toBe("here");
	expect(server.asked).toEqual([]);
});

test("a name that only ends like localhost is asked for", async () => {
	const { names, server } = await services(() => ({ kind: "code", code: "NXDOMAIN" }));
	await resolving("notlocalhost", names);
	expect(server.asked.map(({ name }) => name)).toContain("notlocalhost");
});

test("a name that is not found is a failure of its own kind and is not tried again", async () => {
	const { names, server } = await services(knowing(() => ({ kind: "code", code: "NXDOMAIN" })));
	const { fetcher } = fetcherWith({}, { names });
	const answer = await fetcher.fetch(get("http://gone.example.net/"));
	expect(failureKindOf(answer)).toBe("name-not-found");
	expect(answer).toMatchObject({ attempts: { length: 1 } });
	expect(server.asked.filter(({ name }) => name === "gone.example.net")).toHaveLength(2);
});

test("a resolver that answers nobody has failed, and not the host, however many name servers are tried in vain", async () => {
	const never = () => new Promise<never>(() => undefined);
	const names: NameServices = { resolve4: never, resolve6: never, lookup: never };
	const limits = { connectMs: 200, headersMs: 5000, bodyMs: 5000, pollMs: 15_000 };
	const { fetcher } = fetcherWith({ limits, retries: 0 }, { names });
	const from = performance.now();
	const { outcome } = exchangeOf(await fetcher.fetch(get("http://page.example.org/")));
	expect(outcome).toMatchObject({ kind: "failure", failure: { kind: "resolver-failed", code: "ETIMEOUT" } });
	expect(performance.now() - from).toBeLessThan(2000);
});
