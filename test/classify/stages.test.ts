import { describe, expect, test } from "vitest";
import { decide } from "../../src/classify/decide.ts";
import { builtInRules } from "../../src/classify/rule-set.ts";
import type { Observation } from "../../src/domain/evidence.ts";
import { play, responseCases } from "./response-cases.ts";

const rules = builtInRules();
const played = responseCases().map((one) => ({ name: `${one.platform}/${one.case}`, ...play(one, rules) }));

/** The same look with one thing about its page changed that rules are narrowed by. */
const CHANGES: readonly (readonly [string, (page: Observation) => Observation])[] = [
	["as it came", (page) => page],
	["without byte sequences", (page) => ({ ...page, marks: [] })],
	["with byte sequences", (page) => ({ ...page, marks: ["_cf_chl_opt", "data-adblockkey=", '"error":'] })],
	["broken off", (page) => ({ ...page, broken: true })],
	["cut at our bound", (page) => ({ ...page, truncated: true })],
	["without a word", (page) => ({ ...page, words: 0 })],
	["with 60 words", (page) => ({ ...page, words: 60 })],
	["with 61 words", (page) => ({ ...page, words: 61 })],
	["with 1000 words", (page) => ({ ...page, words: 1000 })],
	["no page", (page) => ({ ...page, words: null })],
	["moved to the root", (page) => ({ ...page, finalUrl: new URL("/", page.requestUrl).href })],
	["moved to another site", (page) => ({ ...page, finalUrl: "https://elsewhere.example/404" })],
	["not moved", (page) => ({ ...page, finalUrl: page.requestUrl })],
	["with a challenge's field", (page) => ({ ...page, fields: { ...page.fields, "cf-mitigated": "challenge" } })],
	[
		"with fields of walls",
		(page) => ({ ...page, fields: { ...page.fields, "x-datadome": "protected", refresh: "0; url=/" } }),
	],
	["without a field", (page) => ({ ...page, fields: {} })],
	["with 403", (page) => (page.statusCode === null ? page : { ...page, statusCode: 403 })],
	["with 503", (page) => (page.statusCode === null ? page : { ...page, statusCode: 503 })],
	["with 200", (page) => (page.statusCode === null ? page : { ...page, statusCode: 200 })],
	["with 404", (page) => (page.statusCode === null ? page : { ...page, statusCode: 404 })],
];

describe("the rules left for an observation judge it as all rules do", () => {
	test.each(CHANGES)("%s", (_, change) => {
		for (const { name, target, evidence } of played) {
			const observations = evidence.observations.map((one, index) => (index === 0 ? change(one) : one));
			const pack = rules.packOf(target.platform);
			const withAll = { ...pack, stagesFor: () => pack.stages };
			expect(decide(target, observations, pack), name).toEqual(decide(target, observations, withAll));
		}
	});
});

test("of a plain page that nothing redirected few rules are left", () => {
	const plain = played.find(({ name, verdict }) => name.startsWith("web/") && verdict.rule === "web/ok-compared");
	const page = plain?.evidence.observations[0];
	if (plain === undefined || page === undefined) throw new Error("no such case");
	const pack = rules.packOf(plain.target.platform);
	const { walls, after } = pack.stagesFor(page, plain.target.itemKind, [page]);
	const ids = [...walls, ...after].map(({ verdict }) => verdict.rule);
	expect(ids).toContain("web/ok");
	expect(ids).not.toContain("web/akamai-challenge");
	expect(ids).not.toContain("web/redirected-to-root");
	expect(ids.length).toBeLessThan((pack.stages.walls.length + pack.stages.after.length) / 2);
});
