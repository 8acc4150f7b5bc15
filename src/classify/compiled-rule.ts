import { ruleId, type Verdict } from "../domain/verdict.ts";
import type { Rule } from "../packs/rule.ts";
import { compileWhen, type Subject, statusTest } from "./condition.ts";
import type { Phrases } from "./text-test.ts";

type Holds = (subject: Subject) => boolean;

/** What is cheap to tell of an observation, and asked by the outermost keys of a condition: without it no rule holds. */
type Asks = {
	/** A byte sequence. */
	readonly mark: boolean;
	/** A redirect. */
	readonly move: boolean;
	readonly break: boolean;
	/** No more words than these. */
	readonly words: number;
	/** Answers of these probes. */
	readonly probes: readonly string[];
};

const asksOf = ({ when, and }: Rule): Asks => ({
	mark: when.body !== undefined,
	move: when.finalSegment !== undefined || when.redirected?.includes("none") === false,
	break: when.broken === true,
	words: when.words?.max ?? Number.POSITIVE_INFINITY,
	probes: [
		...(and ?? []).map(({ probe }) => probe),
		...(when.like === undefined ? [] : [when.like.probe]),
		...(when.sameEnd === undefined ? [] : [when.sameEnd]),
	],
});

export type CompiledRule = {
	readonly verdict: Verdict;
	/** Probes whose answers it reads; null for all. */
	readonly probes: ReadonlySet<string> | null;
	readonly kinds: ReadonlySet<string> | null;
	/** Whether it may hold with such a status code; null for any. */
	readonly allowsStatus: ((statusCode: number | null) => boolean) | null;
	/** What an observation must have for it to hold, whatever else it asks. */
	readonly asks: Asks;
	/** All that it asks of an observation but the status code. */
	readonly holds: Holds;
	readonly and: readonly { readonly probe: string; readonly holds: Holds }[];
};

export const compileRule = (rule: Rule, phrases: Phrases): CompiledRule => {
	const probes = rule.probes ?? ["page"];
	const { status, ...when } = rule.when;
	return {
		verdict: { ...rule.means, rule: ruleId(rule.id), grade: rule.grade },
		probes: probes.includes("*") ? null : new Set(probes),
		kinds: rule.kinds === undefined ? null : new Set(rule.kinds),
		allowsStatus: status === undefined ? null : statusTest(status),
		asks: asksOf(rule),
		holds: compileWhen(when, phrases),
		and: (rule.and ?? []).map(({ probe, when }) => ({ probe, holds: compileWhen(when, phrases) })),
	};
};
