import { Readable } from "node:stream";
import { stringify } from "csv-stringify/sync";
import { describe, expect, test } from "vitest";
import type { Dialect } from "../../src/csv/text/dialect.ts";
import { readRows } from "../../src/csv/text/read-rows.ts";
import { fc } from "../support/properties.ts";
import { readList, urlsOf } from "./support/read-list.ts";

const dialectOf = (lineEnd: Dialect["lineEnd"]): Dialect => ({ delimiter: ",", lineEnd, hasRemarks: false });

const cellsOf = async (text: string, dialect: Dialect, pieceChars = 65_536): Promise<readonly unknown[]> => {
	const pieces = Array.from({ length: Math.ceil(text.length / pieceChars) }, (_, index) =>
		text.slice(index * pieceChars, (index + 1) * pieceChars),
	);
	const rows: unknown[] = [];
	for await (const batch of readRows(Readable.from(pieces), dialect, 1)) {
		for (const row of batch) rows.push(row.kind === "cells" ? row.cells : row.reason);
	}
	return rows;
};

describe("rows that end in CR here and in LF there", () => {
	test("a cell of several lines behind the other line end swallows no row", async () => {
		const cases: readonly (readonly [string, Dialect["lineEnd"], readonly (readonly string[])[]])[] = [
			[
				'a,b\rc,"x\ny"\nd,e\n',
				"\n",
				[
					["a", "b"],
					["c", "x\ny"],
					["d", "e"],
				],
			],
			[
				'a,b\r"c\nx",y\nd,e\n',
				"\n",
				[
					["a", "b"],
					["c\nx", "y"],
					["d", "e"],
				],
			],
			[
				'a,"b\nb"\rc,"x\ny"\rd,e\nf,g\n',
				"\n",
				[
					["a", "b\nb"],
					["c", "x\ny"],
					["d", "e"],
					["f", "g"],
				],
			],
			[
				'a,b\nc,"x\ry"\nd,e\r',
				"\r",
				[
					["a", "b"],
					["c", "x\ry"],
					["d", "e"],
				],
			],
			[
				'a,5" b\rc,"x\ny"\nd,e\n',
				"\n",
				[
					["a", '5" b'],
					["c", "x\ny"],
					["d", "e"],
				],
			],
		];
		for (const [text, lineEnd, rows] of cases) {
			expect(await cellsOf(text, dialectOf(lineEnd)), JSON.stringify(text)).toEqual(rows);
		}
	});

	test("whatever their order, all rows of as many cells are read, cut anywhere", async () => {
		const cell = fc
			.array(fc.constantFrom("a", "é", '"', ",", "\n", "\r\n", "\r", "x y"), { maxLength: 5 })
			.map((parts) => `${parts.join("")}.`);
		const row = fc.record({
			cells: fc.array(cell, { minLength: 3, maxLength: 3 }),
			end: fc.constantFrom("\n", "\r\n", "\r"),
		});
		const rows = fc.array(row, { minLength: 1, maxLength: 10 });
		const how = fc.record({
			lineEnd: fc.constantFrom("\n", "\r"),
			pieceChars: fc.integer({ min: 1, max: 40 }),
		} as const);
		await fc.assert(
			fc.asyncProperty(rows, how, async (list, { lineEnd, pieceChars }) => {
				const text = list
					.map(({ cells, end }) => stringify([[...cells]], { record_delimiter: end, quoted_match: /[\r\n]/ }))
					.join("");
				expect(await cellsOf(text, dialectOf(lineEnd), pieceChars)).toEqual(list.map(({ cells }) => cells));
			}),
			{ numRuns: 1500 },
		);
	});

	test("a row with fewer or more cells than the others is told by its address, and text without one stays text", async () => {
		const at = "https://a.example";
		const { rows } = await readList(
			`url,reported_at,note\n${at}/1,2021-04-13,x\r${at}/2,2021-04-13\r${at}/3,2021-04-13,one,two\n${at}/4,2021-04-13,first\rsecond\n`,
		);
		expect(rows.map((row) => (row.kind === "draft" ? [row.urlText, row.notice.note] : row.reason))).toEqual([
			[`${at}/1`, "x"],
			[`${at}/2`, null],
			[`${at}/3`, "one"],
			[`${at}/4`, "first\rsecond"],
		]);
	});

	test("a long list with one line end behind one with the other is read to its end", async () => {
		const rowsOf = (count: number, from: string, end: string): string =>
			Array.from(
				{ length: count },
				(_, index) => `https://${from}.example/${index},2021-04-13,"two\nlines"${end}`,
			).join("");
		const list = await readList(
			`url,reported_at,note\n${rowsOf(8000, "lf", "\n")}${rowsOf(40_000, "cr", "\r").replaceAll('"two\nlines"', "x")}${rowsOf(10, "last", "\n")}`,
		);
		expect(list.problems).toEqual([]);
		expect(list.drafts).toHaveLength(48_010);
		expect(urlsOf(list).at(-1)).toBe("https://last.example/9");
	});
});
