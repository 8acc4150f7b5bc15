import { canonicaliserFor } from "../canonical/canonicalise.js";
import { WEB } from "../domain/target.js";
import { BUILT_IN } from "../packs/built-in.js";
import { compileRule } from "./compiled-rule.js";
import { foldText } from "./fold-text.js";
import { needOf } from "./need.js";
import { compileProbe } from "./probe.js";
import { createTokenFinder } from "./token-finder.js";
/** Reasons that tell of something between us and the item: their rules come before all others. */
const WALL_REASONS = new Set([
    "login-wall",
    "consent-wall",
    "bot-challenge",
    "rate-limited",
    "access-denied",
    "server-error",
]);
const stageOf = ({ means }) => {
    if (means.status === "live")
        return "life";
    if (means.status === "inconclusive")
        return WALL_REASONS.has(means.reason) ? "walls" : "unclear";
    return "gone";
};
const foldPhrases = (phrases) => new Map(Object.entries(phrases ?? {}).map(([name, byLanguage]) => [name, Object.values(byLanguage).flat().map(foldText)]));
const tokensOf = (condition) => [
    ...(condition.body ?? []),
    ...[...(condition.any ?? []), ...(condition.none ?? [])].flatMap(tokensOf),
];
/** Sequences of the common rules; `<script` is counted by the page scanner. */
const commonTokens = (common) => [
    ...new Set([...common.walls, ...common.pages, ...common.denials, ...common.statusCodes, ...common.fallbacks]
        .flatMap((rule) => tokensOf(rule.when))
        .filter((token) => token !== "<script")),
];
const compilePack = (pack, common) => {
    const ignored = new Set(pack.ignores ?? []);
    const heeded = (rules) => rules.filter((rule) => !ignored.has(rule.id));
    const own = pack.rules;
    const after = heeded([
        ...common.denials,
        ...(pack.trusts.statusCodes ? common.statusCodes : []),
        ...(pack.trusts.plainPages ? common.pages : []),
        ...common.fallbacks,
    ]);
    const commonPhrases = foldPhrases(common.phrases);
    const ownPhrases = new Map([...commonPhrases, ...foldPhrases(pack.phrases)]);
    const compileOwn = (stage) => own.filter((rule) => stageOf(rule) === stage).map((rule) => compileRule(rule, ownPhrases));
    const compileCommon = (rules) => rules.map((rule) => compileRule(rule, commonPhrases));
    const needs = new Map();
    return {
        pack,
        versions: [`${pack.platform}@${pack.version}`, ...(pack.platform === WEB ? [] : [`${WEB}@${common.version}`])],
        probes: pack.probes.map(compileProbe),
        failures: compileCommon(common.failures),
        walls: [...compileOwn("walls"), ...compileCommon(heeded(common.walls))],
        life: compileOwn("life"),
        gone: compileOwn("gone"),
        unclear: compileOwn("unclear"),
        after: compileCommon(after),
        need: (probe, kind) => {
            const key = `${probe} ${kind}`;
            const known = needs.get(key);
            if (known !== undefined)
                return known;
            const fromCommon = needOf(heeded([...common.walls, ...after]), probe, kind);
            const fromOwn = needOf(own, probe, kind);
            const need = {
                selectors: [...fromCommon.selectors, ...fromOwn.selectors.filter(isNewIn(fromCommon.selectors))],
                json: fromOwn.json,
                tokens: fromOwn.tokens,
                fields: [...new Set([...fromCommon.fields, ...fromOwn.fields])],
                isWhole: fromOwn.isWhole,
            };
            needs.set(key, need);
            return need;
        },
    };
};
const isNewIn = (known) => ({ text }) => known.every((one) => one.text !== text);
/**
 * Compiles packs for judging, once for a run.
 * @param knowledge BUILT_IN, or with a user's packs over it (packs/merge-packs.ts)
 */
export const createRuleSet = ({ packs, web, common }) => {
    const compiled = new Map();
    const byName = new Map([...packs, web].map((pack) => [pack.platform, pack]));
    return {
        packs,
        versions: [...packs.map((pack) => `${pack.platform}@${pack.version}`), `${WEB}@${common.version}`],
        canonicaliser: canonicaliserFor(packs),
        tokens: createTokenFinder(commonTokens(common)),
        packOf: (platform) => {
            const known = compiled.get(platform);
            if (known !== undefined)
                return known;
            const made = compilePack(byName.get(platform) ?? web, common);
            compiled.set(platform, made);
            return made;
        },
    };
};
let builtIn = null;
/** The rules that ship with the program; compiled at first use. */
export const builtInRules = () => {
    builtIn ??= createRuleSet(BUILT_IN);
    return builtIn;
};
