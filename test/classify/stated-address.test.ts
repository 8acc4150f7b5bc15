import { expect, test } from "vitest";
import { statedAddress } from "../../src/classify/stated-address.ts";

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
