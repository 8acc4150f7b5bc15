import { execFileSync, spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { once } from "node:events";
import {
	chmodSync,
	closeSync,
	existsSync,
	mkdirSync,
	openSync,
	readdirSync,
	readFileSync,
	writeFileSync,
	writeSync,
} from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import { afterEach, describe, expect, it, onTestFinished, vi } from "vitest";
import { type Instant, instant, MS_PER_DAY } from "../../src/domain/time.ts";
import { inspectSchema, migrate } from "../../src/store/sqlite/migrate.ts";
import { MIGRATIONS } from "../../src/store/sqlite/migrations/index.ts";
import { asUserError, openDatabase } from "../../src/store/sqlite/open-database.ts";
import { type Loopback, startHttp } from "../support/loopback.ts";
import { runProgram, temporaryFolder } from "../support/run-program.ts";
import { runningClock } from "../support/running-clock.ts";
import { createStudy, sweepOn } from "../support/study.ts";
import { expectWhole, numberIn, polledIn } from "./studies.ts";

/** A small file system of its own, where the machine lets us mount one; null elsewhere (a container without rights). */
const smallDisk = (size: string): { readonly folder: string; remount(options: string): void } | null => {
	const folder = join(temporaryFolder(), "disk");
	mkdirSync(folder);
	if (spawnSync("mount", ["-t", "tmpfs", "-o", `size=${size}`, "tmpfs", folder]).status !== 0) return null;
	onTestFinished(() => {
		spawnSync("umount", ["-l", folder]);
	});
	return { folder, remount: (options) => void execFileSync("mount", ["-o", `remount,${options}`, folder]) };
};
const canMount = ((): boolean => {
	if (process.platform !== "linux" || process.getuid?.() !== 0) return false;
	const probe = spawnSync("unshare", ["-m", "mount", "-t", "tmpfs", "tmpfs", "/mnt"]);
	return probe.status === 0;
})();

const servers: Loopback[] = [];
afterEach(async () => {
	for (const server of servers.splice(0)) await server.close();
});
const aHost = async (): Promise<Loopback> => {
	const server = await startHttp((request, response) => {
		const number = Number((request.url ?? "").slice(1));
		response.writeHead(Number.isNaN(number) ? 404 : 200, { "content-type": "text/html" });
		response.end(`<title>Page ${number}</title>${`<p>Words of page ${number}, many of them.</p>`.repeat(30)}`);
	});
	servers.push(server);
	return server;
};
const NETWORK = ["--allow-private", "--per-host", "off", "--no-controls"];

const listOf = (folder: string, urls: readonly string[]): string => {
	const path = join(folder, `list-${urls.length}.csv`);
	writeFileSync(path, `url,reported_at\n${urls.map((url) => `${url},2026-01-01T00:00:00Z`).join("\n")}\n`);
	return path;
};
const urls = (count: number): readonly string[] =>
	Array.from({ length: count }, (_, index) => `https://host.example/${index}`);
const digestOf = (path: string): string => createHash("sha256").update(readFileSync(path)).digest("hex");
const clockAt = (start: Instant) => ({ clock: runningClock(start) });

describe.runIf(canMount)("a full disk", () => {
	it("an import stores nothing, says so in two lines, and goes through once there is space", async () => {
		const disk = smallDisk("1m");
		expect(disk).not.toBeNull();
		if (disk === null) return;
		const db = join(disk.folder, "study.db");
		const lists = temporaryFolder();
		expect((await runProgram(["import", listOf(lists, urls(100)), "--db", db])).code).toBe(0);
		const full = await runProgram(["import", listOf(lists, urls(9000)), "--db", db]);
		expect(full).toMatchObject({
			code: 2,
			err: `stillup: the disk that holds ${db} is full\n  free some space and run the command again\n`,
		});
		await expectWhole(db);
		expect(numberIn(db, "SELECT count(*) FROM notices")).toBe(100);
		disk.remount("size=60m");
		expect((await runProgram(["import", listOf(lists, urls(9000)), "--db", db])).code).toBe(0);
		expect(numberIn(db, "SELECT count(*) FROM notices")).toBe(9000);
		await expectWhole(db);
	});

	it("a sweep keeps what it stored, ends with a message, and the next one does the rest", async () => {
		const disk = smallDisk("60m");
		expect(disk).not.toBeNull();
		if (disk === null) return;
		const host = await aHost();
		const db = join(disk.folder, "study.db");
		const pages = Array.from({ length: 600 }, (_, index) => `${host.origin}/${index}`);
		await runProgram(["import", listOf(temporaryFolder(), pages), "--db", db]);
		const free = Number(execFileSync("stat", ["-f", "-c", "%a", disk.folder], { encoding: "utf8" }));
		const block = Number(execFileSync("stat", ["-f", "-c", "%S", disk.folder], { encoding: "utf8" }));
		writeFileSync(join(disk.folder, "ballast"), Buffer.alloc(free * block - 400 * 1024));
		const sweep = () =>
			runProgram(["sweep", "--db", db, ...NETWORK, "--concurrency", "50"], {
				changes: clockAt(instant(Date.UTC(2026, 1, 1))),
			});
		const full = await sweep();
		expect(full.code).toBe(2);
		expect(full.err).toContain(`the disk that holds ${db} is full`);
		writeFileSync(join(disk.folder, "ballast"), "");
		await expectWhole(db);
		const stored = polledIn(db).size;
		expect(stored).toBeLessThan(600);
		expect((await sweep()).code).toBe(0);
		expect(polledIn(db).size).toBe(600);
		expect(numberIn(db, "SELECT count(*) FROM snapshots")).toBe(600);
		await expectWhole(db);
	});

	it.each([
		["list", ["list", "--format", "csv"]],
		["export", ["export"]],
		["a whole study", ["export", "study"]],
		["report", ["report", "--format", "html", "--replicates", "0"]],
		["drawing", ["report", "--replicates", "0"]],
	])("a file of %s that does not fit is said to, and that of before stays whole", async (name, argv) => {
		const disk = smallDisk("64k");
		expect(disk).not.toBeNull();
		if (disk === null) return;
		const { path, store } = await createStudy(temporaryFolder(), 3);
		await sweepOn(store, 1, ["live", "removed", "live"]);
		await store.close();
		const file = join(disk.folder, name === "drawing" ? "out.svg" : "out.txt");
		writeFileSync(file, "the file of last week");
		writeFileSync(join(disk.folder, "ballast"), Buffer.alloc(60 * 1024));
		expect(await runProgram([...argv, "--db", path, "--out", file])).toMatchObject({
			code: 2,
			err: `stillup: the disk that holds ${file} is full\n  free some space and run the command again\n`,
		});
		expect(readFileSync(file, "utf8")).toBe("the file of last week");
		expect(readdirSync(disk.folder).sort()).toEqual(["ballast", file.slice(disk.folder.length + 1)].sort());
		writeFileSync(join(disk.folder, "ballast"), "");
		disk.remount("size=4m");
		expect((await runProgram([...argv, "--db", path, "--out", file])).code).toBe(0);
		expect(readFileSync(file, "utf8")).not.toContain("last week");
		expect(readdirSync(disk.folder)).toHaveLength(2);
	});

	it("a study of an earlier schema that finds no room for all it becomes leaves nothing behind", async () => {
		const disk = smallDisk("256k");
		expect(disk).not.toBeNull();
		if (disk === null) return;
		const { path, store } = await createStudy(temporaryFolder(), 1000);
		await store.close();
		const { out } = await runProgram(["export", "study", "--db", path]);
		// As schema 2 had it: without the tables that came later, one of which held a row.
		const earlier = out
			.replace(/"schema":\d+/, '"schema":2')
			.replaceAll(/\{"table":"(?:target|list)_links".*\n(?:\[.*\n)*/g, "")
			.replace(/\{"rows":(\d+)\}/, (_all, rows) => `{"rows":${Number(rows) - 1}}`);
		const db = join(disk.folder, "new.db");
		let failures = 0;
		for (let kilobytes = 256; ; kilobytes += 64) {
			expect(kilobytes).toBeLessThan(8192);
			disk.remount(`size=${kilobytes}k`);
			const { code, err } = await runProgram(["import", "--study", "-", "--db", db], { input: earlier });
			if (code === 0) break;
			failures += 1;
			expect(err).toContain(`the disk that holds ${db}`);
			expect(readdirSync(disk.folder), `${kilobytes} KiB`).toEqual([]);
		}
		expect(failures).toBeGreaterThan(5);
		expect(readdirSync(disk.folder)).toEqual(["new.db"]);
	});

	it("a sweep that can no longer keep exchanges whole says so, and what it stored stays", async () => {
		const disk = smallDisk("64k");
		expect(disk).not.toBeNull();
		if (disk === null) return;
		const host = await aHost();
		const db = join(temporaryFolder(), "study.db");
		const pages = Array.from({ length: 600 }, (_, index) => `${host.origin}/${index}`);
		await runProgram(["import", listOf(temporaryFolder(), pages), "--db", db]);
		const sweep = (...more: readonly string[]) =>
			runProgram(["sweep", "--db", db, ...NETWORK, ...more], { changes: clockAt(instant(Date.UTC(2026, 1, 1))) });
		const full = await sweep("--warc", join(disk.folder, "kept"));
		expect(full.code).toBe(2);
		expect(full.err).toMatch(
			/^stillup: the disk that holds .*\.warc\.gz is full\n {2}free some space or .* --warc, .*\n$/,
		);
		await expectWhole(db);
		expect(polledIn(db).size).toBeLessThan(600);
		expect((await sweep()).code).toBe(0);
		expect(polledIn(db).size).toBe(600);
		const inTheWay = join(temporaryFolder(), "file");
		writeFileSync(inTheWay, "");
		const nowhere = await sweep("--all", "--warc", join(inTheWay, "kept"));
		expect(nowhere).toMatchObject({ code: 2, err: expect.stringContaining(`--warc: ${inTheWay}/kept/`) });
	});

	it("rejected rows that do not fit are said to, and that the rest is stored", async () => {
		const disk = smallDisk("64k");
		expect(disk).not.toBeNull();
		if (disk === null) return;
		const file = join(disk.folder, "rejected.csv");
		const list = listOf(temporaryFolder(), [...urls(1), ...Array(900).fill(`no URL ${"x".repeat(100)}`)]);
		const db = join(temporaryFolder(), "study.db");
		expect(await runProgram(["import", list, "--rejects", file, "--db", db])).toMatchObject({
			code: 2,
			err: `stillup: the disk that holds ${file} is full\n  the import itself is stored: free some space and import again\n`,
		});
		expect(readdirSync(disk.folder)).toEqual([]);
		expect(numberIn(db, "SELECT count(*) FROM notices")).toBe(1);
	});

	it("a study on a read-only disk that is copied to be read says which disk is full", async () => {
		const [disk, temporary] = [smallDisk("20m"), smallDisk("64k")];
		expect(disk).not.toBeNull();
		if (disk === null || temporary === null) return;
		const { path, store } = await createStudy(disk.folder, 3);
		await store.close();
		disk.remount("ro");
		vi.stubEnv("TMPDIR", temporary.folder);
		onTestFinished(() => void vi.unstubAllEnvs());
		expect(await runProgram(["list", "--db", path])).toMatchObject({
			code: 2,
			err: `stillup: ${path} cannot be copied to be read: the folder for temporary files ${temporary.folder} is full\n  free some space there, or name another folder with TMPDIR, and run the command again\n`,
		});
		expect(readdirSync(temporary.folder)).toEqual([]);
	});

	it("a list on standard input that cannot be copied says which disk is full", async () => {
		const temporary = smallDisk("64k");
		expect(temporary).not.toBeNull();
		if (temporary === null) return;
		vi.stubEnv("TMPDIR", temporary.folder);
		onTestFinished(() => void vi.unstubAllEnvs());
		const input = `url,reported_at\n${urls(9000).join(",2026-01-01\n")}`;
		expect(await runProgram(["import", "-", "--dry-run", "--db", "/nowhere/study.db"], { input })).toMatchObject({
			code: 2,
			err: expect.stringContaining(`the folder for temporary files ${temporary.folder} is full`),
		});
	});

	it("a backup that does not fit leaves nothing behind", async () => {
		const disk = smallDisk("600k");
		expect(disk).not.toBeNull();
		if (disk === null) return;
		const { path, store } = await createStudy(temporaryFolder(), 5000);
		await store.close();
		const copy = join(disk.folder, "copy.db");
		const full = await runProgram(["backup", copy, "--db", path]);
		expect(full.code).toBe(2);
		expect(full.err).toContain(`the disk that holds ${copy} is full`);
		expect(readdirSync(disk.folder)).toEqual([]);
	});
});

describe.runIf(canMount)("a study on a read-only disk", () => {
	it("can be read, reported and verified; writing says what to do", async () => {
		const disk = smallDisk("20m");
		expect(disk).not.toBeNull();
		if (disk === null) return;
		const { path, store } = await createStudy(disk.folder, 3);
		await sweepOn(store, 1, ["live", "removed", "live"]);
		await store.close();
		disk.remount("ro");
		const out = (argv: readonly string[]) => runProgram([...argv, "--db", path]);
		for (const argv of [["list"], ["verify"], ["report"], ["export"], ["changes"], ["show", "https://example.com/1"]])
			expect(await out(argv)).toMatchObject({ code: 0 });
		for (const argv of [
			["sweep", ...NETWORK],
			["import", listOf(temporaryFolder(), urls(1))],
		]) {
			const refused = await out(argv);
			expect(refused.code).toBe(2);
			expect(refused.err).toMatch(/cannot be (opened|written).*\n {2}(check that|choose another)/);
		}
		disk.remount("rw");
		await expectWhole(path);
	});
});

/** Runs as somebody who may read what others may, and write nothing of it: root may write everywhere. */
const asReader = async <Result>(work: () => Promise<Result>): Promise<Result> => {
	const isRoot = process.getuid?.() === 0;
	if (isRoot) process.seteuid?.(65_534);
	try {
		return await work();
	} finally {
		if (isRoot) process.seteuid?.(0);
	}
};

describe.runIf(process.platform !== "win32")("a study in a folder of somebody else's", () => {
	it("can be read, reported and verified; writing says what to do", async () => {
		const folder = temporaryFolder();
		const { path, store } = await createStudy(folder, 3);
		await sweepOn(store, 1, ["live", "removed", "live"]);
		await store.close();
		chmodSync(path, 0o444);
		chmodSync(folder, 0o555);
		onTestFinished(() => chmodSync(folder, 0o755));
		// Loaded before: a reader may not be able to read the program's source.
		for (const argv of [["list"], ["verify"], ["report"], ["export"], ["changes"], ["show", "https://example.com/1"]]) {
			await runProgram([...argv, "--db", join(folder, "none.db")]);
			expect(await asReader(() => runProgram([...argv, "--db", path]))).toMatchObject({
				code: 0,
				err: expect.not.stringContaining("stillup:"),
			});
		}
		const refused = await asReader(() => runProgram(["sweep", ...NETWORK, "--db", path]));
		expect(refused.code).toBe(2);
		expect(refused.err).toMatch(/cannot be (opened|written).*\n {2}(check that|choose another)/);
		expect(readdirSync(folder)).toEqual(["study.db"]);
	});
});

describe("a database that cannot be used", () => {
	const aStudy = async (): Promise<string> => {
		const { path, store } = await createStudy(temporaryFolder(), 200);
		await sweepOn(store, 1, ["live", "removed", "live"]);
		await store.close();
		const database = new Database(path);
		database.pragma("journal_mode = DELETE");
		database.close();
		return path;
	};
	const COMMANDS = [["list"], ["report"], ["sweep", ...NETWORK], ["changes"], ["export"], ["verify"]];

	it("that a newer version wrote is refused by every command and not touched", async () => {
		const path = await aStudy();
		const database = new Database(path);
		database.pragma("user_version = 999");
		database.close();
		const before = digestOf(path);
		for (const argv of [...COMMANDS, ["import", listOf(temporaryFolder(), urls(1))], ["backup", `${path}.copy`]]) {
			const refused = await runProgram([...argv, "--db", path]);
			expect(refused).toMatchObject({ code: 2, out: "" });
			expect(refused.err).toContain("was written by a newer stillup (schema 999; this one knows");
			expect(refused.err).toContain("the file was not touched");
		}
		expect(digestOf(path)).toBe(before);
		expect(existsSync(`${path}.copy`)).toBe(false);
	});

	it("that is no database, or another program's, is named and not touched", async () => {
		const folder = temporaryFolder();
		const text = join(folder, "text.db");
		writeFileSync(text, "url,reported_at\n".repeat(500));
		const other = join(folder, "other.db");
		const database = new Database(other);
		database.exec("CREATE TABLE mine (a)");
		database.close();
		const before = [digestOf(text), digestOf(other)];
		for (const argv of [...COMMANDS, ["import", listOf(folder, urls(1))]]) {
			expect(await runProgram([...argv, "--db", text])).toMatchObject({
				code: 2,
				err: expect.stringContaining("is not a database"),
			});
			expect(await runProgram([...argv, "--db", other])).toMatchObject({
				code: 2,
				err: expect.stringContaining("database of another program"),
			});
		}
		expect([digestOf(text), digestOf(other)]).toEqual(before);
	});

	it("that is damaged says so, and verify names the damage", async () => {
		const path = await aStudy();
		const size = numberIn(path, "PRAGMA page_size");
		const page = numberIn(path, "SELECT rootpage FROM sqlite_schema WHERE name = 'targets'");
		const file = openSync(path, "r+");
		writeSync(file, Buffer.alloc(size, 0x5a), 0, size, (page - 1) * size);
		closeSync(file);
		for (const argv of [["list"], ["report"], ["sweep", ...NETWORK]]) {
			const refused = await runProgram([...argv, "--db", path]);
			expect(refused.code).toBe(2);
			expect(refused.err).toMatch(/is damaged \(.*\)\n {2}restore a backup/);
		}
		expect((await runProgram(["verify", "--db", path])).code).toBe(1);
	});

	it.each([
		["a verdict", "UPDATE verdicts SET status = 'removed' WHERE status = 'live'", ["list"]],
		["what a sweep counted", "UPDATE sweeps SET counts = '{'", ["report"]],
		["the sort of a notice", "UPDATE notices SET cohort = 'nobody'", ["list"]],
		["a list's account", "UPDATE lists SET details = '['", ["report"]],
		["a target's kind", "UPDATE targets SET kind = 'nothing'", ["list"]],
		["a target's kind", "UPDATE targets SET kind = 'nothing'", ["report"]],
		["the grade of a run", "UPDATE states SET run_grade = 'best'", ["list"]],
		[
			"the verdict of a run",
			"UPDATE states SET run_verdict_id = last_verdict_id; UPDATE verdicts SET status = 'inconclusive', reason = 'timeout'",
			["list"],
		],
		["the origin of a sweep", "UPDATE sweeps SET origin = 'nowhere'", ["show", "https://example.com/1"]],
		["what a person saw", "UPDATE reviews SET saw = 'nothing'", ["review"]],
		["a sample's strata", "UPDATE samples SET strata = '['", ["review"]],
		["a suspicion's cause", "UPDATE suspicions SET cause = 'none'", ["report"]],
		["evidence", "UPDATE evidence SET content = '{' ", ["show", "https://example.com/1"]],
	])("in which %s was altered says so, and verify names it", async (_what, sql, argv) => {
		const path = await aStudy();
		await runProgram(["import", listOf(temporaryFolder(), urls(1)), "--db", path]);
		await runProgram(["review", "https://example.com/1", "--saw", "live", "--reviewer", "A", "--db", path]);
		await runProgram(["sample", "--db", path]);
		const database = new Database(path);
		database.exec("INSERT INTO suspicions VALUES (1, 'web', 'removed', 'outcome-jump', 'many', NULL, NULL, NULL)");
		database.pragma("foreign_keys = off");
		database.exec(sql);
		database.close();
		expect(await runProgram([...argv, "--db", path])).toMatchObject({
			code: 2,
			err: expect.stringMatching(
				/is damaged \(.* does not read as it was written\)\n {2}restore a backup; stillup verify/,
			),
		});
		if (!/lists|targets|samples/.test(sql)) expect((await runProgram(["verify", "--db", path])).code).toBe(1);
	});

	it("that is cut short says so", async () => {
		const path = await aStudy();
		writeFileSync(path, readFileSync(path).subarray(0, 30_000));
		const refused = await runProgram(["list", "--db", path]);
		expect(refused).toMatchObject({ code: 2, err: expect.stringContaining("is damaged") });
	});

	it("that another program writes to is waited for", async () => {
		const path = await aStudy();
		const script = `const database = new (require("better-sqlite3"))(process.argv[1]);
			database.exec("BEGIN IMMEDIATE");
			console.log("held");
			setTimeout(() => database.exec("COMMIT"), 400);`;
		const child = spawn(process.execPath, ["-e", script, path], { stdio: ["ignore", "pipe", "inherit"] });
		await once(child.stdout, "data");
		expect((await runProgram(["import", listOf(temporaryFolder(), urls(1)), "--db", path])).code).toBe(0);
		if (child.exitCode === null) await once(child, "exit");
	});

	it("that another program holds for too long says so", async () => {
		const path = await aStudy();
		const holder = new Database(path);
		holder.exec("BEGIN IMMEDIATE");
		const late = new Database(path, { timeout: 0 });
		const tried = ((): unknown => {
			try {
				return late.exec("BEGIN IMMEDIATE");
			} catch (error) {
				return asUserError(error, path);
			}
		})();
		holder.close();
		late.close();
		expect(tried).toMatchObject({
			message: `${path} is being written by another program`,
			hint: "wait for it to finish and run the command again",
		});
	});
});

describe("a clock that jumps back", () => {
	it("keeps looks in the order of their instants, polls what it must, and leaves the study whole", async () => {
		const host = await aHost();
		const db = join(temporaryFolder(), "study.db");
		const list = listOf(temporaryFolder(), [`${host.origin}/1`, `${host.origin}/2`]);
		const day = (count: number): Instant => instant(Date.UTC(2026, 1, 1) + count * MS_PER_DAY);
		const sweep = (at: Instant) => runProgram(["sweep", "--db", db, ...NETWORK, "--json"], { changes: clockAt(at) });
		await runProgram(["import", list, "--db", db], { now: day(0) });
		expect(JSON.parse((await sweep(day(400))).out)).toMatchObject({ polled: 2 });
		// The battery was empty: the clock had been a year ahead. Nothing waits for that year to pass.
		expect(JSON.parse((await sweep(day(1))).out)).toMatchObject({ due: 2, polled: 2 });
		await expectWhole(db);
		expect(numberIn(db, "SELECT count(*) FROM states WHERE first_look_at < last_look_at AND looks = 2")).toBe(2);
		const shown = await runProgram(["show", `${host.origin}/1`, "--db", db, "--json"], { now: day(2) });
		const { snapshots } = JSON.parse(shown.out) as { snapshots: { checkedAt: string }[] };
		expect(snapshots.map(({ checkedAt }) => checkedAt)).toEqual(snapshots.map(({ checkedAt }) => checkedAt).sort());
		const reported = await runProgram(["report", "--db", db, "--json", "--as-of", "2026-02-03T00:00:00Z"], {
			now: day(2),
		});
		expect(reported.code).toBe(0);
	});
});

describe("a study of an older version", () => {
	it.each(MIGRATIONS.map((_, index) => index + 1))(
		"schema %d is brought up to date, and backed up first",
		async (version) => {
			const path = join(temporaryFolder(), "study.db");
			const steps = MIGRATIONS.slice(0, version);
			const database = await openDatabase(path, "create");
			await migrate(database, path, inspectSchema(database, path, steps), steps);
			database.exec(`INSERT INTO lanes (key) VALUES ('host.example');
				INSERT INTO targets VALUES (7, 'https://host.example/b', 'web', 'page', NULL, 'one', 1, 5);
				INSERT INTO targets VALUES (9, 'https://host.example/a', 'web', 'page', 'id', NULL, 1, 6);
				INSERT INTO states (target_id, first_reported_at, last_reported_at) VALUES (7, 1, 2), (9, 3, 4);`);
			database.close();
			expect(await runProgram(["list", "--db", path])).toMatchObject({ code: 0 });
			expect(numberIn(path, "PRAGMA user_version")).toBe(MIGRATIONS.length);
			const migrated = new Database(path);
			expect(migrated.prepare("SELECT * FROM targets").raw().all()).toEqual([
				[7, "https://host.example/b", "web", "page", null, "one", 1, 5],
				[9, "https://host.example/a", "web", "page", "id", null, 1, 6],
			]);
			expect(migrated.pragma("foreign_key_check")).toEqual([]);
			expect(() => migrated.exec("DELETE FROM targets")).toThrow("FOREIGN KEY");
			expect(() => migrated.exec("UPDATE targets SET url = 'https://host.example/a'")).toThrow("UNIQUE");
			migrated.close();
			const backup = `${path}.schema-${version}.bak`;
			expect(existsSync(backup)).toBe(version < MIGRATIONS.length);
			if (existsSync(backup)) expect(numberIn(backup, "PRAGMA user_version")).toBe(version);
		},
	);

	it("a step that fails leaves the version before, with its backup", async () => {
		const path = join(temporaryFolder(), "study.db");
		const database = await openDatabase(path, "create");
		await migrate(database, path, inspectSchema(database, path));
		const broken = [...MIGRATIONS, "CREATE TABLE made (a); INSERT INTO nowhere VALUES (1);"];
		await expect(migrate(database, path, inspectSchema(database, path, broken), broken)).rejects.toThrow("nowhere");
		database.close();
		expect(numberIn(path, "PRAGMA user_version")).toBe(MIGRATIONS.length);
		expect(numberIn(path, "SELECT count(*) FROM sqlite_schema WHERE name = 'made'")).toBe(0);
		await expectWhole(`${path}.schema-${MIGRATIONS.length}.bak`);
		expect((await runProgram(["list", "--db", path])).code).toBe(0);
	});
});
