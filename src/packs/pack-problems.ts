import type { Knowledge } from "./built-in.ts";
import type { CommonRules } from "./common/common-rules.ts";
import type { RulePack, UrlShape } from "./pack.ts";
import type { UserPack } from "./pack-schema.ts";
import type { Condition, Rule, TextTest } from "./rule.ts";
import { TEMPLATE_FILTERS } from "./template-filters.ts";

// What is wrong with a user's pack although each part of it has the right form: names of things that are not there. A
// misspelt name would make a rule hold never, or (inside `not` and `none`) always.

export type PackProblem = { readonly path: readonly PropertyKey[]; readonly message: string };

const PLACEHOLDER = /\{(\w+)(?::\w+)?\}/g;
const FILTER = /\{\w+:(\w+)\}/g;
const GROUP = /\(\?<([A-Za-z_]\w*)>/g;
const ABOUT_A_TARGET = ["url", "id", "account", "host", "origin", "nonce"];
/** Probes that every poll may have: looks of the program's own, and the page. */
const ALWAYS = ["page", "soft-404", "second-look", "*"];
/** The rest of the web is what no pack has: these parts would be about nothing. */
const NOT_OF_THE_WEB = [
	"hosts",
	"anyHost",
	"folds",
	"unwraps",
	"appLinks",
	"drops",
	"reserved",
	"shapes",
	"lane",
	"controls",
] as const;

const listed = (names: Iterable<string>): string => [...names].join(", ") || "none";
const names = (text: string, pattern: RegExp): readonly string[] =>
	[...text.matchAll(pattern)].map(([, name]) => name ?? "");

const unfilled = (
	path: readonly PropertyKey[],
	template: string | undefined,
	groups: readonly string[],
): PackProblem[] => [
	...names(template ?? "", PLACEHOLDER)
		.filter((name) => !groups.includes(name))
		.map((name) => ({ path, message: `nothing is called {${name}} here; there is ${listed(groups)}` })),
	...names(template ?? "", FILTER)
		.filter((filter) => !TEMPLATE_FILTERS.has(filter))
		.map((filter) => ({
			path,
			message: `there is no :${filter}; there is :${[...TEMPLATE_FILTERS.keys()].join(", :")}`,
		})),
];

const shapeProblems = (shape: UrlShape, index: number): PackProblem[] => {
	const patterns = [shape.host, shape.path, shape.fragment, ...Object.values(shape.query ?? {})];
	const groups = ["host", "scheme", ...patterns.flatMap((pattern) => names(pattern ?? "", GROUP))];
	const at = ["shapes", index];
	return [
		...unfilled([...at, "url"], shape.url, groups),
		...unfilled([...at, shape.id === undefined ? "path" : "id"], shape.id ?? "{id}", groups),
		...unfilled([...at, "account"], shape.account, groups),
	];
};

type Known = {
	readonly probes: ReadonlySet<string>;
	readonly phrases: ReadonlySet<string>;
};

const notKnown = (
	path: readonly PropertyKey[],
	what: string,
	name: string,
	known: ReadonlySet<string>,
): PackProblem[] =>
	known.has(name) ? [] : [{ path, message: `no ${what} is called ${name}; there is ${listed(known)}` }];

const testProblems = (test: TextTest, path: readonly PropertyKey[], known: Known): PackProblem[] => [
	...(["isPhrase", "phrases", "mainly"] as const).flatMap((key) => {
		const name = test[key];
		return name === undefined || known.phrases.has(name)
			? []
			: [{ path: [...path, key], message: `no phrases are called ${name}; there is ${listed(known.phrases)}` }];
	}),
	...(test.not === undefined ? [] : testProblems(test.not, [...path, "not"], known)),
];

const conditionProblems = (condition: Condition, path: readonly PropertyKey[], known: Known): PackProblem[] => [
	...(["title", "canonical", "finalUrl", "redirectTo"] as const).flatMap((key) => {
		const test = condition[key];
		return test === undefined ? [] : testProblems(test, [...path, key], known);
	}),
	...(["field", "meta", "element", "json"] as const).flatMap((key) =>
		Object.entries(condition[key] ?? {}).flatMap(([name, test]) => testProblems(test, [...path, key, name], known)),
	),
	...(condition.like === undefined
		? []
		: notKnown([...path, "like", "probe"], "probe", condition.like.probe, known.probes)),
	...(condition.sameEnd === undefined ? [] : notKnown([...path, "sameEnd"], "probe", condition.sameEnd, known.probes)),
	...(["any", "none"] as const).flatMap((key) =>
		(condition[key] ?? []).flatMap((inner, index) => conditionProblems(inner, [...path, key, index], known)),
	),
];

/** The platform, other than this one, that has a rule of this id. */
const ownerOf = (id: string, platform: string, { packs }: Knowledge): string | undefined =>
	packs.find((pack) => pack.platform !== platform && pack.rules.some((rule) => rule.id === id))?.platform;

const controlProblems = ({ controls }: UserPack): PackProblem[] =>
	controls != null && controls.live === controls.impossible
		? [
				{
					path: ["controls", "impossible"],
					message: "is the live one; name an address of the same kind that cannot exist",
				},
			]
		: [];

const ruleProblems = (rule: Rule, index: number, known: Known, earlier: readonly Rule[]): PackProblem[] => {
	const path = ["rules", index];
	const asksNothing = rule.means.status !== "inconclusive" && Object.keys(rule.when).length === 0;
	return [
		...(earlier.some(({ id }) => id === rule.id)
			? [{ path: [...path, "id"], message: `two rules are called ${rule.id}` }]
			: []),
		...(asksNothing ? [{ path: [...path, "when"], message: "asks nothing, and would hold for every answer" }] : []),
		...(rule.probes ?? []).flatMap((name, at) => notKnown([...path, "probes", at], "probe", name, known.probes)),
		...conditionProblems(rule.when, [...path, "when"], known),
		...(["and", "unless"] as const).flatMap((key) =>
			(rule[key] ?? []).flatMap(({ probe, when }, at) => [
				...notKnown([...path, key, at, "probe"], "probe", probe, known.probes),
				...conditionProblems(when, [...path, key, at, "when"], known),
			]),
		),
	];
};

export const rulesOf = (common: CommonRules): readonly Rule[] =>
	[common.failures, common.walls, common.denials, common.statusCodes, common.pages, common.fallbacks].flat();

const probeProblems = (given: UserPack, rules: ReadonlySet<string>): PackProblem[] =>
	(given.probes ?? []).flatMap((probe, index) => {
		const at = ["probes", index];
		const isTwice = given.probes?.slice(0, index).some(({ name }) => name === probe.name) === true;
		return [
			...(isTwice ? [{ path: [...at, "name"], message: `two probes are called ${probe.name}` }] : []),
			...unfilled([...at, "url"], probe.url, ABOUT_A_TARGET),
			...(probe.alsoAt ?? []).flatMap((url, which) => unfilled([...at, "alsoAt", which], url, ABOUT_A_TARGET)),
			...unfilled([...at, "body"], probe.body, ABOUT_A_TARGET),
			...unfilled([...at, "sharedKey"], probe.sharedKey, ABOUT_A_TARGET),
			...(probe.afterRules ?? []).flatMap((id, which) =>
				rules.has(id) ? [] : [{ path: [...at, "afterRules", which], message: `no rule is called ${id}` }],
			),
		];
	});

/** Kinds that no probe asks about: a poll of such an item could not begin. */
const unaskedKinds = (pack: RulePack): PackProblem[] => {
	// Pages that no shape knows are of the kinds page and site.
	const unknown = pack.hosts.length === 0 ? [] : (["page", "site"] as const);
	const kinds = new Set([...pack.shapes.map(({ kind }) => kind), ...unknown]);
	return [...kinds]
		.filter((kind) =>
			pack.probes.every(
				(probe) =>
					probe.kinds?.includes(kind) === false || probe.needsUserAgent !== undefined || probe.afterRules !== undefined,
			),
		)
		.map((kind) => ({ path: ["probes"], message: `no probe asks about items of the kind ${kind}` }));
};

/**
 * What is wrong with a user's pack.
 * @param knowledge all that is known with the pack over it
 */
export const problemsOf = (given: UserPack, knowledge: Knowledge): readonly PackProblem[] => {
	const isWeb = given.platform === knowledge.web.platform;
	const pack = isWeb ? knowledge.web : knowledge.packs.find(({ platform }) => platform === given.platform);
	if (pack === undefined) return [];
	const { common } = knowledge;
	const known: Known = {
		probes: new Set([...ALWAYS, ...pack.probes.map(({ name }) => name)]),
		phrases: new Set([...Object.keys(pack.phrases ?? {}), ...Object.keys(common.phrases)]),
	};
	const commonIds = new Set(rulesOf(common).map(({ id }) => id));
	const ids = new Set([...commonIds, ...pack.rules.map(({ id }) => id)]);
	return [
		...(isWeb ? NOT_OF_THE_WEB.filter((part) => given[part] !== undefined) : []).map((part) => ({
			path: [part],
			message: "is a part of platforms; the rest of the web has none",
		})),
		...(given.shapes ?? []).flatMap(shapeProblems),
		...(given.appLinks ?? []).flatMap(({ pattern, url }, index) =>
			unfilled(["appLinks", index, "url"], url, names(pattern, GROUP)),
		),
		...probeProblems(given, ids),
		...(given.rules ?? []).flatMap((rule, index) =>
			ruleProblems(rule, index, known, given.rules?.slice(0, index) ?? []),
		),
		...(given.rules ?? []).flatMap(({ id }, index) => {
			const owner = ownerOf(id, given.platform, knowledge);
			return owner === undefined ? [] : [{ path: ["rules", index, "id"], message: `is a rule of ${owner}` }];
		}),
		...controlProblems(given),
		...(given.ignores ?? []).flatMap((id, index) =>
			commonIds.has(id) ? [] : [{ path: ["ignores", index], message: `no common rule is called ${id}` }],
		),
		...(isWeb ? [] : unaskedKinds(pack)),
	];
};
