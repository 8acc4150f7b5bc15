import { spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { runProgram, temporaryFolder } from "../../support/run-program.ts";

/** A locale that is named but not installed, as in many containers, makes shells complain. */
const VARIABLES = { ...process.env, LC_ALL: "C" };

const has = (shell: string): boolean => spawnSync(shell, ["--version"]).status === 0;

const script = async (shell: string): Promise<string> => {
	const { code, out } = await runProgram(["completion", shell]);
	expect(code).toBe(0);
	return out;
};

/** What bash proposes for the last word of a line. */
const bash = async (line: string): Promise<readonly string[]> => {
	const words = line.split(" ");
	const list = words.map((word) => `'${word}'`).join(" ");
	const asked = `${await script("bash")}
COMP_WORDS=(${list}); COMP_CWORD=${words.length - 1}; _stillup; printf '%s\\n' "\${COMPREPLY[@]}"`;
	const { stdout, stderr } = spawnSync("bash", ["--norc", "-c", asked], { encoding: "utf8", env: VARIABLES });
	expect(stderr).toBe("");
	return stdout.split("\n").filter((word) => word !== "");
};

describe("completion in bash", () => {
	it("proposes commands, their flags, the common flags, and the values of a flag", async () => {
		expect(await bash("stillup sw")).toEqual(["sweep"]);
		expect(await bash("stillup ")).toEqual(expect.arrayContaining(["import", "sweep", "report", "help"]));
		expect(await bash("stillup --db x.db rep")).toEqual(["report"]);
		expect(await bash("stillup sweep --per")).toEqual(["--per-host"]);
		expect(await bash("stillup sweep --js")).toEqual(["--json"]);
		expect(await bash("stillup list --format ")).toEqual(["text", "csv", "json"]);
		expect(await bash("stillup schedule --for g")).toEqual(["github-actions"]);
		expect(await bash("stillup export no")).toEqual(["notices"]);
		expect(await bash("stillup help ver")).toEqual(["verify"]);
	});

	it("leaves file names to readline", async () => {
		expect(await bash("stillup import li")).toEqual([]);
		expect(await bash("stillup list --out --f")).toEqual([]);
		expect(await script("bash")).toContain("complete -o default -F _stillup stillup");
	});
});

describe.runIf(has("fish"))("completion in fish", () => {
	const fish = async (line: string): Promise<readonly string[]> => {
		const folder = temporaryFolder();
		mkdirSync(join(folder, "bin"));
		writeFileSync(join(folder, "bin", "stillup"), "#!/bin/sh\n");
		chmodSync(join(folder, "bin", "stillup"), 0o755);
		writeFileSync(join(folder, "stillup.fish"), await script("fish"));
		const asked = `set -x PATH ${folder}/bin $PATH; source ${folder}/stillup.fish; complete -C '${line}'`;
		const { stdout, stderr } = spawnSync("fish", ["--no-config", "-c", asked], {
			encoding: "utf8",
			env: { ...VARIABLES, HOME: folder },
		});
		expect(stderr).toBe("");
		return stdout
			.split("\n")
			.filter((word) => word !== "")
			.map((word) => word.split("\t")[0] ?? "");
	};

	it("proposes commands, flags and values", async () => {
		expect(await fish("stillup swe")).toEqual(["sweep"]);
		expect(await fish("stillup sweep --per-")).toEqual(["--per-host"]);
		expect(await fish("stillup list --format ")).toEqual(["csv", "json", "text"]);
		expect(await fish("stillup export tar")).toContain("targets");
	});
});

describe.runIf(has("zsh"))("completion in zsh", () => {
	it("is a function that zsh can load and call", async () => {
		const folder = temporaryFolder();
		writeFileSync(join(folder, "_stillup"), await script("zsh"));
		const loaded = spawnSync(
			"zsh",
			[
				"-f",
				"-c",
				`fpath=(${folder} $fpath); autoload -Uz compinit; compinit -u -d ${folder}/dump; autoload +X -Uz _stillup && whence -w _stillup && print $_comps[stillup]`,
			],
			{ encoding: "utf8", env: VARIABLES },
		);
		expect(loaded.stderr).toBe("");
		expect(loaded.stdout).toBe("_stillup: function\n_stillup\n");
	});

	it("proposes commands, flags and values at a prompt", async () => {
		const folder = temporaryFolder();
		writeFileSync(join(folder, "_stillup"), await script("zsh"));
		// zsh completes only in its line editor: a pseudo-terminal types for us, and reads until it shows what it should.
		const typed = (line: string, expected: string): string => {
			const inner = `fpath=(${folder} $fpath); autoload -Uz compinit; compinit -u -d ${folder}/dump; zstyle ':completion:*' list-grouped false; LISTMAX=0`;
			const asked = `zmodload zsh/zpty; zpty z zsh -f -i; zpty -w z ${JSON.stringify(inner)}; zpty -w z "PS1=; print re''ady"; until [[ $all == *ready* ]]; do zpty -r -t z part && all+=$part || sleep 0.02; done; all=; zpty -n -w z ${JSON.stringify(line)}$'\\t'; until [[ $all == *${JSON.stringify(expected)}* ]] || (( SECONDS > 30 )); do zpty -r -t z part && all+=$part || sleep 0.02; done; zpty -d z; print -r -- $all`;
			return spawnSync("zsh", ["-f", "-c", asked], { encoding: "utf8", env: VARIABLES, timeout: 60_000 }).stdout;
		};
		for (const [line, expected] of [
			["stillup swe", "stillup sweep"],
			["stillup list --form", "--format"],
			["stillup list --format j", "--format json"],
		] as const)
			expect(typed(line, expected)).toContain(expected);
	});
});

describe("completion", () => {
	it("knows three shells", async () => {
		expect(await runProgram(["completion", "tcsh"])).toMatchObject({
			code: 2,
			err: expect.stringContaining("bash, zsh, fish"),
		});
	});
});
