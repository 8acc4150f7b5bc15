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

const item = "https://shop.example/item/12345678";

test.each([
	["the same number under another name", "https://shop.example/red-shoe?id=12345678", true],
	["a login that leads back", "https://shop.example/connexion?suite=%2Fitem%2F12345678", false],
	["a login of a board", "https://shop.example/ucp.php?redirect=item.php%3Ft%3D12345678", false],
	["a list without the item", "https://shop.example/shoes?exclude=12345678", false],
	["a search for the number", "https://shop.example/search/12345678", false],
])("a number that was asked for and an address that answered: %s", (_, ended, keeps) => {
	expect(keepsName(item, ended)).toBe(keeps);
});

test("a search that was asked for is the same search", () => {
	expect(keepsName("https://shop.example/search/red-shoe", "https://shop.example/en/search/red-shoe")).toBe(true);
});

test.each([
	["https://wiki.example/wiki/Red%20boat", "https://wiki.example/wiki/Red_boat", true],
	["https://shop.example/x/red_boat.html", "https://shop.example/boats/red-boat", true],
	["https://shop.example/x/red_boat.html", "https://shop.example/boats", false],
	["https://talk.example/@stand_in", "https://talk.example/stand_in", true],
	["https://club.example/boats/index.php", "https://club.example/boats/", true],
	["https://club.example/boats/index.php?page=offer", "https://club.example/boats/", false],
	["https://club.example/boats/index.php", "https://club.example/", false],
	["https://club.example/boats/index.php", "https://club.example/cars/", false],
])("another spelling of an address: %s, %s", (asked, ended, keeps) => {
	expect(keepsName(asked, ended)).toBe(keeps);
});
