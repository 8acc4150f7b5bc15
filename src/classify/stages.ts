import type { Observation } from "../domain/evidence.ts";
import type { ItemKind } from "../domain/target.ts";
import type { CompiledRule } from "./compiled-rule.ts";
import { createFeatureReader, type Features, mayHold } from "./narrowing.ts";

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

const narrow = (stages: Stages, features: Features, probe: string, kind: ItemKind): Stages => {
	const isLeft = ({ rule, probes, kinds, and }: CompiledRule): boolean =>
		(probes === null || probes.has(probe)) &&
		(kinds === null || kinds.has(kind)) &&
		mayHold(rule.when, features) &&
		and.every((other) => features.probes.has(other.probe));
	// What was asked here need not be asked again.
	const left = (rules: readonly CompiledRule[]): readonly CompiledRule[] =>
		rules.filter(isLeft).map((rule) => ({ ...rule, probes: null, kinds: null, allowsStatus: null }));
	return {
		failures: left(stages.failures),
		walls: left(stages.walls),
		life: left(stages.life),
		gone: left(stages.gone),
		unclear: left(stages.unclear),
		after: left(stages.after),
	};
};

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
	const features = createFeatureReader(
		Object.values(stages)
			.flat()
			.map(({ rule }) => rule),
	);
	return (observation, kind, all) => {
		const { probe, statusCode } = observation;
		let key = `${probe} ${kind} ${statusCode} ${features.keyOf(observation)}`;
		if (all.length > 1) for (const other of all) key += ` ${other.probe}`;
		const known = remembered.get(key);
		if (known !== undefined) return known;
		const narrowed = narrow(stages, features.featuresOf(observation, all), probe, kind);
		if (remembered.size >= MOST_REMEMBERED) remembered.clear();
		remembered.set(key, narrowed);
		return narrowed;
	};
};
