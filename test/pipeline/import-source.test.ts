import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { allBytes, passingBytes } from "../../src/csv/bytes/byte-source.ts";
import { type ListFile, openListFile } from "../../src/pipeline/import-source.ts";
import { sourceDigest } from "../../src/pipeline/source-digest.ts";
import { temporaryFolder } from "../support/run-program.ts";

const digestOf = async (parts: AsyncIterable<Uint8Array>): Promise<string> => {
	const hash = createHash("sha256");
	for await (const part of parts) hash.update(part);
	return hash.digest("hex");
};

test.each([0, 1, 262_143, 262_144, 600_001])("a file of %d bytes passes by as it is read", async (length) => {
	const path = join(temporaryFolder(), "list.csv");
	const bytes = Buffer.from(Array.from({ length }, (_, index) => (index * 7919) % 251));
	writeFileSync(path, bytes);
	const file = await openListFile(path, () => process.stdin);
	const expected = createHash("sha256").update(bytes).digest("hex");
	expect(await digestOf(passingBytes(file))).toBe(expected);
	expect(await digestOf(allBytes(file))).toBe(expected);
	expect(await sourceDigest(file)).toBe(expected);
	await file.close();
});

const WORKBOOK = readFileSync("fixtures/csv/excel/pages.xlsx");

test.each(["file", "pipe"])("a workbook packed with gzip is unpacked into a copy, from a %s", async (from) => {
	const packed = gzipSync(WORKBOOK);
	const path = join(temporaryFolder(), "pages.xlsx.gz");
	writeFileSync(path, packed);
	const file = await openListFile(from === "file" ? path : "-", async function* () {
		yield packed;
	});
	expect(await digestOf(allBytes(file))).toBe(createHash("sha256").update(WORKBOOK).digest("hex"));
	expect(file.name).toBe(from === "file" ? path : "standard input");
	await file.close();
	expect(existsSync(file.path)).toBe(false);
	expect(existsSync(path)).toBe(true);
});

test("a damaged workbook in gzip and one that unpacks beyond all measure are refused, other gzip is left packed", async () => {
	const folder = temporaryFolder();
	const written = (name: string, bytes: Uint8Array): string => {
		writeFileSync(join(folder, name), bytes);
		return join(folder, name);
	};
	const open = (path: string): Promise<ListFile> => openListFile(path, () => process.stdin);
	const bomb = gzipSync(Buffer.concat([WORKBOOK, Buffer.alloc(80 * 1024 * 1024)]));
	await expect(open(written("bomb.xlsx.gz", bomb))).rejects.toThrow(/unpacks to more than 200 times/);
	const cut = gzipSync(WORKBOOK).subarray(0, -40);
	await expect(open(written("cut.xlsx.gz", cut))).rejects.toThrow(/gzip file is damaged/);
	const text = written("list.csv.gz", gzipSync("https://a.example/1\n"));
	expect((await open(text)).path).toBe(text);
	const broken = written("broken.gz", Buffer.from([0x1f, 0x8b, 0x08, 0x00, 0x01]));
	expect((await open(broken)).path).toBe(broken);
});
