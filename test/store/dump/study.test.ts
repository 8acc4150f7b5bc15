import { existsSync, readdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import Database from "better-sqlite3";
import { describe, expect, it } from "vitest";
import type { TargetId } from "../../../src/domain/target.ts";
import { MIGRATIONS } from "../../../src/store/sqlite/migrations/index.ts";
import { openSqliteStore } from "../../../src/store/sqlite/sqlite-store.ts";
import { aNotice, aTarget, aVerdict } from "../../support/builders.ts";
import { runProgram, temporaryFolder } from "../../support/run-program.ts";
import { createStudy, studyDay, sweepOn } from "../../support/study.ts";

/** A study with everything in it that can be moved: two cohorts, own columns, sweeps, a rejudgement, a review. */
const aStudy = async (): Promise<string> => {
	const { path, store } = await createStudy(temporaryFolder(), 5);
	await sweepOn(store, 1, ["live", "live", "removed", "inconclusive", "live"]);
	const session = await store.beginImport(studyDay(1));
	const control = aNotice("2026-01-02T00:00:00Z", {
		cohort: "control",
		extra: { colour: 'réd\n,"x"' },
		precision: "date",
	});
	await session.add([{ target: aTarget("https://control.example/"), notice: control }]);
	await session.commit({
		importedAt: studyDay(1),
		name: "c",
		sha256: "01",
		cohort: "control",
		rows: 1,
		accepted: 1,
		duplicates: 0,
		rejected: 0,
		details: {},
	});
	await sweepOn(store, 3, ["live", "removed", "removed", "inconclusive", "live", "live"]);
	const [first] = await store.snapshotsOf(3 as TargetId);
	if (first === undefined) throw new Error("no look");
	await store.rejudging.store(
		[{ snapshotId: first.id, targetId: first.targetId, verdict: aVerdict("restricted") }],
		studyDay(4),
		"0.2.0",
	);
	await store.close();
	const reviewed = await runProgram(
		["review", "https://example.com/1", "--saw", "removed", "--reviewer", "A", "--override", "--db", path],
		{ now: studyDay(5) },
	);
	expect(reviewed.code).toBe(0);
	return path;
};

const dump = async (path: string): Promise<string> => {
	const { code, out } = await runProgram(["export", "study", "--db", path]);
	expect(code).toBe(0);
	return out;
};

const load = async (text: string, db = join(temporaryFolder(), "new.db")) => {
	const file = join(temporaryFolder(), "study.jsonl");
	writeFileSync(file, text);
	return { ...(await runProgram(["import", "--study", file, "--db", db])), db };
};

describe("a study that moves to another machine", () => {
	it("is the same there: every row, every hash, the same report", async () => {
		const path = await aStudy();
		const proof = join(temporaryFolder(), "proof.json");
		await runProgram(["export", "--proof", "--out", proof, "--db", path]);
		const text = await dump(path);
		const { code, err, db } = await load(text);
		expect({ code, err }).toEqual({ code: 0, err: expect.stringContaining("6 targets, 6 notices") });
		expect(await dump(db)).toBe(text);
		expect((await runProgram(["verify", "--quiet", "--proof", proof, "--db", db])).code).toBe(0);
		const report = (from: string) =>
			runProgram(["report", "--as-of", "2026-02-01", "--json", "--replicates", "0", "--db", from]);
		expect((await report(db)).out).toBe((await report(path)).out);
		const store = await openSqliteStore(db, "existing");
		await sweepOn(store, 9, ["live"]);
		await store.close();
		expect((await runProgram(["verify", "--quiet", "--db", db])).code).toBe(0);
	});

	it("comes from standard input, too", async () => {
		const db = join(temporaryFolder(), "new.db");
		const loaded = await runProgram(["import", "--study", "-", "--json", "--db", db], {
			input: await dump(await aStudy()),
		});
		expect(loaded.code).toBe(0);
		expect(JSON.parse(loaded.out)).toMatchObject({ targets: 6, notices: 6 });
	});

	it("of an earlier schema is brought up to date", async () => {
		const folder = temporaryFolder();
		const old = join(folder, "old.db");
		const database = new Database(old);
		database.exec(MIGRATIONS[0] ?? "");
		database.close();
		const lines = (await dump(await aStudy())).split("\n");
		const kept: string[] = [];
		const known = new Set(tableNames(old));
		let wanted = true;
		let rows = 0;
		for (const line of lines) {
			if (line.startsWith('{"table"')) wanted = known.has((JSON.parse(line) as { table: string }).table);
			if (line.startsWith('{"format"')) kept.push(line.replace(/"schema":\d+/, '"schema":1'));
			else if (wanted && !line.startsWith('{"rows"') && line !== "") {
				kept.push(line);
				if (line.startsWith("[")) rows += 1;
			}
		}
		const { code, err, db } = await load(`${kept.join("\n")}\n{"rows":${rows}}\n`);
		expect({ code, err }).toEqual({ code: 0, err: expect.stringContaining("6 targets") });
		const now = new Database(db, { readonly: true });
		expect(now.pragma("user_version", { simple: true })).toBe(MIGRATIONS.length);
		now.close();
	});

	it("is refused where the database exists, and with a list beside it", async () => {
		const path = await aStudy();
		const text = await dump(path);
		expect(await load(text, path)).toMatchObject({ code: 2, err: expect.stringContaining("exists already") });
		const both = await runProgram([
			"import",
			"list.csv",
			"--study",
			"x.jsonl",
			"--db",
			join(temporaryFolder(), "n.db"),
		]);
		expect(both.code).toBe(2);
	});

	it.each([
		["that breaks off", (text: string) => text.slice(0, text.lastIndexOf("\n", text.length - 2) + 1), "breaks off"],
		["that breaks off in a line", (text: string) => text.slice(0, -6), "is not what a study holds there"],
		["with a row less", (text: string) => text.replace(/\n\[[^\n]*/, ""), "rows, not"],
		[
			"with a changed look",
			(text: string) => text.replace('"removed","not-found"', '"live","ok"'),
			"is not as it was written",
		],
		[
			"with a table of its own",
			(text: string) => text.replace('"table":"lanes"', '"table":"lanes; DROP TABLE targets"'),
			"there is no table",
		],
		[
			"with other columns",
			(text: string) => text.replace('"columns":["id","key"]', '"columns":["id","key","x"]'),
			"there is no table lanes with these columns",
		],
		["of a newer version", (text: string) => text.replace(/"schema":\d+/, '"schema":99'), "newer stillup (schema 99"],
		["that is a list", () => "url,reported_at\nhttps://example.com/,2026-01-01\n", "line 1 is not what a study holds"],
		["that is empty", () => "", "line 1 is not what a study holds"],
	])("a file %s is refused, and nothing is left behind", async (_what, change, message) => {
		const { code, err, out, db } = await load(change(await dump(await aStudy())));
		expect({ code, out }).toEqual({ code: 2, out: "" });
		expect(err).toContain(message);
		expect(existsSync(db)).toBe(false);
		expect(readdirSync(dirname(db))).toEqual([]);
	});

	it("a file that is not there is named", async () => {
		const run = await runProgram(["import", "--study", "/nowhere/x.jsonl", "--db", join(temporaryFolder(), "n.db")]);
		expect(run).toMatchObject({ code: 2, err: expect.stringContaining("/nowhere/x.jsonl cannot be read") });
	});
});

const tableNames = (path: string): readonly string[] => {
	const database = new Database(path, { readonly: true });
	const names = database.prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'table'").pluck().all();
	database.close();
	return names;
};
