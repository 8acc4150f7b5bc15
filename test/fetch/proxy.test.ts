import { once } from "node:events";
import { readFileSync } from "node:fs";
import { createServer } from "node:https";
import type { AddressInfo } from "node:net";
import { afterEach, expect, test } from "vitest";
import { UserError } from "../../src/domain/user-error.ts";
import { parseProxy, proxyFor, proxySettingsFrom } from "../../src/fetch/proxy-settings.ts";
import { type ProxyStandIn, startHttpProxy, startSocksProxy } from "../support/loopback-proxies.ts";
import { exchangeOf, failureKindOf, fetcherWith, get, http, responseOf, text } from "./harness.ts";

const toClose: { close(): unknown }[] = [];
afterEach(async () => {
	for (const each of toClose.splice(0)) await each.close();
});
const kept = async (starting: Promise<ProxyStandIn>): Promise<ProxyStandIn> => {
	const proxy = await starting;
	toClose.push(proxy);
	return proxy;
};

const pem = (name: string): string => readFileSync(new URL(`certificates/${name}`, import.meta.url), "utf8");

const web = () => http((request, response) => void response.end(`${request.headers.host} ${request.url}`));

const secureWeb = async (): Promise<number> => {
	const server = createServer(
		{ cert: pem("good.pem"), key: pem("good.key") },
		(request, response) => void response.end(`secure ${request.headers.host}`),
	);
	server.listen(0, "127.0.0.1");
	await once(server, "listening");
	toClose.push({
		close: () => {
			server.closeAllConnections();
			server.close();
		},
	});
	return (server.address() as AddressInfo).port;
};

const through = (url: string) => proxySettingsFrom(url, {});

test("http goes through an HTTP proxy in absolute form, names unresolved, user info of the URL left out", async () => {
	const server = await web();
	const proxy = await kept(startHttpProxy({ port: server.port }));
	const { fetcher } = fetcherWith({ proxy: through(proxy.url), allowPrivate: false });
	expect(text(await fetcher.fetch(get("http://u:p@page.example.com/a?b=c#d")))).toBe("page.example.com /a?b=c");
	expect(proxy.asked).toEqual(["GET http://page.example.com/a?b=c"]);
	expect(server.seen[0]?.headers).not.toHaveProperty("authorization");
});

test("https goes through a tunnel of an HTTP proxy, and the certificate is checked inside", async () => {
	const port = await secureWeb();
	const proxy = await kept(startHttpProxy({ port }));
	const { fetcher } = fetcherWith({ proxy: through(proxy.url), allowPrivate: false, ca: pem("ca.pem") });
	expect(text(await fetcher.fetch(get("https://good.test/")))).toBe("secure good.test");
	expect(proxy.asked).toEqual(["CONNECT good.test:443"]);
	expect(failureKindOf(await fetcher.fetch(get("https://other.test/")))).toBe("tls");
});

test("http and https go through a SOCKS proxy, by name", async () => {
	const server = await web();
	const plain = await kept(startSocksProxy({ port: server.port }));
	const first = fetcherWith({ proxy: through(plain.url), allowPrivate: false });
	expect(text(await first.fetcher.fetch(get("http://page.example.com:8080/x")))).toBe("page.example.com:8080 /x");
	expect(plain.asked).toEqual(["name page.example.com:8080"]);
	const secure = await kept(startSocksProxy({ port: await secureWeb() }));
	const second = fetcherWith({ proxy: through(secure.url), allowPrivate: false, ca: pem("ca.pem") });
	expect(text(await second.fetcher.fetch(get("https://good.test/")))).toBe("secure good.test");
	expect(secure.asked).toEqual(["name good.test:443"]);
});

test.each([
	["http", startHttpProxy],
	["socks5", startSocksProxy],
])("a %s proxy's user name and password are sent to it and to nobody else", async (_kind, start) => {
	const server = await web();
	const proxy = await kept(start({ port: server.port, credentials: "us er:p@ss" }));
	const { fetcher } = fetcherWith({ proxy: through(proxy.url.replace("//", "//us%20er:p%40ss@")) });
	expect(text(await fetcher.fetch(get("http://page.example.com/")))).toBe("page.example.com /");
	expect(proxy.authorizations).toHaveLength(1);
});

test.each([
	["http", startHttpProxy, "http://page.example.com/"],
	["http", startHttpProxy, "https://page.example.com/"],
	["socks5", startSocksProxy, "http://page.example.com/"],
])("a %s proxy that wants a password is the proxy's failure", async (_kind, start, url) => {
	const server = await web();
	const proxy = await kept(start({ port: server.port, credentials: "user:pass" }));
	const { fetcher } = fetcherWith({ proxy: through(proxy.url), retries: 0 });
	expect(failureKindOf(await fetcher.fetch(get(url)))).toBe("proxy-failed");
});

test.each(["http://127.0.0.1:9", "socks5://127.0.0.1:9"])(
	"a proxy %s that is not there is the proxy's failure",
	async (url) => {
		const { fetcher } = fetcherWith({ proxy: through(url), retries: 0 });
		for (const target of ["http://page.example.com/", "https://page.example.com/"]) {
			expect(exchangeOf(await fetcher.fetch(get(target))).outcome).toMatchObject({
				failure: { kind: "proxy-failed", code: "ECONNREFUSED" },
			});
		}
	},
);

test("a tunnel that is refused is the proxy's failure", async () => {
	const proxy = await kept(startHttpProxy({ port: 9, refuse: 503 }));
	const { fetcher } = fetcherWith({ proxy: through(proxy.url), retries: 0 });
	expect(exchangeOf(await fetcher.fetch(get("https://page.example.com/"))).outcome).toMatchObject({
		failure: { kind: "proxy-failed", code: "503" },
	});
});

test.each([
	[1, "proxy-failed"],
	[2, "proxy-failed"],
	[3, "unreachable"],
	[4, "unreachable"],
	[5, "refused"],
])("SOCKS reply %i reads as %s", async (refuse, kind) => {
	const proxy = await kept(startSocksProxy({ port: 9, refuse }));
	const { fetcher } = fetcherWith({ proxy: through(proxy.url), retries: 0 });
	expect(failureKindOf(await fetcher.fetch(get("http://page.example.com/")))).toBe(kind);
});

test.each([
	"http://127.0.0.1/",
	"http://[::1]/",
	"https://169.254.169.254/",
	"http://localhost/",
	"http://a.localhost/",
	"http://printer.local/",
	"http://metadata.google.internal/",
])("%s is not asked of a proxy either", async (url) => {
	const server = await web();
	const proxy = await kept(startHttpProxy({ port: server.port }));
	const { fetcher } = fetcherWith({ proxy: through(proxy.url), allowPrivate: false, retries: 0 });
	expect(failureKindOf(await fetcher.fetch(get(url)))).toBe("address-refused");
	expect(proxy.asked).toEqual([]);
});

test("a redirect seen through a proxy cannot lead inside", async () => {
	const server = await http(
		(_request, response) => void response.writeHead(302, { location: "http://192.168.1.1/" }).end(),
	);
	const proxy = await kept(startHttpProxy({ port: server.port }));
	const { fetcher } = fetcherWith({ proxy: through(proxy.url), allowPrivate: false });
	expect(failureKindOf(await fetcher.fetch(get("http://page.example.com/")))).toBe("address-refused");
	expect(proxy.asked).toHaveLength(1);
});

test("exceptions are asked directly", async () => {
	const server = await web();
	const proxy = await kept(startHttpProxy({ port: server.port }));
	const settings = proxySettingsFrom(null, { http_proxy: proxy.url, NO_PROXY: "127.0.0.1,.direct.example" });
	const { fetcher } = fetcherWith({ proxy: settings });
	expect(responseOf(await fetcher.fetch(get(server.origin))).statusCode).toBe(200);
	expect(proxy.asked).toEqual([]);
});

test.each([
	["example.com", "http://example.com/", true],
	["example.com", "http://www.example.com/", true],
	["example.com", "http://notexample.com/", false],
	[".example.com", "http://www.example.com/", true],
	["*.example.com", "http://www.example.com/", true],
	["example.com:8080", "http://example.com:8080/", true],
	["example.com:8080", "http://example.com/", false],
	["example.com:443", "https://example.com/", true],
	["localhost,::1", "http://[::1]/", true],
	["::1", "http://[::2]/", false],
	["[::1]:8080", "http://[::1]:8080/", true],
	["[::1]:8080", "http://[::1]/", false],
	["*", "http://anything.example/", true],
	["", "http://anything.example/", false],
])("no_proxy %j and %s: asked directly is %s", (noProxy, url, direct) => {
	const settings = proxySettingsFrom(null, { all_proxy: "http://proxy:1", no_proxy: noProxy });
	expect(proxyFor(settings, new URL(url)) === null).toBe(direct);
});

test("the flag goes before the environment, lower case before upper case, the scheme's own before all_proxy", () => {
	expect(proxySettingsFrom("http://flag", { http_proxy: "http://env", no_proxy: "*" })).toEqual({
		http: "http://flag",
		https: "http://flag",
		noProxy: [],
	});
	expect(
		proxySettingsFrom(null, { http_proxy: "http://lower", HTTP_PROXY: "http://upper", ALL_PROXY: "socks5://all" }),
	).toEqual({
		http: "http://lower",
		https: "socks5://all",
		noProxy: [],
	});
	expect(proxySettingsFrom(null, {})).toEqual({ http: null, https: null, noProxy: [] });
});

test.each([
	["proxy:3128", { kind: "http", hostname: "proxy", port: 3128 }],
	["http://proxy", { kind: "http", hostname: "proxy", port: 80 }],
	["https://proxy", { kind: "https", hostname: "proxy", port: 443 }],
	["socks5h://[::1]:1", { kind: "socks5", hostname: "::1", port: 1 }],
	["socks5://proxy", { kind: "socks5", hostname: "proxy", port: 1080 }],
	["http://us%20er:p%40ss@proxy", { credentials: { user: "us er", password: "p@ss" } }],
	["http://user:100%@proxy", { credentials: { user: "user", password: "100%" } }],
])("proxy %s is read", (url, expected) => {
	expect(parseProxy(url)).toMatchObject(expected);
});

test.each(["ftp://proxy", "http://", "socks4://proxy:1", "http://a b"])("proxy %s is refused with a hint", (url) => {
	expect(() => parseProxy(url)).toThrow(UserError);
});
