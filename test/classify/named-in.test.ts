import { describe, expect, test } from "vitest";
import { canonicalise } from "../../src/canonical/canonicalise.ts";
import { foldText } from "../../src/classify/fold-text.ts";
import { isNamedIn } from "../../src/classify/named-in.ts";
import type { TextTest } from "../../src/packs/rule.ts";

const names = (url: string, raw: string, what: NonNullable<TextTest["names"]> = "item"): boolean => {
	const target = canonicalise(url);
	if (target.kind === "problem") throw new Error(target.message);
	return isNamedIn({ folded: foldText(raw), raw }, what, target);
};

describe("a name is not that of somebody whose name begins or ends alike", () => {
	test.each([
		["https://www.instagram.com/some.body/", "https://www.instagram.com/some.body/", true],
		["https://www.instagram.com/some.body/", "https://www.instagram.com/Some.Body?hl=en", true],
		["https://www.instagram.com/some.body/", "https://www.instagram.com/some.body.two/", false],
		["https://www.instagram.com/some.body/", "https://www.instagram.com/my.some.body/", false],
		["https://www.instagram.com/some.body/", "Some Body (@some.body) • Instagram", true],
		["https://www.instagram.com/some.body/", "Photos of @some.body. And more", true],
		["https://www.linkedin.com/in/fake-person", "https://de.linkedin.com/in/fake-person?trk=x", true],
		["https://www.linkedin.com/in/fake-person", "https://de.linkedin.com/in/fake-person-1a2b", false],
		["https://github.com/standin/example", "https://github.com/standin/example/issues", true],
		["https://github.com/standin/example", "https://github.com/standin/example-two", false],
		["https://www.facebook.com/some.page", "https://www.facebook.com/search?q=some.page", false],
		["https://www.facebook.com/facebook", "https://www.facebook.com/", false],
	])("%s in %s: %s", (url, text, expected) => {
		expect(names(url, text)).toBe(expected);
	});
});

test("an id may stand beside other words", () => {
	expect(names("https://medium.com/p/0123456789ab", "https://medium.com/@x/a-title-0123456789ab")).toBe(true);
	expect(names("https://www.facebook.com/groups/1234567/", "https://www.facebook.com/groups/1234567/about")).toBe(true);
});

test("an exact id heeds case", () => {
	const url = "https://www.instagram.com/p/CabcdefghiJ/";
	expect(names(url, "https://www.instagram.com/p/cabcdefghiJ/")).toBe(true);
	expect(names(url, "https://www.instagram.com/p/cabcdefghiJ/", "exact-item")).toBe(false);
	expect(names(url, "https://www.instagram.com/a.b/reel/CabcdefghiJ/", "exact-item")).toBe(true);
});

test("a host is not one that ends alike", () => {
	const url = "https://some.wordpress.com/";
	expect(names(url, "https://some.wordpress.com/", "host")).toBe(true);
	expect(names(url, "https://www.some.wordpress.com/feed", "host")).toBe(true);
	expect(names(url, "some.wordpress.com is no longer available.", "host")).toBe(true);
	expect(names(url, "https://awe-some.wordpress.com/", "host")).toBe(false);
	expect(names(url, "https://some.wordpress.com.evil.example/", "host")).toBe(false);
});

test("a path is that of the same page, or of something under it", () => {
	const url = "https://news.example/a/1";
	expect(names(url, "https://news.example/a/1/", "path")).toBe(true);
	expect(names(url, "/a/1?x=1", "path")).toBe(true);
	expect(names(url, "https://news.example/a/1/comments", "path")).toBe(true);
	expect(names(url, "https://news.example/a/1-2", "path")).toBe(false);
	expect(names(url, "https://news.example/b/a/1", "path")).toBe(false);
});
