import type { Observation } from "../domain/evidence.ts";
import type { ItemKind } from "../domain/target.ts";
import type { CompiledRule } from "./compiled-rule.ts";

/** Rules by stage, in the order of judging (platforms.md section 1). */
export type Stages = {
	readonly failures: readonly CompiledRule[];
	readonly walls: readonly CompiledRule[];
	readonly life: readonly CompiledRule[];
	readonly gone: readonly CompiledRule[];
	readonly unclear: readonly CompiledRule[];
	/** Common rules after the pack's own. */
	readonly after: readonly CompiledRule[];
};

/** What rules are narrowed by: all of it is cheap to tell, and most rules ask for something that most answers lack. */
type Features = {
	readonly probe: string;
	readonly kind: ItemKind;
	readonly statusCode: number | null;
	/** A byte sequence was found. */
	readonly isMarked: boolean;
	/** Another address answered than the one asked. */
	readonly isMoved: boolean;
	readonly isBroken: boolean;
	/** The page shows more words than this, the greatest number that a rule allows at most and that this page exceeds. */
	readonly wordsAbove: number;
	/** The probes that have answered. */
	readonly probes: readonly string[];
};

const mayHold = (rule: CompiledRule, features: Features): boolean =>
	(rule.probes === null || rule.probes.has(features.probe)) &&
	(rule.kinds === null || rule.kinds.has(features.kind)) &&
	(rule.allowsStatus === null || rule.allowsStatus(features.statusCode)) &&
	(features.isMarked || !rule.asks.mark) &&
	(features.isMoved || !rule.asks.move) &&
	(features.isBroken || !rule.asks.break) &&
	rule.asks.words > features.wordsAbove &&
	rule.asks.probes.every((probe) => features.probes.includes(probe));

const narrow = (stages: Stages, features: Features): Stages => {
	// What was asked here need not be asked again.
	const left = (rules: readonly CompiledRule[]): readonly CompiledRule[] =>
		rules
			.filter((rule) => mayHold(rule, features))
			.map((rule) => ({ ...rule, probes: null, kinds: null, allowsStatus: null }));
	return {
		failures: left(stages.failures),
		walls: left(stages.walls),
		life: left(stages.life),
		gone: left(stages.gone),
		unclear: left(stages.unclear),
		after: left(stages.after),
	};
};

/** The numbers of words that rules allow at most, the greatest first. */
const wordLimitsOf = (stages: Stages): readonly number[] =>
	[...new Set(Object.values(stages).flatMap((rules) => rules.map(({ asks }) => asks.words)))]
		.filter(Number.isFinite)
		.toSorted((a, b) => b - a);

/** Status codes come from servers, which may send any: so many different answers are remembered. */
const MOST_REMEMBERED = 500;

/**
 * Leaves of all rules those that may hold for an observation, by what is cheap to tell of it.
 * @returns a function of the observation, the kind of item, and all observations of the same look
 */
export const createNarrowing = (
	stages: Stages,
): ((observation: Observation, kind: ItemKind, all: readonly Observation[]) => Stages) => {
	const remembered = new Map<string, Stages>();
	const wordLimits = wordLimitsOf(stages);
	return (observation, kind, all) => {
		const { probe, statusCode, requestUrl, finalUrl, marks, broken, words } = observation;
		const isMarked = marks.length > 0;
		const isMoved = requestUrl !== finalUrl;
		const isBroken = broken === true;
		// What is no page has no words that a rule could count.
		const wordsAbove = wordLimits.find((limit) => words === null || words > limit) ?? -1;
		const flags = (isMarked ? 1 : 0) | (isMoved ? 2 : 0) | (isBroken ? 4 : 0);
		let key = `${probe} ${kind} ${statusCode} ${flags} ${wordsAbove}`;
		if (all.length > 1) for (const other of all) key += ` ${other.probe}`;
		const known = remembered.get(key);
		if (known !== undefined) return known;
		const probes = all.map((one) => one.probe);
		const narrowed = narrow(stages, { probe, kind, statusCode, isMarked, isMoved, isBroken, wordsAbove, probes });
		if (remembered.size >= MOST_REMEMBERED) remembered.clear();
		remembered.set(key, narrowed);
		return narrowed;
	};
};
