import { describe, expect, test } from "vitest";
import { openText } from "../../src/classify/page-charset.ts";
import { scanPage } from "../../src/classify/scan-page.ts";
import { parseSelector } from "../../src/classify/selector.ts";
import { cpuMs } from "../support/cpu-time.ts";

const scan = (html: string, ...selectors: string[]) => {
	const parsed = selectors.flatMap((text) => parseSelector(text) ?? []);
	expect(parsed.length).toBe(selectors.length);
	const found = scanPage(openText(Buffer.from(html), "text/html; charset=utf-8"), parsed, true);
	return { ...found, texts: [...found.elements.values()].flat() };
};

test("title, meta and canonical are read out of the head, decoded", () => {
	const found = scan(`<!doctype html><HTML><head><TITLE lang=en>
		Caf&eacute; &amp; <b>bar</b></TITLE><meta content="It&#8217;s" property='og:title'><META NAME=description CONTENT=plain>
		<link href="/a?b=1&amp;c=2" rel="alternate canonical">`);
	expect(found.title).toBe("Café & <b>bar</b>");
	expect(found.meta).toEqual({ "og:title": "It’s", description: "plain" });
	expect(found.canonical).toBe("/a?b=1&c=2");
});

test.each([
	`<meta property="og:title" content="Here">`,
	`<META PROPERTY="OG:Title" CONTENT="Here" />`,
	`<meta\n\tname="og:title"\n\tcontent="Here"\n>`,
	`<meta content="Here" property="og:title">`,
	`<meta property='og:title' content='Here'>`,
	`<meta property=og:title content=Here>`,
	`<meta data-x="1" property="og:title" content="Here">`,
	`<meta property="og:title" content="Here" data-x="1">`,
	`<meta property="og:title"content="Here">`,
	`<meta property = "og:title" content = "Here">`,
	`<meta property="og:title" content="H&#101;re">`,
	`<meta property="og:title" content="Here" content="There">`,
])("a meta element reads alike however it is written: %s", (html) => {
	expect(scan(html).meta).toEqual({ "og:title": "Here" });
});

test.each([
	`<link rel="canonical" href="/a?b=1">`,
	`<LINK REL="Canonical" HREF="/a?b=1" />`,
	`<link href="/a?b=1" rel="canonical">`,
	`<link rel=canonical href=/a?b=1>`,
	`<link rel='canonical' href='/a?b=1'>`,
	`<link rel="canonical" href="/a?b&#61;1">`,
	`<link rel="canonical" data-x href="/a?b=1">`,
	`<link rel="stylesheet" href="/canonical.css"><link rel="canonical" href="/a?b=1"><link rel="canonical" href="/c">`,
])("the canonical address reads alike however it is written: %s", (html) => {
	expect(scan(html).canonical).toBe("/a?b=1");
});

test.each([
	["<h1>a  b</h1>", "a b"],
	["<h1> a\tb\r\nc </h1>", "a b c"],
	["<h1>a&nbsp;b</h1>", "a b"],
	["<h1>a &nbsp; b\u2003c</h1>", "a b c"],
	["<h1>a<br>b</h1>", "a b"],
])("white space of any kind and length is one space: %j", (html, text) => {
	expect(scan(html, "h1").texts).toEqual([text]);
});

test("the first title and the first of a repeated meta element count", () => {
	const found = scan(
		`<title>One</title><svg><title>Two</title></svg><meta property=og:url content=a><meta property=og:url content=b>`,
	);
	expect(found.title).toBe("One");
	expect(found.meta).toEqual({ "og:url": "a" });
});

test("the title of a drawing is not the page's", () => {
	expect(scan(`<body><svg><title>Gone</title></svg><p>x`).title).toBeNull();
	expect(scan(`<svg><title>Gone</title></svg><title>Here</title>`).title).toBe("Here");
	expect(scan(`<svg class=icon /><title>Here</title>`).title).toBe("Here");
});

test("the body's words are read behind a long script", () => {
	expect(
		scan(`<body><script>${"x = 1; ".repeat(5000)}</script><p>This domain is parked</p></body>`, "body").texts,
	).toEqual(["This domain is parked"]);
});

test("what stands behind the body's end is not its words", () => {
	expect(scan(`<body><p>Here</p></BODY><p>There</p></html>`, "body").texts).toEqual(["Here"]);
});

test("an attribute's name may be in upper case", () => {
	expect(scan(`<P DATA-POST=a/1>x</P>`, "[data-post]").texts).toEqual(["x"]);
});

test("words written in numeric character references are words, their spaces and signs are none", () => {
	expect(
		scan("<p>&#1055;&#1088;&#1080;&#x432;&#x435;&#x442; &#72;i&#8217;s&nbsp;caf&#233;&#160;au&#32;lait &#;&#x; &#38;")
			.words,
	).toBe(6);
});

describe("a page that ends inside a tag, a title, a script or a comment is cut", () => {
	test.each([
		["<title>Page not", true],
		["<title>x</tit", true],
		["<p>x</p><meta property=og:title content='a>", true],
		["<p>x</p", true],
		["<p>x<", true],
		["<script>var a = 1", true],
		["<p>x</p><!-- built", true],
		["<!doctype html", true],
		["<p>x", false],
		["<h1>x", false],
		["<p>a < b", false],
		["<title>x</title><p>x</p>", false],
		["<p>x</p><iframe src=x>", false],
		["<script>var a = 1</script>", false],
		["<p>x</p><!-- built -->", false],
	])("%s", (html, isCut) => {
		expect(scan(html).isCut).toBe(isCut);
	});
});

describe("nothing is read out of scripts, comments, attributes or other raw text", () => {
	test.each([
		`<script>var a = "<title>Gone</title><h1>Gone</h1>"</script>`,
		`<!-- <title>Gone</title><h1>Gone</h1> -->`,
		`<img alt="<title>Gone</title><h1>Gone</h1>">`,
		`<img alt='a > b <h1>Gone</h1>'>`,
		`<textarea><h1>Gone</h1></textarea>`,
		`<template><h1>Gone</h1></template>`,
		`<noscript><h1>Gone</h1></noscript>`,
		`<style>h1::before{content:"<h1>Gone</h1>"}</style>`,
		`<SCRIPT>"</scrip"+"<h1>Gone</h1>"</Script >`,
	])("%s", (html) => {
		const found = scan(`${html}<h1>Here</h1>`, "h1");
		expect(found.title).toBeNull();
		expect(found.texts).toEqual(["Here"]);
	});
});

describe("elements are found by simple selectors", () => {
	test.each([
		["h1", "<h1>A <b>b</b> c</h1>", ["A b c"]],
		["#main", "<div id=main>x<div>y</div>z</div>w", ["x y z"]],
		[".gone", `<p class="big gone">x</p><p class="gone-not">y</p>`, ["x"]],
		["div.a.b", `<div class="b c a">x</div><p class="a b">y</p>`, ["x"]],
		["[data-post]", `<div data-post="a/1">x</div>`, ["x"]],
		["[role=main]", `<div role="main">x</div><div role="menu">y</div>`, ["x"]],
		["abbr[data-utime]@data-utime", `<abbr data-utime="17">x</abbr>`, ["17"]],
		["p", "<p>one<p>two", ["onetwo", "two"]],
		["input", "<input name=a>", [""]],
		[".x", "<i class=x><script>no()</script>yes</i>", ["yes"]],
	])("%s", (selector, html, texts) => {
		expect(scan(html, selector).texts.map((text) => text.replaceAll(" ", ""))).toEqual(
			texts.map((text) => text.replaceAll(" ", "")),
		);
	});

	test.each(["a > b", "a b", "a:hover", "", "*[", "a,b"])("%s is no simple selector", (text) => {
		expect(parseSelector(text)).toBeNull();
	});
});

test("words are counted as shown: no scripts, no character references", () => {
	expect(scan("<p>Two words&nbsp;&nbsp;</p><script>not these</script><!-- nor these -->").words).toBe(2);
	expect(scan("<div></div>").words).toBe(0);
});

describe("pages made to be slow or broken are read at once", () => {
	const SIZE = 500_000;
	test.each([
		["unclosed headings", "<h1>".repeat(SIZE / 4)],
		["unclosed quotes", `<a b="`.repeat(SIZE / 6)],
		["unclosed comments", "<!--".repeat(SIZE / 4)],
		["unclosed scripts", "<script>".repeat(SIZE / 8)],
		["end tags alone", "</h1>".repeat(SIZE / 5)],
		["less-than signs", "<".repeat(SIZE)],
		["one endless tag", `<meta ${"a ".repeat(SIZE / 2)}`],
		["one endless title", `<title>${"a&amp;".repeat(SIZE / 6)}`],
		["ampersands", "&".repeat(SIZE)],
		["white space in a meta element", `<meta name="og:title" content="x"${" ".repeat(SIZE)}y>`],
		["white space in a link", `<link rel="canonical" href="x"${" ".repeat(SIZE)}y>`],
		["white space and slashes in a meta element", `<meta name="og:title" content="x"${" /".repeat(SIZE / 2)}y>`],
		["nested elements", `${"<div class=x>".repeat(SIZE / 26)}${"</div>".repeat(SIZE / 26)}`],
	])("%s", async (_, html) => {
		expect(await cpuMs(() => scan(html, "h1", ".x", "[data-post]"))).toBeLessThan(1000);
	});
});
