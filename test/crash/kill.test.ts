import { copyFileSync, existsSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import type { TargetId } from "../../src/domain/target.ts";
import { aLook, aSweep } from "../support/builders.ts";
import { type Loopback, startHttp } from "../support/loopback.ts";
import { temporaryFolder } from "../support/run-program.ts";
import { seeded } from "../support/seeded.ts";
import { createStudy, evidenceOf, noCounts, studyDay } from "../support/study.ts";
import { buildProgram, type Ended, type Kill, runProcess } from "./program.ts";
import { expectWhole, numberIn, polledIn } from "./studies.ts";

// The program is killed with SIGKILL at random instants. The suite does a few; `npm run crash` does 200:
// STILLUP_KILLS says how many, STILLUP_SEED which ones.
const KILLS = Number(process.env.STILLUP_KILLS ?? 10);
const SEED = Number(process.env.STILLUP_SEED ?? 20261122);
const share = (part: number): number => Math.max(2, Math.round(KILLS * part));
const LONG = KILLS * 20_000;

let program = "";
beforeAll(() => {
	program = buildProgram();
});
afterAll(() => rmSync(program, { recursive: true, force: true }));

const stillup = (argv: readonly string[], folder: string, kill: Kill = null): Promise<Ended> =>
	runProcess([join(program, "bin", "stillup.js"), ...argv], folder, kill);

/** A run may be over before its kill comes: then it does not count, and tells how long a run takes on this machine. */
const MOST_ROUNDS = 10;

const report = (what: string, kills: number, landed: number): void => {
	expect(landed).toBe(kills);
	if (process.env.STILLUP_KILLS !== undefined) process.stdout.write(`${what}: killed ${landed} times\n`);
};

describe("an import that is killed", () => {
	const ROWS = 6000;
	const rowsFrom = (first: number): string =>
		`url,reported_at\n${Array.from({ length: ROWS }, (_, index) => `https://host-${index % 97}.example/${first + index},2026-01-01`).join("\n")}\n`;

	it(
		"stores all of the list or nothing, and the next one stores it",
		async () => {
			const random = seeded(SEED);
			const folder = temporaryFolder();
			const db = join(folder, "study.db");
			writeFileSync(join(folder, "first.csv"), "url,reported_at\nhttps://first.example/,2026-01-01\n");
			const kills = share(0.2);
			let landed = 0;
			let stored = 0;
			let lists = 0;
			let usual = 1500;
			for (let round = 0; landed < kills && round < MOST_ROUNDS * kills; round += 1) {
				// Now and then a new study, so that the file stays small.
				if (round % 5 === 0) {
					for (const end of ["", "-wal", "-shm"]) rmSync(`${db}${end}`, { force: true });
					expect((await stillup(["import", "first.csv", "--db", db], folder)).code).toBe(0);
					stored = 1;
					lists = 1;
				}
				const name = `list-${round}.csv`;
				writeFileSync(join(folder, name), rowsFrom(round * ROWS));
				const ended = await stillup(["import", name, "--db", db], folder, {
					from: "start",
					afterMs: (0.05 + 0.95 * random()) * usual,
				});
				if (ended.signal === "SIGKILL") landed += 1;
				else usual = ended.ms;
				await expectWhole(db);
				const now = numberIn(db, "SELECT count(*) FROM notices");
				expect([stored, stored + ROWS]).toContain(now);
				if (ended.code === 0) expect(now).toBe(stored + ROWS);
				expect(numberIn(db, "SELECT count(*) FROM lists")).toBe(lists + (now === stored ? 0 : 1));
				expect(numberIn(db, "SELECT count(*) FROM targets")).toBe(now);
				expect(numberIn(db, "SELECT count(*) FROM states")).toBe(now);
				// The next run goes on.
				const again = await stillup(["import", name, "--db", db, "--json"], folder);
				expect(again.code).toBe(0);
				if (now === stored) usual = again.ms;
				stored += ROWS;
				lists += 1;
				expect(JSON.parse(again.out)).toMatchObject({ rows: ROWS, accepted: now === stored ? 0 : ROWS });
				expect(numberIn(db, "SELECT count(*) FROM notices")).toBe(stored);
			}
			await expectWhole(db);
			report("import", kills, landed);
		},
		LONG,
	);

	it(
		"leaves a new study or none",
		async () => {
			const random = seeded(SEED + 1);
			const kills = share(0.1);
			let landed = 0;
			let usual = 500;
			for (let round = 0; landed < kills && round < MOST_ROUNDS * kills; round += 1) {
				const folder = temporaryFolder();
				const db = join(folder, "study.db");
				writeFileSync(join(folder, "list.csv"), "url,reported_at\nhttps://first.example/,2026-01-01\n");
				const ended = await stillup(["import", "list.csv", "--db", db], folder, {
					from: "start",
					afterMs: (0.3 + 0.7 * random()) * usual,
				});
				if (ended.signal === "SIGKILL") landed += 1;
				else usual = ended.ms;
				const again = await stillup(["import", "list.csv", "--db", db], folder);
				expect(again).toMatchObject({ code: 0 });
				expect(numberIn(db, "SELECT count(*) FROM notices")).toBe(1);
				await expectWhole(db);
			}
			report("first import", kills, landed);
		},
		LONG,
	);
});

describe("a sweep that is killed", () => {
	const TARGETS = 400;
	const HOSTS = 8;
	const servers: Loopback[] = [];

	const startHosts = async (): Promise<void> => {
		for (let host = 1; host <= HOSTS; host += 1)
			servers.push(
				await startHttp((request, response) => {
					const number = Number((request.url ?? "").slice(1));
					const code = Number.isNaN(number) ? 404 : number % 5 === 0 ? 410 : 200;
					setTimeout(() => {
						response.writeHead(code, { "content-type": "text/html" });
						response.end(
							code === 200
								? `<title>Page ${number}</title>${`<p>Words of page ${number}.</p>`.repeat(40)}`
								: "<title>Not here</title>",
						);
					}, 3);
				}, `127.0.0.${host}`),
			);
	};
	const pages = (): readonly string[] =>
		Array.from({ length: TARGETS }, (_, index) => {
			const host = index % HOSTS;
			return `http://127.0.0.${host + 1}:${servers[host]?.port}/${index}`;
		});
	const takeLog = (): readonly string[] =>
		servers.flatMap((server, host) =>
			server.seen.splice(0).map(({ url }) => `http://127.0.0.${host + 1}:${server.port}${url}`),
		);

	it(
		"loses no look that was reported stored, polls none twice, and the next one does the rest",
		async () => {
			onTestFinished(async () => {
				for (const server of servers.splice(0)) await server.close();
			});
			await startHosts();
			const random = seeded(SEED + 2);
			const folder = temporaryFolder();
			writeFileSync(
				join(folder, "list.csv"),
				`url,reported_at\n${pages()
					.map((url) => `${url},2026-01-01`)
					.join("\n")}\n`,
			);
			const base = join(folder, "base.db");
			expect((await stillup(["import", "list.csv", "--db", base], folder)).code).toBe(0);
			const sweep = (db: string, kill: Kill) =>
				stillup(
					["sweep", "--db", db, "--verbose", "--allow-private", "--per-host", "off", "--no-controls"],
					folder,
					kill,
				);
			const kills = share(0.35);
			let landed = 0;
			let db = "";
			// How long a sweep takes here and now, and how much of it comes after its first looks are stored.
			let usual = 1400;
			let storing = 500;
			for (let round = 0; landed < kills && round < MOST_ROUNDS * kills; round += 1) {
				if (db === "" || polledIn(db).size === TARGETS) {
					db = join(folder, `study-${round}.db`);
					copyFileSync(base, db);
				}
				takeLog();
				const before = polledIn(db);
				const from = random() < 0.5 ? "start" : /stored/;
				const ended = await sweep(db, { from, afterMs: random() * (from === "start" ? usual : storing) });
				if (ended.signal === "SIGKILL") landed += 1;
				else {
					expect(ended.code).toBe(0);
					if (before.size === 0 && from === "start") usual = ended.ms;
					else if (before.size === 0) storing = ended.msSinceMatch;
				}
				await expectWhole(db);
				const after = polledIn(db);
				const told = Number([...ended.err.matchAll(/stored (\d+)/g)].at(-1)?.[1] ?? 0);
				expect(after.size - before.size).toBeGreaterThanOrEqual(told);
				expect(numberIn(db, "SELECT count(*) FROM snapshots")).toBe(after.size);
				expect(numberIn(db, "SELECT count(*) FROM notices")).toBe(TARGETS);
				// What a killed sweep stored is not asked for again.
				expect(takeLog().filter((url) => before.has(url))).toEqual([]);
			}
			const last = await sweep(db, null);
			expect(last.code).toBe(0);
			expect(polledIn(db).size).toBe(TARGETS);
			expect(numberIn(db, "SELECT count(*) FROM snapshots")).toBe(TARGETS);
			await expectWhole(db);
			report("sweep", kills, landed);
		},
		LONG,
	);
});

describe("a migration that is killed", () => {
	it(
		"leaves the study at one version or the next, with a whole backup beside it, and goes on",
		async () => {
			const random = seeded(SEED + 3);
			const folder = temporaryFolder();
			const base = join(folder, "base.db");
			writeFileSync(
				join(folder, "many.csv"),
				`url\n${Array.from({ length: 20_000 }, (_, index) => `https://host.example/${index}`).join("\n")}\n`,
			);
			const imported = await stillup(["import", "many.csv", "--db", base, "--reported-at", "2026-01-01"], folder);
			expect(imported.code).toBe(0);
			const script = join(folder, "migrate.mjs");
			const modules = join(program, "dist", "store", "sqlite");
			writeFileSync(
				script,
				`import { openDatabase } from ${JSON.stringify(join(modules, "open-database.js"))};
				import { inspectSchema, migrate } from ${JSON.stringify(join(modules, "migrate.js"))};
				import { MIGRATIONS } from ${JSON.stringify(join(modules, "migrations", "index.js"))};
				const steps = [...MIGRATIONS,
					"ALTER TABLE notices ADD COLUMN tried INTEGER; UPDATE notices SET tried = id;",
					"CREATE TABLE copied AS SELECT * FROM notices; UPDATE copied SET note = 'x' || id; CREATE INDEX copied_by_note ON copied (note);"];
				const database = await openDatabase(process.argv[2], "existing");
				process.stderr.write("ready\\n");
				await migrate(database, process.argv[2], inspectSchema(database, process.argv[2], steps), steps);
				database.close();`,
			);
			const first = numberIn(base, "PRAGMA user_version");
			const kills = share(0.15);
			let landed = 0;
			let usual = 400;
			for (let round = 0; landed < kills && round < MOST_ROUNDS * kills; round += 1) {
				const db = join(folder, "study.db");
				const backup = `${db}.schema-${first}.bak`;
				for (const path of [db, backup])
					for (const end of ["", "-wal", "-shm", ".part"]) rmSync(`${path}${end}`, { force: true });
				copyFileSync(base, db);
				const ended = await runProcess([script, db], folder, { from: /ready/, afterMs: random() * usual });
				if (ended.signal === "SIGKILL") landed += 1;
				else usual = ended.msSinceMatch;
				const version = numberIn(db, "PRAGMA user_version");
				expect([first, first + 1, first + 2]).toContain(version);
				expect(numberIn(db, "SELECT count(*) FROM pragma_table_info('notices') WHERE name = 'tried'")).toBe(
					version > first ? 1 : 0,
				);
				expect(numberIn(db, "SELECT count(*) FROM sqlite_schema WHERE name = 'copied'")).toBe(
					version > first + 1 ? 1 : 0,
				);
				if (version > first) expect(numberIn(db, "SELECT count(*) FROM notices WHERE tried IS NOT id")).toBe(0);
				if (existsSync(backup)) await expectWhole(backup);
				else expect(version).toBe(first);
				const next = await runProcess([script, db], folder, null);
				expect(next).toMatchObject({ code: 0 });
				expect(numberIn(db, "PRAGMA user_version")).toBe(first + 2);
				expect(numberIn(db, "SELECT count(*) FROM copied")).toBe(20_000);
				const check = new Database(db, { readonly: true });
				expect(check.pragma("integrity_check", { simple: true })).toBe("ok");
				check.close();
			}
			report("migration", kills, landed);
		},
		LONG,
	);
});

describe("a rejudgement that is killed", () => {
	const TARGETS = 4000;

	/** Pages that answered 404 on two days, and that rules of then took for live. */
	const mistakenStudy = async (folder: string): Promise<string> => {
		const { path, store } = await createStudy(folder, TARGETS);
		for (const day of [1, 2]) {
			const sweep = await store.beginSweep(aSweep(new Date(studyDay(day)).toISOString()));
			const looks = Array.from({ length: TARGETS }, (_, index) =>
				aLook((index + 1) as TargetId, new Date(studyDay(day) + index).toISOString(), "live", {
					evidence: evidenceOf(index + 1, "removed"),
				}),
			);
			await store.append(sweep, looks);
			await store.finishSweep(sweep, studyDay(day + 0.5), noCounts);
		}
		await store.close();
		return path;
	};

	it(
		"keeps what it stored with its states, judges no look twice, and the next one does the rest",
		async () => {
			const random = seeded(SEED + 4);
			const folder = temporaryFolder();
			const base = await mistakenStudy(folder);
			const rejudge = (db: string, kill: Kill) => stillup(["rejudge", "--apply", "--json", "--db", db], folder, kill);
			const kills = share(0.2);
			let landed = 0;
			let db = "";
			let usual = 3000;
			for (let round = 0; landed < kills && round < MOST_ROUNDS * kills; round += 1) {
				const before = db === "" ? 0 : numberIn(db, "SELECT count(*) FROM rejudgements");
				if (db === "" || before === 2 * TARGETS) {
					db = join(folder, `study-${round}.db`);
					copyFileSync(base, db);
				}
				const ended = await rejudge(db, { from: "start", afterMs: (0.1 + 0.9 * random()) * usual });
				if (ended.signal === "SIGKILL") landed += 1;
				else {
					expect(ended.code).toBe(0);
					if (before % (2 * TARGETS) === 0) usual = ended.ms;
				}
				await expectWhole(db);
				expect(numberIn(db, "SELECT count(*) FROM snapshots")).toBe(2 * TARGETS);
				expect(numberIn(db, "SELECT count(*) - count(DISTINCT snapshot_id) FROM rejudgements")).toBe(0);
			}
			expect((await rejudge(db, null)).code).toBe(0);
			expect(numberIn(db, "SELECT count(*) FROM rejudgements")).toBe(2 * TARGETS);
			const removed =
				"SELECT count(*) FROM states JOIN verdicts ON verdicts.id = run_verdict_id WHERE status = 'removed'";
			expect(numberIn(db, removed)).toBe(TARGETS);
			await expectWhole(db);
			report("rejudgement", kills, landed);
		},
		LONG,
	);
});
