import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { openStudy } from "../../src/store/sqlite/open-study.ts";
import { beginTargets } from "../../src/store/sqlite/target-intake.ts";
import { createTextIds } from "../../src/store/sqlite/text-ids.ts";
import { aTarget, at } from "../support/builders.ts";
import { fc } from "../support/properties.ts";
import { temporaryFolder } from "../support/run-program.ts";

describe("texts found by their hashes", () => {
	test.each([
		["as they are", undefined],
		["with hashes that are often the same", (text: string) => text.length % 3],
	])("are told apart, %s", (_, hash) => {
		fc.assert(
			fc.property(fc.array(fc.string({ maxLength: 6 }), { maxLength: 3000 }), (given) => {
				const texts: string[] = [];
				const ids = createTextIds((id, text) => texts[id - 1] === text, hash);
				const expected = new Map<string, number>();
				for (const text of given) {
					expect(ids.find(text)).toBe(expected.get(text) ?? null);
					if (expected.has(text)) continue;
					expected.set(text, texts.push(text));
					ids.add(texts.length);
				}
				expect(ids.size()).toBe(expected.size);
			}),
			{ numRuns: 20 },
		);
	});
});

describe("targets of a list", () => {
	const store = async (urls: readonly string[], before: readonly string[], mostInMemory: number) => {
		const database = await openStudy(join(temporaryFolder(), "study.db"), "create");
		try {
			database.exec("INSERT INTO lanes (key) VALUES ('example.com')");
			const earlier = beginTargets(database, at("2026-01-01T00:00:00Z"));
			for (const url of before) earlier.store(aTarget(url), 1);
			earlier.finish();
			const intake = beginTargets(database, at("2026-01-02T00:00:00Z"), mostInMemory);
			const ids = urls.map((url) => intake.store(aTarget(url), 1));
			intake.finish();
			const index = "SELECT count(*) FROM sqlite_schema WHERE name = 'targets_by_url'";
			expect(database.prepare(index).pluck().get()).toBe(1);
			expect(database.pragma("integrity_check", { simple: true })).toBe("ok");
			return { ids, stored: database.prepare("SELECT url FROM targets ORDER BY id").pluck().all() };
		} finally {
			database.close();
		}
	};
	const urls = [..."abacadbaeafbg"].map((letter) => `https://${letter}.example.com/`);

	test.each([
		["an empty study", [], 1000],
		["an empty study, more of them than are told apart in memory", [], 3],
		["a study that has some", ["https://c.example.com/", "https://f.example.com/"], 1000],
	])("are stored once, in the list's order: into %s", async (_, before, mostInMemory) => {
		const { ids, stored } = await store(urls, before, mostInMemory);
		expect(stored).toEqual([...new Set([...before, ...urls])]);
		const seen = new Set(before);
		for (const [index, url] of urls.entries()) {
			expect(ids[index]).toBe((stored.indexOf(url) + 1) * (seen.has(url) ? -1 : 1));
			seen.add(url);
		}
	});
});
