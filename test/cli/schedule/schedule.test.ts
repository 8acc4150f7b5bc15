import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Cron } from "croner";
import { SaxesParser } from "saxes";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { cadenceOf, usualName, usualTime } from "../../../src/cli/schedule/job.ts";
import { steadyNode } from "../../../src/cli/schedule/steady-node.ts";
import { MS_PER_HOUR, MS_PER_MINUTE, millis } from "../../../src/domain/time.ts";
import { runProgram, temporaryFolder } from "../../support/run-program.ts";

/** The Node that runs this test, as a schedule names it. */
const node = steadyNode(process.execPath);

const schedule = (argv: readonly string[], folder = "/data/study", program = "/usr/local/bin/stillup") =>
	runProgram(["schedule", ...argv], { folder, changes: { nodePath: process.execPath, programPath: program } });

const cronLine = (text: string): { fields: string; command: string } => {
	const line = text.split("\n").find((one) => /^[\d*]/.test(one)) ?? "";
	const [, fields = "", command = ""] = /^((?:\S+ ){4}\S+) (.*)$/.exec(line) ?? [];
	return { fields, command };
};

const CADENCES = ["1h", "2h", "3h", "4h", "6h", "8h", "12h", "1d", "1w"];

describe("a crontab line", () => {
	it.each(CADENCES)("every %s is read by a cron parser as just that", async (every) => {
		const { out, code } = await schedule(["--for", "cron", "--every", every]);
		expect(code).toBe(0);
		const { fields } = cronLine(out);
		const runs = new Cron(fields, { timezone: "UTC" }).nextRuns(30, new Date("2026-11-22T12:00:00Z"));
		const gaps = new Set(
			runs.slice(1).map((run, index) => (run.getTime() - (runs[index]?.getTime() ?? 0)) / 3_600_000),
		);
		const hours = { d: 24, w: 168 }[every.slice(-1)] ?? Number.parseInt(every, 10);
		expect([...gaps]).toEqual([hours]);
	});

	it("names absolute paths, does not start on the hour, and ends a sweep before the next one starts", async () => {
		const { out } = await schedule([]);
		const { fields, command } = cronLine(out);
		expect(Number(fields.split(" ")[0])).toBeGreaterThan(2);
		expect(command).toContain(
			`${node} /usr/local/bin/stillup sweep --quiet --max-duration 225m --db /data/study/stillup.db`,
		);
		expect(command).toContain("tee -a /data/study/stillup.log");
		expect(command).not.toMatch(/(^|[^\\])%/);
		expect(out).toContain("CRON_TZ=UTC");
	});

	it("keeps to --at, --delay, --timezone and --log", async () => {
		const { out } = await schedule([
			"--every",
			"1d",
			"--at",
			"04:17",
			"--delay",
			"30m",
			"--timezone",
			"Europe/Berlin",
			"--log",
			"logs/x.log",
		]);
		expect(cronLine(out).fields).toBe("17 4 * * *");
		expect(out).toContain("CRON_TZ=Europe/Berlin");
		expect(out).toContain("\\% 1800");
		expect(out).toContain("/data/study/logs/x.log");
	});

	it("prints only the crontab on stdout, so that it can be piped", async () => {
		const { out, err } = await schedule([]);
		expect(
			out
				.trim()
				.split("\n")
				.every((line) => line.startsWith("#") || /^CRON_TZ=/.test(line) || /^\d/.test(line)),
		).toBe(true);
		expect(err).toContain("crontab -e");
	});

	/** A program that writes down what it was asked, in a folder whose name needs quoting everywhere. */
	const aProgram = (sweepCode: number) => {
		const folder = join(temporaryFolder(), 'it\'s 100% a $HOME "study"');
		mkdirSync(folder);
		const program = join(folder, "program.cjs");
		writeFileSync(
			program,
			`const fs = require("node:fs"); const args = process.argv.slice(2);
			fs.appendFileSync("calls.txt", JSON.stringify(args) + "\\n");
			if (args[0] === "changes") console.log("something changed");
			process.exit(args[0] === "sweep" ? ${sweepCode} : 0);`,
		);
		return { folder, program };
	};

	it.each([
		[0, ["sweep", "changes"]],
		[1, ["sweep", "changes"]],
		[5, ["sweep", "changes"]],
		[2, ["sweep"]],
		[4, ["sweep"]],
	])("run by sh: after a sweep that answers %d it runs %j, and keeps the output in the log", async (code, expected) => {
		const { folder, program } = aProgram(code);
		const { out } = await schedule(["--delay", "0s"], folder, program);
		// cron hands what stands before the first unescaped % to sh, with \% made %.
		const command = cronLine(out).command.replaceAll("\\%", "%");
		const ran = spawnSync("sh", ["-c", command], { cwd: "/", encoding: "utf8" });
		expect(ran.stderr).toBe("");
		expect(ran.stdout).toBe(expected.includes("changes") ? "something changed\n" : "");
		expect(readFileSync(join(folder, "stillup.log"), "utf8")).toBe(ran.stdout);
		const calls = readFileSync(join(folder, "calls.txt"), "utf8")
			.trim()
			.split("\n")
			.map((line) => JSON.parse(line) as string[]);
		expect(calls.map(([first]) => first)).toEqual(expected);
		expect(calls.every((call) => call.at(-1) === join(folder, "stillup.db"))).toBe(true);
	});

	it("names the settings file that was named, so that a sweep runs as it was set up", async () => {
		const folder = temporaryFolder();
		writeFileSync(join(folder, "other.yaml"), "sweep:\n  proxy: http://127.0.0.1:1\n");
		const named = await schedule(["--config", "other.yaml"], folder);
		const set = await runProgram(["schedule"], { folder, variables: { STILLUP_CONFIG: "other.yaml" } });
		for (const { out } of [named, set])
			expect(cronLine(out).command.split(` --config ${folder}/other.yaml`)).toHaveLength(3);
		expect((await schedule([], folder)).out).not.toContain("--config");
		const blank = await runProgram(["schedule"], { folder, variables: { STILLUP_CONFIG: "" } });
		expect(blank.out).not.toContain("--config");
	});

	it("keeps to a shorter --max-duration of the settings, and never to a longer one", async () => {
		const folder = temporaryFolder();
		const limitIn = async (written: string) => {
			writeFileSync(join(folder, "stillup.config.yaml"), `sweep:\n  max-duration: ${written}\n`);
			return /--max-duration (\S+)/.exec((await schedule([], folder)).out)?.[1];
		};
		expect(await limitIn("40m")).toBe("40m");
		expect(await limitIn("10h")).toBe("225m");
	});

	it("says what this shell sets and the scheduler will not have", async () => {
		const variables = {
			HTTPS_PROXY: "http://127.0.0.1:1",
			no_proxy: "",
			STILLUP_PER_HOST: "1/m",
			STILLUP_DB: "x.db",
			STILLUP_EVERY: "4h",
			LANG: "C",
		};
		const { err, code } = await runProgram(["schedule", "--quiet"], { folder: "/data", variables });
		expect(code).toBe(0);
		expect(err).toBe(
			"stillup: the scheduler will not have what this shell sets: HTTPS_PROXY,\n         STILLUP_PER_HOST\n" +
				"  Write it into the settings file: stillup config shows what is in force.\n",
		);
		expect((await runProgram(["schedule", "--quiet"], { folder: "/data", variables: { LANG: "C" } })).err).toBe("");
	});

	it("names Node by the link that its upgrades keep, where there is one", () => {
		const folder = temporaryFolder();
		const [cellar, lasting, other] = ["Cellar/node/24.1.0/bin", "bin", "other"].map((name) => join(folder, name));
		if (cellar === undefined || lasting === undefined || other === undefined) throw new Error("three folders");
		for (const one of [cellar, lasting, other]) mkdirSync(one, { recursive: true });
		writeFileSync(join(cellar, "node"), "");
		writeFileSync(join(other, "node"), "");
		expect(steadyNode(join(cellar, "node"), [other, lasting])).toBe(join(cellar, "node"));
		symlinkSync(join(cellar, "node"), join(lasting, "node"));
		expect(steadyNode(join(cellar, "node"), [other, lasting])).toBe(join(lasting, "node"));
	});

	it("spreads the starts of a weekly sweep over all of a long --delay", async () => {
		const { out } = await schedule(["--every", "1w", "--delay", "84h"]);
		const [, wait] = /sleep (\$\(\(.*?\)\)); cd/.exec(cronLine(out).command.replaceAll("\\%", "%")) ?? [];
		const drawn = execFileSync("sh", ["-c", `for i in ${"x ".repeat(40)}; do echo ${wait}; done`], {
			encoding: "utf8",
		});
		const seconds = drawn.trim().split("\n").map(Number);
		expect(Math.max(...seconds)).toBeGreaterThan(24 * 3600);
		expect(Math.max(...seconds)).toBeLessThan(84 * 3600);
		expect(Math.min(...seconds)).toBeGreaterThanOrEqual(0);
	});

	it("waits a random time below --delay", async () => {
		const { folder, program } = aProgram(0);
		const { out } = await schedule(["--delay", "2s"], folder, program);
		const [, wait] = /sleep (\$\(\(.*?\)\)); cd/.exec(cronLine(out).command.replaceAll("\\%", "%")) ?? [];
		const drawn = Array.from({ length: 20 }, () =>
			execFileSync("sh", ["-c", `echo ${wait}`], { encoding: "utf8" }).trim(),
		);
		expect(drawn.every((seconds) => seconds === "0" || seconds === "1")).toBe(true);
	});
});

describe("systemd units", () => {
	const units = async (argv: readonly string[], folder = "/data/study") => {
		const target = temporaryFolder();
		const run = await schedule(["--for", "systemd", "--out", target, ...argv], folder, process.execPath);
		expect(run.code).toBe(0);
		return { target, names: readdirSync(target).sort(), err: run.err };
	};
	const settingsOf = (path: string): readonly (readonly [string, string])[] =>
		readFileSync(path, "utf8")
			.split("\n")
			.filter((line) => line.includes("="))
			.map((line) => [line.slice(0, line.indexOf("=")), line.slice(line.indexOf("=") + 1)] as const);

	it("hold the paths, the delay, the calendar and the log", async () => {
		const { target, names, err } = await units([]);
		expect(names).toEqual(["stillup.service", "stillup.timer"]);
		const service = new Map(settingsOf(join(target, "stillup.service")));
		expect(service.get("Type")).toBe("oneshot");
		expect(service.get("WorkingDirectory")).toBe("/data/study");
		expect(service.get("StandardOutput")).toBe("append:/data/study/stillup.log");
		const timer = new Map(settingsOf(join(target, "stillup.timer")));
		expect(timer.get("RandomizedDelaySec")).toBe("600");
		expect(timer.get("Persistent")).toBe("true");
		expect(timer.get("OnCalendar")).toMatch(/^\*-\*-\* 0\d\/4:\d\d:00 UTC$/);
		expect(err).toContain("systemctl --user enable --now stillup.timer");
	});

	it("quote what systemd would read otherwise", async () => {
		const { target } = await units(["--db", '100% $x "y".db'], "/data/a study");
		const text = readFileSync(join(target, "stillup-100-x-y.service"), "utf8");
		expect(text).toContain('--db "/data/a study/100%% $$x \\"y\\".db"');
		expect(text).toContain("WorkingDirectory=/data/a study");
	});

	/** Words of a command line as systemd.service(5) reads them, for what stands in ours: double quotes, \\", $$ and %%. */
	const words = (line: string): readonly string[] =>
		[...line.matchAll(/"((?:\\.|[^"\\])*)"|(\S+)/g)].map(([, quoted, plain]) =>
			(quoted ?? plain ?? "").replaceAll(/\\(.)/g, "$1").replaceAll("$$", "$").replaceAll("%%", "%"),
		);

	it.each([
		["0", true],
		["1", true],
		["5", true],
		["2", false],
		["4", false],
		["130", false],
		["", false],
	])("after a sweep that answers %j, changes are told: %j", async (code, told) => {
		const folder = join(temporaryFolder(), 'a "study"');
		mkdirSync(folder);
		const { target } = await units([], folder);
		const service = new Map(settingsOf(join(target, "stillup.service")));
		expect(service.get("ExecStart")).toContain(" sweep --quiet ");
		const [shell = "", ...rest] = words(service.get("ExecStopPost") ?? "");
		// Node stands in as the program, too: it prints its own words.
		const [first = "", ...given] = rest.map((word) => (word === node ? "/bin/echo" : word));
		const ran = spawnSync(shell, [first, ...given], { env: { EXIT_STATUS: code }, encoding: "utf8" });
		expect(ran.stderr).toBe("");
		expect(ran.stdout.includes(`changes --db ${join(folder, "stillup.db")}`)).toBe(told);
	});

	const analyze = spawnSync("systemd-analyze", ["--version"]).status === 0;
	it.runIf(analyze).each(CADENCES)("every %s is accepted by systemd-analyze verify", async (every) => {
		const folder = temporaryFolder();
		const { target, names } = await units(["--every", every], folder);
		const checked = spawnSync("systemd-analyze", ["verify", ...names.map((name) => join(target, name))], {
			encoding: "utf8",
		});
		const ours = `${checked.stdout}${checked.stderr}`.split("\n").filter((line) => line.includes("stillup"));
		expect(ours).toEqual([]);
		const [, calendar = ""] = settingsOf(join(target, "stillup.timer")).find(([name]) => name === "OnCalendar") ?? [];
		const read = spawnSync("systemd-analyze", ["calendar", "--iterations=5", calendar], { encoding: "utf8" });
		expect(read.status).toBe(0);
	});
});

describe("a launchd agent", () => {
	it("is well-formed XML with one start for each hour", async () => {
		const { out, err } = await schedule(["--for", "launchd", "--db", "a&b.db"], "/Users/me/<study>");
		const parser = new SaxesParser();
		const texts: string[] = [];
		parser.on("text", (text) => texts.push(text));
		parser.on("error", (error) => {
			throw error;
		});
		parser.write(out).close();
		expect(texts).toContain("org.stillup.stillup-a-b");
		expect(texts.join("\n")).toContain("--db '/Users/me/<study>/a&b.db'");
		expect(out.match(/<key>Hour<\/key>/g)).toHaveLength(6);
		expect(err).toContain("launchctl bootstrap");
	});
});

describe("a GitHub workflow", () => {
	it("is YAML with a cron line, and never runs twice at once", async () => {
		const { out } = await schedule(["--for", "github-actions", "--every", "1d"]);
		const workflow = parse(out) as {
			on: { schedule: { cron: string }[] };
			concurrency: { "cancel-in-progress": boolean };
			jobs: { sweep: { steps: { run?: string }[] } };
		};
		expect(() => new Cron(workflow.on.schedule[0]?.cron ?? "")).not.toThrow();
		expect(workflow.concurrency["cancel-in-progress"]).toBe(false);
		const commands = workflow.jobs.sweep.steps.flatMap(({ run }) => (run === undefined ? [] : [run]));
		expect(commands.some((run) => run.includes("stillup sweep --quiet --db stillup.db --max-duration 320m"))).toBe(
			true,
		);
		const keeps = commands.find((run) => run.includes("git push")) ?? "";
		expect(keeps.indexOf("git pull --rebase")).toBeLessThan(keeps.indexOf("git push"));
		expect(keeps).toContain("git pull --rebase");
		for (const run of commands)
			expect(spawnSync("bash", ["-n", "-c", run.replaceAll(/\$\{\{.*?\}\}/g, "0")]).status).toBe(0);
	});
});

describe("a GitHub workflow of a study in a folder of the repository", () => {
	it("names it and the settings as the repository does", async () => {
		const folder = temporaryFolder();
		mkdirSync(join(folder, "data"));
		writeFileSync(join(folder, "data", "set.yaml"), "sweep:\n  limit: 10\n");
		const argv = ["--for", "github-actions", "--db", "data/my study.db", "--config", "data/set.yaml"];
		const { out, err } = await schedule(argv, folder);
		expect(out).toContain("stillup sweep --quiet --db 'data/my study.db' --max-duration");
		expect(out.split(" --config data/set.yaml")).toHaveLength(3);
		expect(out).toContain("git add 'data/my study.db'");
		expect(err).toContain("'data/my study.db' && git commit");
	});
});

describe("schedule", () => {
	it.each([
		["--for", "at"],
		["--every", "90m"],
		["--at", "25:00"],
		["--timezone", "Mars/Olympus"],
		["--name", "../x"],
	])("%s %s is refused with what to write instead", async (flag, value) => {
		const run = await schedule([flag, value]);
		expect(run).toMatchObject({ code: 2, out: "" });
		expect(run.err).toContain(flag);
	});

	it("a delay that could run into the next start is refused", async () => {
		expect((await schedule(["--every", "1h", "--delay", "45m"])).code).toBe(2);
	});

	it("on GitHub a delay is part of the job, which ends in order before GitHub ends it", async () => {
		const { out } = await schedule(["--for", "github-actions", "--every", "12h", "--delay", "2h"]);
		expect(out).toContain("RANDOM % 7200");
		expect(out).toContain("timeout-minutes: 350");
		expect(out).toContain("--max-duration 210m");
		const run = await schedule(["--for", "github-actions", "--every", "1w", "--delay", "6h"]);
		expect(run).toMatchObject({ code: 2, out: "" });
		expect(run.err).toContain("GitHub ends a job");
	});

	it("warns of a program in npx's cache", async () => {
		const { err } = await schedule([], "/data", "/root/.npm/_npx/abc/node_modules/.bin/stillup");
		expect(err).toContain("npx's cache");
	});

	it("gives a study the same time whenever it is asked, and others another", () => {
		expect(usualTime("/data/a.db")).toEqual(usualTime("/data/a.db"));
		expect(
			new Set(["a", "b", "c", "d"].map((name) => JSON.stringify(usualTime(`/data/${name}.db`)))).size,
		).toBeGreaterThan(2);
		expect(usualName("/data/Meine Studie.v2.db")).toBe("stillup-meine-studie-v2");
		expect(cadenceOf(millis(4 * MS_PER_HOUR))).toEqual({ kind: "hours", hours: 4 });
		expect(cadenceOf(millis(90 * MS_PER_MINUTE))).toBeNull();
	});
});
