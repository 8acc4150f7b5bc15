import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { at } from "../support/builders.ts";
import { runProgram, temporaryFolder } from "../support/run-program.ts";

const NOW = at("2026-11-22T12:00:00Z");

const PACK = `platform: plaza
name: Plaza
version: 2026-11-22
hosts: [plaza.example, m.plaza.example]
folds: [{ from: [m.plaza.example], to: plaza.example }]
shapes:
  - { kind: page, path: '/pages/(?<id>[a-z-]+)', url: 'https://plaza.example/pages/{id}', examples: [] }
lane: { key: plaza, spacingMs: 1000, concurrency: 1 }
trusts: { statusCodes: true, plainPages: false }
probes: [{ name: page, url: '{url}' }]
rules: []
controls: null
`;

describe("a platform that only the user knows", () => {
	const listWith = async (...flags: string[]) => {
		const folder = temporaryFolder();
		writeFileSync(join(folder, "plaza.yaml"), PACK);
		writeFileSync(
			join(folder, "list.csv"),
			"url,reported_at\nhttps://plaza.example/pages/fake-tickets,2026-09-01\nhttps://m.plaza.example/pages/fake-tickets?ref=share,2026-09-02\n",
		);
		const db = join(folder, "study.db");
		const run = await runProgram(["import", join(folder, "list.csv"), "--db", db, "--json", ...flags], {
			folder,
			now: NOW,
		});
		const listed = await runProgram(["list", "--db", db, "--json"], { now: NOW });
		return { db, imported: JSON.parse(run.out), listed: JSON.parse(listed.out) };
	};

	it("is known to import with --rules: two spellings of one page are one target", async () => {
		const { imported, listed } = await listWith("--rules", "plaza.yaml");
		expect(imported).toMatchObject({ rows: 2, accepted: 2, targets: 1 });
		expect(listed).toMatchObject([{ url: "https://plaza.example/pages/fake-tickets", platform: "plaza" }]);
	});

	it.each([
		"https://plaza.example/pages/fake-tickets",
		"https://m.plaza.example/pages/fake-tickets?ref=share",
		" https://me:secret@m.plaza.example/pages/fake-tickets?ref=share",
	])("is shown without them, by its own URL and as it was listed: %s", async (url) => {
		const { db } = await listWith("--rules", "plaza.yaml");
		const shown = await runProgram(["show", url, "--db", db, "--json"], { now: NOW });
		expect(JSON.parse(shown.out)).toMatchObject({ url: "https://plaza.example/pages/fake-tickets", platform: "plaza" });
		const other = await runProgram(["show", "https://m.plaza.example/pages/real-tickets", "--db", db], { now: NOW });
		expect(other).toMatchObject({ code: 2, out: "" });
		expect(other.err).toContain("is not among the reported URLs");
		const review = ["review", url, "--saw", "live", "--reviewer", "A. Person", "--db", db];
		expect((await runProgram(review, { now: NOW })).err).toContain("was not looked at before");
	});

	it("is not swept without them: by the rules of the web a tombstone could read live", async () => {
		const { db } = await listWith("--rules", "plaza.yaml");
		const run = await runProgram(["sweep", "--db", db], { now: NOW });
		expect(run.code).toBe(2);
		expect(run.out).toBe("");
		expect(run.err).toContain("no rule pack knows plaza");
		expect(run.err).toContain("--rules");
	});

	it("is the rest of the web without them", async () => {
		const { imported, listed } = await listWith();
		expect(imported).toMatchObject({ rows: 2, accepted: 2, targets: 2 });
		expect(listed).toMatchObject([{ platform: "web" }, { platform: "web" }]);
	});
});

describe("a pack that cannot be used", () => {
	it.each([
		["is no pack", "platform: 7\n", "pack.yaml:1:11: "],
		[
			"lacks what a new platform needs",
			"platform: land\nname: Land\nversion: 2026-11-22\nhosts: [land.example]\n",
			"pack.yaml:1:1: shapes: ",
		],
		[
			"asks by a probe that it does not have",
			"platform: facebook\nversion: 2026-11-22\nrules:\n  - id: facebook/mine\n    grade: weak\n    source: mine\n    observed: 2026-11-22\n    probes: [pluginn]\n    when: { status: [404] }\n    means: { status: removed, reason: gone, scope: content }\n",
			"pack.yaml:8:14: rules.0.probes.0: no probe is called pluginn",
		],
		[
			"has a control of somebody else, in a list of packs",
			'- platform: facebook\n  version: 2026-11-22\n  controls: { live: "https://vimeo.com/1", impossible: "https://www.facebook.com/no.no.no" }\n',
			"pack.yaml:3:21: 0.controls.live: is no address of facebook",
		],
		[
			"has an example that reads otherwise",
			'platform: facebook\nversion: 2026-11-22\nshapes:\n  - kind: page\n    path: "/x/(?<id>[0-9]+)"\n    url: "https://www.facebook.com/x/{id}"\n    examples: [["https://fb.com/x/12", "https://www.facebook.com/x/13"]]\n',
			"pack.yaml:7:16: shapes.0.examples.0: https://fb.com/x/12 reads as https://www.facebook.com/x/12",
		],
		[
			"has a host of another",
			"platform: telegram\nversion: 2026-11-22\nhosts: [fb.watch]\n",
			"pack.yaml:3:9: hosts.0: fb.watch is a host of facebook",
		],
		[
			"has a selector of many steps",
			'platform: facebook\nversion: 2026-11-22\nrules:\n  - id: facebook/mine\n    grade: weak\n    source: mine\n    observed: 2026-11-22\n    when: { element: { "div > p": { present: true } } }\n    means: { status: inconclusive, reason: login-wall }\n',
			"rules.0.when.element.div > p: is no simple selector",
		],
	])("and %s is named with its file", async (_what, content, place) => {
		const folder = temporaryFolder();
		writeFileSync(join(folder, "pack.yaml"), content);
		const run = await runProgram(["platforms", "--rules", "pack.yaml"], { folder });
		expect(run).toMatchObject({ code: 2, out: "", err: expect.stringContaining(place) });
		expect(run.err).toMatch(/^stillup: pack\.yaml:\d+:\d+: /);
		expect(run.err).toContain("\n  src/packs/README.md");
	});
});
