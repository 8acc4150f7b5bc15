import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { closeSync, existsSync, openSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startHttp } from "../support/loopback.ts";
import { PLAIN_VARIABLES } from "../support/plain-variables.ts";
import { temporaryFolder } from "../support/run-program.ts";
import { createStudy, sweepOn } from "../support/study.ts";
import { buildProgram } from "./program.ts";
import { expectWhole, numberIn } from "./studies.ts";

// What becomes of the program when nobody takes what it writes: a full disk behind the log, a reader that has left.

let program = "";
beforeAll(() => {
	program = buildProgram();
});
afterAll(() => rmSync(program, { recursive: true, force: true }));

const aStudy = async (): Promise<string> => {
	const { path, store } = await createStudy(temporaryFolder(), 3);
	await sweepOn(store, 1, ["live", "removed", "live"]);
	await store.close();
	return path;
};
const words = (argv: readonly string[]): readonly string[] => [join(program, "bin", "stillup.js"), ...argv];

describe.runIf(existsSync("/dev/full"))("stdout on a full disk", () => {
	it.each([["list"], ["export"], ["report"], ["changes", "--since", "2026-01-01"], ["verify"]])(
		"%s says so in two lines and does not answer that a condition holds",
		async (...argv) => {
			const path = await aStudy();
			const full = openSync("/dev/full", "w");
			const ran = spawnSync(process.execPath, words([...argv, "--db", path]), {
				stdio: ["ignore", full, "pipe"],
				encoding: "utf8",
				env: PLAIN_VARIABLES,
			});
			closeSync(full);
			expect(ran.status).toBe(2);
			expect(ran.stderr).toContain("stillup: stdout cannot be written: ENOSPC");
			expect(ran.stderr).toContain("\n  free some space and run the command again\n");
			expect(ran.stderr).not.toContain("    at ");
		},
	);
});

describe.runIf(existsSync("/dev/full"))("a run with nothing to say to a full disk", () => {
	it("does not speak of it", async () => {
		const full = openSync("/dev/full", "w");
		const ran = spawnSync(process.execPath, words(["verify", "--quiet", "--db", await aStudy()]), {
			stdio: ["ignore", full, "pipe"],
			encoding: "utf8",
		});
		closeSync(full);
		expect({ status: ran.status, said: ran.stderr }).toEqual({ status: 0, said: "" });
	});
});

describe("a sweep whose progress nobody reads any more", () => {
	it("goes on to its end", async () => {
		const host = await startHttp((_request, response) => {
			response.writeHead(410);
			response.end("Gone");
		});
		const folder = temporaryFolder();
		const list = join(folder, "list.csv");
		const path = join(folder, "study.db");
		const urls = Array.from({ length: 300 }, (_, index) => `${host.origin}/${index},2026-01-01`);
		writeFileSync(list, `url,reported_at\n${urls.join("\n")}\n`);
		spawnSync(process.execPath, words(["import", list, "--db", path]), { env: PLAIN_VARIABLES });
		const child = spawn(
			process.execPath,
			words(["sweep", "--verbose", "--db", path, "--allow-private", "--per-host", "off", "--no-controls"]),
			{ stdio: ["ignore", "ignore", "pipe"], env: PLAIN_VARIABLES },
		);
		child.stderr.destroy();
		const [code]: unknown[] = await once(child, "exit");
		await host.close();
		expect(code).toBe(0);
		expect(numberIn(path, "SELECT count(*) FROM snapshots")).toBe(300);
		await expectWhole(path);
	});
});

describe("a program that waits for its standard input", () => {
	/** More than lies in a pipe unread: once it is written, the program is known to be reading. */
	const MORE = 1 << 20;

	it.concurrent.each([
		["import", "-", "--reported-at", "2026-01-01"],
		["import", "--snapshots", "-"],
		["import", "--study", "-"],
		["sweep", "-"],
		["check", "-", "--allow-private"],
		["judge", "-"],
		["review", "-", "--reviewer", "A. Person"],
	])("%s %s ends at the first Ctrl-C, and stores nothing of what it got", async (...argv) => {
		const path = join(temporaryFolder(), "study.db");
		const child = spawn(process.execPath, words([...argv, "--db", path]), {
			stdio: "pipe",
			env: PLAIN_VARIABLES,
			timeout: 120_000,
		});
		let err = "";
		child.stderr.on("data", (chunk: Buffer) => {
			err += chunk.toString("utf8");
		});
		child.stdin.on("error", () => undefined);
		const ended = once(child, "exit");
		// Half a line: whoever took it for the whole would answer for it. Empty lines before it are nothing, but in a study.
		const before = argv.includes("--study") ? "x".repeat(MORE) : "\n".repeat(MORE);
		await new Promise((resolve) => child.stdin.write(`${before}http://127.0.0.1:9/half`, resolve));
		await new Promise((resolve) => setTimeout(resolve, 300));
		child.kill("SIGINT");
		const [code]: unknown[] = await ended;
		expect(err).not.toContain("unexpected fault");
		expect(code).toBe(130);
		expect(existsSync(path)).toBe(false);
	});
});

describe("a command's help, asked for by its name", () => {
	it.each([[["help"]], [["help", "sweep"]]])("%j is no wrong use", (argv) => {
		const ran = spawnSync(process.execPath, words(argv), { encoding: "utf8", env: PLAIN_VARIABLES });
		expect(ran.stdout).toContain("Usage: stillup");
		expect(ran.stderr).toBe("");
		expect(ran.status).toBe(0);
	});
});

describe.runIf(spawnSync("script", ["-qec", "true", "/dev/null"]).status === 0)("a terminal of no known size", () => {
	it("is taken to have 80 columns", () => {
		const line = [process.execPath, ...words(["sweep", "--help"])].map((word) => `'${word}'`).join(" ");
		const shown = spawnSync("script", ["-qec", line, "/dev/null"], {
			encoding: "utf8",
			stdio: ["ignore", "pipe", "pipe"],
			env: PLAIN_VARIABLES,
		});
		const widest = Math.max(...shown.stdout.split(/\r?\n/).map((text) => text.length));
		expect(shown.stdout).toContain("--max-duration");
		expect(widest).toBeLessThanOrEqual(80);
	});
});

describe("a check that is done", () => {
	it("ends at once, whatever in the process cannot be called off, with all that it had to say", async () => {
		const host = await startHttp((_request, response) => void response.writeHead(410).end());
		const preload = "data:text/javascript,setTimeout(() => undefined, 60000)";
		const urls = Array.from({ length: 400 }, (_, index) => `${host.origin}/${index}`);
		const [script = "", ...argv] = words(["check", "--json", "--allow-private", "--per-host", "off", ...urls]);
		const child = spawn(process.execPath, ["--import", preload, script, ...argv], {
			stdio: ["ignore", "pipe", "inherit"],
		});
		let out = "";
		child.stdout.on("data", (chunk: Buffer) => {
			out += chunk.toString("utf8");
		});
		const from = performance.now();
		expect(await once(child, "close")).toEqual([0, null]);
		expect(performance.now() - from).toBeLessThan(20_000);
		expect(out.trim().split("\n")).toHaveLength(400);
		await host.close();
	}, 30_000);
});

describe("a check that is interrupted", () => {
	it("ends after the seconds of grace, whatever in the process cannot be called off, with all that it had to say", async () => {
		const host = await startHttp((request, response) => {
			if (request.url === "/gone") response.writeHead(410).end();
		});
		// Stands for a name that a dead resolver is asked for: who waits for it ends a minute later.
		const preload = "data:text/javascript,setTimeout(() => undefined, 60000)";
		const [script = "", ...argv] = words(["check", "--json", "--allow-private", "--per-host", "off"]);
		const child = spawn(
			process.execPath,
			["--import", preload, script, ...argv, `${host.origin}/gone`, `${host.origin}/silent`],
			{ stdio: ["ignore", "pipe", "inherit"], env: PLAIN_VARIABLES },
		);
		let out = "";
		child.stdout.on("data", (chunk: Buffer) => {
			out += chunk.toString("utf8");
		});
		const closed = once(child, "close");
		while (host.seen.length < 2) await new Promise((resolve) => setTimeout(resolve, 20));
		const from = performance.now();
		child.kill("SIGINT");
		expect(await closed).toEqual([130, null]);
		// STOP_GRACE is 3 s; a machine that is busy with other work may take some more.
		expect(performance.now() - from).toBeLessThan(30_000);
		expect(JSON.parse(out)).toMatchObject({ status: "removed", reason: "gone" });
		await host.close();
	});
});
