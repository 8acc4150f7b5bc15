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
	])("%s", (text, expected) => {
		expect(urlOf(text)).toBe(expected);
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
