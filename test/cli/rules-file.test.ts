import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { runProgram, temporaryFolder } from "../support/run-program.ts";

const EXAMPLE = /```yaml\n([^`]+)```/.exec(readFileSync("src/packs/README.md", "utf8"))?.[1] ?? "";
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
