import { expect, test } from "vitest";
import { keepsName } from "../../src/classify/keeps-name.ts";

const asked = "https://news.example/2024/harvest-festival";

test.each([
	["the same name in another folder", "https://news.example/culture/harvest-festival", true],
	["the name behind a number", "https://news.example/123-harvest-festival", true],
	["the name before a number", "https://news.example/harvest-festival-123", true],
	["the name within a longer one", "https://news.example/no-harvest-festival", false],
	["the name before more words", "https://news.example/harvest-festival-cancelled", false],
	["the front page", "https://news.example/", false],
	["another page", "https://news.example/not-found", false],
])("an address that was asked and one that answered: %s", (_, ended, keeps) => {
	expect(keepsName(asked, ended)).toBe(keeps);
});
