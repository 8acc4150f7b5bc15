import { expect, test } from "vitest";
import { builtInRules } from "../../src/classify/rule-set.ts";
import type { Verdict } from "../../src/domain/verdict.ts";
import { BUILT_IN } from "../../src/packs/built-in.ts";
import { type Alter, play, type ResponseCase, responseCases } from "./response-cases.ts";
import { ADDRESSES, boundAt, cutAt, linking, quoting, SPELLINGS } from "./transformations.ts";

// Metamorphic tests (Chen, Cheung, Yiu 1998) over every case of fixtures/responses: however an answer is spelt, whatever is
// quoted in it and wherever it ends, no live, walled or unclear item becomes removed, and none but a live one becomes live.

const rules = builtInRules();
const cases = responseCases()
	.map((one) => {
		const played = play(one, rules);
		return { one, target: played.target, base: played.verdict };
	})
	// What was cut inside a tag is another page when something follows.
	.filter(({ base }) => base.rule !== "http/broken-off");
const { common, packs } = BUILT_IN;

type Fault = string;
const faultOf = (one: ResponseCase, base: Verdict, got: Verdict): Fault[] => {
	const isWorse =
		(got.status === "removed" && base.status !== "removed") || (got.status === "live" && base.status !== "live");
	return isWorse ? [`${one.platform}/${one.case}: ${base.rule} became ${got.status} by ${got.rule}`] : [];
};

const faultsOf = (alterFor: (found: (typeof cases)[number]) => Alter | null): Fault[] =>
	cases.flatMap((found) => {
		const alter = alterFor(found);
		return alter === null ? [] : faultOf(found.one, found.base, play(found.one, rules, alter).verdict);
	});

test.each(Object.entries(SPELLINGS))("the same in another spelling: %s", (_, alter) => {
	expect(faultsOf(() => alter)).toEqual([]);
});

test.each(Object.entries(ADDRESSES))("the page's own address %s", (_, alter) => {
	expect(faultsOf(() => alter)).toEqual([]);
});

/** All that the pack knows, and one of each language of the common lists. */
const wordingsOf = (platform: string): readonly string[] => [
	...Object.values(packs.find((pack) => pack.platform === platform)?.phrases ?? {}).flatMap((byLanguage) =>
		Object.values(byLanguage).flat(),
	),
	...Object.values(common.phrases).flatMap((byLanguage) => Object.values(byLanguage).flatMap(([first]) => first ?? [])),
];
const quotings = new Map(
	[...new Set(cases.map(({ one }) => one.platform))].map((name) => [name, quoting(wordingsOf(name))]),
);

test.each(Object.keys(quoting([])))("every wording of the pack %s", (where) => {
	expect(faultsOf(({ one }) => quotings.get(one.platform)?.[where] ?? null)).toEqual([]);
});

test.each(Object.keys(linking("", "")))("the item's own address %s", (where) => {
	expect(faultsOf(({ target }) => linking(target.url, target.itemId ?? "")[where] ?? null)).toEqual([]);
});

/** A status code comes whole; and where surfaces disagree, the loss of one leaves the other. */
const isAllShown = ({ answers }: ResponseCase): boolean =>
	Object.values(answers).every(({ status, error }) => error === undefined && (status ?? 200) < 300);

const SHARES = [...Array(16).keys()].map((at) => (at + 0.5) / 16);

test("an answer that broke off anywhere", () => {
	const faults = SHARES.flatMap((share) => faultsOf(({ one }) => (isAllShown(one) ? cutAt(share) : null)));
	expect([...new Set(faults)]).toEqual([]);
});

test("an answer that goes on behind our own bound, wherever that lies", () => {
	const faults = cases
		.filter(({ one }) => one.saved === undefined && isAllShown(one))
		.flatMap(({ one, base }) =>
			SHARES.flatMap((share) => faultOf(one, base, play(one, rules, undefined, boundAt(share)).verdict)),
		);
	expect([...new Set(faults)]).toEqual([]);
});

test.each([403, 407, 418, 429, 500, 502, 503, 504, 520, 999, 206, 304])("a refusal %d", (status) => {
	expect(faultsOf(() => (saved) => ({ ...saved, status }))).toEqual([]);
});
