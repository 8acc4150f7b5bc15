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
		rule.allowsStatus(statusCode);
	return {
		failures: stages.failures.filter(mayHold),
		walls: stages.walls.filter(mayHold),
		life: stages.life.filter(mayHold),
		gone: stages.gone.filter(mayHold),
		unclear: stages.unclear.filter(mayHold),
		after: stages.after.filter(mayHold),
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
