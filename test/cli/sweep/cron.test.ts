import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { systemClock } from "../../../src/clock.ts";
import { instant, MS_PER_DAY } from "../../../src/domain/time.ts";
import { holdForSweep } from "../../../src/store/sqlite/sweep-lock.ts";
import { type Loopback, startHttp } from "../../support/loopback.ts";
import { type RunSettings, runProgram, temporaryFolder } from "../../support/run-program.ts";
import { runningClock } from "../../support/running-clock.ts";

const servers: Loopback[] = [];
afterEach(async () => {
	for (const server of servers.splice(0)) await server.close();
});

/** A host whose pages answer with the status code that `codes` names; what was asked for is noted. */
const aHost = async (codes: Map<string, number>) => {
	const asked: string[] = [];
	const server = await startHttp((request, response) => {
		asked.push(request.url ?? "");
		const code = codes.get(request.url ?? "") ?? 404;
		response.writeHead(code, { "content-type": "text/html" });
		const words = "<p>Words that stand on this page for everybody.</p>".repeat(30);
		response.end(code === 200 ? `<title>Page ${request.url}</title>${words}` : "<title>Not here</title>");
	});
	servers.push(server);
	return { base: `http://127.0.0.1:${server.port}`, asked };
};

const FLAGS = ["--allow-private", "--per-host", "off", "--no-controls"];
const START = Date.UTC(2026, 2, 1);

/** A study of two pages, and a way to sweep it on a day. */
const aStudy = async () => {
	const codes = new Map([
		["/a", 200],
		["/b", 200],
		["/ping", 200],
	]);
	const { base, asked } = await aHost(codes);
	const folder = temporaryFolder();
	const db = join(folder, "study.db");
	const list = join(folder, "list.csv");
	writeFileSync(list, `url,reported_at\n${base}/a,2026-03-01T00:00:00Z\n${base}/b,2026-03-01T00:00:00Z\n`);
	const sweep = (day: number, argv: readonly string[] = [], more: RunSettings = {}) =>
		runProgram(["sweep", "--db", db, ...FLAGS, ...argv], {
			changes: { clock: runningClock(instant(START + day * MS_PER_DAY)) },
			folder,
			...more,
		});
	return { codes, base, asked, db, list, folder, sweep };
};

describe("a sweep that cron runs", () => {
	it("prints nothing with --quiet when all is well", async () => {
		const { sweep, list } = await aStudy();
		expect(await sweep(1, [list, "--quiet"])).toEqual({ code: 0, out: "", err: "" });
		expect(await sweep(2, ["--quiet"])).toEqual({ code: 0, out: "", err: "" });
	});

	it("leaves at once with exit code 4 and says who holds the study", async () => {
		const { sweep, list, db, asked } = await aStudy();
		await sweep(1, [list, "--quiet"]);
		const before = asked.length;
		const lock = await holdForSweep(db, instant(START));
		const second = await sweep(2, ["--quiet", list]);
		lock.release();
		expect(second.code).toBe(4);
		expect(second.out).toBe("");
		expect(second.err).toMatch(
			new RegExp(
				`^stillup: another sweep holds .*study\\.db \\(process ${process.pid} on .*, since 2026-03-01T00:00:00.000Z\\)\n {2}Wait until it has ended.*\n$`,
			),
		);
		expect(asked.length).toBe(before);
		expect((await sweep(2, ["--quiet"])).code).toBe(0);
	});

	it("leaves no lock file behind a mistyped name", async () => {
		const { sweep, folder } = await aStudy();
		expect((await sweep(1)).code).toBe(2);
		expect((await sweep(1, [join(folder, "none.csv")])).code).toBe(2);
		expect(existsSync(join(folder, "study.db.lock"))).toBe(false);
	});

	it("--fail-on answers with 1 when what it names happened in this sweep, and only then", async () => {
		const { sweep, list, codes } = await aStudy();
		expect((await sweep(1, [list, "--fail-on", "any"])).code).toBe(0);
		codes.set("/b", 410);
		expect((await sweep(3, ["--fail-on", "reappeared"])).code).toBe(0);
		expect((await sweep(5, ["--fail-on", "removed,reappeared"])).code).toBe(0);
		codes.set("/b", 200);
		expect((await sweep(20, ["--quiet", "--fail-on", "removed,reappeared"])).code).toBe(1);
		codes.set("/a", 410);
		expect(await sweep(30, ["--quiet", "--fail-on", "removed"])).toEqual({ code: 1, out: "", err: "" });
	});

	it("--ping calls the heartbeat when the sweep is done, and a dead monitor changes nothing but a warning", async () => {
		const { sweep, list, base, asked, codes } = await aStudy();
		expect(await sweep(1, [list, "--quiet", "--ping", `${base}/ping`])).toEqual({ code: 0, out: "", err: "" });
		expect(asked.filter((path) => path === "/ping")).toHaveLength(1);
		codes.set("/ping", 410);
		const warned = await sweep(3, ["--quiet", "--ping", `${base}/ping`]);
		expect(warned).toEqual({ code: 0, out: "", err: `stillup: the heartbeat ${base}/ping answered 410\n` });
	});

	it("--ping may name a monitor in this house; where that sends on to is guarded as every look", async () => {
		const folder = temporaryFolder();
		const list = join(folder, "list.csv");
		writeFileSync(list, "url,reported_at\nhttps://example.com/a,2026-01-01\n");
		await runProgram(["import", list, "--db", join(folder, "study.db")]);
		const asked: string[] = [];
		const monitor = await startHttp((request, response) => {
			asked.push(request.url ?? "");
			if (request.url === "/on") response.writeHead(302, { location: "/ping" });
			response.end("ok");
		});
		servers.push(monitor);
		const sweep = (path: string) =>
			runProgram(["sweep", "--quiet", "--only", "platform=facebook", "--ping", `${monitor.origin}${path}`], {
				folder,
				variables: { STILLUP_DB: join(folder, "study.db") },
			});
		expect(await sweep("/ping")).toEqual({ code: 0, out: "", err: "" });
		expect(asked).toEqual(["/ping"]);
		const sentOn = await sweep("/on");
		expect(sentOn.code).toBe(0);
		expect(sentOn.err.replaceAll(/\s+/g, " ")).toContain("was not reached: 127.0.0.1 is not a public address");
		expect(asked).toEqual(["/ping", "/on"]);
	});

	it("that is interrupted leaves what it saw to be told with the next one", async () => {
		const { sweep, list, codes, db, folder } = await aStudy();
		await sweep(1, [list]);
		codes.set("/a", 410);
		const stop = new AbortController();
		const clock = runningClock(instant(START + 5 * MS_PER_DAY));
		const watched = {
			stdout: { write: () => undefined, drained: async () => undefined, isTerminal: false, columns: 80 },
		};
		const interrupted = await runProgram(["sweep", "--verbose", "--db", db, ...FLAGS, "--concurrency", "1"], {
			folder,
			changes: {
				...watched,
				clock,
				interruption: stop.signal,
				stderr: { ...watched.stdout, write: () => stop.abort() },
			},
		});
		expect(interrupted.code).toBe(130);
		await sweep(6, ["--all"]);
		const told = await runProgram(["changes", "--db", db], { now: instant(START + 7 * MS_PER_DAY) });
		expect(told.out).toContain("Newly removed (1)");
	});

	it("says that no target is of the platform that --only asked for", async () => {
		const { sweep, list } = await aStudy();
		await sweep(1, [list, "--quiet"]);
		const mistyped = await sweep(2, ["--only", "platform=wep"]);
		expect(mistyped).toMatchObject({ code: 0, err: "stillup: no target has the platform wep; did you mean web?\n" });
		expect((await sweep(1, ["--only", "platform=web"])).err).toBe("");
		expect((await sweep(2, ["--only", "platform=wep", "--quiet"])).err).toBe("");
	});

	it("--ping takes no other schemes", async () => {
		const { sweep } = await aStudy();
		expect((await sweep(1, ["--ping", "file:///etc/passwd"])).code).toBe(2);
	});

	it("does not call the heartbeat when another sweep holds the study", async () => {
		const { sweep, list, base, asked, db } = await aStudy();
		await sweep(1, [list]);
		const lock = await holdForSweep(db, instant(START));
		expect((await sweep(2, ["--ping", `${base}/ping`])).code).toBe(4);
		lock.release();
		expect(asked).not.toContain("/ping");
	});

	it("follows the due policy of the settings", async () => {
		const { sweep, list, folder, asked } = await aStudy();
		await sweep(1, [list]);
		const first = asked.length;
		writeFileSync(join(folder, "stillup.config.yaml"), "due:\n  by-age: [{every: 60d}]\n  thresholds: []\n");
		await sweep(10);
		expect(asked).toHaveLength(first);
		await sweep(62);
		expect(asked.length).toBeGreaterThan(first);
	});
});

describe("progress", () => {
	/** A clock that moves on by a step whenever it is read. */
	const steppingClock = (stepMs: number) => {
		let now = START;
		const step = (): number => {
			now += stepMs;
			return now;
		};
		return { ...systemClock, now: () => instant(step()) };
	};

	it("is two lines on a terminal, wiped at the end, and nothing with --quiet", async () => {
		const { sweep, list } = await aStudy();
		const clock = steppingClock(500);
		const shown = await sweep(1, [list], { terminal: true, changes: { clock } });
		expect(shown.err).toMatch(/1\/2 \(50%\), [\d.]+\/s\nlive 1, removed 0, restricted 0, inconclusive 0/);
		expect(shown.err.endsWith("\r\u001b[K\u001b[1A\r\u001b[K")).toBe(true);
		expect((await sweep(1, ["--quiet", "--all"], { terminal: true, changes: { clock } })).err).toBe("");
	});

	it("is a plain line a minute elsewhere", async () => {
		const { sweep, list } = await aStudy();
		const clock = steppingClock(40_000);
		const shown = await sweep(1, [list], { changes: { clock } });
		expect(shown.err).toMatch(/^\d\/2 \(\d+%\), .*live \d, removed 0, restricted 0, inconclusive 0\n/m);
		expect(shown.err).not.toContain("\u001b");
	});
});
