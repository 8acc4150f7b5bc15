import { chmodSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { runProgram, temporaryFolder } from "../../support/run-program.ts";
import { html, watchWeb } from "../../support/watched-web.ts";

const LIVE = "https://travel.example.com/harbour";
const WALLED = "https://walled.example.com/page";
const article = `<title>The harbour</title><h1>The harbour</h1>${"<p>What there is to see there.</p>".repeat(20)}`;

const rowsOf = (text: string): Record<string, unknown>[] =>
	text
		.trim()
		.split("\n")
		.map((line) => JSON.parse(line));

test("a list without rows has its header, in every export and in list", async () => {
	const watched = await watchWeb([LIVE]);
	expect((await watched.on(0, "export", "snapshots")).out).toMatch(/^snapshot,sweep,origin,url,checkedAt,status,/);
	expect((await watched.on(0, "list", "--state", "removed", "--format", "csv")).out).toMatch(/^url,platform,kind,/);
});

test.each(["snapshots", "targets", "notices"])("the header of export %s names the fields of its rows", async (what) => {
	const watched = await watchWeb([LIVE]);
	watched.answer({ [LIVE]: html(article) });
	await watched.on(0, "sweep");
	const [header] = (await watched.on(0.1, "export", what)).out.split("\r\n");
	const [row] = rowsOf((await watched.on(0.1, "export", what, "--format", "jsonl")).out);
	expect(header).toBe(Object.keys(row ?? {}).join(","));
});

test.each([
	["export", "out.csv", /^snapshot,sweep,/],
	["export", "out.jsonl", /^\{"snapshot":1,.*\}\n$/],
	["export", "out.ndjson", /^\{"snapshot":1,/],
	["list", "out.csv", /^url,platform,/],
	["list", "out.json", /^\[\n\{"url"/],
	["list", "out", /^live/],
	["changes", "out.json", /^\{\n {2}"since"/],
])("%s --out %s is written as the name's ending says", async (command, name, start) => {
	const watched = await watchWeb([LIVE]);
	watched.answer({ [LIVE]: html(article) });
	await watched.on(0, "sweep");
	const path = join(temporaryFolder(), name);
	expect(await watched.on(0.1, command, "--out", path)).toMatchObject({ code: 0, out: "" });
	expect(readFileSync(path, "utf8")).toMatch(start);
});

test("export writes JSON Lines for jsonl and json alike, and --format wins over an ending", async () => {
	const watched = await watchWeb([LIVE]);
	const lines = (await watched.on(0, "export", "notices", "--format", "jsonl")).out;
	expect(rowsOf(lines)).toHaveLength(1);
	expect((await watched.on(0, "export", "notices", "--format", "json")).out).toBe(lines);
	const path = join(temporaryFolder(), "out.csv");
	await watched.on(0, "export", "notices", "--format", "jsonl", "--out", path);
	expect(readFileSync(path, "utf8")).toBe(lines);
});

test("the columns that a list had beside ours are an object in JSON Lines, and one cell in CSV", async () => {
	const folder = temporaryFolder();
	const db = join(folder, "study.db");
	const list = join(folder, "list.csv");
	writeFileSync(list, "url,reported_at,Colour\nhttps://a.example/1,2026-01-02,red\nhttps://a.example/2,2026-01-02,\n");
	await runProgram(["import", list, "--db", db]);
	const rows = rowsOf((await runProgram(["export", "notices", "--format", "jsonl", "--db", db])).out);
	expect(rows.map(({ extra }) => extra)).toEqual([{ Colour: "red" }, {}]);
	expect((await runProgram(["export", "notices", "--db", db])).out).toContain(',"{""Colour"":""red""}"\r\n');
});

test("the header of list names the fields of its rows", async () => {
	const watched = await watchWeb([LIVE]);
	const [header] = (await watched.on(0, "list", "--format", "csv")).out.split("\r\n");
	const [row] = JSON.parse((await watched.on(0, "list", "--json")).out);
	expect(header).toBe(Object.keys(row).join(","));
});

test("an exported look has the answer about the item, not that of the page it was compared with", async () => {
	const watched = await watchWeb([LIVE]);
	watched.answer({ [LIVE]: html(article) });
	await watched.on(0, "sweep");
	const [row] = rowsOf((await watched.on(0.1, "export", "snapshots", "--format", "jsonl")).out);
	expect(row).toMatchObject({ status: "live", httpStatus: 200, title: "The harbour", finalUrl: LIVE });
});

test("list tells no look from a look that settled nothing", async () => {
	const watched = await watchWeb([LIVE, WALLED]);
	const statuses = async (day: number, ...flags: string[]): Promise<unknown[]> =>
		JSON.parse((await watched.on(day, "list", "--json", ...flags)).out).map(
			({ status }: { status: unknown }) => status,
		);
	expect(await statuses(0)).toEqual([null, null]);
	watched.answer({ [LIVE]: html(article), [WALLED]: { status: 403 } });
	await watched.on(0, "sweep");
	expect(await statuses(0.1)).toEqual(["live", "inconclusive"]);
	expect(await statuses(0.1, "--state", "inconclusive")).toEqual(["inconclusive"]);
	expect(await statuses(0.1, "--state", "unknown")).toEqual(["inconclusive"]);
});

test("show --json has the fields of the exports, instants in ISO 8601, and the evidence", async () => {
	const watched = await watchWeb([LIVE]);
	watched.answer({ [LIVE]: html(article) });
	await watched.on(0, "sweep");
	const shown = JSON.parse((await watched.on(0.1, "show", LIVE, "--json")).out);
	expect(shown).toMatchObject({
		url: LIVE,
		platform: "web",
		kind: "page",
		status: "live",
		due: { why: expect.any(String) },
	});
	expect(shown.notices).toMatchObject([{ reportedAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/), extra: {} }]);
	expect(shown.snapshots).toMatchObject([
		{
			checkedAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/),
			status: "live",
			reason: "ok",
			httpStatus: 200,
			suspect: false,
			verdict: { status: "live" },
			evidence: { observations: [{ probe: "page" }, { probe: "soft-404" }] },
		},
	]);
});

test("a file in another's place is as open to others, behind a link too, and nothing stays beside it", async () => {
	const watched = await watchWeb([LIVE]);
	const folder = temporaryFolder();
	const file = join(folder, "list.csv");
	writeFileSync(file, "of last week");
	chmodSync(file, 0o664);
	symlinkSync(file, join(folder, "link.csv"));
	expect((await watched.on(0, "list", "--format", "csv", "--out", join(folder, "link.csv"))).code).toBe(0);
	expect(readFileSync(file, "utf8")).toMatch(/^url,platform,kind,/);
	expect(statSync(file).mode & 0o777).toBe(0o664);
	expect(readdirSync(folder).sort()).toEqual(["link.csv", "list.csv"]);
	const nowhere = await watched.on(0, "list", "--out", join(folder, "none", "x.csv"));
	expect(nowhere).toMatchObject({ code: 2, err: expect.stringContaining("x.csv cannot be written: ENOENT") });
});

test("every look is shown and exported with the vantage, the user agent and the rules of its sweep", async () => {
	const watched = await watchWeb([LIVE]);
	watched.answer({ [LIVE]: html(article) });
	await watched.on(0, "sweep", "--vantage", "DE, home line", "--user-agent", "mine/1.0");
	await watched.on(2, "sweep", "--all", "--user-agent", "other/2.0");
	const shown = JSON.parse((await watched.on(3, "show", LIVE, "--json")).out);
	const exported = rowsOf((await watched.on(3, "export", "--format", "jsonl")).out);
	for (const rows of [shown.snapshots, exported])
		expect(rows).toMatchObject([
			{ vantage: "DE, home line", userAgent: "mine/1.0", packs: expect.stringMatching(/^web@\d{4}-\d\d-\d\d$/) },
			{ vantage: null, userAgent: "other/2.0", packs: expect.stringMatching(/^web@/) },
		]);
	const { out } = await watched.on(3, "show", LIVE, "--evidence");
	expect(out).toContain("    from DE, home line; as mine/1.0; by web@");
	expect(out).toContain("    from an unnamed vantage; as other/2.0; by web@");
});
