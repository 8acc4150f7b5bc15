import { expect, test } from "vitest";
import { withoutUserInfo, withoutUserInfoInUrls } from "../../src/domain/user-info.ts";

test.each([
	["https://anna:secret@news.example/a", "https://news.example/a"],
	["see http://anna@news.example and //bob:x@b.example/c", "see http://news.example and //b.example/c"],
	["ftp://anna:se@cret@files.example", "ftp://files.example"],
	["anna:secret@news.example/a", "news.example/a"],
	["anna@news.example/a", "news.example/a"],
	["https://news.example/@anna", "https://news.example/@anna"],
	["https://news.example/?mail=anna@b.example", "https://news.example/?mail=anna@b.example"],
	["anna@news.example", "anna@news.example"],
	["mailto:anna@news.example", "mailto:anna@news.example"],
	["@anna", "@anna"],
])("%s as an address is %s", (text, shown) => {
	expect(withoutUserInfo(text)).toBe(shown);
});

test.each([
	["anna@ngo.example", "anna@ngo.example"],
	["mail:anna@ngo.example", "mail:anna@ngo.example"],
	["@handle said so", "@handle said so"],
	["a@b", "a@b"],
	["reported at https://anna:secret@desk.example/1", "reported at https://desk.example/1"],
])("%s in another cell is %s", (text, kept) => {
	expect(withoutUserInfoInUrls(text)).toBe(kept);
});
