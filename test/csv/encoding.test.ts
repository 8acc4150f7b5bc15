import { Readable } from "node:stream";
import iconv from "iconv-lite";
import { describe, expect, test } from "vitest";
import { decodeText } from "../../src/csv/bytes/decode.ts";
import { detectEncoding } from "../../src/csv/bytes/detect-encoding.ts";
import { ENCODINGS, encodingNamed } from "../../src/csv/bytes/encoding.ts";
import { fc } from "../support/properties.ts";

const piecesOf = (bytes: Uint8Array, length: number): Readable =>
	Readable.from(
		Array.from({ length: Math.ceil(bytes.length / length) }, (_, index) =>
			Buffer.from(bytes.subarray(index * length, (index + 1) * length)),
		),
	);
const detect = (bytes: Uint8Array, pieceBytes = 65_536) => detectEncoding(piecesOf(bytes, pieceBytes));
/** Pieces in one buffer, as a file gives them to who only looks. */
async function* overwritten(bytes: Uint8Array, pieceBytes: number): AsyncGenerator<Uint8Array> {
	const buffer = new Uint8Array(pieceBytes);
	for (let at = 0; at < bytes.length; at += pieceBytes) {
		const piece = bytes.subarray(at, at + pieceBytes);
		buffer.set(piece);
		yield buffer.subarray(0, piece.length);
		buffer.fill(0xff);
	}
}
const decode = async (bytes: Uint8Array, encoding: (typeof ENCODINGS)[number], pieceBytes: number): Promise<string> => {
	let text = "";
	for await (const part of decodeText(piecesOf(bytes, pieceBytes), encoding)) text += part;
	return text;
};

const list = (name: string): string =>
	`url,reported_at,notifier\nhttps://a.example/1,2021-04-03,${name}\nhttps://a.example/2,2021-04-04,${name}\n`;

describe("the encoding is detected", () => {
	test.each([
		["German", "Büro für Prüfung, Köln – „Straße“ groß", ["windows-1252", "macintosh"]],
		["French", "L’été à Besançon, où l’élève préfère…", ["windows-1252", "macintosh"]],
		["Spanish", "Año, acción, ¿qué? señal número 1", ["windows-1252", "macintosh"]],
		["Portuguese", "Denúncia às instituições, não há razões", ["windows-1252", "macintosh"]],
		["Swedish", "Anmälan från Malmö och Åre", ["windows-1252", "macintosh"]],
		["Russian", "Роскомнадзор и Генеральная прокуратура", ["windows-1251"]],
		["Ukrainian", "Служба безпеки України, м. Київ", ["windows-1251"]],
		["Russian capitals", "ДАТА ЖАЛОБЫ", ["windows-1251"]],
		["Russian capitals, alone", "СРОЧНО", ["windows-1251"]],
		["German capitals", "GRÖSSE ÄNDERN, MÜLLER & SÖHNE", ["windows-1252", "macintosh"]],
		["French capitals", "SIGNALÉ À L’ÉTAT : «ÉLYSÉE»", ["windows-1252", "macintosh"]],
		["Spanish capitals", "DENUNCIACIÓN, AÑO ¿2021?", ["windows-1252", "macintosh"]],
		["Norwegian capitals", "BLÅBÆRØYA", ["windows-1252"]],
		["Bulgarian", "Главна дирекция за борба с престъпността", ["windows-1251"]],
	])("%s in its code pages", async (_, name, encodings) => {
		for (const encoding of encodings) {
			expect((await detect(iconv.encode(list(name), encoding))).encoding).toBe(encoding);
		}
	});

	test.each(["utf-8", "utf-16le", "utf-16be"] as const)("%s with and without byte order mark", async (encoding) => {
		for (const name of ["Büro", "Роскомнадзор", "東京", "😀", "plain"]) {
			for (const addBOM of [true, false]) {
				const bytes = iconv.encode(list(name), encoding, { addBOM });
				expect(await detect(bytes, 7)).toEqual({ encoding, bom: addBOM ? (encoding === "utf-8" ? 3 : 2) : 0 });
				expect(await decode(bytes, encoding, 5)).toBe(list(name));
			}
		}
	});

	test("one foreign byte at the very end of a long ASCII file is seen", async () => {
		const bytes = Buffer.concat([Buffer.from(list("plain").repeat(5000)), Buffer.from([0xfc])]);
		expect((await detect(bytes)).encoding).toBe("windows-1252");
	});

	test("UTF-8 with a few broken bytes stays UTF-8", async () => {
		const bytes = Buffer.concat([Buffer.from(list("Роскомнадзор")), Buffer.from([0xff, 0x0a])]);
		expect((await detect(bytes)).encoding).toBe("utf-8");
	});

	test("a character cut by a piece's end is no fault", async () => {
		const bytes = Buffer.from(list("Роскомнадзор 😀"));
		for (const pieceBytes of [1, 2, 3, 5]) expect((await detect(bytes, pieceBytes)).encoding).toBe("utf-8");
	});

	test("in pieces that are overwritten by the next, whatever their length", async () => {
		for (const encoding of ["utf-8", "windows-1251", "utf-16be"] as const) {
			const bytes = iconv.encode(list("Роскомнадзор и Генеральная прокуратура 😀"), encoding, { addBOM: false });
			for (let pieceBytes = 1; pieceBytes < 40; pieceBytes++) {
				expect(await detectEncoding(overwritten(bytes, pieceBytes))).toEqual({ encoding, bom: 0 });
			}
		}
	});

	test("an empty file and a file of one byte are UTF-8", async () => {
		expect(await detect(new Uint8Array(0))).toEqual({ encoding: "utf-8", bom: 0 });
		expect(await detect(Buffer.from("a"))).toEqual({ encoding: "utf-8", bom: 0 });
	});
});

describe("text is decoded", () => {
	test("windows-1252 keeps its 0x80 to 0x9F, which Node's TextDecoder loses", async () => {
		expect(await decode(Buffer.from([0x80, 0x84, 0x93, 0x96, 0x9c]), "windows-1252", 2)).toBe("€„“–œ");
	});

	test("bytes that an encoding does not have become U+FFFD", async () => {
		expect(await decode(Buffer.from([0x61, 0xff, 0x62]), "utf-8", 1)).toBe("a\ufffdb");
		expect(await decode(Buffer.from([0x61, 0x81]), "windows-1252", 1)).toBe("a\ufffd");
	});

	test("a character of four bytes is whole, wherever pieces cut it", async () => {
		for (const pieceBytes of [1, 2, 3, 5])
			expect(await decode(iconv.encode("a😀b", "gb18030"), "gb18030", pieceBytes)).toBe("a😀b");
	});

	test("the same text comes back from every encoding, cut anywhere", async () => {
		await fc.assert(
			fc.asyncProperty(
				fc.constantFrom(...ENCODINGS),
				fc.array(fc.constantFrom("a", "\n", ",", '"', "é", "д", "😀", "€"), { maxLength: 30 }),
				fc.integer({ min: 1, max: 9 }),
				async (encoding, letters, pieceBytes) => {
					const text = letters
						.filter((letter) => iconv.decode(iconv.encode(letter, encoding), encoding) === letter)
						.join("");
					expect(await decode(iconv.encode(text, encoding), encoding, pieceBytes)).toBe(text);
				},
			),
		);
	});
});

test.each([
	["windows-1250", "Poznań, Łódź, Šumperk", "fabryka trolli"],
	["cp1256", "تقرير عن صفحة", "مهرب"],
	["latin9", "Coût : 5 €", "Žižka"],
	["koi8-r", "Роскомнадзор", "Киев"],
	["sjis", "通報ソフト表", "能力"],
	["gbk", "举报页面", "假店"],
])("a list in %s is read where --encoding names it", async (name, ...texts) => {
	const encoding = encodingNamed(name);
	for (const text of texts) expect(await decode(iconv.encode(list(text), encoding), encoding, 3)).toBe(list(text));
});

test("--encoding takes the usual spellings, and asks about others", () => {
	expect(["UTF8", "utf_16", "cp1252", "Latin-1", "Windows 1251", "win1251", "MacRoman"].map(encodingNamed)).toEqual([
		"utf-8",
		"utf-16le",
		"windows-1252",
		"windows-1252",
		"windows-1251",
		"windows-1251",
		"macintosh",
	]);
	expect(() => encodingNamed("klingon")).toThrow(/klingon/);
});
