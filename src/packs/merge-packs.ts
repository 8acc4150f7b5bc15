import { ZodError } from "zod";
import { nearestWord } from "../domain/nearest-word.ts";
import { BUILT_IN, type Knowledge } from "./built-in.ts";
import type { CommonRules } from "./common/common-rules.ts";
import type { RulePack } from "./pack.ts";
import { type PackProblem, problemsOf, rulesOf } from "./pack-problems.ts";
import { rulePackSchema, type UserPack } from "./pack-schema.ts";
import type { Rule } from "./rule.ts";

/** The user's version of an item takes the place of the one with the same name; new ones come first. */
const override = <Item>(known: readonly Item[], given: readonly Item[], nameOf: (item: Item) => string): Item[] => {
	const byName = new Map(given.map((item) => [nameOf(item), item]));
	const names = new Set(known.map(nameOf));
	return [
		...given.filter((item) => !names.has(nameOf(item))),
		...known.map((item) => byName.get(nameOf(item)) ?? item),
	];
};

const ruleName = (rule: Rule): string => rule.id;

type Phrases = Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;

/** The user's wordings of a language take the place of those known; other languages stay. */
const mergePhrases = (known: Phrases = {}, given: Phrases = {}): Phrases => ({
	...known,
	...Object.fromEntries(Object.entries(given).map(([name, words]) => [name, { ...known[name], ...words }])),
});

const union = (known: readonly string[] = [], given: readonly string[] = []): readonly string[] => [
	...new Set([...known, ...given]),
];

const mergePack = (known: RulePack, given: UserPack): RulePack => ({
	...known,
	...given,
	hosts: [...new Set([...known.hosts, ...(given.hosts ?? [])])],
	folds: [...(given.folds ?? []), ...(known.folds ?? [])],
	unwraps: [...(given.unwraps ?? []), ...(known.unwraps ?? [])],
	appLinks: [...(given.appLinks ?? []), ...(known.appLinks ?? [])],
	drops: union(known.drops, given.drops),
	reserved: union(known.reserved, given.reserved),
	ignores: union(known.ignores, given.ignores),
	limits: union(known.limits, given.limits),
	shapes: [...(given.shapes ?? []), ...known.shapes],
	probes: override(known.probes, given.probes ?? [], (probe) => probe.name),
	rules: override(known.rules, given.rules ?? [], ruleName),
	phrases: mergePhrases(known.phrases, given.phrases),
});

const mergeCommon = (common: CommonRules, given: UserPack): CommonRules => {
	const byId = new Map((given.rules ?? []).map((rule) => [rule.id, rule]));
	const replaced = (rules: readonly Rule[]): readonly Rule[] => rules.map((rule) => byId.get(rule.id) ?? rule);
	return {
		version: given.version,
		failures: replaced(common.failures),
		walls: replaced(common.walls),
		denials: replaced(common.denials),
		statusCodes: replaced(common.statusCodes),
		pages: replaced(common.pages),
		fallbacks: replaced(common.fallbacks),
		phrases: mergePhrases(common.phrases, given.phrases),
	};
};

const mergeOne = (knowledge: Knowledge, given: UserPack): Knowledge => {
	if (given.platform === knowledge.web.platform) {
		const known = new Set(rulesOf(knowledge.common).map(ruleName));
		const own = (given.rules ?? []).filter((rule) => !known.has(rule.id));
		return {
			...knowledge,
			web: mergePack(knowledge.web, { ...given, rules: own }),
			common: mergeCommon(knowledge.common, given),
		};
	}
	const index = knowledge.packs.findIndex((pack) => pack.platform === given.platform);
	const known = knowledge.packs[index];
	if (known === undefined) return { ...knowledge, packs: [...knowledge.packs, rulePackSchema.parse(given)] };
	return { ...knowledge, packs: knowledge.packs.with(index, mergePack(known, given)) };
};

/** Which parts a pack of an unknown platform lacks, told at the first of them. */
const notWhole = ({ platform }: UserPack, { issues }: ZodError, { packs, web }: Knowledge): PackProblem => {
	const [first = "", ...others] = new Set(issues.map(({ path }) => String(path[0])));
	const nearest = nearestWord(platform, [...packs.map((pack) => pack.platform), web.platform]);
	const missing = others.length === 0 ? "is missing" : `is missing (as are: ${others.join(", ")})`;
	const meant = nearest === null ? "" : ` (did you mean ${nearest}?)`;
	return {
		path: [first],
		message: `${missing}: no known platform is called ${platform}${meant}, so its pack must be whole`,
	};
};

const mergeChecked = (knowledge: Knowledge, given: UserPack, index: number): Knowledge => {
	const isNew = !knowledge.packs.some(({ platform }) => platform === given.platform);
	const whole = isNew && given.platform !== knowledge.web.platform ? rulePackSchema.safeParse(given) : null;
	const merged = whole?.success === false ? knowledge : mergeOne(knowledge, given);
	const problems = whole?.success === false ? [notWhole(given, whole.error, knowledge)] : problemsOf(given, merged);
	const issues = problems.map(({ path, message }) => ({
		code: "custom" as const,
		path: [...path],
		message,
		input: given,
	}));
	if (issues.length > 0) throw new ZodError(issues.map((issue) => ({ ...issue, path: [index, ...issue.path] })));
	return merged;
};

/**
 * What is known with a user's packs (`--rules FILE`) over it: rules and probes of the same name and phrases of the same name
 * and language are replaced, others added; lists are added to, what is one thing (lane, trusts, controls) is replaced; for a
 * platform nobody knows yet the pack must be whole.
 * @throws ZodError, its paths beginning with the pack's index, when a new platform's pack lacks a part or a name is of nothing
 */
export const mergePacks = (given: readonly UserPack[], over: Knowledge = BUILT_IN): Knowledge =>
	given.reduce(mergeChecked, over);
