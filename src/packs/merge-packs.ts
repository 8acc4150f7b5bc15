import { BUILT_IN, type Knowledge } from "./built-in.ts";
import type { CommonRules } from "./common/common-rules.ts";
import type { RulePack } from "./pack.ts";
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

const mergePack = (known: RulePack, given: UserPack): RulePack => ({
	...known,
	...given,
	hosts: [...new Set([...known.hosts, ...(given.hosts ?? [])])],
	shapes: [...(given.shapes ?? []), ...known.shapes],
	probes: override(known.probes, given.probes ?? [], (probe) => probe.name),
	rules: override(known.rules, given.rules ?? [], ruleName),
	phrases: { ...known.phrases, ...given.phrases },
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
		phrases: { ...common.phrases, ...given.phrases },
	};
};

const commonIds = (common: CommonRules): ReadonlySet<string> =>
	new Set(
		[common.failures, common.walls, common.denials, common.statusCodes, common.pages, common.fallbacks]
			.flat()
			.map(ruleName),
	);

const mergeOne = (knowledge: Knowledge, given: UserPack): Knowledge => {
	if (given.platform === knowledge.web.platform) {
		const known = commonIds(knowledge.common);
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

/**
 * The built-in knowledge with a user's packs (`--rules FILE`) over it: rules, probes and phrases of the same name are
 * replaced, others added in front; for a platform nobody knows yet the pack must be whole.
 * @throws ZodError when a new platform's pack lacks a part
 */
export const mergePacks = (given: readonly UserPack[]): Knowledge => given.reduce(mergeOne, BUILT_IN);
