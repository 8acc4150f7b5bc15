import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { BUILT_IN } from "../../src/packs/built-in.ts";
import { runProgram, temporaryFolder } from "../support/run-program.ts";

const { common } = BUILT_IN;
const COMMON_IDS = [common.failures, common.walls, common.denials, common.statusCodes, common.pages, common.fallbacks]
	.flat()
	.map(({ id }) => id);

test("the rules for the rest of the web, which hold on platforms too, are shown under the name web", async () => {
	const run = await runProgram(["platforms", "web"]);
	expect(run.err).toBe("");
	expect(run.code).toBe(0);
	expect(run.out).toMatch(
		/^Rest of the web \(web\), rules of \d{4}-\d\d-\d\d\n {2}hosts {4}all that no platform has\n/,
	);
	for (const id of COMMON_IDS) expect(run.out.split(`\n  ${id}\n`)).toHaveLength(2);
	expect(run.out).toContain(
		"  http/not-found\n    removed/not-found, medium, observed 2026-11-22\n    RFC 9110 section 15.5.5",
	);
	const json = JSON.parse((await runProgram(["platforms", "web", "--json"])).out);
	expect(json).toHaveLength(1);
	expect(json[0].rules.map(({ id }: { id: string }) => id).sort()).toEqual([...COMMON_IDS].sort());
});

test("a user's rule for the rest of the web is shown among them", async () => {
	const folder = temporaryFolder();
	writeFileSync(
		join(folder, "mine.yaml"),
		'platform: web\nversion: "2026-11-23"\nrules:\n  - id: web/boat-sunk\n    grade: weak\n    source: seen in a browser\n    observed: "2026-11-20"\n    when: { title: { is: ["This boat has sunk"] } }\n    means: { status: removed, reason: gone, scope: content }\n',
	);
	const run = await runProgram(["platforms", "web", "--rules", "mine.yaml"], { folder });
	expect(run.err).toBe("");
	expect(run.out).toContain("  web/boat-sunk\n    removed/gone, weak, observed 2026-11-20\n");
});

test("the list of platforms stays one of platforms, and says where the other rules are", async () => {
	const run = await runProgram(["platforms"]);
	expect(run.out).not.toMatch(/^web /m);
	expect(run.err).toContain("stillup platforms web shows the rules for the rest of the web.");
	const all = await runProgram(["platforms", "all"]);
	expect(all.out).toContain("\nRest of the web (web), rules of ");
});
