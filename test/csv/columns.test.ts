import { describe, expect, test } from "vitest";
import { COLUMN_NAMES } from "../../src/csv/columns/column-names.ts";
import { columnsNamed } from "../../src/csv/columns/known-names.ts";
import { readList, reasonsOf, urlsOf } from "./support/read-list.ts";

const asked = (text: string, settings = {}): Promise<string> =>
	readList(text, { reportedAt: "2021-01-01", ...settings }).then(
		() => "not asked",
		(error: Error & { hint?: string }) => `${error.message} ${error.hint ?? ""}`,
	);

describe("the URL column", () => {
	test.each([
		"URL",
		"Link",
		"links",
		"AdresDomeny",
		"Enlace",
		"Lien",
		"Reported URL",
		"Page URL",
		"\ufeffurl",
		"Ссылка",
		"BAĞLANTI",
		"ΣΎΝΔΕΣΜΟΣ",
		"VERKNÜPFUNG",
	])("%s is known", async (name) => {
		const list = await readList(`title,${name}\nx,https://a.example/\n`, { reportedAt: "2021-01-01" });
		expect(urlsOf(list)).toEqual(["https://a.example/"]);
	});

	test("no name asks about its one column twice", () => {
		for (const field of ["url", "reported_at", "checked_at"] as const) {
			for (const name of COLUMN_NAMES[field].flat()) expect([name, columnsNamed([name], field)]).toEqual([name, [0]]);
		}
	});

	test("two possible ones are a question with both candidates", async () => {
		const question = await asked("url,link\nhttps://a.example/,https://b.example/\n");
		expect(question).toContain("column 1 (url), column 2 (link)");
		expect(question).toContain("--map url=");
	});

	test("a name of one URL among several is a question where another column holds URLs", async () => {
		const question = await asked("Post URL,Profile URL\nhttps://a.example/,https://b.example/\n");
		expect(question).toContain("column 1 (Post URL), column 2 (Profile URL)");
		expect(await asked("Post URL,Profile URL\nhttps://a.example/,none\n")).toBe("not asked");
		expect(await asked("url,Profile URL\nhttps://a.example/,https://b.example/\n")).toBe("not asked");
	});

	test("two of the same name are a question", async () => {
		expect(await asked("url,url\nhttps://a.example/,https://b.example/\n")).toContain("column 1 (url), column 2 (url)");
	});

	test("none is a question that shows the header, and which column holds URLs", async () => {
		const question = await asked("title,where\nx,https://a.example/\n");
		expect(question).toContain("title, where");
		expect(question).toContain("column 2 (where) holds some");
		expect(await asked("title,place\nx,y\n")).toContain("No column holds URLs");
	});

	test("a name that says URL beats one that only says domain", async () => {
		expect(urlsOf(await readList("domain,url\na.example,https://a.example/1\n", { reportedAt: "2021-01-01" }))).toEqual(
			["https://a.example/1"],
		);
	});

	test("the only name that hints at a URL is taken; two are a question", async () => {
		expect(await asked("title,Final URL\nx,https://a.example/\n")).toBe("not asked");
		expect(await asked("Final URL,Thumbnail URL\nhttps://a.example/,https://b.example/\n")).toContain("Final URL");
	});

	test("without a header the only column that holds URLs is taken; two are a question", async () => {
		const list = await readList("1,https://a.example/,x\n2,https://b.example/,y\n", { reportedAt: "2021-01-01" });
		expect(urlsOf(list)).toEqual(["https://a.example/", "https://b.example/"]);
		expect(list.drafts[0]?.notice.extra).toEqual({ "column 1": "1", "column 3": "x" });
		expect(await asked("https://a.example/,https://b.example/\n")).toContain("column 1, column 2");
	});
});

describe("--map", () => {
	const text = "Where,When,Who\nhttps://a.example/,2021-04-03,TTP\n";
	const map = (...pairs: [string, string][]) => ({ map: new Map(pairs) });

	test("takes a name in any case and spacing, or a number", async () => {
		const list = await readList(text, map(["url", "WHERE"], ["reported_at", " when"], ["notifier", "3"]));
		expect(list.drafts[0]?.notice).toMatchObject({ notifier: "TTP", reportedOn: "2021-04-03" });
	});

	test("a name beats a number", async () => {
		const list = await readList("2,x\nhttps://a.example/,https://b.example/\n", {
			...map(["url", "2"]),
			reportedAt: "2021-01-01",
		});
		expect(urlsOf(list)).toEqual(["https://a.example/"]);
	});

	test("an unknown column or a number too large is a question", async () => {
		expect(await asked(text, map(["url", "nowhere"]))).toContain("Where, When, Who");
		expect(await asked(text, map(["url", "9"]))).toContain("the list has 3");
	});

	test("a header that only --map knows is found below other rows", async () => {
		const list = await readList(`Some title,,\n\n${text}`, map(["url", "where"], ["reported_at", "when"]));
		expect(list.understood.form.headerRow).toBe(3);
		expect(list.drafts).toHaveLength(1);
	});
});

describe("the report date's column", () => {
	test("two of one rank are a question, reported_at itself is not", async () => {
		const row = "https://a.example/,2021-04-03,2021-04-04\n";
		expect(await asked(`url,Date reported,date_added\n${row}`, { reportedAt: undefined })).toContain(
			"column 2 (Date reported), column 3 (date_added)",
		);
		const list = await readList(`url,date_added,reported_at\n${row}`);
		expect(list.drafts[0]?.notice.reportedOn).toBe("2021-04-04");
	});

	test.each(["Timestamp", "datetime", "Reported on (UTC)", "Date (dd/mm/yyyy)", "Datum nahlášení", "Дата скарги"])(
		"%s is known",
		async (name) => {
			const list = await readList(`url,${name}\nhttps://a.example/,2021-04-03\n`);
			expect(list.drafts[0]?.notice.reportedOn).toBe("2021-04-03");
		},
	);

	test.each(["Date (removed)", "Date (CET)", "Date (MST)", "Date (last seen)"])(
		"%s is not taken for it",
		async (name) => {
			expect(reasonsOf(await readList(`url,${name}\nhttps://a.example/,2021-04-03\n`))).toEqual(["2 missing-date"]);
		},
	);

	test("in a list of targets that export wrote, it is that of the first notice, not when the target was added", async () => {
		const list = await readList(
			"url,addedAt,firstReportedAt,lastReportedAt\nhttps://a.example/,2022-01-01,2021-04-03,2021-05-03\n",
		);
		expect(list.drafts[0]?.notice.reportedOn).toBe("2021-04-03");
		const other = await readList("url,first_reported,date_reported\nhttps://a.example/,2022-01-01,2021-04-03\n");
		expect(other.drafts[0]?.notice.reportedOn).toBe("2021-04-03");
	});

	test("a date of publishing is taken only where no other is", async () => {
		const list = await readList("url,published,submission_time\nhttps://a.example/,2020-01-01,2021-01-01\n");
		expect(list.drafts[0]?.notice.reportedOn).toBe("2021-01-01");
		expect(list.drafts[0]?.notice.extra).toEqual({ published: "2020-01-01" });
	});
});

describe("the header", () => {
	test("--header-row names it, --no-header denies it", async () => {
		const text = "x,y\na,b\nurl,reported_at\nhttps://a.example/,2021-04-03\n";
		expect((await readList(text, { headerRow: 3 })).drafts).toHaveLength(1);
		const list = await readList(text, {
			hasHeader: false,
			map: new Map([
				["url", "1"],
				["reported_at", "2"],
			]),
		});
		expect(list.rows).toHaveLength(4);
	});

	test("--header-row past the end is a question", async () => {
		expect(await asked("url\nhttps://a.example/\n", { headerRow: 9 })).toContain("--header-row 9");
	});

	test("a header alone is a list without rows", async () => {
		expect((await readList("url,reported_at\n")).rows).toEqual([]);
	});

	test("a header cell may span lines", async () => {
		const list = await readList('"url","reported\nat"\nhttps://a.example/,2021-04-03\n');
		expect(list.drafts[0]?.row.line).toBe(3);
	});

	test("columns of the same name are kept apart", async () => {
		const list = await readList("url,tag,tag,\nhttps://a.example/,a,b,c\n", { reportedAt: "2021-01-01" });
		expect(list.drafts[0]?.notice.extra).toEqual({ tag: "a", "tag (2)": "b", "column 4": "c" });
	});
});

test("dotted names beside known ones are a header", async () => {
	const list = await readList("author.username,url,created_at\nx,https://a.example/,2021-04-03\n");
	expect(list.understood.form.headerRow).toBe(1);
	expect(list.drafts[0]?.notice.extra).toEqual({ "author.username": "x" });
});

describe("ragged rows", () => {
	test("missing cells are empty, trailing empty ones are nothing", async () => {
		const list = await readList(
			"url,reported_at,note\nhttps://a.example/,2021-04-03\nhttps://b.example/,2021-04-03,x,,,\n",
		);
		expect(list.drafts.map(({ notice }) => notice.note)).toEqual([null, "x"]);
	});

	test("a cell too many is kept when the date to the right of the URL shows that nothing has shifted", async () => {
		const list = await readList("url,reported_at\nhttps://a.example/,2021-04-03,more\n");
		expect(list.drafts[0]?.notice.extra).toEqual({ "column 3": "more" });
	});

	test("a cell too many is refused when the URL may have been cut in two", async () => {
		expect(reasonsOf(await readList("reported_at,url\n2021-04-03,https://a.example/x,y\n"))).toEqual([
			"2 too-many-cells",
		]);
	});
});

test("a delimiter that is given is used, whatever the list looks like", async () => {
	const list = await readList("url,x;reported_at\nhttps://a.example/,b;2021-04-03\n", {
		delimiter: ";",
		map: new Map([["url", "1"]]),
	});
	expect(urlsOf(list)).toEqual(["https://a.example/,b"]);
});

test.each([
	["<!DOCTYPE html><html>", "a web page"],
	['{"urls": []}', "JSON"],
	["%PDF-1.7\n", "a PDF document"],
	["", "empty"],
	["\n\n  \n", "empty"],
	["\u0001\u0002\u0003\u0004", "not text"],
	["SQLite format 3\0", "an SQLite database"],
])("%j is told to be no list", async (text, what) => {
	expect(await asked(text)).toContain(what);
});
