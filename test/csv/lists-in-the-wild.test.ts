import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { datesOf, type ReadList, readList, reasonsOf, urlsOf } from "./support/read-list.ts";

// Every list of domain.md section 3, cut down to samples that we wrote ourselves.

const fixture = (path: string): Uint8Array => readFileSync(new URL(`../../fixtures/csv/${path}`, import.meta.url));
const columnsOf = ({ understood: { columns, header } }: ReadList): Record<string, string | number> =>
	Object.fromEntries([...columns].map(([field, column]) => [field, header?.[column] ?? column + 1]));

describe("URLhaus", () => {
	test("the header is itself a comment; times are UTC", async () => {
		const list = await readList(fixture("urlhaus/recent.csv"));
		expect(list.understood.form).toMatchObject({ encoding: "utf-8", delimiter: ",", headerRow: 9 });
		expect(list.understood.preset).toBe("urlhaus");
		expect(columnsOf(list)).toEqual({
			url: "url",
			reported_at: "dateadded",
			notifier: "reporter",
			category: "threat",
			reference: "id",
		});
		expect(urlsOf(list)).toEqual([
			"http://192.0.2.7:41231/bin.sh",
			"https://cdn.files.example/i?a=1,2",
			"http://old.host.example/x.exe",
			"http://198.51.100.23/i",
		]);
		expect(datesOf(list)[0]).toBe("2026-08-18T16:10:05Z");
		expect(list.drafts[2]?.notice).toMatchObject({
			notifier: "reporter_a",
			category: "malware_download",
			reference: "3580003",
			extra: { url_status: "offline", tags: 'exe,say "hi"' },
		});
		expect(list.drafts[0]?.row.line).toBe(10);
	});

	test("copies without the hash read the same", async () => {
		const list = await readList(fixture("urlhaus/copy-without-hash.csv"));
		expect(list.understood.preset).toBe("urlhaus");
		expect(list.understood.form.headerRow).toBe(1);
		expect(list.drafts).toHaveLength(2);
	});
});

test("PhishTank: of two URL columns the preset knows which", async () => {
	const list = await readList(fixture("phishtank/verified_online.csv"));
	expect(list.understood.preset).toBe("phishtank");
	expect(urlsOf(list)).toEqual([
		"https://login.bank.example/verify",
		"https://shop.example/a,b/ürün",
		"http://203.0.113.9/wp/",
	]);
	expect(list.drafts[1]?.notice.reference).toBe("9000002");
	expect(list.drafts[1]?.notice.extra).toMatchObject({ target: "Bank of Examples, N.A.", online: "yes" });
});

test("OpenPhish: a bare list of URLs is cut nowhere and waits for a date", async () => {
	expect(reasonsOf(await readList(fixture("openphish/feed.txt")))).toHaveLength(4);
	const list = await readList(fixture("openphish/feed.txt"), { reportedAt: "2026-08-18" });
	expect(list.understood.form).toMatchObject({ delimiter: null, headerRow: null });
	expect(urlsOf(list)[1]).toBe("http://192.0.2.44/wells,fargo/");
	expect(datesOf(list)).toEqual(Array.from({ length: 4 }, () => "2026-08-19T00:00:00Z"));
	expect(
		urlsOf(await readList(fixture("openphish/feed.txt"), { reportedAt: "2026-08-18", preset: "openphish" })),
	).toEqual(urlsOf(list));
});

test("CERT Polska: tabs, Polish headers, bare domains", async () => {
	const list = await readList(fixture("cert-pl/domains.csv"));
	expect(list.understood.form.delimiter).toBe("\t");
	expect(columnsOf(list)).toEqual({ url: "AdresDomeny", reported_at: "DataWpisu", reference: "PozycjaRejestru" });
	expect(urlsOf(list)).toContain("płatności-szybkie.example.com");
	expect(list.drafts[1]?.notice.extra).toEqual({ DataWykreslenia: "2021-09-24T08:10:00+00:00" });
});

test("the Russian register: no header, windows-1251, columns by number", async () => {
	await expect(readList(fixture("z-i/dump.csv"))).rejects.toThrow(/column/);
	const list = await readList(fixture("z-i/dump.csv"), {
		hasHeader: false,
		map: new Map([
			["url", "3"],
			["reported_at", "6"],
			["notifier", "4"],
		]),
	});
	expect(list.understood.form).toMatchObject({ encoding: "windows-1251", delimiter: ";", headerRow: null });
	expect(list.drafts.map(({ notice }) => notice.notifier)).toEqual(["Роскомнадзор", "ФНС", "Генпрокуратура"]);
	expect(list.drafts[2]?.notice.extra["column 5"]).toBe("27-31, п. 2");
	expect(reasonsOf(list)).toEqual(["1 missing-url"]);
});

describe("Citizen Lab", () => {
	test("a test list", async () => {
		const list = await readList(fixture("citizenlab/global.csv"));
		expect(list.understood.preset).toBe("citizenlab");
		expect(list.drafts.map(({ notice }) => notice.notifier)).toEqual(["citizenlab", null, "Partner, NGO"]);
		expect(list.drafts[1]?.notice.note).toBe('added after "audit"');
	});

	test("Italian orders: an empty URL and an empty date are told by line", async () => {
		const list = await readList(fixture("citizenlab/it-orders.csv"));
		expect(reasonsOf(list)).toEqual(["4 missing-url", "5 missing-date"]);
		expect(datesOf(list)[0]).toBe("2021-04-13T00:00:00Z");
	});
});

test("auto-archiver: the header is further down, and its dates are no reports", async () => {
	const list = await readList(fixture("auto-archiver/sheet.csv"), { reportedAt: "2022-03-02" });
	expect(list.understood).toMatchObject({ preset: "auto-archiver", form: { headerRow: 4 } });
	expect(columnsOf(list)).toEqual({ url: "Link" });
	expect(list.drafts.map(({ row }) => row.line)).toEqual([5, 7]);
	expect(list.drafts[0]?.notice.extra["Text Content"]).toBe("Two lines\nof text");
	const asked = await readList(fixture("auto-archiver/sheet.csv"), { map: new Map([["reported_at", "archive date"]]) });
	expect(datesOf(asked)).toEqual(["2022-03-01T10:00:00Z", "2022-03-01T10:05:00Z"]);
});

test("a newsroom's sheet: the URL column beats the domain column; two-digit years are refused until settled", async () => {
	const list = await readList(fixture("newsroom/buzzfeed-2017.csv"));
	expect(columnsOf(list)).toEqual({ url: "url", reported_at: "published_date", category: "category" });
	expect(reasonsOf(list)).toEqual(["2 ambiguous-date", "3 ambiguous-date"]);
	expect(datesOf(await readList(fixture("newsroom/buzzfeed-2017.csv"), { dateFormat: "M/d/yy" }))).toEqual([
		"2017-07-26T00:00:00Z",
		"2017-11-03T00:00:00Z",
	]);
});

test("a newsroom's sheet with a month for a date", async () => {
	const list = await readList(fixture("newsroom/buzzfeed-2016.csv"), { map: new Map([["reported_at", "month"]]) });
	expect(reasonsOf(list)).toEqual(["2 unknown-date", "3 unknown-date"]);
});

describe("Excel", () => {
	test.each([
		["german-1252.csv", "windows-1252", ";"],
		["german-utf8-bom.csv", "utf-8", ";"],
		["german-unicode-text.txt", "utf-16le", "\t"],
	])("%s: German headers, semicolons or tabs, the day first by proof", async (file, encoding, delimiter) => {
		const list = await readList(fixture(`excel/${file}`));
		expect(list.understood.form).toMatchObject({ encoding, delimiter, headerRow: 1 });
		expect(columnsOf(list)).toEqual({
			url: "Gemeldete URL",
			reported_at: "Gemeldet am",
			notifier: "Gemeldet von",
			category: "Kategorie",
			reference: "Aktenzeichen",
			note: "Bemerkung",
		});
		expect(datesOf(list)).toEqual(["2021-04-04T00:00:00Z", "2021-04-14T00:00:00Z"]);
		expect(list.drafts[0]?.notice).toMatchObject({
			notifier: "Büro Köln",
			extra: { Titel: "Schmuggel-Seite „Überfahrt“" },
		});
		expect(list.drafts[1]?.notice).toMatchObject({ reference: "002", note: "zwei\r\nZeilen" });
		expect(reasonsOf(list)).toEqual(["6 missing-date"]);
	});

	test("French on an old Mac", async () => {
		const list = await readList(fixture("excel/french-mac.csv"));
		expect(list.understood.form).toMatchObject({ encoding: "macintosh", delimiter: ";" });
		expect(list.drafts.map(({ notice }) => notice.category)).toEqual(["Contrefaçon", "Escroquerie à l’été"]);
		expect(datesOf(list)).toEqual(["2021-04-04T00:00:00Z", "2021-08-15T00:00:00Z"]);
		expect(list.drafts[1]?.row.line).toBe(3);
	});

	test("a sep= line, a serial among dates, and #REF!", async () => {
		const list = await readList(fixture("excel/polish-sep.csv"));
		expect(list.understood.form).toMatchObject({ delimiter: ";", headerRow: 2 });
		expect(datesOf(list)).toEqual(["2021-04-04T00:00:00Z", "2024-01-16T00:00:00Z"]);
		expect(reasonsOf(list)).toEqual(["5 missing-date"]);
	});

	test("American dates beside others in one column", async () => {
		const list = await readList(fixture("excel/us-mixed-dates.csv"));
		expect(datesOf(list)).toEqual([
			"2021-04-04T00:00:00Z",
			"2021-04-14T00:00:00Z",
			"2021-05-02T00:00:00Z",
			"2021-05-04T00:00:00Z",
		]);
		expect(reasonsOf(list)).toEqual(["6 ambiguous-date"]);
	});

	test("a workbook as it is: first visible sheet, header further down, dates by style, addresses of links", async () => {
		const list = await readList(fixture("excel/pages.xlsx"), { map: new Map([["url", "Page"]]) });
		expect(list.understood.form).toMatchObject({ format: "xlsx", sheet: "Reported pages", headerRow: 3 });
		expect(urlsOf(list)).toEqual([
			"https://www.facebook.com/viajes.norte.example",
			"https://a.example/2?x=1&y=2",
			"https://a.example/3",
			"https://a.example/4",
			"write to us",
		]);
		expect(datesOf(list)).toEqual([
			"2021-04-04T00:00:00Z",
			"2021-04-13T14:30:00Z",
			"2021-04-04T00:00:00Z",
			"2024-01-16T00:00:00Z",
			"2021-04-06T00:00:00Z",
		]);
		expect(list.drafts.map(({ row }) => row.line)).toEqual([4, 5, 6, 7, 8]);
		expect(list.drafts[1]?.notice).toMatchObject({ reference: "002", extra: { Followers: "300" } });
		expect(list.drafts[3]?.notice.category).toBe("fraud");
	});

	test("a workbook that counts from 1904", async () => {
		expect(datesOf(await readList(fixture("excel/from-1904.xlsx")))).toEqual([
			"2021-04-04T00:00:00Z",
			"2021-04-05T00:00:00Z",
		]);
	});

	test("--sheet by name and number; an unknown one is a question", async () => {
		const settings = { map: new Map([["url", "Page"]]) };
		const byName = await readList(fixture("excel/pages.xlsx"), { ...settings, sheet: "reported PAGES" });
		const byNumber = await readList(fixture("excel/pages.xlsx"), { ...settings, sheet: "2" });
		expect(urlsOf(byName)).toEqual(urlsOf(byNumber));
		await expect(readList(fixture("excel/pages.xlsx"), { sheet: "May" })).rejects.toThrow(/no such sheet/);
	});
});

test("a sheet as newsrooms keep it", async () => {
	const list = await readList(fixture("google-sheets/ttp-like.csv"));
	expect(columnsOf(list)).toEqual({ url: "URL", reported_at: "Date reported" });
	expect(list.drafts[0]?.notice.extra).toEqual({
		"Page name": "Viajes al norte",
		"Date found": "2021-03-20",
		Followers: "12,300",
		"Still active?": "yes",
	});
});

test("lines pasted from a chat", async () => {
	const list = await readList(fixture("chat/pasted.txt"), { reportedAt: "2021-04-03" });
	expect(list.understood.form.delimiter).toBeNull();
	expect(list.drafts).toHaveLength(5);
});

test("Excel for Mac: rows end with CR, lines inside cells with LF", async () => {
	const list = await readList(
		'url,reported_at,note\rhttps://a.example/1,2021-04-03,"two\nlines"\rhttps://b.example/2,2021-04-13,x\r',
	);
	expect(list.drafts.map(({ notice }) => [notice.listedUrl, notice.note])).toEqual([
		["https://a.example/1", "two\nlines"],
		["https://b.example/2", "x"],
	]);
});

test("lists of several line ends one behind the other lose no row", async () => {
	const list = await readList(
		"url,reported_at\r\nhttps://a.example/1,2021-04-03\rhttps://b.example/2,2021-04-13\nhttps://c.example/3,2021-04-13",
	);
	expect(urlsOf(list)).toEqual(["https://a.example/1", "https://b.example/2", "https://c.example/3"]);
});

test("a line end of the other kind in front of the rows, behind which one may hide, is a question", async () => {
	for (const start of [
		"url,reported_at\r",
		"# remark\rurl,reported_at\r",
		"sep=,\rurl,reported_at\r",
		"# remark\rx\nurl,reported_at\n",
	]) {
		const list = `${start}https://a.example/1,2021-04-03\nhttps://b.example/2,2021-04-13\nhttps://c.example/3,2021-04-13\n`;
		await expect(readList(list), JSON.stringify(start)).rejects.toThrow(/mix two kinds of line ends/);
	}
	const quoted = await readList('url,"reported\rat",x\r\nhttps://a.example/1,2021-04-03,\r\n', {
		map: new Map([["reported_at", "2"]]),
	});
	expect(quoted.drafts).toHaveLength(1);
});

test("below a banner a row whose title is a hashtag is no remark", async () => {
	const list = await readList(
		"# my list\ntitle,url,reported_at\n#stop,https://a.example/1,2021-04-03\n# a remark\n#,,\n",
	);
	expect(urlsOf(list)).toEqual(["https://a.example/1"]);
	expect(list.problems).toEqual([]);
});

test("URLhaus out of a spreadsheet, which quotes and pads the banner", async () => {
	const list = await readList(
		`# abuse.ch URLhaus,,,,,,,,\r\n"# Last updated: 2026-08-18, UTC",,,,,,,,\r\n"# id","dateadded","url","url_status","last_online","threat","tags","urlhaus_link","reporter"\r\n1,2026-08-18 16:10:05,http://192.0.2.7/bin.sh,online,,x,"a,b",https://urlhaus.example/url/1/,rep\r\n`,
	);
	expect(list.understood).toMatchObject({ preset: "urlhaus", form: { headerRow: 3 } });
	expect(urlsOf(list)).toEqual(["http://192.0.2.7/bin.sh"]);
});

test("a list with bullets and numbers, as Markdown and chats have it", async () => {
	const list = await readList("# Reported\n\n- https://a.example/1\n* [two](https://b.example/2)\n3. evil[.]com\n", {
		reportedAt: "2021-04-03",
	});
	expect(list.drafts).toHaveLength(3);
	expect(list.understood.header).toBeNull();
});

test("a first row that begins with a hashtag in quotes is no remark", async () => {
	const list = await readList('"#tag","https://a.example/1"\n"other","https://b.example/2"\n', {
		reportedAt: "2021-04-03",
	});
	expect(urlsOf(list)).toEqual(["https://a.example/1", "https://b.example/2"]);
});

test("spaces before quotes leave a date readable", async () => {
	const list = await readList(`url, reported_at\nhttps://a.example/, "2021-04-03"\n`);
	expect(datesOf(list)).toEqual(["2021-04-04T00:00:00Z"]);
});
