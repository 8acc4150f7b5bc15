import { type RuleId, ruleId } from "../domain/verdict.ts";
import type { Rule } from "../packs/rule.ts";
import { type Check, compileCondition } from "./condition.ts";
import type { Phrases } from "./text-test.ts";

export type CompiledRule = {
	readonly rule: Rule;
	readonly id: RuleId;
	/** Probes whose answers it reads; null for all. */
	readonly probes: ReadonlySet<string> | null;
	readonly kinds: ReadonlySet<string> | null;
	readonly check: Check;
	readonly and: readonly { readonly probe: string; readonly check: Check }[];
};

export const compileRule = (rule: Rule, phrases: Phrases): CompiledRule => {
	const probes = rule.probes ?? ["page"];
	return {
		rule,
		id: ruleId(rule.id),
		probes: probes.includes("*") ? null : new Set(probes),
		kinds: rule.kinds === undefined ? null : new Set(rule.kinds),
		check: compileCondition(rule.when, phrases),
		and: (rule.and ?? []).map(({ probe, when }) => ({ probe, check: compileCondition(when, phrases) })),
	};
};
