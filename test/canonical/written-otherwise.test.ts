import { describe, expect, test } from "vitest";
import { canonicalise } from "../../src/canonical/canonicalise.ts";

const urlOf = (text: string): string => {
	const found = canonicalise(text);
	return found.kind === "target" ? found.url : found.reason;
};

describe("addresses as people copy them", () => {
	test.each([
		[
			"https://m.facebook.com/story.php?story_fbid=123&amp;id=456789",
			"https://www.facebook.com/permalink.php?story_fbid=123&id=456789",
		],
		["https://www.youtube.com/watch?feature=x&amp;v=dQw4w9WgXcQ", "https://www.youtube.com/watch?v=dQw4w9WgXcQ"],
		[
			"https://www.tiktok.com/%40some.body/video/7301234567890123456",
			"https://www.tiktok.com/@_/video/7301234567890123456",
		],
		["https://www.facebook.com//SomePage//posts/123456789", "https://www.facebook.com/somepage/posts/123456789"],
		["https:\\/\\/a.example\\/x\\/y?z=1\\u0026w=2", "https://a.example/x/y?z=1&w=2"],
		["https:\\\\/\\\\/a.example\\\\/x", "https://a.example/x"],
		["https://a.example/foo\\_bar?b\\=1", "https://a.example/foo_bar?b=1"],
		["https://a.example\\x", "https://a.example/x"],
		["https://a.example/x\\r\\n", "https://a.example/x"],
		["https://a.example/?b=1&amp;c=2", "https://a.example/?b=1&c=2"],
		["https://a.example/?b=1&#038;c=2", "https://a.example/?b=1&c=2"],
		["https://a.example/?b=AT%26amp;T", "https://a.example/?b=AT%26amp;T"],
		["https%3A%2F%2Fa.example%2Fx%3Fy%3D1", "https://a.example/x?y=1"],
		["hxxps%3a%2f%2fa%5B.%5Dexample%2fx", "https://a.example/x"],
		["https://a.example/long\u200bword\u00ad/x\u202e", "https://a.example/longword/x"],
		["https://a.example/\u0645\u06cc\u200c\u0634", "https://a.example/%D9%85%DB%8C%E2%80%8C%D8%B4"],
		["hxxps://a[.]example[/]x[?]y[=]1", "https://a.example/x?y=1"],
		["https://a.example/x<br>", "invalid-url"],
		["https://a.example/x>here</a>", "invalid-url"],
	])("%s", (text, expected) => {
		expect(urlOf(text)).toBe(expected);
		expect(urlOf(expected)).toBe(expected === "invalid-url" ? "not-a-url" : expected);
	});
});

describe("what stands behind #! is another item each time", () => {
	test.each([
		["https://twitter.com/#!/somebody", "https://twitter.com/#!/another"],
		["https://twitter.com/#!/search/boats", "https://twitter.com/#!/search/ships"],
		["https://www.facebook.com/#!/groups/123", "https://www.facebook.com/#!/groups/456"],
		["https://www.facebook.com/home.php#!/some.page", "https://www.facebook.com/home.php#!/another.page"],
	])("%s", (first, second) => {
		expect(urlOf(first)).not.toBe(urlOf(second));
		expect(urlOf(urlOf(first))).toBe(urlOf(first));
	});
});
