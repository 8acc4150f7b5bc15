import type { ItemKind } from "../domain/target.ts";
import type { Condition, Rule } from "../packs/rule.ts";
import { type JsonPath, parseJsonPath } from "./json-path.ts";
import { parseSelector, type Selector } from "./selector.ts";

/** What the rules read of a probe's answer: nothing else is looked for in a page. */
export type Need = {
	readonly selectors: readonly Selector[];
	readonly json: readonly JsonPath[];
	/** Byte sequences, looked for in the whole body; `{id}` stands for the item id. */
	readonly tokens: readonly string[];
	/** Response fields beyond those always kept. */
	readonly fields: readonly string[];
	/** Whether all of a long page is looked at: where a pack reads elements or scripts. */
	readonly isWhole: boolean;
};

type Wanted = {
	readonly selectors: Set<string>;
	readonly json: Set<string>;
	readonly tokens: Set<string>;
	readonly fields: Set<string>;
};

const collect = (condition: Condition, wanted: Wanted): void => {
	for (const selector of Object.keys(condition.element ?? {})) wanted.selectors.add(selector);
	for (const path of Object.keys(condition.json ?? {})) wanted.json.add(path);
	for (const token of condition.body ?? []) wanted.tokens.add(token);
	for (const field of Object.keys(condition.field ?? {})) wanted.fields.add(field);
	for (const inner of [...(condition.any ?? []), ...(condition.none ?? [])]) collect(inner, wanted);
};

const readsProbe = (probes: readonly string[], probe: string): boolean =>
	probes.includes(probe) || probes.includes("*");

/**
 * Gathers what the rules for a kind of item read of the answers of a probe. Malformed selectors and paths are refused by the
 * pack schema.
 */
export const needOf = (rules: readonly Rule[], probe: string, kind: ItemKind): Need => {
	const wanted: Wanted = { selectors: new Set(), json: new Set(), tokens: new Set(), fields: new Set() };
	for (const rule of rules) {
		if (rule.kinds?.includes(kind) === false) continue;
		if (readsProbe(rule.probes ?? ["page"], probe)) collect(rule.when, wanted);
		for (const other of [...(rule.and ?? []), ...(rule.unless ?? [])])
			if (other.probe === probe) collect(other.when, wanted);
	}
	return {
		selectors: [...wanted.selectors].flatMap((text) => parseSelector(text) ?? []),
		json: [...wanted.json].flatMap((text) => parseJsonPath(text) ?? []),
		tokens: [...wanted.tokens],
		fields: [...wanted.fields],
		isWhole: wanted.selectors.size > 0 || wanted.json.size > 0,
	};
};
