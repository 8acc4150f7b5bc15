import { expect, test } from "vitest";
import { createElementReader } from "../../src/classify/element-reader.ts";
import { openText } from "../../src/classify/page-charset.ts";
import { scanPage } from "../../src/classify/scan-page.ts";
import { parseSelector } from "../../src/classify/selector.ts";

const selectorOf = (text: string) => {
	const selector = parseSelector(text);
	if (selector === null) throw new Error(`no selector: ${text}`);
	return selector;
};

const textsOf = (html: string, text: string): readonly string[] => {
	const selector = selectorOf(text);
	const page = openText(Buffer.from(html), "text/html; charset=utf-8", undefined);
	return scanPage(page, [selector], true).elements.get(selector) ?? [];
};

test("elements are read in the order in which they end, nested ones too", () => {
	expect(textsOf("<div>a<div>b</div>c</div><div>d</div>", "div")).toEqual(["b", "a b c", "d"]);
});

test.each([
	`<div>a<img data-x='{"a":"<h1>not shown</h1>"}' alt="> nor this">b</div>`,
	`<div>a<img alt="it's > this">b</div>`,
	`<div>a<img alt= "x > y" checked>b</div>`,
	`<div>a<img class="x"">b</div>`,
	`<div>a<img alt=x'y>b</div>`,
])("a bracket within a quoted value ends no tag: %s", (html) => {
	expect(textsOf(html, "div")).toEqual(["a b"]);
});

test("only so many elements of one selector are kept", () => {
	expect(textsOf("<p>x</p>".repeat(1000), "p")).toHaveLength(20);
});

test("a page of many nested elements opens only so many at once", () => {
	const texts = textsOf(`${"<div>".repeat(500)}x${"</div>".repeat(500)}`, "div");
	expect(texts).toHaveLength(20);
	expect(texts.every((text) => text === "x")).toBe(true);
});

test("attributes are read of as many elements as texts", () => {
	expect(textsOf('<a href="/x">y</a>'.repeat(30), "a@href")).toEqual(Array.from({ length: 20 }, () => "/x"));
});

test("an element that never ends is read to the end of the page", () => {
	const page = openText(Buffer.from("<h1>never ended"), "text/html", undefined);
	const selector = selectorOf("h1");
	const reader = createElementReader(page, [selector]);
	reader.start(selector.tag ?? 0, 1, 3);
	expect(reader.finish().get(selector)).toEqual(["never ended"]);
});
