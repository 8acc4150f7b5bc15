import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, it } from "vitest";
import { createProgram } from "../../src/cli/main.ts";

type Checked = {
	readonly regions: readonly { readonly name: string; readonly is: string; readonly should: string | null }[];
	readonly commands: readonly {
		readonly line: string;
		readonly code: number;
		readonly isFine: boolean;
		readonly err: string;
	}[];
	readonly scripts: readonly {
		readonly expression: string;
		readonly value: string;
		readonly found: string;
		readonly holds: boolean;
	}[];
};

const here = fileURLToPath(new URL(".", import.meta.url));
const readme = readFileSync(join(here, "..", "..", "README.md"), "utf8");

let checked: Checked;
beforeAll(() => {
	const options = { encoding: "utf8", maxBuffer: 64 * 1024 * 1024, timeout: 280_000 } as const;
	checked = JSON.parse(execFileSync(process.execPath, [join(here, "update.mjs"), "--check"], options));
});

/** What to do when one of these fails, in the message itself. */
const HINT = "README.md is out of date: npm run readme";

describe("the README", () => {
	it("shows every command's help, and each as it is", () => {
		const help = checked.regions.find(({ name }) => name === "help");
		expect(help?.is, HINT).toBe(help?.should);
		const sink = { write: () => undefined, drained: async () => undefined, isTerminal: false, columns: 80 };
		const program = createProgram(
			{
				stdout: sink,
				stderr: sink,
				stdin: async function* () {},
				variables: {},
				workingFolder: here,
				clock: { now: () => 0 as never, sleep: async () => undefined },
				interruption: new AbortController().signal,
				nodePath: "node",
				programPath: "stillup",
			},
			() => undefined,
		);
		for (const command of program.commands) expect(readme).toContain(`Usage: stillup ${command.name()} `);
	});

	it("shows output that is real", () => {
		const outputs = checked.regions.filter(({ name }) => name !== "help");
		expect(outputs.map(({ name }) => name)).toContain("output:demo");
		for (const { name, is, should } of outputs) expect(is, `${name}: ${HINT}`).toBe(should);
	});

	it("has commands that run", () => {
		expect(checked.commands.length).toBeGreaterThan(10);
		expect(checked.commands.filter(({ isFine }) => !isFine)).toEqual([]);
	});

	it("has scripts that give what they say", () => {
		expect(checked.scripts.length).toBeGreaterThan(0);
		expect(checked.scripts.filter(({ holds }) => !holds)).toEqual([]);
	});

	it("links to files that are there", () => {
		const links = [...readme.matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map(([, path]) => path ?? "");
		expect(links.length).toBeGreaterThan(0);
		for (const path of links) expect(() => readFileSync(join(here, "..", "..", path)), path).not.toThrow();
	});
});
