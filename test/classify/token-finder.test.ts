import { expect, test } from "vitest";
import { createTokenFinder } from "../../src/classify/token-finder.ts";
import { fc } from "../support/properties.ts";

test("finds every sequence that the content holds, and no other", () => {
	const letters = fc.string({ unit: fc.constantFrom("a", "b", "-"), minLength: 2, maxLength: 6 });
	fc.assert(
		fc.property(
			fc.array(letters, { minLength: 1, maxLength: 6 }),
			fc.array(letters, { maxLength: 20 }),
			(tokens, parts) => {
				const text = parts.join("");
				const found = createTokenFinder(tokens).find(Buffer.from(text));
				expect(new Set(found)).toEqual(new Set(tokens.filter((token) => text.includes(token))));
			},
		),
	);
});

test("finds nothing beyond its reach, where challenge pages never end", () => {
	const finder = createTokenFinder(["px-captcha"]);
	expect(finder.find(Buffer.from(`${" ".repeat(65_000)}px-captcha`))).toEqual(["px-captcha"]);
	expect(finder.find(Buffer.from(`${" ".repeat(66_000)}px-captcha`))).toEqual([]);
});
