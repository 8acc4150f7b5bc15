import { describe, expect, test } from "vitest";
import { judge } from "../../src/classify/judge.ts";

const url = "https://news.example/a/1";

describe("fields are read in every form that tools write", () => {
	test.each([
		["an object of strings", { "CF-Mitigated": "challenge" }],
		["an object of lists", { "cf-mitigated": ["challenge"] }],
		["a list of names and values", [{ name: "CF-Mitigated", value: "challenge" }]],
		["a list of pairs", [["cf-mitigated", "challenge"] as [string, string]]],
	])("%s", (_, headers) => {
		expect(judge({ url, status: 403, headers, body: "" })).toMatchObject({
			status: "inconclusive",
			reason: "bot-challenge",
		});
	});
});

describe("errors are read as what they tell of", () => {
	test.each([
		["ENOTFOUND", "dns-failed"],
		["getaddrinfo ENOTFOUND news.example", "dns-failed"],
		["EAI_AGAIN", "dns-failed"],
		["net::ERR_NAME_NOT_RESOLVED", "dns-failed"],
		["ECONNREFUSED", "connection-failed"],
		["connect ECONNREFUSED 192.0.2.1:443", "connection-failed"],
		["ECONNRESET", "connection-failed"],
		["UND_ERR_SOCKET", "connection-failed"],
		["ETIMEDOUT", "timeout"],
		["timeout", "timeout"],
		["UND_ERR_CONNECT_TIMEOUT", "timeout"],
		["The operation was aborted due to timeout", "timeout"],
		["CERT_HAS_EXPIRED", "tls-failed"],
		["DEPTH_ZERO_SELF_SIGNED_CERT", "tls-failed"],
		["ERR_TLS_CERT_ALTNAME_INVALID", "tls-failed"],
		["SSL_ERROR_RX_RECORD_TOO_LONG", "tls-failed"],
		["too many redirects", "too-many-redirects"],
		["HPE_INVALID_CONSTANT", "bad-response"],
		["redirect count exceeded", "too-many-redirects"],
		["Exceeded 30 redirects.", "too-many-redirects"],
		["stopped after 10 redirects", "too-many-redirects"],
		["UND_ERR_HEADERS_OVERFLOW", "bad-response"],
		["dial tcp: lookup news.example: no such host", "dns-failed"],
		["dns", "dns-failed"],
		// Our own words, as verdicts name them.
		["timeout", "timeout"],
		["connection-failed", "connection-failed"],
		["dns-failed", "dns-failed"],
		["tls-failed", "tls-failed"],
		["bad-response", "bad-response"],
		["too-many-redirects", "too-many-redirects"],
		["not-pollable", "not-pollable"],
		["address-refused", "address-refused"],
		["something nobody has heard of", "connection-failed"],
	])("%s is %s", (error, reason) => {
		expect(judge({ url, error })).toMatchObject({ status: "inconclusive", reason, httpStatus: null });
		expect(judge({ url, error: { code: error } })).toMatchObject({ reason });
	});
});

test("where nothing answered, there is no size and no digest of what it sent", () => {
	expect(judge({ url, error: "ECONNREFUSED" })).toMatchObject({ httpStatus: null, bytes: null, sha256: null });
	expect(judge({ url, status: 204 })).toMatchObject({ httpStatus: 204, bytes: 0 });
});

test("a status beside an error is an answer", () => {
	expect(judge({ url, status: 404, error: "HTTP error 404", body: "" })).toMatchObject({ status: "removed" });
});

test("neither status nor error is no answer at all", () => {
	expect(judge({ url })).toMatchObject({ status: "inconclusive", reason: "bad-response" });
});

test("a body given as text is not decoded again", () => {
	const headers = { "content-type": "text/html; charset=windows-1251" };
	expect(judge({ url, status: 200, headers, body: "<title>Привет</title><p>x y z" }).title).toBe("Привет");
});

test("a body given as bytes is decoded by what it says of itself", () => {
	const body = Buffer.from("<meta charset=windows-1252><title>Caf\xe9</title><p>x y z", "latin1");
	expect(judge({ url, status: 200, headers: { "content-type": "text/html" }, body }).title).toBe("Café");
});

test("a redirect that was not followed is judged by where it leads", () => {
	const to = (location: string) => judge({ url, status: 302, headers: { location }, body: "" });
	expect(to("/login?next=/a/1")).toMatchObject({ reason: "login-wall" });
	expect(to("https://other.example/")).toMatchObject({ reason: "redirected-away" });
	expect(to("/")).toMatchObject({ reason: "redirected-away" });
	expect(to("/a/2").status).toBe("inconclusive");
});

test("a redirect back to what was asked before is a loop, unless it sets a cookie to see whether that comes back", () => {
	const loop = { status: "inconclusive", reason: "too-many-redirects", httpStatus: null };
	const back = { url, status: 302, headers: { location: "/a/1#again" }, body: "" };
	expect(judge(back)).toMatchObject(loop);
	const round = {
		url: "https://news.example/b",
		status: 301,
		headers: { location: url },
		finalUrl: "https://news.example/b",
	};
	const hop = { url, statusCode: 301, location: "https://news.example/b" };
	expect(judge({ ...round, url, redirects: [hop] })).toMatchObject(loop);
	const cookie = judge({ ...back, headers: { location: "/a/1", "set-cookie": "seen=1" } });
	expect(cookie).toMatchObject({ status: "inconclusive", httpStatus: 302 });
	expect(cookie.reason).not.toBe("too-many-redirects");
});

test("what is printed holds no user info", () => {
	const judged = judge({ url: "https://anna:geheim@news.example/a/1", status: 200, body: "<title>x</title><p>a b c" });
	expect(JSON.stringify(judged)).not.toMatch(/anna|geheim/);
	expect(judged.canonicalUrl).toBe(url);
});

test("a URL that cannot be polled gets a line too", () => {
	expect(judge({ url: "mailto:a@b.example" })).toMatchObject({
		canonicalUrl: null,
		status: "inconclusive",
		reason: "not-pollable",
	});
});

test("an oEmbed answer is judged as the answer about the reported URL", () => {
	const judged = judge({
		url: "https://www.instagram.com/reel/CabcdefghiJ/",
		requestUrl: "https://www.instagram.com/api/v1/oembed/?url=https%3A%2F%2Fwww.instagram.com%2Freel%2FCabcdefghiJ%2F",
		status: 404,
		body: "No Media Match",
	});
	expect(judged).toMatchObject({ status: "removed", rule: "instagram/oembed-no-match", platform: "instagram" });
});

test("a saved page of x.com is the shell that everything gets", () => {
	expect(
		judge({ url: "https://x.com/a/status/17", status: 200, body: "<title>X</title><script></script>" }),
	).toMatchObject({
		status: "inconclusive",
		reason: "empty-shell",
	});
});

describe("the reported spelling, where it answered by itself, is no redirect", () => {
	const group = '<title>WhatsApp Group Invite</title><meta property="og:title" content="Boats">';
	test.each([
		["https://chat.whatsapp.com/invite/AbCdEfGhIjKlMnOpQrStUv", 200, group, "live"],
		["https://www.threads.net/@fake.user", 404, "<title>Threads</title>", "removed"],
		["https://de.linkedin.com/in/fake-person", 404, "<title>Profile Not Found | LinkedIn</title>", "removed"],
	])("%s", (spelling, status, body, expected) => {
		expect(judge({ url: spelling, finalUrl: spelling, status, body })).toMatchObject({ status: expected });
	});

	test("but a page between the reader and the target is not the target", () => {
		const wrapper = "https://l.facebook.com/l.php?u=https%3A%2F%2Fnews.example%2Fa%2F1";
		const look = judge({
			url: wrapper,
			finalUrl: wrapper,
			status: 200,
			body: "<title>Leaving</title><p>You are leaving.",
		});
		expect(look).toMatchObject({ status: "inconclusive", reason: "redirected-away" });
	});
});

test("redirects alone tell where the answer came from", () => {
	const url = "https://www.facebook.com/some.page";
	const login = "https://www.facebook.com/login/?next=x";
	const redirects = [{ url, statusCode: 302, location: login }];
	expect(judge({ url, redirects, status: 200, body: "<title>x</title>" })).toMatchObject({
		status: "inconclusive",
		reason: "login-wall",
		finalUrl: login,
	});
});

describe("a redirect that a poll would not follow is judged as the poll judges it", () => {
	const to = (...locations: string[]) => judge({ url, status: 302, headers: { location: locations }, body: "" });
	test("the same Location twice is one", () => {
		expect(to("/b", "/b")).toMatchObject({ finalUrl: "https://news.example/b" });
		expect(to("/b, /b")).toMatchObject({ finalUrl: "https://news.example/b" });
	});
	test.each([
		["/login", "/"],
		["/there", ""],
		["/a, b", "/a"],
		["https://news.example/a, https://news.example/login"],
		["http://"],
	])("%s and %s is a bad response", (...locations) => {
		expect(to(...locations)).toMatchObject({
			status: "inconclusive",
			reason: "bad-response",
			rule: "http/bad-response",
			finalUrl: url,
			redirects: [],
		});
	});
	test("an app's own scheme is not pollable", () => {
		expect(to("fb://page/1")).toMatchObject({ status: "inconclusive", reason: "not-pollable", finalUrl: url });
	});
	test("an empty one is an answer without one", () => {
		expect(to("")).toMatchObject({ httpStatus: 302, finalUrl: url });
	});
});
