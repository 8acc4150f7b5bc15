import { describe, expect, test } from "vitest";
import { canonicalise } from "../../src/canonical/canonicalise.ts";
import { expandHosts } from "../../src/canonical/host-patterns.ts";
import { PACKS } from "../../src/packs/index.ts";
import { fc } from "../support/properties.ts";

const urlOf = (text: string): string => {
	const found = canonicalise(text);
	return found.kind === "target" ? found.url : `(${found.reason})`;
};
const assumedOf = (text: string): readonly string[] => {
	const found = canonicalise(text);
	return found.kind === "target" ? found.assumed : [];
};

describe("what surrounds a URL is taken off", () => {
	test.each([
		["  https://news.example/a\t", "https://news.example/a"],
		["\ufeffhttps://news.example/a\u00a0", "https://news.example/a"],
		['"https://news.example/a"', "https://news.example/a"],
		["“https://news.example/a”", "https://news.example/a"],
		["«https://news.example/a»", "https://news.example/a"],
		["<https://news.example/a>", "https://news.example/a"],
		["(https://news.example/a)", "https://news.example/a"],
		["'<https://news.example/a>',", "https://news.example/a"],
		["https://news.example/a.", "https://news.example/a"],
		["https://news.example/a).", "https://news.example/a"],
		["https://news.example/a?!", "https://news.example/a"],
		["https://en.wiki.example/wiki/Foo_(bar)", "https://en.wiki.example/wiki/Foo_(bar)"],
		["(see https://en.wiki.example/wiki/Foo_(bar))", "(white-space)"],
		["[the page](https://news.example/a)", "https://news.example/a"],
		["https://https://news.example/a", "https://news.example/a"],
		["http://https://news[.]example/a", "https://news.example/a"],
		["**https://news.example/a**", "https://news.example/a"],
		["_https://news.example/a_b_", "https://news.example/a_b"],
		["- https://news.example/a", "https://news.example/a"],
		["• hxxps://news[.]example/a", "https://news.example/a"],
		["12. [a page](https://news.example/a)", "https://news.example/a"],
		['[the page](https://news.example/a_(b) "title")', "https://news.example/a_(b)"],
		["![](https://news.example/a.png)", "https://news.example/a.png"],
		['=HYPERLINK("https://news.example/a";"the page")', "https://news.example/a"],
		['=hyperlink("https://news.example/a?b=""c""", "x")', "https://news.example/a?b=%22c"],
		['=HIPERVINCULO("https://news.example/a";"the page")', "https://news.example/a"],
		['=COLLEG.IPERTESTUALE("https://news.example/a")', "https://news.example/a"],
		['+HYPERLINK("https://news.example/a","the page")', "https://news.example/a"],
		['=CONCATENATE("news.example/a","b")', "(invalid-url)"],
		["[the [old] page](https://news.example/a)", "https://news.example/a"],
		['<a href="https://news.example/a">the page</a>', "https://news.example/a"],
	])("%s", (text, url) => {
		expect(urlOf(text)).toBe(url);
	});
});

describe("defanged URLs are put right", () => {
	test.each([
		["hxxp://evil[.]example/a", "http://evil.example/a"],
		["hxxps://evil[.]example[.]com/a", "https://evil.example.com/a"],
		["hXXps://evil(.)example/a", "https://evil.example/a"],
		["http[:]//evil[dot]example", "http://evil.example/"],
		["https[://]evil(dot)example/x", "https://evil.example/x"],
		["hxxp[:]//evil{.}example:8080/x[.]php", "http://evil.example:8080/x.php"],
		["evil[.]com", "https://evil.com/"],
		["https[:][/][/]evil[.]com/x", "https://evil.com/x"],
		["https://evil\\.com/x", "https://evil.com/x"],
		["hxxps://evil[.example/x[.php", "https://evil.example/x[.php"],
	])("%s", (text, url) => {
		expect(urlOf(text)).toBe(url);
		expect(assumedOf(text)).toContain("refanged");
	});

	test("an address in brackets stays an address", () => {
		expect(urlOf("http://[::1]:8080/a")).toBe("http://[::1]:8080/a");
		expect(urlOf("HTTP://NEWS.EXAMPLE")).toBe("http://news.example/");
		expect(assumedOf("HTTP://NEWS.EXAMPLE")).toEqual([]);
	});
});

describe("bare hosts are read as https, and only those with a known ending", () => {
	test.each([
		["news.com/a", "https://news.com/a"],
		["news.example/a", "https://news.example/a"],
		["news[.]test/a", "https://news.test/a"],
		["www.news.co.uk", "https://www.news.co.uk/"],
		["//news.com/a", "https://news.com/a"],
		["news.com:8080/a", "https://news.com:8080/a"],
		["192.0.2.7/kit", "https://192.0.2.7/kit"],
		["münchen.de/ä", "https://xn--mnchen-3ya.de/%C3%A4"],
	])("%s", (text, url) => {
		expect(urlOf(text)).toBe(url);
		expect(assumedOf(text)).toContain("https-assumed");
	});

	test.each([
		"report.pdf",
		"Denver Guardian (removed)",
		"someone",
		"3.14",
		".com",
		"none",
		"a@b.example",
		"N/A",
		"v1.2.3",
	])("%s is no URL", (text) => {
		expect(canonicalise(text).kind).toBe("problem");
	});
});

describe("spellings of one address are one target", () => {
	test.each([
		["HTTPS://News.Example:443/a/../b", "https://news.example/b"],
		["http://news.example:80", "http://news.example/"],
		["https://news.example./a", "https://news.example/a"],
		["https://news.example/%7euser/%e2%82%ac%2f", "https://news.example/~user/%E2%82%AC%2F"],
		["https://news.example/a?", "https://news.example/a"],
		["https://news.example/a?utm_source=x&id=7&fbclid=y#top", "https://news.example/a?id=7"],
		["https://news.example/a?b=2&a=1", "https://news.example/a?b=2&a=1"],
		["https://news.example/a#:~:text=b", "https://news.example/a"],
		["https://app.example/#/post/7", "https://app.example/#/post/7"],
		["https://app.example/#!post/7", "https://app.example/#!post/7"],
		["http://0x7f.1/", "http://127.0.0.1/"],
		["http://2130706433/", "http://127.0.0.1/"],
		["http://①②⑦.0.0.1/", "http://127.0.0.1/"],
		["http://[2001:DB8:0:0::1]/", "http://[2001:db8::1]/"],
		["https://xn--mnchen-3ya.de/", "https://xn--mnchen-3ya.de/"],
		["https://news.example/a//b", "https://news.example/a//b"],
	])("%s", (text, url) => {
		expect(urlOf(text)).toBe(url);
	});

	test("http and https stay two targets: a site may have only one of them", () => {
		expect(urlOf("http://news.example/a")).not.toBe(urlOf("https://news.example/a"));
	});
});

describe("wrapped links are unwrapped", () => {
	test.each([
		["https://l.facebook.com/l.php?u=https%3A%2F%2Fnews.example%2Fa%3Fb%3D1&h=AT0", "https://news.example/a?b=1"],
		["https://lm.facebook.com/l.php?u=http%3A%2F%2Fnews.example", "http://news.example/"],
		["https://www.facebook.com/flx/warn/?u=https%3A%2F%2Fnews.example%2Fa", "https://news.example/a"],
		["https://www.google.com/url?q=https://news.example/a&sa=D", "https://news.example/a"],
		[
			"https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fnews.example%2Fa&data=05",
			"https://news.example/a",
		],
		[
			"https://www.google.com/url?url=https%3A%2F%2Fl.facebook.com%2Fl.php%3Fu%3Dhttps%253A%252F%252Fnews.example%252Fa",
			"https://news.example/a",
		],
		[
			"https://www.facebook.com/login/?next=https%3A%2F%2Fwww.facebook.com%2Fsome.page",
			"https://www.facebook.com/some.page",
		],
		[
			"https://www.facebook.com/plugins/post.php?href=https%3A%2F%2Fwww.facebook.com%2Fsome.page%2Fposts%2F123",
			"https://www.facebook.com/some.page/posts/123",
		],
	])("%s", (text, url) => {
		expect(urlOf(text)).toBe(url);
		expect(assumedOf(text)).toContain("unwrapped");
	});

	test.each([
		[
			"a shortener is left as it is: its target can only be learnt by asking it",
			"https://t.co/AbCdEf",
			"https://t.co/AbCdEf",
		],
		[
			"a login page that leads to another site is not followed",
			"https://www.facebook.com/login/?next=https%3A%2F%2Fevil.example",
			null,
		],
		["a wrapper that carries no URL stays", "https://l.facebook.com/l.php?h=x", null],
		["a wrapper that carries a script stays", "https://www.google.com/url?q=javascript:alert(1)", null],
	])("%s", (_, text, url) => {
		const found = canonicalise(text);
		expect(found.kind).toBe("target");
		expect(assumedOf(text)).not.toContain("unwrapped");
		if (url !== null) expect(urlOf(text)).toBe(url);
	});
});

describe("what cannot be polled is said so", () => {
	test.each([
		["mailto:a@b.example", "not-pollable"],
		["javascript:alert(1)", "not-pollable"],
		["ftp://files.example/a", "not-pollable"],
		["data:text/html,x", "not-pollable"],
		["magnet:?xt=urn:btih:abc", "not-pollable"],
		["tel:+49123", "not-pollable"],
		["file:///etc/passwd", "not-pollable"],
		["", "empty"],
		["   ", "empty"],
		["https://", "invalid-url"],
		["https://exa<mple.com/", "invalid-url"],
		["https://example,com/x", "invalid-url"],
		["https://news.example;/x", "invalid-url"],
		["https://news.example:99999/", "invalid-url"],
		["https://news.example/a b", "white-space"],
		["12:30", "not-a-url"],
		["1.5:2", "not-a-url"],
		["Case:123", "not-pollable"],
		["report.pdf:1", "not-pollable"],
		["https://news.example/a (removed)", "white-space"],
		["https://news.example/a https://news.example/b", "several-urls"],
		["https://news.example/a, https://news.example/b", "several-urls"],
		["https://news.example/a,https://news.example/b", "several-urls"],
		["https://news.example/a;https://news.example/b", "several-urls"],
		["https://news.example/a|https://news.example/b", "several-urls"],
		["hxxps://news[.]example/a,hxxps://news[.]example/b", "several-urls"],
		["news.example/a,https://news.example/b", "several-urls"],
		["https://news.example/ahttps://news.example/b", "several-urls"],
		[`https://news.example/${"a".repeat(8000)}`, "too-long"],
	])("%s is %s", (text, reason) => {
		expect(canonicalise(text)).toMatchObject({ kind: "problem", reason });
	});

	test("line breaks inside an address are no reason to ask for another page", () => {
		expect(canonicalise("https://news.example/a\nb")).toMatchObject({ kind: "problem", reason: "white-space" });
	});
});

describe("user info is dropped and never repeated", () => {
	test.each([
		["https://anna:geheim@news.example/a", "https://news.example/a"],
		["anna:geheim@news.com/a", "https://news.com/a"],
		["hxxp://anna@news[.]example", "http://news.example/"],
	])("%s", (text, url) => {
		expect(urlOf(text)).toBe(url);
		expect(assumedOf(text)).toContain("user-info-dropped");
	});

	test.each([
		"anna:geheim@",
		"geheim://x",
		"https://anna:geheim@:x/",
		"anna:geheim@intern/x",
		"ftp://anna:geheim@news.example/",
	])("no message repeats %s", (text) => {
		const found = canonicalise(text);
		expect(JSON.stringify(found)).not.toMatch(/anna|geheim/);
	});
});

test("the lane is the registrable domain, or the address", () => {
	const laneOf = (text: string) => {
		const found = canonicalise(text);
		return found.kind === "target" ? found.lane : null;
	};
	expect(laneOf("https://a.b.news.co.uk/")).toBe("news.co.uk");
	expect(laneOf("http://192.0.2.7:8080/")).toBe("192.0.2.7");
	expect(laneOf("http://[2001:db8::1]/")).toBe("2001:db8::1");
	expect(laneOf("http://localhost/")).toBe("localhost");
	expect(laneOf("https://fb.watch/abc/")).toBe(laneOf("https://m.facebook.com/some.page"));
});

test("on another port of a platform's host every spelling of an address is read by the same pack", () => {
	const plain = canonicalise("https://vk.com:8443/@user/123456");
	expect(plain).toMatchObject({ platform: "mastodon", itemKind: "post" });
	for (const spelling of ["https://vk.com:8443/@user/123456/", "https://VK.com.:8443/@user/123456?utm_source=x"])
		expect(canonicalise(spelling)).toMatchObject({ ...plain, assumed: expect.anything() });
});

test("the root's dot behind a host makes no other target of it", () => {
	for (const path of ["/@user", "/@user/123456", "/a/page"])
		expect(canonicalise(`https://social.example.${path}`)).toEqual(canonicalise(`https://social.example${path}`));
});

test("a platform's name under another ending is not the platform", () => {
	for (const text of [
		"https://facebook.tk/some.page",
		"https://instagram.com.evil.example/p/CabcdefghiJ/",
		"https://x.com.evil.example/a/status/1",
	]) {
		expect(canonicalise(text)).toMatchObject({ kind: "target", platform: "web" });
	}
});

describe("canonicalising twice changes nothing", () => {
	const segments = fc.array(fc.string({ maxLength: 12, unit: "binary" }), { maxLength: 4 });
	const hosts = fc.oneof(
		fc.constantFrom(
			"news.example",
			"www.facebook.com",
			"m.facebook.com",
			"instagram.com",
			"wa.me",
			"chat.whatsapp.com",
			"www.tiktok.com",
			"twitter.com",
			"www.snapchat.com",
			"www.youtube.com",
			"youtu.be",
			"t.me",
			"old.reddit.com",
			"mastodon.example",
			"docs.google.com",
			"a.blogspot.de",
		),
		fc.domain(),
		fc.ipV4(),
	);
	const check = (text: string): void => {
		const once = canonicalise(text);
		if (once.kind === "problem") return;
		const { assumed: _, account, ...identity } = once;
		const twice = canonicalise(once.url);
		expect(twice).toMatchObject(identity);
		// A spelling may name the owner where the canonical one does not: `/some.body/reel/…` and `/p/…`.
		if (twice.kind === "target" && twice.account !== null) expect(twice.account).toBe(account);
	};

	test.each([
		["a word of the platform's own behind an @", "https://instagram.com/@reel", "https://www.instagram.com/@reel"],
		["a word of the platform's own behind an @", "https://nitter.at/@i/", "https://x.com/@i/"],
		["a word of the platform's own behind an @", "https://t.me/@contact", "https://t.me/@contact"],
		["a word of the platform's own behind #!", "https://fb.com/#!/media", "https://www.facebook.com/#!/media"],
		[
			"a private post's code without a public one",
			`https://instagram.com/tv/1${"2".repeat(28)}`,
			`https://www.instagram.com/p/1${"2".repeat(28)}/`,
		],
		["a profile's own tab", "https://www.pinterest.de/some'/pins/", "https://www.pinterest.com/some"],
		["an escaped name behind #!", "https://twitter.com/#!/%41bc", "https://x.com/abc"],
		["a second scheme that dot segments hid", "https://olx.uz/a;http:/./b", "https://www.olx.uz/a;http:/b"],
	])("for %s: %s", (_, text, url) => {
		expect(canonicalise(text)).toMatchObject({ url });
		check(text);
	});

	test("for names that only in lower case look like keys", () => {
		for (const name of ["ID12.html", "Wall1", "CLUB7x", "Video-1", "id12.html"]) check(`https://vk.com/${name}`);
	});

	test("for a name that is only a dot, which an address reads as the folder itself", () => {
		for (const text of [
			"https://instagram.com/@%2e",
			"https://www.instagram.com/@..",
			"https://instagram.com/@%2E%2E/",
		]) {
			check(text);
			expect(canonicalise(text)).not.toMatchObject({ itemKind: "profile" });
		}
		expect(canonicalise("https://instagram.com/@a.b")).toMatchObject({ itemKind: "profile", itemId: "a.b" });
	});

	test("for URLs of any parts", () => {
		fc.assert(
			fc.property(
				fc.constantFrom("http", "https"),
				hosts,
				segments,
				fc.string({ unit: "binary" }),
				(scheme, host, path, query) => check(`${scheme}://${host}/${path.join("/")}?${query}`),
			),
			{ numRuns: 3000 },
		);
	});

	test("for addresses made of what means something in them", () => {
		const part = fc.constantFrom(
			..."%2e %2E %25 %41 % . / // ? & = # #! #/ : @ [ ] ( ) ' \" ; + ~ a B 1 _ - é utm_source= id= v= posts status p reel watch groups".split(
				" ",
			),
		);
		fc.assert(
			fc.property(hosts, fc.array(part, { maxLength: 12 }), (host, parts) =>
				check(`https://${host}/${parts.join("")}`),
			),
			{ numRuns: 5000 },
		);
	});

	test("for addresses made of the platforms' own hosts and words", () => {
		const spelled = (host: string) => expandHosts(host).map((one) => one.replace(/^\*\./, "some."));
		const words = PACKS.flatMap((pack) => [
			...(pack.reserved ?? []),
			...pack.shapes.flatMap((shape) => [
				...(shape.path.match(/[a-z_]+/g) ?? []),
				...Object.keys(shape.query ?? {}),
				...shape.examples.flat().flatMap((example) => example.split(/[/?&=#]/)),
			]),
		]);
		const part = fc.oneof(
			fc.constantFrom(...new Set(words)),
			fc.constantFrom(
				..."/ // /. ? & = # #! #/ : @ %40 %2E %41 [ ] ( ) ' ; ~ _ - é a B 1 123456789 ABCdef12".split(" "),
			),
			fc.constant("/"),
		);
		fc.assert(
			fc.property(
				fc.constantFrom(...PACKS.flatMap((pack) => pack.hosts.flatMap(spelled)), "news.example"),
				fc.array(part, { maxLength: 12 }),
				(host, parts) => check(`https://${host}/${parts.join("")}`),
			),
			{ numRuns: 20_000 },
		);
	});

	test("for anything at all, and nothing is thrown", () => {
		fc.assert(
			fc.property(
				fc.oneof(fc.string({ unit: "binary" }), fc.webUrl({ withFragments: true, withQueryParameters: true })),
				check,
			),
			{ numRuns: 3000 },
		);
	});
});
