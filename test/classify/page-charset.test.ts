import iconv from "iconv-lite";
import { expect, test } from "vitest";
import { openText } from "../../src/classify/page-charset.ts";
import { scanPage } from "../../src/classify/scan-page.ts";

const titleOf = (body: Buffer, contentType?: string) => scanPage(openText(body, contentType), [], false).title;

test.each([
	["utf-8", "text/html; charset=utf-8", "Página não encontrada"],
	["windows-1252", "text/html; charset=windows-1252", "Don’t – “miss” €"],
	["windows-1252", "text/html; charset=iso-8859-1", "Don’t – “miss” €"],
	["windows-1251", "text/html;charset=Windows-1251", "Страница не найдена"],
	["shift_jis", 'text/html; charset="shift_jis"', "ページが見つかりません"],
	["gb18030", "text/html; charset=gb18030", "页面不存在"],
	["utf-16le", "text/html; charset=utf-16le", "Página"],
])("%s, named in the field", (charset, contentType, title) => {
	expect(titleOf(iconv.encode(`<title>${title}</title>`, charset), contentType)).toBe(title);
});

test.each([
	["windows-1251", `<meta charset=windows-1251>`, "Не найдено"],
	["shift_jis", `<meta http-equiv=content-type content="text/html; charset=shift_jis">`, "見つかりません"],
])("%s, named in the page", (charset, meta, title) => {
	expect(titleOf(iconv.encode(`<html><head>${meta}<title>${title}</title>`, charset), "text/html")).toBe(title);
});

test("a byte order mark says which UTF it is", () => {
	expect(titleOf(Buffer.concat([Buffer.from([0xff, 0xfe]), iconv.encode("<title>Página</title>", "utf-16le")]))).toBe(
		"Página",
	);
	expect(titleOf(Buffer.from("\ufeff<title>Página</title>"), "text/html; charset=windows-1252")).toBe("Página");
});

test.each(["utf-16le", "utf-16be"])("%s without a mark is told by its first sign", (charset) => {
	expect(titleOf(iconv.encode("<title>Página</title>", charset, { addBOM: false }))).toBe("Página");
});

test("without a word about it, valid UTF-8 is UTF-8 and the rest is windows-1252", () => {
	expect(titleOf(Buffer.from("<title>Página</title>"))).toBe("Página");
	expect(titleOf(iconv.encode("<title>Página – 5 €</title>", "windows-1252"))).toBe("Página – 5 €");
});

test("an unknown charset does not stop the reading", () => {
	expect(titleOf(Buffer.from("<title>Plain</title>"), "text/html; charset=nonsense")).toBe("Plain");
});

test("a field of nothing but white space after charset= is read in no time", () => {
	const started = performance.now();
	expect(titleOf(Buffer.from("<title>Página</title>"), `text/html; charset=${" ".repeat(50_000)};`)).toBe("Página");
	expect(performance.now() - started).toBeLessThan(500);
});
