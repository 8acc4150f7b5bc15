import { describe, expect, test } from "vitest";
import { judgeEvidence } from "../../src/classify/judge-evidence.ts";
import { judgeExchange } from "../../src/classify/judge-exchange.ts";
import { builtInRules } from "../../src/classify/rule-set.ts";
import { BUILT_IN } from "../../src/packs/built-in.ts";
import { play, responseCases, savedAnswer } from "./response-cases.ts";

const rules = builtInRules();
const cases = responseCases();
const { common, packs, web } = BUILT_IN;
const allRules = [
	...[common.failures, common.walls, common.denials, common.statusCodes, common.pages, common.fallbacks].flat(),
	...[...packs, web].flatMap((pack) => pack.rules),
];
const ids = new Set(allRules.map((rule) => rule.id));

describe.each([...new Set(cases.map((one) => one.platform))])("%s", (platform) => {
	const ofPlatform = cases.filter((one) => one.platform === platform);
	test.each(ofPlatform.map((one) => [one.case, one] as const))("%s", (_, one) => {
		const played = play(one, rules);
		expect({
			...one.expected,
			status: played.verdict.status,
			reason: played.verdict.reason,
			rule: played.verdict.rule,
		}).toEqual(one.expected);
		expect(one.mustNot, "a rule that must not decide did").not.toContain(played.verdict.rule);
		if (one.asks !== undefined) expect(played.asked.map(({ probe }) => probe)).toEqual(one.asks);
		expect(judgeEvidence(played.target, played.evidence, rules), "judged again").toEqual(played.verdict);
		const only = played.asked[0];
		if (played.asked.length === 1 && only !== undefined) {
			const look = judgeExchange(savedAnswer(one, only.probe, only.url), rules);
			expect(look.verdict, "judged as a saved exchange").toEqual(played.verdict);
		}
	});
});

test.each(allRules.map((rule) => [rule.id] as const))("%s fires in one case and must not in another", (id) => {
	expect(
		cases.some((one) => one.expected.rule === id),
		`no case where ${id} decides`,
	).toBe(true);
	expect(
		cases.some((one) => one.mustNot.includes(id)),
		`no case lists ${id} under mustNot`,
	).toBe(true);
});

test("cases name only rules that exist, and no two of a platform have one name", () => {
	const named = cases.flatMap((one) => [one.expected.rule, ...one.mustNot]);
	expect(named.filter((id) => !ids.has(id))).toEqual([]);
	const names = cases.map((one) => `${one.platform}/${one.case}`);
	expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
});
