import { Readable } from "node:stream";
import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { gunzip } from "../../src/csv/bytes/gunzip.ts";
import { showValue } from "../../src/csv/rows/show-value.ts";
import { MAX_ROW_CHARS } from "../../src/csv/text/cut-block.ts";
import { readList, reasonsOf, urlsOf } from "./support/read-list.ts";
import { workbookOf, zipOf } from "./support/zip.ts";

const dated = (rows: string): string => `url,reported_at,note\n${rows}`;
const good = "https://a.example/,2021-04-03,x\n";

describe("bytes that are no text", () => {
	test("NUL in a URL or a date refuses the row, elsewhere it is made visible", async () => {
		const list = await readList(
			dated(
				`https://a.example/\0x,2021-04-03,x\nhttps://b.example/,2021\0-04-03,x\nhttps://c.example/,2021-04-03,a\0b\n`,
			),
		);
		expect(reasonsOf(list)).toEqual(["2 unreadable-characters", "3 unknown-date"]);
		expect(list.drafts[0]?.notice.note).toBe("a\ufffdb");
	});

	test("invalid UTF-8 in a URL refuses the row, elsewhere it is made visible", async () => {
		const bytes = Buffer.concat([
			Buffer.from(dated("https://b.example/,2021-04-03,Ünïcödé Ünïcödé Ünïcödé\nhttps://a.example/")),
			Buffer.from([0xff]),
			Buffer.from(",2021-04-03,x\nhttps://c.example/,2021-04-03,"),
			Buffer.from([0xfe]),
			Buffer.from("\n"),
		]);
		const list = await readList(bytes);
		expect(list.understood.form.encoding).toBe("utf-8");
		expect(reasonsOf(list)).toEqual(["3 unreadable-characters"]);
		expect(list.drafts[1]?.notice.note).toBe("\ufffd");
	});

	test("control and bidi characters come out visible in messages, and on one line", async () => {
		const list = await readList(dated('https://a.example/,"\u001b[2Jsoon\u202e",x\n'));
		expect(list.problems[0]?.value).toBe("\\u{1b}[2Jsoon\\u{202e}");
	});
});

describe("what must not be kept", () => {
	test("user info longer than what is looked at to show it is not shown", async () => {
		const list = await readList(dated(`https://me:${"secret".repeat(2000)}@a.example/,never,x\n`));
		expect(JSON.stringify(list.problems)).not.toContain("secret");
		expect(showValue(`https://me:${"secret".repeat(2000)}@a.example/`)).toBe("https://");
	});

	test("user info is in no draft, no message and no rejected row", async () => {
		const list = await readList(
			dated(
				"https://user:secret@a.example/,2021-04-03,see https://me:secret@b.example\nhxxp://me:secret@c[.]example/,never,x\n",
			),
		);
		expect(list.drafts[0]?.notice).toMatchObject({
			listedUrl: "https://a.example/",
			note: "see https://b.example",
		});
		expect(JSON.stringify(list.problems)).not.toContain("secret");
	});
});

describe("cells that spreadsheets would run or made themselves", () => {
	test("a formula that was escaped reads as it was; text formulas give their text; errors are empty", async () => {
		const list = await readList(
			dated(`https://a.example/,"=""2021-04-03""",'=1+1\nhttps://b.example/,2021-04-03,#N/A\n`),
		);
		expect(list.drafts.map(({ notice }) => notice.note)).toEqual(["=1+1", null]);
		expect(list.drafts[0]?.notice.reportedOn).toBe("2021-04-03");
	});
});

describe("rows that swallow others", () => {
	test("a URL that spans lines is refused: a quote is missing somewhere", async () => {
		expect(reasonsOf(await readList(dated(`"https://a.example/\nhttps://b.example/",2021-04-03,x\n`)))).toEqual([
			"2 several-lines-in-url",
		]);
	});

	test("an unclosed quote names its line; the rows behind it are read", async () => {
		const list = await readList(dated(`${good}https://b.example/,2021-04-03,"x\n${good.repeat(3)}`));
		expect(reasonsOf(list)).toEqual(["3 unclosed-quote"]);
		expect(list.drafts).toHaveLength(4);
	});
});

describe("the list's last row", () => {
	test("swallows no row where the list ends without a line end", async () => {
		const list = await readList(
			dated(`${good}https://b.example/,2021-04-03,"x\nhttps://c.example/,2021-04-03,5" pipe`),
		);
		expect(reasonsOf(list)).toEqual(["3 unclosed-quote"]);
		expect(list.drafts.map(({ urlText }) => urlText).at(-1)).toBe("https://c.example/");
	});

	test("may span lines, with or without a line end", async () => {
		for (const end of ["", "\n", "\r\n"]) {
			const list = await readList(dated(`${good}https://b.example/,2021-04-03,"x\n""y"",\nz"${end}`));
			expect(list.drafts.at(-1)?.notice.note).toBe('x\n"y",\nz');
			expect(list.drafts.at(-1)?.row.line).toBe(3);
		}
	});
});

describe("bounds", () => {
	test("one cell of 40 MB is refused by line, in bounded memory, and nothing else is lost", async () => {
		const before = process.memoryUsage().rss;
		const bytes = Buffer.concat([
			Buffer.from(dated(good)),
			Buffer.alloc(40 * 1024 * 1024, "x"),
			Buffer.from(`\n${good}`),
		]);
		const list = await readList(bytes);
		expect(reasonsOf(list)).toEqual(["3 row-too-long"]);
		expect(list.drafts).toHaveLength(2);
		expect(process.memoryUsage().rss - before).toBeLessThan(200 * 1024 * 1024);
	});

	test("a quoted cell over the bound costs its first line; its other lines are told, too", async () => {
		const cell = "filler text\n".repeat(MAX_ROW_CHARS / 8);
		const list = await readList(dated(`${good}https://b.example/,2021-04-03,"${cell}"\n${good}`));
		expect(list.problems[0]).toMatchObject({ line: 3, reason: "unclosed-quote" });
		expect(list.drafts).toHaveLength(2);
		expect(list.rows).toHaveLength(3 + MAX_ROW_CHARS / 8);
	});

	test.each([50_000, 65_536, 200_000, 4_000_000])(
		"the bounds are the same in pieces of %d bytes",
		async (pieceBytes) => {
			const lines = "filler text\n".repeat(MAX_ROW_CHARS / 12 + 1);
			const text = dated(
				`https://a.example/,2021-04-03,"${lines}"\n${good}https://b.example/${"x".repeat(MAX_ROW_CHARS)},2021-04-03,y\n${good}`,
			);
			const list = await readList(text, {}, pieceBytes);
			expect(list.problems[0]).toMatchObject({ line: 2, reason: "unclosed-quote" });
			expect(list.problems.at(-1)).toMatchObject({ reason: "row-too-long" });
			expect(list.drafts).toHaveLength(2);
		},
	);

	test("a gzip bomb is refused", async () => {
		const bomb = gzipSync(Buffer.alloc(20 * 1024 * 1024));
		const unpack = async (): Promise<void> => {
			for await (const _ of gunzip(Readable.from([bomb]), { harmlessBytes: 1024 * 1024, maxRatio: 200 })) {
				// Counting is gunzip's.
			}
		};
		await expect(unpack()).rejects.toThrow(/200 times/);
	});

	test("a list packed with gzip reads as it is, several members too; a damaged one is told", async () => {
		const packed = Buffer.concat([gzipSync(dated(good)), gzipSync(good)]);
		const list = await readList(packed, {}, 7);
		expect(list.understood.form.isGzip).toBe(true);
		expect(list.drafts).toHaveLength(2);
		await expect(readList(packed.subarray(0, 30))).rejects.toThrow(/damaged/);
	});
});

describe("workbooks made to hurt", () => {
	const row = (number: number, ...cells: string[]): string =>
		`<row r="${number}">${cells.map((cell) => `<c t="inlineStr"><is><t>${cell}</t></is></c>`).join("")}</row>`;
	const head = row(1, "url", "reported_at");
	const sheet = (rows: string): string => `<worksheet><sheetData>${rows}</sheetData></worksheet>`;

	test("a workbook made by hand reads", async () => {
		const list = await readList(workbookOf(sheet(head + row(5, "https://a.example/?x=1&amp;y=2", "2021-04-03"))));
		expect(urlsOf(list)).toEqual(["https://a.example/?x=1&y=2"]);
		expect(list.drafts[0]?.row.line).toBe(5);
	});

	test("a sheet that unpacks a thousandfold is refused", async () => {
		const bomb = workbookOf(sheet(head + " ".repeat(80 * 1024 * 1024)));
		expect(bomb.length).toBeLessThan(200_000);
		await expect(readList(bomb)).rejects.toThrow(/damaged|200 times/);
	});

	test("entities are not expanded", async () => {
		const bomb = `<!DOCTYPE x [<!ENTITY a "${"lol".repeat(100)}">]>${sheet(head + row(2, "&a;&a;", "2021-04-03"))}`;
		await expect(readList(workbookOf(bomb))).rejects.toThrow(/damaged/);
	});

	test("cells far to the right and strings that do not exist are harmless", async () => {
		const far = `<row r="2"><c r="A2" t="inlineStr"><is><t>https://a.example/</t></is></c><c r="B2" t="inlineStr"><is><t>2021-04-03</t></is></c><c r="ZZZ2"><v>1</v></c><c r="C2" t="s"><v>99</v></c></row>`;
		expect((await readList(workbookOf(sheet(head + far)))).drafts).toHaveLength(1);
	});

	test.each([
		["truncated", workbookOf(sheet(head)).subarray(0, 300), /damaged/],
		["a Word document", zipOf({ "word/document.xml": "<x/>" }), /Word document/],
		["an OpenDocument file", zipOf({ mimetype: "x" }), /OpenDocument/],
		["a zip of something", zipOf({ "list.csv": "url" }), /zip archive/],
		["not well-formed", workbookOf("<worksheet><sheetData>"), /damaged/],
		["without rows", workbookOf(sheet("")), /empty/],
	])("%s is told", async (_, bytes, message) => {
		await expect(readList(bytes)).rejects.toThrow(message);
	});

	test("links lead to their addresses, formulas and mail addresses too where they should", async () => {
		const rows = `${head}<row r="2"><c r="A2" t="str"><f>HYPERLINK("https://a.example/1","one")</f><v>one</v></c><c r="B2" t="inlineStr"><is><t>2021-04-03</t></is></c></row>${row(3, "two", "2021-04-03")}${row(4, "https://a.example/3", "2021-04-03")}`;
		const links = `<hyperlinks><hyperlink ref="A3" r:id="rId1" location="part"/><hyperlink ref="A4" r:id="rId2"/></hyperlinks>`;
		const book = workbookOf(`<worksheet xmlns:r="x"><sheetData>${rows}</sheetData>${links}</worksheet>`, {
			"xl/worksheets/_rels/sheet1.xml.rels": `<Relationships><Relationship Id="rId1" Target="https://a.example/2" TargetMode="External"/><Relationship Id="rId2" Target="mailto:x@a.example" TargetMode="External"/></Relationships>`,
		});
		const list = await readList(book);
		expect(urlsOf(list)).toEqual(["https://a.example/1", "https://a.example/2#part", "https://a.example/3"]);
		expect(list.drafts.map(({ notice }) => notice.extra)).toEqual([
			{ "url (text)": "one" },
			{ "url (text)": "two" },
			{},
		]);
	});

	test("one link may stand for a block of cells, however large it says it is", async () => {
		const rows = `${head}${row(2, "one", "2021-04-03")}${row(3, "two", "2021-04-03")}`;
		const links = `<hyperlinks><hyperlink ref="A2:XFD1048576" r:id="rId1"/></hyperlinks>`;
		const book = workbookOf(`<worksheet xmlns:r="x"><sheetData>${rows}</sheetData>${links}</worksheet>`, {
			"xl/worksheets/_rels/sheet1.xml.rels": `<Relationships><Relationship Id="rId1" Target="https://a.example/" TargetMode="External"/></Relationships>`,
		});
		expect(urlsOf(await readList(book))).toEqual(["https://a.example/", "https://a.example/"]);
	});

	test("links of other columns are kept beside what their cells show, and no rejected row loses that", async () => {
		const rows = `${head}${row(2, "https://a.example/1", "2021-04-03")}${row(3, "https://a.example/2", "never")}`;
		const links = `<hyperlinks><hyperlink ref="B2:B3" r:id="rId1"/><hyperlink ref="C2" r:id="rId1"/></hyperlinks>`;
		const book = workbookOf(`<worksheet xmlns:r="x"><sheetData>${rows}</sheetData>${links}</worksheet>`, {
			"xl/worksheets/_rels/sheet1.xml.rels": `<Relationships><Relationship Id="rId1" Target="https://me:secret@proof.example/" TargetMode="External"/></Relationships>`,
		});
		const list = await readList(book);
		expect(list.drafts[0]?.notice.extra).toEqual({
			"reported_at (link)": "https://proof.example/",
			"column 3 (link)": "https://proof.example/",
		});
		expect(list.problems[0]?.cells).toEqual(["https://a.example/2", "never"]);
	});

	test("a number without a date's format counts days as its workbook does", async () => {
		const rows = `${head}<row r="2"><c r="A2" t="inlineStr"><is><t>https://a.example/</t></is></c><c r="B2"><v>44289</v></c></row>`;
		const list = await readList(workbookOf(`<worksheet><sheetData>${rows}</sheetData></worksheet>`));
		expect(list.drafts[0]?.notice).toMatchObject({ reportedAt: Date.UTC(2021, 3, 4), precision: "date" });
	});
});

test("column names that mean something to JavaScript are names like any other", async () => {
	const list = await readList("url,reported_at,__proto__,constructor\nhttps://a.example/,2021-04-03,a,b\n");
	expect(JSON.stringify(list.drafts[0]?.notice.extra)).toBe('{"__proto__":"a","constructor":"b"}');
	await expect(readList(dated(good), { timezone: "constructor" })).rejects.toThrow(/--timezone/);
});
