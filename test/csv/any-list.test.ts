import { gzipSync } from "node:zlib";
import { stringify } from "csv-stringify/sync";
import iconv from "iconv-lite";
import { expect, test } from "vitest";
import { DELIMITERS } from "../../src/csv/text/dialect.ts";
import { fc } from "../support/properties.ts";
import { readList, reasonsOf } from "./support/read-list.ts";

// A whole list, written in any way, is understood without a word about how it was written.

const note = fc
	.array(fc.constantFrom("word", " ", '"', ",", ";", "\t", "|", "\n", "é", "ж", "😀", "'", "5,5", "a;b"), {
		maxLength: 6,
	})
	.map((parts) => parts.join("").trim())
	.filter((text) => !/^(?:none|null|nil|nan|n\/?a|-+|\?|')/i.test(text));
const row = fc.record({
	page: fc.integer({ min: 0, max: 9999 }),
	day: fc.integer({ min: 1, max: 28 }),
	month: fc.integer({ min: 1, max: 12 }),
	note,
});
const form = fc.record({
	delimiter: fc.constantFrom(...DELIMITERS),
	lineEnd: fc.constantFrom("\n", "\r\n", "\r"),
	isQuoted: fc.boolean(),
	encoding: fc.constantFrom("utf-8", "utf-16le", "utf-16be"),
	hasMark: fc.boolean(),
	isLastLineOpen: fc.boolean(),
	isPacked: fc.boolean(),
	header: fc.constantFrom(
		["url", "reported_at", "note"],
		["Link", "Gemeldet am", "Bemerkung"],
		["Enlace", "Fecha de denuncia", "Notas"],
		["lien", "Date de signalement", "Remarques"],
		["Adres strony", "Data zgłoszenia", "Uwagi"],
	),
	preamble: fc.constantFrom("", "# exported today\n#\n", "sep="),
});

test("any list reads back the rows that were written", async () => {
	await fc.assert(
		fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 20 }), form, async (rows, how) => {
			const breaks = how.lineEnd === "\r" ? "\r" : "\n";
			const written = rows.map((one) => ({ ...one, note: one.note.replaceAll("\n", breaks) }));
			const pad = (value: number): string => String(value).padStart(2, "0");
			const table = stringify(
				[
					[...how.header],
					...written.map((one) => [
						`https://site.example/${one.page}?a=1,2;3|4`,
						`2021-${pad(one.month)}-${pad(one.day)}`,
						one.note,
					]),
				],
				{ delimiter: how.delimiter, record_delimiter: how.lineEnd, quoted: how.isQuoted, quoted_match: /[\r\n]/ },
			);
			const preamble =
				how.preamble === "sep=" ? `sep=${how.delimiter}${how.lineEnd}` : how.preamble.replaceAll("\n", how.lineEnd);
			const whole = preamble + (how.isLastLineOpen ? table.slice(0, -how.lineEnd.length) : table);
			const bytes = iconv.encode(whole, how.encoding, { addBOM: how.hasMark });
			const list = await readList(how.isPacked ? gzipSync(bytes) : bytes);
			expect(reasonsOf(list)).toEqual([]);
			expect(list.understood.form).toMatchObject({ encoding: how.encoding, delimiter: how.delimiter });
			expect(list.drafts.map(({ urlText, notice }) => [urlText, notice.reportedOn, notice.note ?? ""])).toEqual(
				written.map((one) => [
					`https://site.example/${one.page}?a=1,2;3|4`,
					`2021-${pad(one.month)}-${pad(one.day)}`,
					one.note,
				]),
			);
		}),
		{ numRuns: 300 },
	);
});
