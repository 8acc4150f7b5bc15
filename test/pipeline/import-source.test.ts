import { createHash } from "node:crypto";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { allBytes, passingBytes } from "../../src/csv/bytes/byte-source.ts";
import { openListFile } from "../../src/pipeline/import-source.ts";
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
