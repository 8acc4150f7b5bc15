import { expect, test } from "vitest";
import { createTokenFinder } from "../../src/classify/token-finder.ts";
import { fc } from "../support/properties.ts";

test("finds every sequence that the content holds, and no other, in the order of their first places", () => {
	const letters = fc.string({ unit: fc.constantFrom("a", "b", "-"), minLength: 2, maxLength: 6 });
	fc.assert(
		fc.property(
			fc.array(letters, { minLength: 1, maxLength: 6 }),
			fc.array(letters, { maxLength: 20 }),
			(tokens, parts) => {
				const text = parts.join("");
				const held = [...new Set(tokens)].filter((token) => text.includes(token));
				const inOrder = held.toSorted((one, other) => text.indexOf(one) - text.indexOf(other));
				expect(createTokenFinder(tokens).find(Buffer.from(text))).toEqual(inOrder);
			},
		),
	);
});

test("finds nothing beyond its reach, where challenge pages never end", () => {
	const finder = createTokenFinder(["px-captcha"]);
	expect(finder.find(Buffer.from(`${" ".repeat(65_000)}px-captcha`))).toEqual(["px-captcha"]);
	expect(finder.find(Buffer.from(`${" ".repeat(66_000)}px-captcha`))).toEqual([]);
});
