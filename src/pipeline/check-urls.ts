import { describeLook } from "../classify/describe-look.ts";
import { NOT_POLLABLE } from "../classify/judge-exchange.ts";
import type { RuleSet } from "../classify/rule-set.ts";
import { type TimedLook, timedLook } from "../classify/timed-look.ts";
import type { Clock } from "../clock.ts";
import type { Evidence } from "../domain/evidence.ts";
import type { LaneKey } from "../domain/target.ts";
import { formatInstant } from "../domain/time.ts";
import { ruleId, type Verdict } from "../domain/verdict.ts";
import type { Fetcher } from "../fetch/fetcher.ts";
import { type PollDeps, pollTarget } from "./poll-target.ts";
import { createSharedAnswers, type SharedAnswers } from "./shared-answers.ts";

/** One line of `check` (contract.md section 2), with the evidence and what the URL's reading assumed. */
export type CheckedUrl = {
	readonly description: TimedLook;
	readonly evidence: Evidence;
	/** Why the URL cannot be polled; null where it was. */
	readonly problem: string | null;
};

export type CheckDeps = {
	readonly fetcher: Fetcher;
	readonly rules: RuleSet;
	readonly userAgent: string;
	readonly clock: Clock;
	/** Also keeps every exchange whole. */
	readonly keep: PollDeps["keep"];
};

const NO_EVIDENCE: Evidence = { observations: [], packs: [] };

/** A host that asked for too long a wait says nothing about the item. */
const DEFERRED: Verdict = {
	status: "inconclusive",
	reason: "rate-limited",
	rule: ruleId("lane/deferred"),
	grade: "strong",
};

const MOST_AHEAD = 64;

/** Runs the works of one lane one after the other: what a look began is asked before the next one is begun. */
const createTurns = (): (<Value>(lane: LaneKey, work: () => Promise<Value>) => Promise<Value>) => {
	const last = new Map<LaneKey, Promise<unknown>>();
	return (lane, work) => {
		const turn = (last.get(lane) ?? Promise.resolve()).then(work);
		last.set(
			lane,
			turn.catch(() => undefined),
		);
		return turn;
	};
};

/** Null where the check was stopped before anything was seen: that is no look. */
const checkOne = async (
	text: string,
	{ fetcher, rules, userAgent, clock, keep }: CheckDeps,
	{ shared, turns }: { readonly shared: SharedAnswers; readonly turns: ReturnType<typeof createTurns> },
	signal: AbortSignal,
): Promise<CheckedUrl | null> => {
	const found = rules.canonicaliser.canonicalise(text);
	if (found.kind === "problem") {
		const startedAt = clock.now();
		const look = describeLook({ url: text, target: null, verdict: NOT_POLLABLE, evidence: NO_EVIDENCE });
		return {
			description: timedLook(look, { checkedAt: formatInstant(startedAt), attempts: 0, durationMs: 0 }),
			evidence: NO_EVIDENCE,
			problem: found.message,
		};
	}
	const { startedAt, result } = await turns(found.lane, async () => ({
		startedAt: clock.now(),
		result: await pollTarget(
			found,
			{ fetcher, rules, userAgent, shared, now: () => clock.now(), earlierLook: async () => null, keep },
			signal,
		),
	}));
	const polled = result.kind === "polled" ? result : result.seen;
	if (polled === null && signal.aborted) return null;
	const evidence = polled?.evidence ?? NO_EVIDENCE;
	const look = describeLook({ url: text, target: found, verdict: polled?.verdict ?? DEFERRED, evidence });
	return {
		description: timedLook(look, {
			checkedAt: formatInstant(polled?.startedAt ?? startedAt),
			attempts: polled?.requests ?? 0,
			durationMs: polled?.durationMs ?? clock.now() - startedAt,
		}),
		evidence,
		problem: null,
	};
};

/** Looks once at each URL, side by side as the lanes allow; results come in the order given. Once `signal` aborts, what was not looked at is left out. */
export async function* checkUrls(
	texts: AsyncIterable<string>,
	deps: CheckDeps,
	signal: AbortSignal,
): AsyncGenerator<CheckedUrl> {
	const common = { shared: createSharedAnswers(), turns: createTurns() };
	const ahead: Promise<CheckedUrl | null>[] = [];
	for await (const text of texts) {
		const look = checkOne(text, deps, common, signal);
		// What goes wrong is told when its turn comes, not while an earlier look or the next text is waited for.
		look.catch(() => undefined);
		ahead.push(look);
		const next = ahead.length >= MOST_AHEAD ? await ahead.shift() : undefined;
		if (next) yield next;
		if (signal.aborted) break;
	}
	for (const left of ahead) {
		const checked = await left;
		if (checked !== null) yield checked;
	}
}
