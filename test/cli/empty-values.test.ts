import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { runProgram, temporaryFolder } from "../support/run-program.ts";
import { createStudy } from "../support/study.ts";
import { watchWeb } from "../support/watched-web.ts";

it("an empty --db is refused, and nothing is stored in a database that is thrown away", async () => {
	const folder = temporaryFolder();
	const list = join(folder, "list.csv");
	writeFileSync(list, "url,reported_at\nhttps://example.com/1,2026-01-02\n");
	const ran = await runProgram(["import", list, "--db", ""], { folder });
	expect(ran).toEqual({ code: 2, out: "", err: "stillup: --db is empty\n  give it a value, or leave the flag out\n" });
	// A variable that is set to nothing is one that is not set.
	const path = join(folder, "study.db");
	await runProgram(["import", list], { folder, variables: { STILLUP_DB: path } });
	expect(existsSync(path)).toBe(true);
	const unset = await runProgram(["list", "--db", path], { folder, variables: { STILLUP_DB: "" } });
	expect(unset.code).toBe(0);
});

it("an empty database in the settings file is refused, too", async () => {
	const folder = temporaryFolder();
	writeFileSync(join(folder, "stillup.config.yaml"), 'db: ""\n');
	expect((await runProgram(["list"], { folder })).err).toContain("--db is empty");
});

it.each([
	["sweep", "--user-agent", ""],
	["sweep", "--warc", " "],
	["sweep", "--rules", ""],
	["sweep", "--fail-on", ""],
	["changes", "--fail-on", ","],
	["list", "--state", ""],
	["list", "--platform", ""],
	["list", "--out", ""],
	["review", "https://example.com/1", "--saw", "live", "--reviewer", ""],
])("%s %s %j is wrong use", async (...argv) => {
	const { path, store } = await createStudy(temporaryFolder(), 1);
	await store.close();
	const ran = await runProgram([...argv, "--db", path]);
	expect(ran.code).toBe(2);
	expect(ran.out).toBe("");
	expect(ran.err).toContain(argv.at(-2));
});

it("an empty vantage is none", async () => {
	const watched = await watchWeb(["https://travel.example.com/1"]);
	expect((await watched.on(1, "sweep", "--vantage", "")).code).toBe(0);
	const { out } = await watched.on(2, "report", "--replicates", "0");
	expect(out.replaceAll("\n", " ")).toContain("from an unnamed vantage");
});

it.each(["a\nb", "a\u0007b", "бот/1.0"])("a user agent that no header can hold is wrong use: %j", async (userAgent) => {
	const ran = await runProgram(["check", "--user-agent", userAgent, "http://127.0.0.1:9/"]);
	expect(ran.code).toBe(2);
	expect(ran.err).toContain("--user-agent cannot be sent");
	expect((await runProgram(["check", "--user-agent", "münchen/1.0", "http://127.0.0.1:9/"])).code).toBe(0);
});

it.each(["tab", "\\t", "\t"])("a tab is a delimiter, not an empty value: %j", async (delimiter) => {
	const folder = temporaryFolder();
	const list = join(folder, "list.tsv");
	writeFileSync(list, "url\treported_at\nhttps://example.com/1\t2026-01-02\n");
	const ran = await runProgram(["import", list, "--json", "--delimiter", delimiter, "--db", join(folder, "study.db")]);
	expect(JSON.parse(ran.out)).toMatchObject({ accepted: 1, dialect: { delimiter: "\t" } });
});
