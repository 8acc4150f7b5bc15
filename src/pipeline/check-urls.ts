import { describeLook } from "../classify/describe-look.ts";
import { NOT_POLLABLE } from "../classify/judge-exchange.ts";
import type { LookDescription } from "../classify/look-description.ts";
import type { RuleSet } from "../classify/rule-set.ts";
import type { Clock } from "../clock.ts";
import type { Evidence } from "../domain/evidence.ts";
import { formatInstant } from "../domain/time.ts";
import { ruleId, type Verdict } from "../domain/verdict.ts";
import type { Fetcher } from "../fetch/fetcher.ts";
import { pollTarget } from "./poll-target.ts";
import { createSharedAnswers, type SharedAnswers } from "./shared-answers.ts";

/** One line of `check` (contract.md section 2), with the evidence and what the URL's reading assumed. */
export type CheckedUrl = {
	readonly description: LookDescription & {
		readonly checkedAt: string;
		readonly attempts: number;
		readonly durationMs: number;
	};
	readonly evidence: Evidence;
	/** Why the URL cannot be polled; null where it was. */
	readonly problem: string | null;
};

export type CheckDeps = {
	readonly fetcher: Fetcher;
	readonly rules: RuleSet;
	readonly userAgent: string;
	readonly clock: Clock;
};

const NO_EVIDENCE: Evidence = { observations: [], packs: [] };

/** A host that asked for too long a wait, or a sweep that was stopped, says nothing about the item. */
const DEFERRED: Verdict = {
	status: "inconclusive",
	reason: "rate-limited",
	rule: ruleId("lane/deferred"),
	grade: "strong",
};

const MOST_AHEAD = 64;

const checkOne = async (
	text: string,
	{ fetcher, rules, userAgent, clock }: CheckDeps,
	shared: SharedAnswers,
	signal: AbortSignal,
): Promise<CheckedUrl> => {
	const found = rules.canonicaliser.canonicalise(text);
	const startedAt = clock.now();
	if (found.kind === "problem") {
		const look = describeLook({ url: text, target: null, verdict: NOT_POLLABLE, evidence: NO_EVIDENCE });
		return {
			description: { ...look, checkedAt: formatInstant(startedAt), attempts: 0, durationMs: 0 },
			evidence: NO_EVIDENCE,
			problem: found.message,
		};
	}
	const result = await pollTarget(
		found,
		{ fetcher, rules, userAgent, shared, now: () => clock.now(), earlierLook: async () => null, keep: null },
		signal,
	);
	const polled = result.kind === "polled" ? result : null;
	const evidence = polled?.evidence ?? NO_EVIDENCE;
	const look = describeLook({ url: text, target: found, verdict: polled?.verdict ?? DEFERRED, evidence });
	return {
		description: {
			...look,
			checkedAt: formatInstant(polled?.startedAt ?? startedAt),
			attempts: polled?.requests ?? 0,
			durationMs: polled?.durationMs ?? clock.now() - startedAt,
		},
		evidence,
		problem: null,
	};
};

/** Looks once at each URL, side by side as the lanes allow; results come in the order given. */
export async function* checkUrls(
	texts: AsyncIterable<string>,
	deps: CheckDeps,
	signal: AbortSignal,
): AsyncGenerator<CheckedUrl> {
	const shared = createSharedAnswers();
	const ahead: Promise<CheckedUrl>[] = [];
	for await (const text of texts) {
		ahead.push(checkOne(text, deps, shared, signal));
		const next = ahead.length >= MOST_AHEAD ? ahead.shift() : undefined;
		if (next !== undefined) yield await next;
		if (signal.aborted) break;
	}
	for (const left of ahead) yield await left;
}
