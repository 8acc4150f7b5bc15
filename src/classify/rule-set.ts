import { type Canonicaliser, canonicaliserFor } from "../canonical/canonicalise.ts";
import { hostMap } from "../canonical/host-patterns.ts";
import type { Observation } from "../domain/evidence.ts";
import { type ItemKind, type PlatformName, WEB } from "../domain/target.ts";
import { BUILT_IN, type Knowledge } from "../packs/built-in.ts";
import type { CommonRules } from "../packs/common/common-rules.ts";
import type { RulePack } from "../packs/pack.ts";
import type { Condition, Rule } from "../packs/rule.ts";
import { type CompiledRule, compileRule } from "./compiled-rule.ts";
import { foldText } from "./fold-text.ts";
import { type Need, needOf } from "./need.ts";
import { type CompiledProbe, compileProbe } from "./probe.ts";
import { createNarrowing, type Stages } from "./stages.ts";
import type { Phrases } from "./text-test.ts";
import { createTokenFinder, type TokenFinder } from "./token-finder.ts";

/** A pack made ready for judging: its rules by stage, together with the common ones that hold for it. */
export type CompiledPack = {
	readonly pack: RulePack;
	/** `facebook@2026-11-22`, with the version of the common rules where they judge its pages. */
	readonly versions: readonly string[];
	readonly probes: readonly CompiledProbe[];
	readonly stages: Stages;
	/** The rules that may hold for an observation of such an item: few of all. */
	stagesFor(observation: Observation, kind: ItemKind, all: readonly Observation[]): Stages;
	/** Whether a host is one of the platform's. */
	owns(host: string): boolean;
	/** What rules for such an item read of a probe's answer. */
	need(probe: string, kind: ItemKind): Need;
};

export type RuleSet = {
	readonly packs: readonly RulePack[];
	/** `facebook@2026-11-22` of every pack, the common rules' under the web's name. */
	readonly versions: readonly string[];
	readonly canonicaliser: Canonicaliser;
	readonly tokens: TokenFinder;
	packOf(platform: PlatformName): CompiledPack;
};

/** Reasons that tell of something between us and the item: their rules come before all others. */
const WALL_REASONS: ReadonlySet<string> = new Set([
	"login-wall",
	"consent-wall",
	"bot-challenge",
	"rate-limited",
	"access-denied",
	"server-error",
]);

const stageOf = ({ means }: Rule): "walls" | "life" | "gone" | "unclear" => {
	if (means.status === "live") return "life";
	if (means.status === "inconclusive") return WALL_REASONS.has(means.reason) ? "walls" : "unclear";
	return "gone";
};

const foldPhrases = (phrases: RulePack["phrases"]): Phrases =>
	new Map(
		Object.entries(phrases ?? {}).map(([name, byLanguage]) => [name, Object.values(byLanguage).flat().map(foldText)]),
	);

const tokensOf = (condition: Condition): readonly string[] => [
	...(condition.body ?? []),
	...[...(condition.any ?? []), ...(condition.none ?? [])].flatMap(tokensOf),
];

/** Sequences of the common rules; `<script` is counted by the page scanner. */
const commonTokens = (common: CommonRules): readonly string[] => [
	...new Set(
		[...common.walls, ...common.pages, ...common.denials, ...common.statusCodes, ...common.fallbacks]
			.flatMap((rule) => tokensOf(rule.when))
			.filter((token) => token !== "<script"),
	),
];

const compilePack = (pack: RulePack, common: CommonRules): CompiledPack => {
	const ignored = new Set(pack.ignores ?? []);
	const heeded = (rules: readonly Rule[]): readonly Rule[] => rules.filter((rule) => !ignored.has(rule.id));
	const own = pack.rules;
	const after = heeded([
		...common.denials,
		...(pack.trusts.statusCodes ? common.statusCodes : []),
		...(pack.trusts.plainPages ? common.pages : []),
		...common.fallbacks,
	]);
	const commonPhrases = foldPhrases(common.phrases);
	const ownPhrases: Phrases = new Map([...commonPhrases, ...foldPhrases(pack.phrases)]);
	const compileOwn = (stage: string): readonly CompiledRule[] =>
		own.filter((rule) => stageOf(rule) === stage).map((rule) => compileRule(rule, ownPhrases));
	const compileCommon = (rules: readonly Rule[]): readonly CompiledRule[] =>
		rules.map((rule) => compileRule(rule, commonPhrases));
	const needs = new Map<string, Need>();
	const hosts = hostMap([...pack.hosts, ...(pack.lane.hosts ?? [])].map((pattern) => [pattern, true]));
	const stages: Stages = {
		failures: compileCommon(common.failures),
		walls: [...compileOwn("walls"), ...compileCommon(heeded(common.walls))],
		life: compileOwn("life"),
		gone: compileOwn("gone"),
		unclear: compileOwn("unclear"),
		after: compileCommon(after),
	};
	return {
		pack,
		versions: [`${pack.platform}@${pack.version}`, ...(pack.platform === WEB ? [] : [`${WEB}@${common.version}`])],
		probes: pack.probes.map(compileProbe),
		stages,
		stagesFor: createNarrowing(stages),
		owns: (host) => hosts.get(host) === true,
		need: (probe, kind) => {
			const key = `${probe} ${kind}`;
			const known = needs.get(key);
			if (known !== undefined) return known;
			const fromCommon = needOf(heeded([...common.walls, ...after]), probe, kind);
			const fromOwn = needOf(own, probe, kind);
			const need: Need = {
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

const isNewIn =
	(known: readonly { readonly text: string }[]) =>
	({ text }: { readonly text: string }): boolean =>
		known.every((one) => one.text !== text);

/**
 * Compiles packs for judging, once for a run.
 * @param knowledge BUILT_IN, or with a user's packs over it (packs/merge-packs.ts)
 */
export const createRuleSet = ({ packs, web, common }: Knowledge): RuleSet => {
	const compiled = new Map<PlatformName, CompiledPack>();
	const byName = new Map([...packs, web].map((pack) => [pack.platform, pack]));
	return {
		packs,
		versions: [...packs.map((pack) => `${pack.platform}@${pack.version}`), `${WEB}@${common.version}`],
		canonicaliser: canonicaliserFor(packs),
		tokens: createTokenFinder(commonTokens(common)),
		packOf: (platform) => {
			const known = compiled.get(platform);
			if (known !== undefined) return known;
			const made = compilePack(byName.get(platform) ?? web, common);
			compiled.set(platform, made);
			return made;
		},
	};
};

let builtIn: RuleSet | null = null;

/** The rules that ship with the program; compiled at first use. */
export const builtInRules = (): RuleSet => {
	builtIn ??= createRuleSet(BUILT_IN);
	return builtIn;
};
