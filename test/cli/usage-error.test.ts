import { describe, expect, it } from "vitest";
import { runProgram } from "../support/run-program.ts";

describe("wrong use", () => {
	it.each([
		["check", "missing required argument 'url'", "stillup check --help shows how it is used"],
		["chek", "unknown command 'chek'", "Did you mean check?"],
		["help chek", "unknown command 'chek'", "Did you mean check?"],
		["list --stat", "unknown option '--stat'", "Did you mean --state?"],
		["list --zzzzzzz", "unknown option '--zzzzzzz'", "stillup list --help shows how it is used"],
		["sweep --timeout 20", "option '--timeout <time>' argument '20' is invalid", "Write a length of time"],
		[
			"check --timeout 0s http://a.example/",
			"option '--timeout <time>' argument '0s' is invalid",
			"longer than nothing",
		],
		["report --format pdf", "option '--format <format>' argument 'pdf' is invalid", "Allowed choices are text,"],
		["export snapshotz", "'snapshotz' is invalid for argument 'what'", "Allowed choices are snapshots,"],
		[
			"check --resolve a.example:443:127.0.0.1 http://a.example/",
			"argument 'a.example:443:127.0.0.1' is invalid",
			"Write HOST:ADDRESS",
		],
		[
			"doctor --url example.com",
			"option '--url <url>' argument 'example.com' is invalid",
			"Write an http or https URL",
		],
		["sweep --only platform=,", "argument 'platform=,' is invalid", "Write at least one word"],
		["--db", "option '--db <file>' argument missing", "stillup --help lists the commands"],
	])("stillup %s: one line says what is wrong, one what to do", async (line, what, toDo) => {
		const run = await runProgram(line.split(" "));
		expect(run).toMatchObject({ code: 2, out: "" });
		const [first, second, ...rest] = run.err.trimEnd().split("\n");
		expect(first).toContain(`stillup: `);
		expect(first).toContain(what);
		expect(second?.startsWith("  ")).toBe(true);
		expect(second).toContain(toDo);
		expect(rest).toEqual([]);
	});

	it.each([
		["a flag", ["--proxy", "ftp://anna:secret@proxy.example"], {}],
		["a variable of stillup's", [], { STILLUP_PROXY: "ftp://anna:secret@proxy.example" }],
		["a flag that names no scheme", ["--proxy", "anna:secret@proxy.example:80"], {}],
		["a variable that names no scheme", [], { STILLUP_PROXY: "anna:secret@proxy.example:80" }],
		["the usual variable", [], { HTTPS_PROXY: "http://anna:secret@proxy.example:port" }],
	])("never prints the password of a proxy given by %s", async (_how, flags, variables) => {
		const run = await runProgram(["check", "https://a.example/", ...flags], { variables });
		expect(run).toMatchObject({ code: 2, out: "" });
		expect(run.err).toContain("proxy.example");
		expect(run.err).not.toContain("secret");
	});
});
