import { Readable } from "node:stream";
import { parse } from "csv-parse/sync";
import { stringify } from "csv-stringify/sync";
import { describe, expect, test } from "vitest";
import type { Row } from "../../src/csv/rows/row.ts";
import { MAX_ROW_CHARS } from "../../src/csv/text/cut-block.ts";
import { DELIMITERS, type Dialect } from "../../src/csv/text/dialect.ts";
import { readRows } from "../../src/csv/text/read-rows.ts";
import { cpuMs } from "../support/cpu-time.ts";
import { fc } from "../support/properties.ts";

const COMMA: Dialect = { delimiter: ",", lineEnd: "\n", hasRemarks: false };

const piecesOf = (text: string, length: number): readonly string[] =>
	Array.from({ length: Math.ceil(text.length / length) }, (_, index) =>
		text.slice(index * length, (index + 1) * length),
	);

const rowsOf = async (text: string, dialect: Dialect = COMMA, pieceChars = 65_536, startLine = 1): Promise<Row[]> => {
	const rows: Row[] = [];
	for await (const batch of readRows(Readable.from(piecesOf(text, pieceChars)), dialect, startLine))
		for (const row of batch) rows.push(row);
	return rows;
};
const short = (rows: readonly Row[]): readonly unknown[] =>
	rows.map((row) => (row.kind === "cells" ? [row.line, ...row.cells] : [row.line, row.reason]));

describe("rows and their physical lines", () => {
	test("line breaks in cells count as lines of the file", async () => {
		expect(short(await rowsOf('a,"b\nb",c\n\nd,"e",f\r\ng,"h\r\nh",i\nj,k,l'))).toEqual([
			[1, "a", "b\nb", "c"],
			[4, "d", "e", "f"],
			[5, "g", "h\r\nh", "i"],
			[7, "j", "k", "l"],
		]);
	});

	test("blank lines and rows of empty cells are no rows, but count as lines", async () => {
		expect(short(await rowsOf('a,b\n\n,\n"",\n  \nc,d\n'))).toEqual([
			[1, "a", "b"],
			[6, "c", "d"],
		]);
	});

	test("a start line skips the lines before it", async () => {
		expect(short(await rowsOf('# "quote\n#\na,b\nc,d\n', COMMA, 3, 4))).toEqual([[4, "c", "d"]]);
	});

	test("old Mac line ends", async () => {
		expect(short(await rowsOf('a;"b\rb"\rc;d\r', { delimiter: ";", lineEnd: "\r", hasRemarks: false }))).toEqual([
			[1, "a", "b\rb"],
			[3, "c", "d"],
		]);
	});

	test("other line ends inside a line begin rows where each piece has as many cells, and are text elsewhere", async () => {
		expect(short(await rowsOf('a,b\rc,d\n"e\r",f\r"g",h\n\ri,j\r\r\nk,l\rm\n'))).toEqual([
			[1, "a", "b"],
			[1, "c", "d"],
			[2, "e\r", "f"],
			[2, "g", "h"],
			[3, "i", "j"],
			[4, "k", "l\rm"],
		]);
		expect(short(await rowsOf('a,"b\nc"\rd,e\r\nf,g\nh,i\r', { ...COMMA, lineEnd: "\r" }))).toEqual([
			[1, "a", "b\nc"],
			[2, "d", "e"],
			[3, "f", "g"],
			[3, "h", "i"],
		]);
		expect(short(await rowsOf("a\rb\n", { ...COMMA, delimiter: null }))).toEqual([
			[1, "a"],
			[1, "b"],
		]);
	});

	test("without a delimiter a line is one value, quotes and all", async () => {
		expect(short(await rowsOf('a,b\n"c\n', { ...COMMA, delimiter: null }))).toEqual([
			[1, "a,b"],
			[2, '"c'],
		]);
	});

	test("remarks are left out where the list has them, and are rows where it has none", async () => {
		expect(short(await rowsOf('#x\na\n"#y"', { ...COMMA, hasRemarks: true }))).toEqual([[2, "a"]]);
		expect(
			short(await rowsOf("#x,y\n#tag,https://a.example/1\n#https://a.example/2,b", { ...COMMA, hasRemarks: true })),
		).toEqual([[2, "#tag", "https://a.example/1"]]);
		expect(short(await rowsOf("#x\na"))).toEqual([
			[1, "#x"],
			[2, "a"],
		]);
	});
});

describe("quotes at fault", () => {
	test("quotes inside unquoted cells are literal", async () => {
		expect(short(await rowsOf('a,5" pipe,="001"\nb,"c"\n'))).toEqual([
			[1, "a", '5" pipe', '="001"'],
			[2, "b", "c"],
		]);
	});

	test("text behind a closing quote stays in its row", async () => {
		expect(short(await rowsOf('"a" x,b\nc,"d"\n'))).toEqual([
			[1, '"a" x', "b"],
			[2, "c", "d"],
		]);
	});

	test("a cell that keeps the rules may begin with a quote and span lines", async () => {
		expect(short(await rowsOf('a,"""Hi"" he\nsaid"\nb,c\n'))).toEqual([
			[1, "a", '"Hi" he\nsaid'],
			[3, "b", "c"],
		]);
	});

	test("an unclosed quote costs its own line and no other", async () => {
		expect(short(await rowsOf('a,"b\nc,d\ne,f\n'))).toEqual([
			[1, "unclosed-quote"],
			[2, "c", "d"],
			[3, "e", "f"],
		]);
	});

	test("an unclosed quote does not run on to the next quoted cell", async () => {
		expect(short(await rowsOf('a,"b\nc,d\ne,"f"\ng,h\n'))).toEqual([
			[1, "unclosed-quote"],
			[2, "c", "d"],
			[3, "e", "f"],
			[4, "g", "h"],
		]);
	});

	test("a broken line keeps its text for mending", async () => {
		const [row] = await rowsOf('https://a.example/,"note, of mine\nc,d,e\n');
		expect(row).toMatchObject({ kind: "broken", line: 1, cells: ["https://a.example/", '"note', " of mine"] });
	});

	test("ten thousand lines with a stray quote each are read in linear time", async () => {
		const text = Array.from({ length: 10_000 }, (_, index) => `${index},"x" y,"z\n`).join("");
		const spent = await cpuMs(async () => expect(await rowsOf(text)).toHaveLength(10_000));
		expect(spent).toBeLessThan(5000);
	});
});

describe("bounds", () => {
	test("a line over the bound is refused by line, and reading goes on behind it", async () => {
		const rows = await rowsOf(`a,b\n${"x".repeat(MAX_ROW_CHARS * 3)}\nc,d\n`, COMMA, 50_000);
		expect(short(rows)).toEqual([
			[1, "a", "b"],
			[2, "row-too-long"],
			[3, "c", "d"],
		]);
	});

	test("an open quote over the bound is refused by line, and the lines behind it are read", async () => {
		const rows = await rowsOf(`a,"b\n${"c,d\n".repeat(MAX_ROW_CHARS / 2)}e,f`, COMMA, 50_000);
		expect(rows[0]).toMatchObject({ kind: "broken", line: 1, reason: "unclosed-quote" });
		expect(rows).toHaveLength(MAX_ROW_CHARS / 2 + 2);
		expect(rows.at(-1)).toMatchObject({ line: MAX_ROW_CHARS / 2 + 2, cells: ["e", "f"] });
	});

	test("a cell just under the bound is whole", async () => {
		const long = "x\n".repeat(MAX_ROW_CHARS / 4);
		const rows = await rowsOf(`a,"${long}"\nb,c\n`, COMMA, 50_000);
		expect(rows[0]).toMatchObject({ kind: "cells", cells: ["a", long] });
		expect(rows[1]).toMatchObject({ line: MAX_ROW_CHARS / 4 + 2 });
	});

	test("a million columns are refused", async () => {
		expect(short(await rowsOf(`${",x".repeat(500_000)}\na,b\n`))).toEqual([
			[1, "too-many-columns"],
			[2, "a", "b"],
		]);
	});
});

describe("any dialect", () => {
	const dialects = fc.record({
		delimiter: fc.constantFrom(...DELIMITERS),
		lineEnd: fc.constantFrom("\n", "\r\n", "\r"),
		quoted: fc.boolean(),
		isLastLineOpen: fc.boolean(),
		pieceChars: fc.integer({ min: 1, max: 40 }),
	});
	const cell = fc
		.array(fc.constantFrom("a", "é", "😀", '"', ",", ";", "\t", "|", " ", "\n", "x y", "#", "=", "\u0000"), {
			maxLength: 6,
		})
		.map((parts) => parts.join(""));
	const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 5 }), { minLength: 1, maxLength: 12 });

	test("what is written reads back the same, cut anywhere", async () => {
		await fc.assert(
			fc.asyncProperty(table, dialects, async (rows, { delimiter, lineEnd, quoted, isLastLineOpen, pieceChars }) => {
				const named = rows.map((row, index) => [`row ${index}`, ...row]);
				const own = lineEnd === "\r" ? named.map((row) => row.map((text) => text.replaceAll("\n", "\r"))) : named;
				const written = stringify(own, { delimiter, record_delimiter: lineEnd, quoted, quoted_match: /[\r\n]/ });
				const text = isLastLineOpen ? written.slice(0, -lineEnd.length) : written;
				const dialect: Dialect = { delimiter, lineEnd: lineEnd === "\r" ? "\r" : "\n", hasRemarks: false };
				const read = await rowsOf(text, dialect, pieceChars);
				expect(read.map((row) => row.cells)).toEqual(own);
			}),
			{ numRuns: 400 },
		);
	});

	test("any text gives the cells that csv-parse gives, wherever csv-parse takes it as it is", async () => {
		const part = fc.constantFrom("a", "b", '"', '""', ",", "\n", "\r\n", " ", '","', '"\n"');
		await fc.assert(
			fc.asyncProperty(fc.array(part, { maxLength: 40 }), fc.integer({ min: 1, max: 9 }), async (parts, pieceChars) => {
				const text = parts.join("");
				const strict = ((): string[][] | null => {
					try {
						return parse(text, { record_delimiter: ["\r\n", "\n"], relax_column_count: true });
					} catch {
						return null;
					}
				})();
				fc.pre(strict !== null);
				const expected = strict?.filter((cells) => cells.some((value) => value.trim() !== ""));
				const read = await rowsOf(text, COMMA, pieceChars);
				expect(read.map((row) => row.cells)).toEqual(expected);
			}),
			{ numRuns: 1500 },
		);
	});

	test("whatever the text, every line is in exactly one row or blank", async () => {
		const part = fc.constantFrom("a", '"', '""', ",", "\n", "x", '","');
		await fc.assert(
			fc.asyncProperty(fc.array(part, { maxLength: 60 }), async (parts) => {
				const text = parts.join("");
				const read = await rowsOf(text, COMMA, 7);
				const kept = read.map((row) => row.cells.join("")).join("");
				const letters = (value: string): string => value.replace(/[^ax]/g, "");
				expect(letters(kept)).toBe(letters(text));
				expect(read.map((row) => row.line)).toEqual([...read.map((row) => row.line)].sort((a, b) => a - b));
			}),
			{ numRuns: 1500 },
		);
	});
});
