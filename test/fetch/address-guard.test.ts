import { expect, test } from "vitest";
import { refusedRange } from "../../src/fetch/address-guard.ts";
import type { Dial } from "../../src/fetch/connector.ts";
import type { NameServices } from "../../src/fetch/resolver.ts";
import { fc } from "../support/properties.ts";
import { exchangeOf, failureKindOf, fetcherWith, get, http } from "./harness.ts";

test.each([
	"0.0.0.0",
	"10.0.0.1",
	"100.64.0.1",
	"127.0.0.1",
	"127.255.255.255",
	"169.254.169.254",
	"172.16.0.1",
	"192.0.0.192",
	"192.0.2.1",
	"192.168.1.1",
	"198.18.0.1",
	"198.51.100.1",
	"203.0.113.1",
	"224.0.0.1",
	"239.255.255.255",
	"240.0.0.1",
	"255.255.255.255",
	"168.63.129.16",
	"::",
	"::1",
	"::ffff:127.0.0.1",
	"::ffff:7f00:1",
	"::127.0.0.1",
	"64:ff9b::7f00:1",
	"64:ff9b::169.254.169.254",
	"64:ff9b:1::1",
	"100::1",
	"2001::1",
	"2001:db8::1",
	"2002:7f00:1::",
	"2002:808:808::",
	"fc00::1",
	"fd00:ec2::254",
	"fe80::1",
	"fe80::1%eth0",
	"fec0::1",
	"ff02::1",
	"4000::1",
	"::ffff:168.63.129.16",
	"not an address",
])("%s may not be asked", (address) => {
	expect(refusedRange(address)).not.toBeNull();
});

test.each([
	"8.8.8.8",
	"1.1.1.1",
	"172.32.0.1",
	"100.128.0.1",
	"2606:4700::1111",
	"2a00:1450:4001::1",
	"64:ff9b::8.8.8.8",
	"::ffff:8.8.8.8",
])("%s may be asked", (address) => {
	expect(refusedRange(address)).toBeNull();
});

test("an IPv4 address is judged alike in all its IPv6 clothes", () => {
	const octet = fc.integer({ min: 0, max: 255 });
	fc.assert(
		fc.property(octet, octet, octet, octet, (a, b, c, d) => {
			const plain = refusedRange(`${a}.${b}.${c}.${d}`) === null;
			expect(refusedRange(`::ffff:${a}.${b}.${c}.${d}`) === null).toBe(plain);
			expect(refusedRange(`64:ff9b::${a}.${b}.${c}.${d}`) === null).toBe(plain);
		}),
	);
});

/** Stands where sockets would be made: notes where they would go, and sends nothing. */
const spyDial = () => {
	const dialled: string[][] = [];
	const dial: Dial = (_options, addresses, connected) => {
		dialled.push(addresses.map(({ address }) => address));
		connected(Object.assign(new Error("no network in this test"), { code: "ECONNREFUSED" }), null);
	};
	return { dialled, dial };
};

const namesOf = (table: Record<string, readonly string[]>): NameServices => {
	const of = (hostname: string, family: 4 | 6): string[] => {
		const found = (table[hostname] ?? []).filter((address) => address.includes(":") === (family === 6));
		if (found.length === 0) throw Object.assign(new Error("none"), { code: "ENOTFOUND" });
		return found;
	};
	return {
		resolve4: async (hostname) => of(hostname, 4),
		resolve6: async (hostname) => of(hostname, 6),
		lookup: async () => {
			throw Object.assign(new Error("none"), { code: "ENOTFOUND" });
		},
	};
};

test.each([
	"http://127.0.0.1/",
	"http://127.1/",
	"http://0/",
	"http://0x7f.1/",
	"http://2130706433/",
	"http://0177.0.0.1/",
	"http://\u2460\u2461\u2466.0.0.1/",
	"http://[::1]/",
	"http://[::]/",
	"http://[::ffff:127.0.0.1]/",
	"http://[64:ff9b::7f00:1]/",
	"http://169.254.169.254/latest/meta-data/",
	"http://[fd00:ec2::254]/",
	"http://168.63.129.16/",
	"http://10.0.0.1/",
	"http://192.168.0.1/",
	"http://100.100.100.200/",
	"https://127.0.0.1:8443/",
	"http://127.0.0.1:25/",
	"http://localhost:22/",
])("%s is refused before a socket is made", async (url) => {
	const { dialled, dial } = spyDial();
	const { fetcher } = fetcherWith({ allowPrivate: false, retries: 0 }, { dial });
	const answer = await fetcher.fetch(get(url));
	expect(failureKindOf(answer)).toBe("address-refused");
	expect(answer.requests).toBe(0);
	expect(dialled).toEqual([]);
});

test.each(["http://127.0.0.1:1/", "http://[::1]:9/"])("%s is asked where the operator allows it", async (url) => {
	const { dialled, dial } = spyDial();
	const { fetcher } = fetcherWith({ allowPrivate: true, retries: 0 }, { dial });
	expect(failureKindOf(await fetcher.fetch(get(url)))).toBe("refused");
	expect(dialled).toHaveLength(1);
});

test("a redirect inside is told from one to a port that is not for web pages", async () => {
	const server = await http(
		(_request, response) => void response.writeHead(302, { location: "http://10.0.0.1:25/" }).end(),
	);
	const { createDial, secureContextWith } = await import("../../src/fetch/connector.ts");
	const real = createDial(1000, secureContextWith(null));
	const dial: Dial = (options, _addresses, connected) =>
		real(options, [{ address: "127.0.0.1", family: 4 }], connected);
	const { fetcher } = fetcherWith(
		{ allowPrivate: false },
		{ dial, names: namesOf({ "public.test": ["93.184.216.34"] }) },
	);
	expect(failureKindOf(await fetcher.fetch(get(`http://public.test:${server.port}/`)))).toBe("address-refused");
});

test.each([
	["a private address", ["10.0.0.7"]],
	["a public and a private address", ["8.8.8.8", "127.0.0.1"]],
	["a public IPv4 and a private IPv6 address", ["8.8.8.8", "fd00::1"]],
	["NAT64 of a private address", ["64:ff9b::a00:1"]],
])("a name that resolves to %s is refused", async (_name, addresses) => {
	const { dialled, dial } = spyDial();
	const { fetcher } = fetcherWith(
		{ allowPrivate: false, retries: 0 },
		{ dial, names: namesOf({ "evil.test": addresses }) },
	);
	expect(failureKindOf(await fetcher.fetch(get("http://evil.test/")))).toBe("address-refused");
	expect(dialled).toEqual([]);
});

test("the addresses that were checked are the ones that are dialled, however often the name changes", async () => {
	let asked = 0;
	const flipping: NameServices = {
		...namesOf({}),
		resolve4: async () => (asked++ === 0 ? ["93.184.216.34"] : ["127.0.0.1"]),
	};
	const { dialled, dial } = spyDial();
	const { fetcher } = fetcherWith({ allowPrivate: false, retries: 2 }, { dial, names: flipping });
	await fetcher.fetch(get("http://rebind.test/"));
	expect(asked).toBe(1);
	expect(dialled).toEqual([["93.184.216.34"], ["93.184.216.34"], ["93.184.216.34"]]);
});

test("--resolve does not get round the guard", async () => {
	const { dialled, dial } = spyDial();
	const { fetcher } = fetcherWith(
		{ allowPrivate: false, retries: 0, resolve: new Map([["a.test", ["127.0.0.1"]]]) },
		{ dial },
	);
	expect(failureKindOf(await fetcher.fetch(get("http://a.test/")))).toBe("address-refused");
	expect(dialled).toEqual([]);
});

test("every redirect hop is guarded: a public host cannot send us inside", async () => {
	const inside = await http((_request, response) => void response.end("secret"), "127.0.0.3");
	const outside = await http((_request, response) => void response.writeHead(302, { location: inside.origin }).end());
	// The first host is on loopback too; the dial stands in for the way to a public address.
	const { createDial, secureContextWith } = await import("../../src/fetch/connector.ts");
	const real = createDial(1000, secureContextWith(null));
	const dialled: string[] = [];
	const dial: Dial = (options, addresses, connected) => {
		dialled.push(options.hostname);
		real(
			options,
			addresses.map(() => ({ address: "127.0.0.1", family: 4 })),
			connected,
		);
	};
	const { fetcher } = fetcherWith(
		{ allowPrivate: false },
		{ dial, names: namesOf({ "public.test": ["93.184.216.34"] }) },
	);
	const answer = await fetcher.fetch(get(`http://public.test:${outside.port}/`));
	expect(failureKindOf(answer)).toBe("address-refused");
	expect(exchangeOf(answer).redirects).toHaveLength(1);
	expect(dialled).toEqual(["public.test"]);
	expect(inside.connections()).toBe(0);
});

test.each(["file:///etc/passwd", "ftp://example.com/", "about:blank", "javascript:alert(1)", "no url"])(
	"%s is not pollable",
	async (url) => {
		const { fetcher } = fetcherWith();
		expect(failureKindOf(await fetcher.fetch(get(url)))).toBe("not-pollable");
	},
);

test.each(["http://example.com:25/", "https://example.com:22/", "http://example.com:6667/", "http://8.8.8.8:10080/"])(
	"%s is not pollable: the port is not for web pages",
	async (url) => {
		const { dialled, dial } = spyDial();
		const { fetcher } = fetcherWith({}, { dial });
		expect(failureKindOf(await fetcher.fetch(get(url)))).toBe("not-pollable");
		expect(dialled).toEqual([]);
	},
);

test("a redirect to a port that is not for web pages is not followed", async () => {
	const server = await http(
		(_request, response) => void response.writeHead(302, { location: "http://127.0.0.1:25/" }).end(),
	);
	const { fetcher } = fetcherWith();
	expect(failureKindOf(await fetcher.fetch(get(server.origin)))).toBe("not-pollable");
});
