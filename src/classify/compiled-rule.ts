import { ruleId, type Verdict } from "../domain/verdict.ts";
import type { Rule } from "../packs/rule.ts";
import { type Check, compileCondition, statusTest } from "./condition.ts";
import type { Phrases } from "./text-test.ts";

export type CompiledRule = {
	readonly rule: Rule;
	readonly verdict: Verdict;
	/** Probes whose answers it reads; null for all. */
	readonly probes: ReadonlySet<string> | null;
	readonly kinds: ReadonlySet<string> | null;
	/** Whether it may hold with such a status code; null for any. */
	readonly allowsStatus: ((statusCode: number | null) => boolean) | null;
	/** All that it asks of an observation but the status code. It must be true: what is unknown ends the question like what is false. */
	readonly holds: Check;
	readonly and: readonly OtherAnswer[];
	readonly unless: readonly OtherAnswer[];
};

/** What another probe's answer must be, or must not be. */
type OtherAnswer = { readonly probe: string; readonly holds: Check };

export const compileRule = (rule: Rule, phrases: Phrases): CompiledRule => {
	const probes = rule.probes ?? ["page"];
	const { status, ...when } = rule.when;
	const compileOthers = (others: Rule["and"] = []): readonly OtherAnswer[] =>
		others.map((other) => ({ probe: other.probe, holds: compileCondition(other.when, phrases) }));
	return {
		rule,
		verdict: { ...rule.means, rule: ruleId(rule.id), grade: rule.grade },
		probes: probes.includes("*") ? null : new Set(probes),
		kinds: rule.kinds === undefined ? null : new Set(rule.kinds),
		allowsStatus: status === undefined ? null : statusTest(status),
		holds: compileCondition(when, phrases),
		and: compileOthers(rule.and),
		unless: compileOthers(rule.unless),
	};
};
