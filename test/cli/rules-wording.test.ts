import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { runProgram, temporaryFolder } from "../support/run-program.ts";

// What a newcomer is told of each slip in a rules file: the place, the value, and what to write.

const PACK = `platform: plaza
version: "2026-11-23"
name: Plaza
hosts: ["plaza.example", "www.plaza.example"]
lane: { key: plaza, spacingMs: 2000, concurrency: 1 }
trusts: { statusCodes: false, plainPages: false }
controls: { live: "https://plaza.example/@bob/p/1", impossible: "https://plaza.example/@bob/p/0" }
shapes:
  - kind: post
    path: "/@(?<account>[a-z0-9_]+)/p/(?<id>[0-9]+)"
    url: "https://plaza.example/@{account}/p/{id}"
    examples:
      - ["https://www.plaza.example/@bob/p/123/", "https://plaza.example/@bob/p/123"]
probes:
  - name: page
    url: "{url}"
  - name: oembed
    url: "https://plaza.example/oembed?url={url:encoded}"
phrases:
  gone: { en: ["This post is gone"] }
rules:
  - id: plaza/gone
    grade: strong
    source: seen with a control
    observed: "2026-11-23"
    when: { title: { isPhrase: gone } }
    means: { status: removed, reason: not-found, scope: content }
`;

const platformsWith = async (content: string | Uint8Array) => {
	const folder = temporaryFolder();
	writeFileSync(join(folder, "m.yaml"), content);
	return runProgram(["platforms", "--rules", "m.yaml"], { folder });
};

test("the pack without a slip is taken", async () => {
	expect(await platformsWith(PACK)).toMatchObject({ code: 0 });
});

test.each([
	[
		"a misspelt part of a rule",
		"title:",
		"titel:",
		'26:13: rules.0.when: there is no part called "titel" here; did you mean title?',
	],
	["a misspelt part of the pack", "rules:", "rule:", '21:1: there is no part called "rule" here; did you mean rules?'],
	[
		"a grade that is none",
		"grade: strong",
		"grade: Strong",
		'23:12: rules.0.grade: "Strong" is not known; write strong, medium, weak; did you mean strong?',
	],
	["a missing source", "    source: seen with a control\n", "", "22:5: rules.0.source: is missing; write a text"],
	[
		"a status that is none",
		"status: removed",
		"status: gone",
		'27:22: rules.0.means.status: "gone" must say a status: live, removed, restricted or inconclusive',
	],
	[
		"a broken pattern",
		"[0-9]+)",
		"[0-9+)",
		'10:11: shapes.0.path: "/@(?<account>[a-z0-9_]+)/p/(?<id>[0-9+)" is not a valid regular expression: Unterminated character class',
	],
	[
		"a text for a test",
		"{ isPhrase: gone }",
		"Gone",
		'26:20: rules.0.when.title: "Gone" is of the wrong kind; write `name: value` lines below it, or { name: value }',
	],
	[
		"a text for a list",
		"{ isPhrase: gone }",
		"{ has: Gone }",
		'26:27: rules.0.when.title.has: "Gone" is of the wrong kind; write a list, such as [one, two]',
	],
	[
		"an empty list",
		"{ isPhrase: gone }",
		"{ has: [] }",
		"26:27: rules.0.when.title.has: [] holds too little; write at least one",
	],
	[
		"a status code in quotes",
		"{ title: { isPhrase: gone } }",
		"{ status: ['404'] }",
		'26:22: rules.0.when.status.0: "404" must be a status code such as 404, without quotes, or a class such as "4xx"',
	],
	[
		"unknown phrases",
		"isPhrase: gone",
		"isPhrase: goone",
		"26:32: rules.0.when.title.isPhrase: no phrases are called goone; there is gone, ",
	],
	[
		"a day that is none",
		'observed: "2026-11-23"',
		"observed: yesterday",
		'25:15: rules.0.observed: "yesterday" must be a date such as 2026-11-23, or unconfirmed',
	],
	[
		"a number with its unit",
		"spacingMs: 2000",
		"spacingMs: 2s",
		'5:32: lane.spacingMs: "2s" is of the wrong kind; write a number',
	],
	[
		"an open brace in a host",
		'"plaza.example",',
		'"plaza.{example,org",',
		'4:9: hosts.0: "plaza.{example,org" must be a host such as ',
	],
	[
		"a host of another platform",
		'"plaza.example",',
		'"plaza.example","www.facebook.com",',
		"4:8: hosts: take https://www.facebook.com/",
	],
	["a rule of another platform", "plaza/gone", "tiktok/video-ok", "is a rule of tiktok"],
	[
		"a probe without its host",
		"https://plaza.example/oembed",
		"/oembed",
		'18:10: probes.1.url: "/oembed?url={url:encoded}" must begin with https://, {url} or {origin}',
	],
	[
		"a probe of another protocol",
		"https://plaza.example/oembed",
		"ftp://plaza.example/oembed",
		"must begin with https://",
	],
	["two probes of one name", "name: oembed", "name: page", "17:11: probes.1.name: two probes are called page"],
	[
		"an unknown way to insert",
		"{url:encoded}",
		"{url:enc}",
		"18:10: probes.1.url: there is no :enc; there is :lower, :encoded",
	],
	[
		"controls that are one",
		"p/0",
		"p/1",
		"controls.impossible: is the live one; name an address of the same kind that cannot exist",
	],
	["a tab", "  - kind", "\t- kind", "a tab stands where the line is indented; indent with spaces"],
	["a misspelt platform", "platform: plaza", "platform: tictok\nx: 1", '2:1: there is no part called "x" here'],
])("%s", async (_, from, to, told) => {
	const run = await platformsWith(PACK.replace(from, to));
	expect(run).toMatchObject({ code: 2, out: "" });
	expect(run.err).toContain("stillup: m.yaml:");
	expect(run.err).toContain(told);
});

test("every problem is told at once, five at the most", async () => {
	const rule = "- { id: tiktok/x, grade: hard, source: x, observed: no, when: 1, means: 2, no: 3 }";
	const { err } = await platformsWith(`platform: tiktok\nversion: no\nrules:\n${rule}\n`);
	expect(err.match(/m\.yaml:\d+:\d+: /g)).toHaveLength(5);
	expect(err).toContain("m.yaml: and 2 more");
});

test("a pack of no known platform says which parts it lacks, and which platform may be meant", async () => {
	const { err } = await platformsWith('platform: tictok\nversion: "2026-11-23"\n');
	expect(err).toContain(
		"name: is missing (as are: hosts, shapes, lane, trusts, probes, rules, controls): no known platform is called tictok (did you mean tiktok?)",
	);
});

test.each([
	["UTF-16", Buffer.from(`\ufeff${PACK}`, "utf16le")],
	["Latin 1", Buffer.from(PACK.replace("Plaza", "Pläza"), "latin1")],
])("a file in %s is not read as something else", async (_, bytes) => {
	expect((await platformsWith(bytes)).err).toBe(
		"stillup: m.yaml is not text in UTF-8\n  save it as UTF-8 in your editor\n",
	);
});
