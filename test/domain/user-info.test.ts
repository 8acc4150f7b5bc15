import { expect, test } from "vitest";
import { withoutUserInfo, withoutUserInfoInUrls } from "../../src/domain/user-info.ts";

test.each([
	["https://anna:secret@news.example/a", "https://news.example/a"],
	["see http://anna@news.example and //bob:x@b.example/c", "see http://news.example and //b.example/c"],
	["ftp://anna:se@cret@files.example", "ftp://files.example"],
	["anna:secret@news.example/a", "news.example/a"],
	["anna@news.example/a", "news.example/a"],
	["(anna:secret@news.example)", "(news.example)"],
	["1. anna:secret@news.example/a", "1. news.example/a"],
	["https:/anna:secret@news.example/a", "https:/news.example/a"],
	["https:anna:secret@news.example/a", "https:news.example/a"],
	["https:\\\\anna:secret@news.example\\a", "https:\\\\news.example\\a"],
	["hxxps[:]//anna:secret@news[.]example/", "hxxps[:]//news[.]example/"],
	["hxxps[://]anna:secret@news[.]example/", "hxxps[://]news[.]example/"],
	["https://anna:it's\"<secret@news.example/", "https://news.example/"],
	['see https://anna:"<secret@news.example/', "see https://news.example/"],
	["https://anna:se#cret@news.example/", "https://news.example/"],
	["https://anna:s/e?cret@news.example/", "https://news.example/"],
	["https://anna:1234/cret@news.example/@bob", "https://anna:1234/cret@news.example/@bob"],
	["https://anna:se cret@news.example/", "https://news.example/"],
	["https://anna:\tsecret@news.example/", "https://news.example/"],
	["https://anna:secret@", "https://"],
	["https://anna%3Asecret%40news.example/", "https://news.example/"],
	["https://anna:secret＠news.example/", "https://news.example/"],
	[
		"https://l.facebook.com/l.php?u=https%3A%2F%2Fanna%3Asecret%40b.example%2Fx",
		"https://l.facebook.com/l.php?u=https%3A%2F%2Fb.example%2Fx",
	],
	[
		"https://a.example/?u=https%253A%252F%252Fanna%253Asecret%2540b.example",
		"https://a.example/?u=https%253A%252F%252Fb.example",
	],
	["https://news.example/@anna", "https://news.example/@anna"],
	["https://news.example:8080/@anna", "https://news.example:8080/@anna"],
	["https://news.example/%40anna", "https://news.example/%40anna"],
	["https://https://news.example/@anna", "https://https://news.example/@anna"],
	[
		"https://web.archive.org/web/2020/https://medium.com/@anna",
		"https://web.archive.org/web/2020/https://medium.com/@anna",
	],
	[
		"https://a.example/?u=https%3A%2F%2Fwww.tiktok.com%2F%40anna%2Fvideo%2F1",
		"https://a.example/?u=https%3A%2F%2Fwww.tiktok.com%2F%40anna%2Fvideo%2F1",
	],
	["https://[2001:db8::1]:8080/@anna", "https://[2001:db8::1]:8080/@anna"],
	["https://news.example/a: see anna@b.example", "https://news.example/a: see anna@b.example"],
	["https://news.example/?mail=anna@b.example", "https://news.example/?mail=anna@b.example"],
	["anna@news.example", "anna@news.example"],
	["mailto:anna@news.example", "mailto:anna@news.example"],
	["E-Mail:anna@news.example", "E-Mail:anna@news.example"],
	["@anna", "@anna"],
])("%s as an address is %s", (text, shown) => {
	expect(withoutUserInfo(text)).toBe(shown);
});

test.each([
	["anna@ngo.example", "anna@ngo.example"],
	["mail:anna@ngo.example", "mail:anna@ngo.example"],
	["desk:anna@ngo.example", "desk:anna@ngo.example"],
	["https://a.example: anna@ngo.example", "https://a.example: anna@ngo.example"],
	['<a href="https://a.example:80">anna@ngo.example</a>', '<a href="https://a.example:80">anna@ngo.example</a>'],
	["@handle said so", "@handle said so"],
	["a@b", "a@b"],
	["reported at https://anna:secret@desk.example/1", "reported at https://desk.example/1"],
	["login with anna:secret@desk.example/1", "login with desk.example/1"],
	["see sftp:anna:secret@desk.example/1", "see desk.example/1"],
])("%s in another cell is %s", (text, kept) => {
	expect(withoutUserInfoInUrls(text)).toBe(kept);
});

test("a hostile megabyte is read in no time", () => {
	for (const unit of ["//a:b", "https:", "/", "a:", "//a@", "%2f%2f", "\\", "h**p[:]", "@", "(a:b", "a:b@"]) {
		const text = `@${unit.repeat(1_000_000 / unit.length)} @ `;
		const before = process.cpuUsage();
		withoutUserInfo(text);
		const { user } = process.cpuUsage(before);
		expect(user / 1000, unit).toBeLessThan(2000);
	}
});
