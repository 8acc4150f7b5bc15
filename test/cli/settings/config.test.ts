import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { runProgram, temporaryFolder } from "../../support/run-program.ts";

const withFile = (content: string, name = "stillup.config.yaml"): string => {
	const folder = temporaryFolder();
	writeFileSync(join(folder, name), content);
	return folder;
};

type Shown = {
	file: string | null;
	settings: { command: string | null; flag: string; value: string; source: { kind: string; where?: string } }[];
	due: object;
};

const config = async (
	folder: string,
	variables: Readonly<Record<string, string>> = {},
	argv: readonly string[] = [],
) => {
	const run = await runProgram(["config", "--json", "--changed", ...argv], { folder, variables });
	expect(run.err).toBe("");
	return JSON.parse(run.out) as Shown;
};

const complaint = async (content: string, argv: readonly string[] = ["config"]): Promise<string> => {
	const run = await runProgram(argv, { folder: withFile(content) });
	expect(run.code).toBe(2);
	expect(run.out).toBe("");
	return run.err;
};

describe("where a setting comes from", () => {
	it("says for each setting whether a flag, the environment or the file set it, and the flag wins", async () => {
		const folder = withFile(
			"db: file.db\nquiet: true\nverbose: true\nlist:\n  older-than: 30d\n  platform: [facebook, tiktok]\n",
		);
		const shown = await config(folder, { STILLUP_QUIET: "no", STILLUP_VERBOSE: "0" }, ["--verbose"]);
		expect(shown.file).toBe("stillup.config.yaml");
		expect(shown.settings).toContainEqual({
			command: null,
			flag: "db",
			value: "file.db",
			source: { kind: "file", where: "stillup.config.yaml:1:5" },
		});
		expect(shown.settings).toContainEqual(
			expect.objectContaining({
				flag: "quiet",
				value: "no",
				source: { kind: "environment", variable: "STILLUP_QUIET" },
			}),
		);
		expect(shown.settings).toContainEqual(expect.objectContaining({ flag: "verbose", source: { kind: "flag" } }));
		expect(shown.settings).toContainEqual(
			expect.objectContaining({ command: "list", flag: "platform", value: "facebook, tiktok" }),
		);
	});

	it("takes an empty variable for one that is not set", async () => {
		const variables = { STILLUP_DB: "", STILLUP_CONFIG: "", STILLUP_AFTER: "", STILLUP_PROXY: " " };
		const shown = await config(withFile("db: file.db\n"), variables);
		expect(shown.settings).toContainEqual(expect.objectContaining({ flag: "db", value: "file.db" }));
		expect(shown.settings.filter(({ flag }) => flag === "after" || flag === "proxy")).toEqual([]);
	});

	it("reads JSON under the same rules", async () => {
		const folder = withFile('{"db": "from-json.db"}', "stillup.config.json");
		expect((await config(folder)).settings).toContainEqual(
			expect.objectContaining({ flag: "db", value: "from-json.db" }),
		);
	});

	it("hides the whole password of a proxy, also one with an @ in it", async () => {
		const folder = withFile("db: http://user:sec@ret@proxy/x\n");
		const { out } = await runProgram(["config"], { folder });
		expect(out).toContain("http://***@proxy/x");
		expect(out).not.toMatch(/sec|ret@/);
	});

	it.each([
		"http:anna:secret@proxy.example:8080",
		"http:\\\\anna:secret@proxy.example:8080",
		"http://anna:1secret@proxy.example:8080",
	])("hides the password of a proxy that is written %s", async (proxy) => {
		const { code, out, err } = await runProgram(["config"], {
			folder: temporaryFolder(),
			variables: { STILLUP_PROXY: proxy },
		});
		expect(code).toBe(0);
		expect(out).toMatch(/http:[/\\]*\*\*\*@proxy\.example:8080/);
		expect(out + err).not.toContain("secret");
	});

	it("hides the password of a proxy", async () => {
		const folder = withFile("db: http://user:secret@proxy/x\n");
		expect(JSON.stringify(await config(folder))).not.toContain("secret");
	});

	it("shows every setting with its default in 80 columns, and the due policy", async () => {
		const run = await runProgram(["config"], { folder: temporaryFolder() });
		expect(run.code).toBe(0);
		expect(run.out).toContain("settings file: none");
		expect(run.out).toMatch(/--db +stillup.db +default/);
		expect(run.out).toContain("notice up to 2d: every 4h");
		expect(run.out.split("\n").filter((line) => line.length > 80)).toEqual([]);
	});

	it("warns of a variable that sets no flag, with the one that was meant", async () => {
		const run = await runProgram(["config"], { folder: temporaryFolder(), variables: { STILLUP_QIUET: "1" } });
		expect(run.err).toBe("stillup: no flag is set by STILLUP_QIUET; did you mean STILLUP_QUIET?\n");
	});
});

describe("settings reach the commands", () => {
	it("the database of the file is the one that is opened, and a flag wins over it", async () => {
		const folder = withFile("db: from-file.db\n");
		expect((await runProgram(["list"], { folder })).err).toContain("there is no database from-file.db");
		expect((await runProgram(["list", "--db", "flag.db"], { folder })).err).toContain("there is no database flag.db");
		const variables = { STILLUP_DB: "variable.db" };
		expect((await runProgram(["list"], { folder, variables })).err).toContain("there is no database variable.db");
	});

	it("a flag at the top level holds for every command that has it, and a section's own wins over it", async () => {
		const folder = withFile("after: [7d, 30d]\nper-host: 10/m\nreport:\n  after: 90d\ncheck:\n  per-host: off\n");
		const { settings } = await config(folder);
		const shownAs = (command: string, flag: string) =>
			settings.find((setting) => setting.command === command && setting.flag === flag)?.value;
		expect(shownAs("rejudge", "after")).toBe("7d, 30d");
		expect(shownAs("report", "after")).toBe("90d");
		expect(shownAs("sweep", "per-host")).toBe("10/m");
		expect(shownAs("check", "per-host")).toBe("off");
		const refused = await complaint("older-than: soon\n", ["list"]);
		expect(refused).toContain("stillup.config.yaml:1:13: soon is no value for --older-than");
	});

	it("a top-level value that only some commands take leaves the others alone", async () => {
		const folder = withFile("format: html\nevidence: 5\n");
		const { settings } = await config(folder);
		expect(settings.filter(({ flag }) => flag === "format").map(({ command }) => command)).toEqual(["report"]);
		expect(settings.filter(({ flag }) => flag === "evidence").map(({ command }) => command)).toEqual(["report"]);
		expect(await complaint("format: pdf\n")).toContain("stillup.config.yaml:1:9: format: ");
	});

	it("pairs may be written as a mapping", async () => {
		const content =
			"import:\n  map: {url: Link, reported_at: 2}\nsweep:\n  only: {platform: [tiktok, web]}\n  resolve: {a.example: 127.0.0.1}\n";
		const { settings } = await config(withFile(content));
		const written = settings.map(({ command, flag, value }) => [command, flag, value]);
		expect(written).toContainEqual(["import", "map", "url=Link, reported_at=2"]);
		expect(written).toContainEqual(["sweep", "only", "platform=tiktok,web"]);
		expect(written).toContainEqual(["sweep", "resolve", "a.example:127.0.0.1"]);
		expect(await complaint("import:\n  map: {link: x}\n", ["import", "-"])).toContain(
			"yaml:2:8: link=x is no value for --map",
		);
		expect(await complaint("list:\n  state: {a: b}\n")).toContain("yaml:2:10: list.state: ");
	});

	it("flags may be spelled as JSON files spell keys", async () => {
		const folder = withFile(
			'{"perHost": "10/m", "sweep": {"allowPrivate": true, "max_bytes": "1m"}}',
			"stillup.config.json",
		);
		const { settings } = await config(folder);
		expect(settings).toContainEqual({
			command: "sweep",
			flag: "allow-private",
			value: "true",
			source: { kind: "file", where: "stillup.config.json:1:47" },
		});
		expect(settings).toContainEqual(expect.objectContaining({ command: "sweep", flag: "max-bytes", value: "1m" }));
		expect(settings).toContainEqual(expect.objectContaining({ command: "doctor", flag: "per-host", value: "10/m" }));
		expect(await complaint("list:\n  olderThan: soon\n", ["list"])).toContain("stillup.config.yaml:2:14: soon is no");
		expect(await complaint("perHost: 1/s\nper-host: 2/s\n")).toContain(
			"there is no setting perHost; did you mean per-host?",
		);
	});

	it("a value that the flag's own parser refuses is refused with its place", async () => {
		expect(await complaint("list:\n  state: [live, lost]\n", ["list"])).toMatch(
			/^stillup: stillup.config.yaml:2:\d+: live,lost is no value for --state\n {2}"lost" is none of/,
		);
		const run = await runProgram(["list"], { folder: temporaryFolder(), variables: { STILLUP_OLDER_THAN: "soon" } });
		expect(run.err).toContain("stillup: STILLUP_OLDER_THAN: soon is no value for --older-than");
	});

	it("help is shown whatever the settings file says", async () => {
		const run = await runProgram(["list", "--help"], { folder: withFile("nonsense: [\n") });
		expect(run.code).toBe(0);
		expect(run.out).toContain("Usage: stillup list");
	});
});

describe("a flag that several commands share", () => {
	it("stands once at the top for all of them, and a command's own section wins", async () => {
		const folder = withFile(
			"proxy: http://127.0.0.1:1\nrules: [a.yaml, b.yaml]\ncheck:\n  proxy: http://127.0.0.1:2\n",
		);
		const { settings } = await config(folder);
		const shown = (key: string) =>
			settings
				.filter(({ flag, source }) => flag === key && source.kind === "file")
				.map(({ command, value, source }) => [command, value, source.where]);
		expect(shown("proxy")).toEqual([
			["sweep", "http://127.0.0.1:1", "stillup.config.yaml:1:8"],
			["check", "http://127.0.0.1:2", "stillup.config.yaml:4:10"],
			["doctor", "http://127.0.0.1:1", "stillup.config.yaml:1:8"],
		]);
		expect(shown("rules").map(([command]) => command)).toEqual(
			expect.arrayContaining(["import", "sweep", "check", "judge", "platforms", "rejudge", "doctor"]),
		);
		const schema = await runProgram(["config", "--schema"]);
		expect(JSON.parse(schema.out)).toHaveProperty("properties.proxy.description");
	});

	it("reaches the commands", async () => {
		const folder = withFile("rules: none.yaml\n");
		for (const argv of [["platforms"], ["judge", "x.jsonl"], ["check", "https://example.com/"]])
			expect((await runProgram(argv, { folder })).err).toContain("none.yaml");
	});

	it("is refused with its place where it has no such value", async () => {
		expect(await complaint("per-host: fast\n", ["check", "-"])).toMatch(/yaml:1:11: fast is no value for --per-host\n/);
	});
});

describe("what stands blank in a settings file", () => {
	it("sets nothing", async () => {
		const folder = withFile("sweep:\n  # proxy: http://127.0.0.1:1\nreport:\n  after:\ndue:\ndb:\n");
		expect((await runProgram(["config"], { folder })).code).toBe(0);
		expect((await config(folder)).settings.filter(({ source }) => source.kind === "file")).toEqual([]);
	});
});

describe("a wrong settings file", () => {
	it.each([
		[
			"a mistyped setting",
			"lsit:\n  state: live\n",
			"stillup.config.yaml:1:1: there is no setting lsit; did you mean list?",
		],
		[
			"a mistyped flag",
			"list:\n  olderthan: 3d\n",
			"stillup.config.yaml:2:3: there is no setting list.olderthan; did you mean older-than?",
		],
		[
			"a flag in the wrong place",
			"report:\n  older-than: 3d\n",
			"stillup.config.yaml:2:3: there is no setting report.older-than; it belongs in the section list",
		],
		["the wrong kind of value", "list:\n  due: maybe\n", "stillup.config.yaml:2:8: list.due: "],
		[
			"a word that is no choice",
			"list:\n  format: pdf\n",
			"stillup.config.yaml:2:11: list.format: must be one of text, csv, json",
		],
		["a yes", "quiet: yes\n", 'stillup.config.yaml:1:8: quiet: "yes" is of the wrong kind; write true or false'],
		[
			"a section that is a word",
			"sweep: fast\n",
			'stillup.config.yaml:1:8: sweep: "fast" is of the wrong kind; write settings below it',
		],
		["no mapping", "- list\n", "stillup.config.yaml:1:1: the file: "],
		["a key given twice", "db: a\ndb: b\n", "stillup.config.yaml:2:1: "],
		["broken YAML", "list: [\n", "stillup.config.yaml:2:1: "],
		["a gap without a unit", "due:\n  retry-gap: 3\n", "stillup.config.yaml:2:14: due.retry-gap: "],
		[
			"a control that is no URL",
			"controls:\n  facebook: {live: x, impossible: y}\n",
			"stillup.config.yaml:2:20: controls.facebook.live: write an http",
		],
		[
			"half a control",
			"controls:\n  facebook: {live: https://x.example/}\n",
			"stillup.config.yaml:2:13: controls.facebook.impossible: ",
		],
		[
			"a table without an end",
			"due:\n  removed:\n    - {up-to: 2d, every: 1d}\n",
			"stillup.config.yaml:3:5: due.removed: every row but the last needs up-to",
		],
		[
			"a table that goes back",
			"due:\n  by-age:\n    - {up-to: 9d, every: 1d}\n    - {up-to: 2d, every: 1d}\n    - {every: 1d}\n",
			"stillup.config.yaml:3:5: due.by-age: up-to must rise",
		],
	])("%s is named with line and column", async (_what, content, expected) => {
		expect(await complaint(content)).toContain(`stillup: ${expected}`);
	});

	it("every problem is named at once", async () => {
		expect((await complaint("lsit: 1\nquiet: 3\n")).match(/stillup\.config\.yaml:\d+:\d+:/g)).toHaveLength(2);
	});

	it("a file that --config names must exist, and two files are one too many", async () => {
		const missing = await runProgram(["list", "--config", "none.yaml"], { folder: temporaryFolder() });
		expect(missing).toMatchObject({ code: 2, err: expect.stringContaining("there is no settings file none.yaml") });
		const folder = withFile("{}");
		writeFileSync(join(folder, "stillup.config.json"), "{}");
		expect((await runProgram(["list"], { folder })).err).toContain("two settings files");
	});

	it("an alias that grows without bound is refused", async () => {
		const lines = ["a: &a [x,x,x,x,x,x,x,x,x]"];
		for (let index = 0; index < 8; index += 1) {
			const name = String.fromCharCode(97 + index);
			const next = String.fromCharCode(98 + index);
			lines.push(`${next}: &${next} [${Array(9).fill(`*${name}`).join(",")}]`);
		}
		expect(await complaint(`${lines.join("\n")}\n`)).toContain("stillup.config.yaml: ");
	});
});

describe("the due policy of the settings", () => {
	it("replaces the rows it names and keeps the rest", async () => {
		const folder = withFile("due:\n  by-age:\n    - {up-to: 7d, every: 12h}\n    - {every: 14d}\n  thresholds: [2d]\n");
		const shown = await config(folder);
		expect(shown.due).toMatchObject({
			byAge: [
				{ upTo: 7 * 86_400_000, gap: 43_200_000 },
				{ upTo: null, gap: 14 * 86_400_000 },
			],
			thresholds: [2 * 86_400_000],
			confirmGap: 86_400_000,
		});
	});
});

describe("the JSON Schema", () => {
	it("lists the flags of each command with their descriptions", async () => {
		const run = await runProgram(["config", "--schema"]);
		const schema = JSON.parse(run.out) as { properties: Record<string, { properties?: object; description?: string }> };
		expect(schema.properties.list?.properties).toHaveProperty("older-than.description");
		expect(schema.properties.db?.description).toContain("the database");
		expect(schema.properties.config).toHaveProperty("properties");
		expect(schema.properties.due?.properties).toHaveProperty("by-age");
	});
});
