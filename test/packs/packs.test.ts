import { describe, expect, test } from "vitest";
import { canonicalise } from "../../src/canonical/canonicalise.ts";
import { FEW_WORDS } from "../../src/classify/observe.ts";
import { BUILT_IN } from "../../src/packs/built-in.ts";
import { rulePackSchema } from "../../src/packs/pack-schema.ts";
import type { Condition, TextTest } from "../../src/packs/rule.ts";
import { ruleSchema } from "../../src/packs/rule-schema.ts";

const { common, packs, web } = BUILT_IN;
const commonRules = [
	common.failures,
	common.walls,
	common.denials,
	common.statusCodes,
	common.pages,
	common.fallbacks,
].flat();

const textTests = (condition: Condition): readonly TextTest[] => [
	...[condition.title, condition.canonical, condition.finalUrl, condition.redirectTo].flatMap((one) => one ?? []),
	...[condition.meta, condition.element, condition.json, condition.field].flatMap((one) => Object.values(one ?? {})),
	...[...(condition.any ?? []), ...(condition.none ?? [])].flatMap(textTests),
];

describe.each([...packs, web].map((pack) => [pack.platform, pack] as const))("%s", (_, pack) => {
	test("has the shape of a pack", () => {
		expect(rulePackSchema.safeParse(pack).error?.issues ?? []).toEqual([]);
	});

	test.each(pack.shapes.flatMap((shape) => shape.examples.map((example) => [...example, shape] as const)))(
		"reads %s",
		(spelling, url, shape) => {
			const found = canonicalise(spelling);
			expect(found).toMatchObject({ kind: "target", url, platform: pack.platform, itemKind: shape.kind });
			expect(canonicalise(url)).toMatchObject({ url, platform: pack.platform, itemKind: shape.kind });
		},
	);

	test("every shape has an example, every kind a probe", () => {
		expect(pack.shapes.filter((shape) => shape.examples.length === 0)).toEqual([]);
		// Pages that no shape knows are of the kinds page and site.
		const unknown = pack.hosts.length === 0 ? [] : (["page", "site"] as const);
		for (const kind of [...pack.shapes.map((shape) => shape.kind), ...unknown]) {
			const asking = pack.probes.some(
				(probe) => (probe.kinds?.includes(kind) ?? true) && probe.needsUserAgent === undefined && !probe.afterRules,
			);
			expect(asking, `no probe asks about a ${kind}`).toBe(true);
		}
	});

	test("rules name only what the pack has", () => {
		const probes = new Set([...pack.probes.map(({ name }) => name), "page"]);
		const phrases = new Set([...Object.keys(pack.phrases ?? {}), ...Object.keys(common.phrases)]);
		const known = new Set(commonRules.map(({ id }) => id));
		for (const rule of pack.rules) {
			expect(rule.id.startsWith(`${pack.platform}/`), rule.id).toBe(true);
			for (const probe of [...(rule.probes ?? []), ...(rule.and ?? []).map((one) => one.probe)]) {
				expect(probes.has(probe), `${rule.id} reads an unknown probe ${probe}`).toBe(true);
			}
			for (const { isPhrase, phrases: has, mainly } of textTests(rule.when)) {
				for (const name of [isPhrase, has, mainly]) {
					if (name !== undefined) expect(phrases.has(name), `${rule.id} names unknown phrases ${name}`).toBe(true);
				}
			}
		}
		expect((pack.ignores ?? []).filter((id) => !known.has(id))).toEqual([]);
	});

	test("controls are items of the platform", () => {
		if (pack.controls === null) return;
		for (const url of [pack.controls.live, pack.controls.impossible]) {
			const found = canonicalise(url);
			expect(found).toMatchObject({ kind: "target", platform: pack.platform });
		}
	});
});

test.each(commonRules.map((rule) => [rule.id, rule] as const))("common rule %s has the shape of a rule", (_, rule) => {
	expect(ruleSchema.safeParse(rule).error?.issues ?? []).toEqual([]);
});

test("no two rules have one id, no two packs one platform or lane", () => {
	const ids = [...commonRules, ...packs.flatMap((pack) => pack.rules)].map((rule) => rule.id);
	expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
	const platforms = packs.map((pack) => pack.platform);
	expect(platforms.filter((name, index) => platforms.indexOf(name) !== index)).toEqual([]);
});

test("byte sequences of common rules are asked for only where pages are searched for them", () => {
	const isNarrow = (condition: Condition): boolean =>
		(condition.words?.max ?? Number.POSITIVE_INFINITY) <= FEW_WORDS ||
		// A word and the space after it are two bytes.
		(condition.bytes?.max ?? Number.POSITIVE_INFINITY) <= 2 * FEW_WORDS ||
		condition.status?.every((code) => code !== 200 && code !== "2xx") === true ||
		condition.any?.every(isNarrow) === true;
	const asksTooWidely = (condition: Condition, isWithinNarrow = false): boolean => {
		const isSearched = isWithinNarrow || isNarrow(condition);
		const tokens = (condition.body ?? []).filter((token) => token !== "<script");
		return (
			(tokens.length > 0 && !isSearched) ||
			[...(condition.any ?? []), ...(condition.none ?? [])].some((inner) => asksTooWidely(inner, isSearched))
		);
	};
	expect(commonRules.filter((rule) => asksTooWidely(rule.when)).map((rule) => rule.id)).toEqual([]);
});

test("what rests on general knowledge, or was never seen, is graded weak", () => {
	const better = [...commonRules, ...[...packs, web].flatMap((pack) => pack.rules)].filter(
		({ grade, source, observed }) =>
			grade !== "weak" && (observed === "unconfirmed" || /general knowledge/.test(source)),
	);
	expect(better.map(({ id }) => id)).toEqual([]);
});

test("common rules keep no paragraphs and no unnamed fields of a page: its content and a visit's secrets are no evidence", () => {
	const selectorsOf = (condition: Condition): readonly string[] => [
		...Object.keys(condition.element ?? {}),
		...[...(condition.any ?? []), ...(condition.none ?? [])].flatMap(selectorsOf),
	];
	const isTooWide = (selector: string): boolean =>
		/^(?:p|div|span|li|a|td|section|article|main)$/.test(selector) ||
		(selector.includes("@") && !/[#.]|\[name=/.test(selector));
	expect(commonRules.flatMap((rule) => selectorsOf(rule.when)).filter(isTooWide)).toEqual([]);
});
