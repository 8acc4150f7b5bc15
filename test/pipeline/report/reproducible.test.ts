import { describe, expect, it } from "vitest";
import { asOfDay, importList, report, storeLooks } from "../../support/reported-study.ts";
import { runProgram } from "../../support/run-program.ts";
import { createYearOfLooks } from "../../support/year-of-looks.ts";

const FORMATS = ["text", "markdown", "csv", "json", "html"];
const FLAGS = ["--by", "category", "--tests", "--seed", "3", "--replicates", "20"];

const inAllFormats = async (db: string, day: number): Promise<Record<string, string>> => {
	const all: Record<string, string> = {};
	for (const format of FORMATS) {
		const argv = ["report", "--db", db, "--as-of", asOfDay(day), "--format", format, ...FLAGS];
		const { code, out, err } = await runProgram(argv);
		if (code !== 0) throw new Error(err);
		all[format] = out;
	}
	return all;
};

const digestOf = async (db: string, day: number): Promise<string> =>
	JSON.parse(await report(db, "--as-of", asOfDay(day), "--json")).provenance.databaseDigest;

describe("the same study and as-of", () => {
	it("give the same bytes in every format, also after later sweeps", async () => {
		const db = await createYearOfLooks();
		const first = await inAllFormats(db, 100);
		expect(await inAllFormats(db, 100)).toEqual(first);
		await storeLooks(
			db,
			new Map([
				[1, "365R 367R"],
				[2, "365L"],
				[9, "366R"],
			]),
		);
		expect(await inAllFormats(db, 100)).toEqual(first);
	});

	it("give the same bytes as a study that has no later sweeps", async () => {
		const short = async () => {
			const db = await createYearOfLooks({ until: 100 });
			return inAllFormats(db, 100);
		};
		expect(await inAllFormats(await createYearOfLooks(), 100)).toEqual(await short());
	});

	it("have another digest once something that bears on them was added", async () => {
		const db = await createYearOfLooks();
		const before = await digestOf(db, 100);
		await storeLooks(db, new Map([[1, "365R"]]));
		expect(await digestOf(db, 100)).toBe(before);
		// A look of then that is only stored now.
		await storeLooks(db, new Map([[7, "30L"]]), { origin: "by-hand" });
		const withLook = await digestOf(db, 100);
		expect(withLook).not.toBe(before);
		const review = ["review", "https://host-2.example/page", "--saw", "live", "--reviewer", "A", "--at", asOfDay(15)];
		expect((await runProgram([...review, "--db", db, "--override"])).code).toBe(0);
		const withReview = await digestOf(db, 100);
		expect(withReview).not.toBe(withLook);
		await importList(db, [{ url: "https://host-99.example/page", looks: "" }], { name: "more.csv" });
		expect(await digestOf(db, 100)).not.toBe(withReview);
	});

	it("count looks made by hand when they were made, not when they were stored", async () => {
		const db = await createYearOfLooks();
		await storeLooks(db, new Map([[7, "30L 200R"]]), { origin: "by-hand" });
		const handMade = async (day: number) =>
			JSON.parse(await report(db, "--as-of", asOfDay(day), "--json")).provenance.handMadeSnapshots;
		expect(await handMade(29)).toBe(0);
		expect(await handMade(100)).toBe(1);
		expect(await handMade(365)).toBe(2);
	});
});
