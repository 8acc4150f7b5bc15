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

const narrow = (stages: Stages, { probe, statusCode }: Observation, kind: ItemKind): Stages => {
	const mayHold = (rule: CompiledRule): boolean =>
		(rule.probes === null || rule.probes.has(probe)) &&
		(rule.kinds === null || rule.kinds.has(kind)) &&
		(rule.allowsStatus === null || rule.allowsStatus(statusCode));
	// What was asked here need not be asked again.
	const left = (rules: readonly CompiledRule[]): readonly CompiledRule[] =>
		rules.filter(mayHold).map((rule) => ({ ...rule, probes: null, kinds: null, allowsStatus: null }));
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

/** Leaves of all rules those that may hold for an observation by its probe and status code and the item's kind. */
export const createNarrowing = (stages: Stages): ((observation: Observation, kind: ItemKind) => Stages) => {
	const remembered = new Map<string, Stages>();
	return (observation, kind) => {
		const key = `${observation.probe} ${kind} ${observation.statusCode}`;
		const known = remembered.get(key);
		if (known !== undefined) return known;
		const narrowed = narrow(stages, observation, kind);
		if (remembered.size >= MOST_REMEMBERED) remembered.clear();
		remembered.set(key, narrowed);
		return narrowed;
	};
};
