import { writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { asOfDay, createReportedStudy, onDay, report } from "../../support/reported-study.ts";
import { runProgram } from "../../support/run-program.ts";

type Row = Record<string, string>;

const pageOf = (index: number): string => `https://host-${index}.example/page`;

/** Twelve live pages, four gone ones and two that say nothing, each looked at on days 2 and 31. */
const study = () =>
	createReportedStudy(
		Array.from({ length: 18 }, (_, index) => ({
			url: pageOf(index + 1),
			looks: index < 12 ? "2L 31L" : index < 16 ? "2L 31R" : "2? 31?",
		})),
	);

const run = async (db: string, ...argv: readonly string[]) => {
	const result = await runProgram([argv[0] ?? "", "--db", db, ...argv.slice(1)], { now: onDay(40) });
	return { ...result, json: () => JSON.parse(result.out) };
};

const sampleRows = async (db: string, ...flags: readonly string[]): Promise<readonly Row[]> =>
	parse((await run(db, "sample", "--format", "csv", ...flags)).out, { columns: true });

describe("sample", () => {
	it("draws the same for the same seed, once, and another for another", async () => {
		const db = await study();
		const first = (await run(db, "sample", "--size", "9", "--seed", "7", "--json")).json();
		const again = (await run(db, "sample", "--size", "9", "--seed", "7", "--json")).json();
		expect(again).toEqual(first);
		const other = (await run(db, "sample", "--size", "9", "--seed", "8", "--json")).json();
		expect(other.sample).not.toBe(first.sample);
		expect(other.looks).not.toEqual(first.looks);
	});

	it("gives every stratum its turn, and takes all of a small one", async () => {
		const { strata } = (await run(await study(), "sample", "--size", "9", "--json")).json();
		expect(strata).toEqual([
			{ stratum: "web / inconclusive", population: 2, drawn: 2 },
			{ stratum: "web / live", population: 12, drawn: 4 },
			{ stratum: "web / removed", population: 4, drawn: 3 },
		]);
	});

	it("draws no more than there is, each once", async () => {
		const rows = await sampleRows(await study(), "--size", "500");
		expect(new Set(rows.map(({ url }) => url)).size).toBe(18);
		expect(rows).toHaveLength(18);
	});

	it("does not tell the person what the tool said, unless asked", async () => {
		const db = await study();
		const [row = {}] = await sampleRows(db);
		expect(Object.keys(row)).toEqual(
			"sample look url platform kind looked_at saw reason note reviewer seen_at".split(" "),
		);
		expect(Object.keys((await sampleRows(db, "--verdicts"))[0] ?? {})).toContain("status");
		expect((await run(db, "sample")).out).not.toMatch(/http\/(ok|not-found)/);
	});

	it("refuses a field that no list has, and a study that was never polled", async () => {
		expect(await run(await study(), "sample", "--by", "colour")).toMatchObject({
			code: 2,
			err: expect.stringContaining('no list has a column "colour"'),
		});
		const never = await createReportedStudy([{ url: pageOf(1), looks: "" }]);
		expect(await run(never, "sample")).toMatchObject({ code: 2, err: expect.stringContaining("no target was polled") });
	});
});

describe("review", () => {
	it("reads a filled-in sample, and the report prints the agreement per status and corrects nothing", async () => {
		const db = await study();
		const rows = await sampleRows(db, "--size", "18");
		const file = join(db, "..", "check.csv");
		// One live page reads removed to the person, one removed page is unclear; one of each status is left out.
		const left = new Set([pageOf(1), pageOf(13), pageOf(17)]);
		const seen = (url: string): string => {
			if (left.has(url)) return "";
			if (url === pageOf(2)) return "Removed";
			if (url === pageOf(14)) return "unclear";
			const index = Number(/\d+/.exec(url)?.[0]);
			return index <= 12 ? "live" : index <= 16 ? "removed" : "unclear";
		};
		const lines = rows.map((row) =>
			Object.values({ ...row, saw: seen(row.url ?? ""), note: "looked; twice" })
				.map((cell) => `"${cell}"`)
				.join(";"),
		);
		// As a spreadsheet saves it elsewhere: semicolons and a byte order mark.
		writeFileSync(file, `\ufeff${Object.keys(rows[0] ?? {}).join(";")}\r\n${lines.join("\r\n")}\r\n`);
		const before = JSON.parse(await report(db, "--as-of", asOfDay(40), "--json"));
		const reviewed = (await run(db, "review", file, "--reviewer", "A. Person", "--json")).json();
		expect(reviewed).toMatchObject({ reviewed: 15, agreed: 13, differed: 2, overridden: 0, skipped: 3 });
		const after = JSON.parse(await report(db, "--as-of", asOfDay(40), "--json"));
		expect(after.thresholds).toEqual(before.thresholds);
		expect(after.handChecks).toMatchObject([
			{ status: "live", sampled: 12, looked: 11, agreed: 10 },
			{ status: "removed", sampled: 4, looked: 3, agreed: 2 },
			{ status: "inconclusive", sampled: 2, looked: 1, agreed: 1 },
		]);
		// Wilson for 10 of 11: 0.6226 to 0.9838.
		expect(after.handChecks[0].low).toBeCloseTo(0.6226, 4);
		expect(after.handChecks[0].high).toBeCloseTo(0.9838, 4);
		expect(after.reviews).toEqual({ looks: 15, outsideSamples: 0, differing: 2, disagreeing: 0, overridden: 0 });
		expect(await report(db, "--as-of", asOfDay(40))).toContain("HAND CHECK");
		expect(await report(db, "--as-of", asOfDay(40), "--public", "--json")).not.toContain("A. Person");
	});

	it("lets what a person saw count in the look's place, and says how many", async () => {
		const db = await study();
		const url = pageOf(13);
		const args = ["review", url, "--saw", "live", "--reviewer", "A. Person", "--note", "still there"] as const;
		expect((await run(db, ...args, "--override", "--json")).json()).toMatchObject({ overridden: 1, differed: 1 });
		const { thresholds, reviews, method, evidence } = JSON.parse(
			await report(db, "--as-of", asOfDay(40), "--after", "30d", "--json"),
		);
		// Twelve live and the one overridden; three removed between days 2 and 31: unknown at 30; two without information.
		expect(thresholds).toMatchObject([{ stillUp: 13, gone: 0, unknown: 5 }]);
		expect(reviews).toEqual({ looks: 1, outsideSamples: 1, differing: 1, disagreeing: 0, overridden: 1 });
		expect(method).toContain("In 1 look what a person saw counts in place of the tool's verdict (1 reviewed).");
		const target = evidence.targets.find((one: { url: string }) => one.url === url);
		expect(target.looks.map(({ status, origin }: Row) => `${origin} ${status}`)).toEqual([
			"poll live",
			"poll removed",
			"review live",
		]);
		expect((await run(db, "verify")).code).toBe(0);
		// The past before that look is untouched; the reviewed instant is that of the look.
		const past = JSON.parse(await report(db, "--as-of", asOfDay(30), "--after", "1d", "--json"));
		expect(past.thresholds).toMatchObject([{ stillUp: 16, unknown: 2 }]);
		const then = JSON.parse(await report(db, "--as-of", asOfDay(31), "--after", "30d", "--grace", "0", "--json"));
		expect(then.thresholds).toMatchObject([{ stillUp: 13, unknown: 5 }]);
	});

	it("lets a person take an override back; both words stay stored", async () => {
		const db = await study();
		const say = (saw: string) => run(db, "review", pageOf(13), "--saw", saw, "--reviewer", "A. Person", "--override");
		const atLast = async () =>
			JSON.parse(await report(db, "--as-of", asOfDay(40), "--after", "30d", "--json")).atLastLook[0].stillUp;
		await say("live");
		expect(await atLast()).toBe(13);
		await say("removed");
		expect(await atLast()).toBe(12);
		expect((await run(db, "verify")).code).toBe(0);
	});

	it("settles nothing where two people override in different ways", async () => {
		const db = await study();
		await run(db, "review", pageOf(13), "--saw", "live", "--reviewer", "A", "--override");
		await run(db, "review", pageOf(13), "--saw", "restricted", "--reviewer", "B", "--override");
		const { atLastLook, reviews } = JSON.parse(await report(db, "--as-of", asOfDay(40), "--after", "30d", "--json"));
		expect(atLastLook[0]).toMatchObject({ stillUp: 12, gone: 3, restricted: 0, unknown: 3 });
		expect(reviews).toMatchObject({ disagreeing: 1, overridden: 1 });
		expect((await run(db, "verify")).code).toBe(0);
	});

	it("says with line and value what it cannot read, and then stores nothing", async () => {
		const db = await study();
		const file = join(db, "..", "check.csv");
		writeFileSync(file, `url,saw,reviewer\n${pageOf(1)},live,A\n${pageOf(2)},dead,A\n`);
		expect(await run(db, "review", file)).toMatchObject({
			code: 2,
			err: expect.stringContaining('line 3: saw is "dead"'),
		});
		writeFileSync(file, `url,saw,reviewer\n${pageOf(1)},live,A\nhttps://other.example/,live,A\n`);
		expect(await run(db, "review", file)).toMatchObject({
			code: 2,
			err: expect.stringContaining("line 3: https://other"),
		});
		writeFileSync(file, `url,saw\n${pageOf(1)},live\n`);
		expect(await run(db, "review", file)).toMatchObject({ code: 2, err: expect.stringContaining("nobody says who") });
		expect((await run(db, "review", "--json")).json().reviews.looks).toBe(0);
		expect(await run(db, "review", pageOf(1), "--saw", "live")).toMatchObject({
			code: 2,
			err: expect.stringContaining("--reviewer"),
		});
	});

	it("takes the tool's own word for unclear, on the command line and in a list", async () => {
		const db = await study();
		const by = ["--reviewer", "A", "--json"] as const;
		const one = (await run(db, "review", pageOf(1), "--saw", "inconclusive", ...by)).json();
		expect(one.reviews).toMatchObject([{ saw: "unclear", said: "live", agrees: false }]);
		const file = join(dirname(db), "seen.csv");
		writeFileSync(file, `url,saw\n${pageOf(2)},Inconclusive\n`);
		expect((await run(db, "review", file, ...by)).json().reviews).toMatchObject([{ saw: "unclear" }]);
		expect((await run(db, "review", pageOf(1), "--saw", "up", ...by)).code).toBe(2);
	});

	it("reviews the last look before the person looked", async () => {
		const db = await study();
		const { json } = await run(
			db,
			...["review", pageOf(13), "--saw", "live", "--reviewer", "A", "--at", asOfDay(3), "--json"],
		);
		expect(json().reviews).toMatchObject([{ said: "live", lookedAt: asOfDay(2), agrees: true }]);
	});
});
