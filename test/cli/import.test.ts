import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { beforeEach, describe, expect, test } from "vitest";
import { EXIT } from "../../src/cli/exit-codes.ts";
import { type ProgramRun, runProgram, temporaryFolder } from "../support/run-program.ts";

let folder: string;
let db: string;
beforeEach(() => {
	folder = temporaryFolder();
	db = join(folder, "study.db");
});

const put = (name: string, content: string | Uint8Array): string => {
	const path = join(folder, name);
	writeFileSync(path, content);
	return path;
};
const run = (...argv: readonly string[]): Promise<ProgramRun> => runProgram([...argv, "--db", db], { folder });
type Counts = {
	rows: number;
	accepted: number;
	duplicates: number;
	rejected: number;
	targets: number;
	newTargets: number;
	notices: number;
	problems: { line: number; reason: string; message: string; value: string }[];
	[field: string]: unknown;
};
const importJson = async (...argv: readonly string[]): Promise<Counts> => {
	const { code, out, err } = await run("import", ...argv, "--json");
	expect(err).toBe("");
	expect(code).toBe(EXIT.done);
	const counts: Counts = JSON.parse(out);
	expect(counts.accepted + counts.duplicates + counts.rejected).toBe(counts.rows);
	expect(counts.problems ?? []).toHaveLength(counts.rejected);
	return counts;
};
const exported = async (what: string): Promise<Record<string, unknown>[]> => {
	const { out } = await run("export", what, "--format", "jsonl");
	return out
		.split("\n")
		.filter((line) => line !== "")
		.map((line) => JSON.parse(line));
};

const LIST = `url,reported_at,notifier,channel,reference
https://a.example/1,2021-04-03,TTP,form,1
https://a.example/2,2021-04-03,TTP,form,2
https://A.example:443/1#top,2021-04-03,TTP,form,1
https://a.example/1,2021-05-03,TTP,form,1
https://a.example/1,2021-04-03,CCDH,form,1
https://a.example/1,2021-04-03,TTP,mail,1
nonsense,2021-04-03,TTP,form,9
https://a.example/3,,TTP,form,3
`;

describe("what becomes of rows", () => {
	test("each is accepted, a duplicate or rejected, with line, reason and value", async () => {
		const counts = await importJson(put("list.csv", LIST));
		expect(counts).toMatchObject({
			rows: 8,
			accepted: 5,
			duplicates: 1,
			rejected: 2,
			targets: 2,
			newTargets: 2,
			notices: 5,
			dialect: { encoding: "utf-8", delimiter: ",", headerRow: 1 },
			columns: {
				url: "url",
				reported_at: "reported_at",
				notifier: "notifier",
				channel: "channel",
				reference: "reference",
			},
		});
		expect(counts.problems.map(({ line, reason, value }) => [line, reason, value])).toEqual([
			[8, "not-a-url", "nonsense"],
			[9, "missing-date", "https://a.example/3"],
		]);
	});

	test("importing the same list again changes nothing", async () => {
		const path = put("list.csv", LIST);
		await importJson(path);
		const before = await exported("notices");
		expect(await importJson(path)).toMatchObject({
			accepted: 0,
			duplicates: 6,
			rejected: 2,
			targets: 2,
			newTargets: 0,
			notices: 0,
		});
		expect(await exported("notices")).toEqual(before);
	});

	test("the same URL on another day or by another notifier is a further notice of one target", async () => {
		await importJson(put("list.csv", LIST));
		const more = "url,reported_at,notifier,channel,reference\nhttps://a.example/1,2021-06-03,TTP,form,1\n";
		expect(await importJson(put("more.csv", more))).toMatchObject({ accepted: 1, targets: 1, newTargets: 0 });
	});

	test("a date alone starts the clock at the end of that date", async () => {
		await importJson(put("list.csv", "url,reported_at\nhttps://a.example/,2021-04-03\n"));
		expect(JSON.stringify(await exported("notices"))).toContain("2021-04-04T00:00:00.000Z");
	});

	test("unmapped columns are kept with the notice", async () => {
		await importJson(put("list.csv", 'url,reported_at,Followers\nhttps://a.example/,2021-04-03,"12,300"\n'));
		expect(JSON.stringify(await exported("notices"))).toContain("12,300");
	});

	test("--strict stores the good rows and exits with 1 for the bad ones", async () => {
		expect((await run("import", put("list.csv", LIST), "--strict")).code).toBe(EXIT.condition);
		expect(await exported("targets")).toHaveLength(2);
		const good = "url,reported_at\nhttps://b.example/,2021-04-03\n";
		expect((await run("import", put("good.csv", good), "--strict")).code).toBe(EXIT.done);
	});

	test("--dry-run tells the same and stores nothing, not even a database", async () => {
		const path = put("list.csv", LIST);
		expect(await importJson(path, "--dry-run")).toMatchObject({ accepted: 5, duplicates: 1, newTargets: 2 });
		expect(existsSync(db)).toBe(false);
		await importJson(put("one.csv", "url,reported_at\nhttps://a.example/1,2020-01-01\n"));
		expect(await importJson(path, "--dry-run")).toMatchObject({ accepted: 5, targets: 2, newTargets: 1 });
		expect(await exported("notices")).toHaveLength(1);
	});

	test("--cohort control marks URLs that were never reported", async () => {
		await importJson(put("list.csv", "url,reported_at\nhttps://a.example/,2021-04-03\n"), "--cohort", "control");
		expect(JSON.stringify(await exported("notices"))).toContain("control");
	});

	test("user names and passwords are nowhere", async () => {
		const path = put(
			"list.csv",
			"url,reported_at\nhttps://me:secret@a.example/,2021-04-03\nhttps://me:secret@a.example/2,x\n",
		);
		const rejects = join(folder, "rejects.csv");
		const { out, err } = await run("import", path, "--rejects", rejects);
		expect(out).toContain("user names or passwords in URLs left out: 1");
		expect(out + err + readFileSync(rejects, "utf8") + readFileSync(db, "latin1")).not.toContain("secret");
		expect(out + JSON.stringify(await exported("notices"))).not.toContain("secret");
	});

	test("user names and passwords are nowhere, in whatever way their address is written", async () => {
		const addresses = [
			"https:/me:secret@a.example/",
			"https:me:secret@b.example/",
			String.raw`https:\\me:secret@c.example\x`,
			"https://me:it's<secret@d.example/",
			"https://me:secret#1@e.example/",
			"https://me:secret/1@f.example/",
			"https://me:secret 1@g.example/",
			"https://me%3Asecret%40h.example/",
			"hxxps[://]me:secret@i[.]example/",
			"https://l.facebook.com/l.php?u=https%3A%2F%2Fme%3Asecret%40j.example%2Fx",
			'=HYPERLINK("https://me:secret@k.example/","x")',
			"- me:secret@l.example.com/x",
			"ftp://me:secret@m.example/",
			"`me:secret@n.example.com`",
		].map((address) => `"${address.replaceAll('"', '""')}"`);
		const rows = addresses.map((address) => `${address},2021-04-03,${address}\n`);
		const path = put(
			"list.csv",
			`url,reported_at,copy\n${rows.slice(0, -1).join("")}${addresses.at(-1)},2021-04-03,\n`,
		);
		const rejects = join(folder, "rejects.csv");
		const { out, err } = await run("import", path, "--rejects", rejects, "--json");
		expect(JSON.parse(out)).toMatchObject({ rows: 14, accepted: 9, rejected: 5 });
		expect(out + err + readFileSync(rejects, "utf8") + readFileSync(db, "latin1")).not.toContain("secret");
		expect((await exported("notices")).map((notice) => JSON.stringify(notice)).join()).not.toContain("secret");
	});
});

describe("--rejects", () => {
	test("keeps the original rows, to be mended and imported again", async () => {
		const rejects = join(folder, "rejects.csv");
		const list = `Titel;Link;Gemeldet am;Notiz
"a ""b""; c";https://a.example/1;2021-04-03;gut
=1+1;https://a.example/2;gestern;"zwei
Zeilen"
x;kaputt;2021-04-04;"offen
`;
		await importJson(put("list.csv", list), "--rejects", rejects);
		const written = readFileSync(rejects, "utf8");
		expect(written.split("\n")[0]).toBe("Titel;Link;Gemeldet am;Notiz;stillup_line;stillup_reason;stillup_message");
		expect(written).toContain('\'=1+1;https://a.example/2;gestern;"zwei\nZeilen";3;unknown-date;');
		const mended = written.replace("gestern", "2021-04-05").replace("kaputt", "https://a.example/3");
		const counts = await importJson(put("mended.csv", mended));
		expect(counts).toMatchObject({ rows: 2, accepted: 2 });
		const notices = JSON.stringify(await exported("notices"));
		expect(notices).toContain("=1+1");
		expect(notices).not.toContain("stillup_");
	});

	test("a bare list's rejects carry names, so that they need no settings", async () => {
		const rejects = join(folder, "rejects.csv");
		await importJson(
			put("list.txt", "https://a.example/1,2\nfoo bar\n"),
			"--reported-at",
			"2021-04-03",
			"--rejects",
			rejects,
		);
		expect(readFileSync(rejects, "utf8")).toMatch(/^url,stillup_line,.*\nfoo bar,2,/);
		const mended = readFileSync(rejects, "utf8").replace("foo bar", '"https://a.example/3,4"');
		expect(await importJson(put("mended.csv", mended), "--reported-at", "2021-04-03")).toMatchObject({ accepted: 1 });
		expect(JSON.stringify(await exported("targets"))).toContain("https://a.example/3,4");
	});

	test("more than a thousand problems are all told, in order", async () => {
		const rows = Array.from({ length: 2500 }, (_, index) => `no url ${index},2021-04-03\n`).join("");
		const counts = await importJson(put("list.csv", `url,reported_at\n${rows}`), "--rejects", join(folder, "r.csv"));
		expect(counts.problems.map(({ line }) => line)).toEqual(Array.from({ length: 2500 }, (_, index) => index + 2));
		expect(readFileSync(join(folder, "r.csv"), "utf8").split("\n")).toHaveLength(2502);
	});
});

describe("where lists come from", () => {
	test("standard input", async () => {
		const { out } = await runProgram(["import", "-", "--db", db, "--json"], { folder, input: LIST });
		expect(JSON.parse(out)).toMatchObject({ rows: 8, accepted: 5 });
	});

	test("gzip", async () => {
		expect(await importJson(put("list.csv.gz", gzipSync(LIST)))).toMatchObject({
			accepted: 5,
			dialect: { gzip: true },
		});
	});

	test("ambiguous dates that begin late are settled by a second reading, in one transaction", async () => {
		const rows = Array.from({ length: 5000 }, (_, index) => `https://a.example/${index},2021-04-03\n`).join("");
		const list = `url,reported_at\n${rows}https://b.example/1,03/04/2021\nbroken,2021-01-01\nhttps://b.example/2,13/04/2021\n`;
		expect(await importJson(put("list.csv", list))).toMatchObject({ rows: 5003, accepted: 5002, rejected: 1 });
		expect(await exported("notices")).toHaveLength(5002);
	});
});

describe("past looks", () => {
	const looks = `url,checked_at,status,reason,note
https://a.example/1,2021-05-01,live,,seen by hand
https://a.example/1,2021-06-01,removed,account-suspended,
https://a.example/2,2021-06-01 10:00,Restricted,private,
https://zz.example/,2021-06-01,live,,
https://a.example/2,2021-07-01,broken,,
`;

	test("become snapshots with their origin; a date alone claims no more than it can", async () => {
		await importJson(put("list.csv", LIST));
		const counts = await importJson("--snapshots", put("looks.csv", looks));
		expect(counts).toMatchObject({ rows: 5, accepted: 3, rejected: 2, targets: 2, snapshots: 3 });
		expect(counts).toMatchObject({ newTargets: 0, notices: 0 });
		expect(counts.problems.map(({ line, reason }) => `${line} ${reason}`)).toEqual([
			"5 unknown-target",
			"6 unknown-status",
		]);
		const text = (await run("show", "https://a.example/1")).out;
		expect(text).toContain("2021-05-01T00:00:00.000Z");
		expect(text).toContain("2021-06-01T23:59:59.999Z");
		expect(text).toContain("by-hand");
		expect(text).toContain("account-suspended");
	});

	test("are stored once, however often they are imported", async () => {
		await importJson(put("list.csv", LIST));
		const path = put("looks.csv", looks);
		await importJson("--snapshots", path);
		expect(await importJson("--snapshots", path)).toMatchObject({ accepted: 0, duplicates: 3 });
		expect(await exported("snapshots")).toHaveLength(3);
	});

	test("that were rejected can be mended and imported again", async () => {
		await importJson(put("list.csv", LIST));
		const rejects = join(folder, "rejects.csv");
		await importJson("--snapshots", put("looks.csv", looks), "--rejects", rejects);
		const written = readFileSync(rejects, "utf8");
		expect(written.split("\n")[2]).toMatch(/^https:\/\/a\.example\/2,2021-07-01,broken,,,6,unknown-status,/);
		const mended = put("mended.csv", written.replace(",broken,", ",removed,"));
		expect(await importJson("--snapshots", mended)).toMatchObject({ accepted: 1, rejected: 1 });
	});

	test("come together with their list", async () => {
		const counts = await importJson(put("list.csv", LIST), "--snapshots", put("looks.csv", looks));
		expect(counts).toMatchObject({ accepted: 5, snapshots: { accepted: 3, rejected: 2 } });
	});

	test("two that contradict each other at one instant are not both taken", async () => {
		await importJson(put("list.csv", LIST));
		const both = `url,checked_at,status\nhttps://a.example/1,2021-05-01T10:00Z,live\nhttps://a.example/1,2021-05-01T10:00Z,removed\n`;
		const counts = await importJson("--snapshots", put("looks.csv", both));
		expect(counts.problems.map(({ line, reason }) => `${line} ${reason}`)).toEqual(["3 contradicting-look"]);
	});
});

describe("what is asked or refused", () => {
	test.each([
		["a missing file", ["import", "/nowhere/list.csv"], /no such file/],
		["a folder", ["import", "/tmp"], /is a folder/],
		["no list at all", ["import"], /needs a list/],
		["an unknown preset", ["import", "x.csv", "--preset", "nope"], /preset/],
		["a mapping without a field", ["import", "x.csv", "--map", "nope=1"], /FIELD=COLUMN/],
		[
			"a header row in a list without",
			["import", "x.csv", "--header-row", "2", "--no-header"],
			/contradict each other/,
		],
		["a header row of 0", ["import", "x.csv", "--header-row", "0"], /count from 1/],
	])("%s: exit 2, no stack, no database", async (_, argv, message) => {
		const { code, err } = await run(...argv);
		expect(code).toBe(EXIT.usage);
		expect(err).toMatch(message);
		expect(err).not.toMatch(/ at .*\.[jt]s/);
		expect(existsSync(db)).toBe(false);
	});

	test("a list in question leaves no database behind", async () => {
		const { code, err } = await run("import", put("list.csv", "url,link\nhttps://a.example/,https://b.example/\n"));
		expect(code).toBe(EXIT.usage);
		expect(err).toContain("column 1 (url), column 2 (link)");
		expect(existsSync(db)).toBe(false);
	});

	test("an interrupted import stores nothing", async () => {
		const path = put("list.csv", LIST);
		const interruption = AbortSignal.abort();
		const { code, err } = await runProgram(["import", path, "--db", db], { folder, changes: { interruption } });
		expect(code).toBe(EXIT.interrupted);
		expect(err).toContain("nothing of the list was stored");
		expect(await exported("notices")).toEqual([]);
	});
});

test("the text tells what was understood, what became of the rows and what to do next, in 80 columns", async () => {
	const { out } = await run("import", put("list.csv", LIST));
	expect(out).toContain("list.csv");
	expect(out).toMatch(/utf-8, comma, header on\s+line 1/);
	expect(out).toContain("8 rows: 5 accepted, 1 duplicate, 2 rejected");
	expect(out).toContain("2 targets, 2 of them new. 5 notices stored in");
	expect(out).toContain("line 8: not-a-url:");
	expect(out).toContain("Next: stillup sweep");
	for (const line of out.split("\n")) if (!line.includes(folder)) expect(line.length).toBeLessThanOrEqual(80);
});

test("--quiet says nothing of a list that was taken whole, and one problem of one that was not", async () => {
	const whole = await run("import", put("whole.csv", "url,reported_at\nhttps://example.com/1,2026-01-02\n"), "--quiet");
	expect([whole.out, whole.err]).toEqual(["", ""]);
	const part = await run("import", put("list.csv", LIST), "--quiet");
	expect(part.out).toBe("");
	expect(part.err).toMatch(/list\.csv: 2 of 8 rows rejected \(.*1 not-a-url.*\)\n {2}stillup import --dry-run lists/s);
	const kept = await run("import", put("list.csv", LIST), "--quiet", "--rejects", put("rejects.csv", ""));
	expect(kept.err).toContain("they are in ");
	const inJson = await run("import", put("list.csv", LIST), "--quiet", "--json");
	expect(inJson.err).toBe("");
});
