import { BUILT_IN } from "./built-in.js";
import { rulePackSchema } from "./pack-schema.js";
/** The user's version of an item takes the place of the one with the same name; new ones come first. */
const override = (known, given, nameOf) => {
    const byName = new Map(given.map((item) => [nameOf(item), item]));
    const names = new Set(known.map(nameOf));
    return [
        ...given.filter((item) => !names.has(nameOf(item))),
        ...known.map((item) => byName.get(nameOf(item)) ?? item),
    ];
};
const ruleName = (rule) => rule.id;
const mergePack = (known, given) => ({
    ...known,
    ...given,
    hosts: [...new Set([...known.hosts, ...(given.hosts ?? [])])],
    shapes: [...(given.shapes ?? []), ...known.shapes],
    probes: override(known.probes, given.probes ?? [], (probe) => probe.name),
    rules: override(known.rules, given.rules ?? [], ruleName),
    phrases: { ...known.phrases, ...given.phrases },
});
const mergeCommon = (common, given) => {
    const byId = new Map((given.rules ?? []).map((rule) => [rule.id, rule]));
    const replaced = (rules) => rules.map((rule) => byId.get(rule.id) ?? rule);
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
const commonIds = (common) => new Set([common.failures, common.walls, common.denials, common.statusCodes, common.pages, common.fallbacks]
    .flat()
    .map(ruleName));
const mergeOne = (knowledge, given) => {
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
    if (known === undefined)
        return { ...knowledge, packs: [...knowledge.packs, rulePackSchema.parse(given)] };
    return { ...knowledge, packs: knowledge.packs.with(index, mergePack(known, given)) };
};
/**
 * The built-in knowledge with a user's packs (`--rules FILE`) over it: rules, probes and phrases of the same name are
 * replaced, others added in front; for a platform nobody knows yet the pack must be whole.
 * @throws ZodError when a new platform's pack lacks a part
 */
export const mergePacks = (given) => given.reduce(mergeOne, BUILT_IN);
