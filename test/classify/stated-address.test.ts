import { expect, test } from "vitest";
import { isSamePlace, statedAddress } from "../../src/classify/stated-address.ts";

const AT = "https://boats.example/@sailor/7?x=1";

test.each([
	["https://boats.example/a?b=1#c", "https://boats.example/a?b=1#c"],
	["//boats.example/a", "https://boats.example/a"],
	["/a", "https://boats.example/a"],
	["/", "https://boats.example/"],
	["\n HTTPS://Boats.Example:443/A%2db%5f ", "https://boats.example/A-b_"],
	["https://boats.example/%C3%A9%2F%3F", "https://boats.example/%C3%A9%2F%3F"],
])("%j is read as %s", (text, address) => {
	expect(statedAddress(text, AT)).toBe(address);
});

test.each(["", "#", "?page=2", "index.html", "Boats", "7", "https://", "mailto:a@b.example"])(
	"%j is no address, and not that of the page it stands on",
	(text) => {
		expect(statedAddress(text, AT)).toBe(text);
	},
);

test.each([
	["https://www.boats.example/Some.One/?x=1#y", "http://boats.example/some.one", true],
	["https://boats.example/", "https://boats.example", true],
	["https://boats.example/one", "https://boats.example/one/two", false],
	["https://boats.example/one", "https://ships.example/one", false],
	["https://boats.example/one", "Boats", false],
])("%s and %s are the same place: %j", (first, second, isSame) => {
	expect(isSamePlace(first, second)).toBe(isSame);
});
