import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { runProgram, temporaryFolder } from "../support/run-program.ts";

const [EXAMPLE = "", NEW_PLATFORM = ""] = [
	...readFileSync("src/packs/README.md", "utf8").matchAll(/```yaml\n([^`]+)```/g),
].map(([, text]) => text ?? "");
const SAVED = {
	url: "https://www.tiktok.com/@a/video/7106594312292453675",
	status: 200,
	headers: { "content-type": "text/html" },
	body: "<title>This clip has left TikTok</title><h1>TikTok</h1>",
};

test("the rules file that the packs' page shows is taken as it stands, and decides what it says", async () => {
	const folder = temporaryFolder();
	writeFileSync(join(folder, "mine.yaml"), EXAMPLE);
	const saved = join(folder, "saved.jsonl");
	writeFileSync(saved, JSON.stringify(SAVED));
	const before = await runProgram(["judge", saved, "--json"], { folder });
	expect(JSON.parse(before.out)).toMatchObject({ status: "inconclusive" });
	const run = await runProgram(["judge", saved, "--json", "--rules", "mine.yaml"], { folder });
	expect(run.err).toBe("");
	expect(JSON.parse(run.out)).toMatchObject({ status: "removed", rule: "tiktok/left", grade: "weak" });
});

test("a rules file that is not there, or is a folder, is a matter of its name", async () => {
	const folder = temporaryFolder();
	mkdirSync(join(folder, "rules"));
	for (const name of ["none.yaml", "rules"]) {
		const run = await runProgram(["platforms", "--rules", name], { folder });
		expect(run.code).toBe(2);
		expect(run.err).toMatch(new RegExp(`^stillup: ${name} cannot be read: .*\n {2}check the file's name\n$`));
	}
});

const POST = "https://plaza.example/@ann/p/12";
const LOGIN = "https://plaza.example/login?next=x";

test.each([
	["plaza/post", { body: '<title>Ann</title><script id="state" type="application/json">{"post":{"id":12}}</script>' }],
	["plaza/gone", { body: "<title>Dieser Beitrag ist weg | Plaza</title>" }],
	["plaza/login", { finalUrl: LOGIN, redirects: [{ url: POST, statusCode: 302, location: LOGIN }], body: "<p>Log in" }],
	["plaza/oembed-none", { requestUrl: `https://plaza.example/oembed?url=${encodeURIComponent(POST)}`, status: 404 }],
	["plaza/friends", { body: '<title>Plaza</title><p class="notice">This is only for friends.' }],
	["web/no-evidence", { body: "<title>Why this post is gone | Plaza</title>" }],
])("the pack of a new platform that the page shows is taken as it stands: %s", async (rule, answer) => {
	const folder = temporaryFolder();
	writeFileSync(join(folder, "plaza.yaml"), NEW_PLATFORM);
	writeFileSync(join(folder, "saved.jsonl"), JSON.stringify({ url: POST, status: 200, ...answer }));
	const run = await runProgram(["judge", join(folder, "saved.jsonl"), "--json", "--rules", "plaza.yaml"], { folder });
	expect(run.err).toBe("");
	expect(JSON.parse(run.out)).toMatchObject({ platform: "plaza", kind: "post", rule });
});
