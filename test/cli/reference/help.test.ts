import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { EXAMPLES } from "../../../src/cli/examples.ts";
import { createProgram } from "../../../src/cli/main.ts";
import { manPage } from "../../../src/cli/reference/man-page.ts";
import { shapeOf } from "../../../src/cli/reference/program-shape.ts";
import { settingsSchema } from "../../../src/cli/settings/settings-schema.ts";
import { systemClock } from "../../../src/clock.ts";
import { runProgram, temporaryFolder } from "../../support/run-program.ts";

const silent = { write: () => undefined, drained: async () => undefined, isTerminal: false, columns: 80 };
const program = createProgram(
	{
		stdout: silent,
		stderr: silent,
		stdin: async function* () {},
		variables: {},
		workingFolder: "/nowhere",
		clock: systemClock,
		interruption: new AbortController().signal,
		nodePath: "node",
		programPath: "stillup",
	},
	() => undefined,
);
const names = program.commands.map((command) => command.name());

describe.each(names)("stillup %s --help", (name) => {
	it("fits 80 columns and ends with examples that begin with the program", async () => {
		const { code, out, err } = await runProgram([name, "--help"]);
		expect({ code, err }).toEqual({ code: 0, err: "" });
		expect(out.split("\n").filter((line) => line.length > 80)).toEqual([]);
		expect(out).toContain("\nExamples:\n  $ ");
		for (const example of EXAMPLES[name] ?? []) expect(example).toContain("stillup");
	});

	it("shows flags in its examples that it has", () => {
		const command = program.commands.find((candidate) => candidate.name() === name);
		const known = [...(command?.options ?? []), ...program.options].map(({ long }) => long);
		for (const example of EXAMPLES[name] ?? [])
			for (const part of example.split(/[;|]/)) {
				const [, of, rest = ""] = /\bstillup (\w+)(.*)/.exec(part) ?? [];
				if (of !== name) continue;
				for (const flag of rest.match(/--[a-z-]+/g) ?? []) expect(known).toContain(flag);
			}
	});
});

describe("what was mistyped", () => {
	it.each([
		[["swep"], "swep", "Did you mean sweep?"],
		[["report", "--formt", "csv"], "--formt", "Did you mean --format?"],
		[["list", "--older-then", "3d"], "--older-then", "Did you mean --older-than?"],
		[["list", "--format", "cvs"], "cvs", "text, csv, json"],
	])("%j is told with what was meant", async (argv, wrong, meant) => {
		const { code, out, err } = await runProgram(argv);
		expect({ code, out }).toEqual({ code: 2, out: "" });
		expect(err).toMatch(/^stillup: /);
		expect(err).toContain(wrong);
		expect(err).toContain(meant);
	});

	it("no command at all shows the help, and is wrong use", async () => {
		const { code, err, out } = await runProgram([]);
		expect(code).toBe(2);
		expect(`${out}${err}`).toContain("Usage: stillup");
	});
});

describe("the man page", () => {
	const page = manPage(shapeOf(program), EXAMPLES);

	it("has a section for every command and a line for every flag", () => {
		for (const command of program.commands) {
			expect(page).toContain(`.SS stillup ${command.name()}`);
			for (const { long } of command.options) expect(page).toContain(`\\fB${(long ?? "").replaceAll("-", "\\-")}\\fR`);
		}
		for (const code of ["0", "1", "2", "3", "4", "5", "130"]) expect(page).toContain(`.B ${code}\n`);
	});

	it.runIf(spawnSync("groff", ["--version"]).status === 0)("is read by groff without a warning", () => {
		const read = spawnSync("groff", ["-man", "-ww", "-Tutf8"], { input: page, encoding: "utf8" });
		expect(read.stderr).toBe("");
		expect(read.stdout).toContain("User Commands");
	});
});

describe("the settings that help shows", () => {
	it("are accepted", async () => {
		const { out } = await runProgram(["config", "--help"]);
		const example = out.slice(out.indexOf("in the folder that stillup runs in:") + 36).split("\n\n")[0] ?? "";
		const folder = temporaryFolder();
		writeFileSync(join(folder, "stillup.config.yaml"), example.replace(/^ {2}/gm, ""));
		const shown = await runProgram(["config", "--changed"], { folder });
		expect(shown).toMatchObject({ code: 0, err: "" });
		expect(shown.out).toContain("study.db");
		expect(settingsSchema(program).safeParse({}).success).toBe(true);
	});
});
