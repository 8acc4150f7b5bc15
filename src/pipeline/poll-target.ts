import { createPoll } from "../classify/create-poll.ts";
import type { RuleSet } from "../classify/rule-set.ts";
import type { Evidence } from "../domain/evidence.ts";
import type { PollStep } from "../domain/poll.ts";
import type { TargetIdentity } from "../domain/target.ts";
import type { Instant } from "../domain/time.ts";
import type { Verdict } from "../domain/verdict.ts";
import type { FetchAnswer } from "../fetch/fetch-answer.ts";
import type { Fetcher } from "../fetch/fetcher.ts";
import { reachOf } from "../fetch/reach.ts";
import type { Reach } from "../lanes/vantage.ts";
import type { WarcWriter } from "./saved/warc-writer.ts";
import { type EarlierLook, withEarlierLook } from "./second-look.ts";
import type { SharedAnswers } from "./shared-answers.ts";

/** What came of one look at one target. */
export type PollResult =
	| {
			readonly kind: "polled";
			readonly startedAt: Instant;
			readonly verdict: Verdict;
			readonly evidence: Evidence;
			readonly requests: number;
			readonly retries: number;
			readonly durationMs: number;
			/** What the first answer tells of the way to the host; null for nothing. */
			readonly reach: Reach | null;
	  }
	| {
			readonly kind: "deferred";
			readonly reason: string;
			readonly until: Instant | null;
			/** What was seen until then; null for nothing. */
			readonly seen: SeenSoFar | null;
	  };

/** A look that was broken off: its verdict is that of what there is. */
export type SeenSoFar = {
	readonly startedAt: Instant;
	readonly verdict: Verdict;
	readonly evidence: Evidence;
	readonly requests: number;
	readonly durationMs: number;
};

export type PollDeps = {
	readonly fetcher: Fetcher;
	readonly rules: RuleSet;
	readonly userAgent: string;
	readonly shared: SharedAnswers;
	readonly now: () => Instant;
	/** The look before at a target; asked for only where a verdict may rest on two. */
	readonly earlierLook: () => Promise<EarlierLook | null>;
	/** Keeps exchanges whole (`--warc`); null where only evidence is kept. */
	readonly keep: WarcWriter["write"] | null;
};

/**
 * Looks once at a target: makes the requests that its pack asks for, in order, until the verdict is settled. Never throws
 * for what the outside world does.
 */
export const pollTarget = async (
	target: TargetIdentity,
	{ fetcher, rules, userAgent, shared, now, earlierLook, keep }: PollDeps,
	signal?: AbortSignal,
): Promise<PollResult> => {
	const poll = createPoll(target, rules, { userAgent });
	const startedAt = now();
	let begun: Instant | null = null;
	let requests = 0;
	let retries = 0;
	let reach: Reach | null = null;
	let step: PollStep = poll.first;
	while (step.kind === "ask") {
		const { request, sharedKey } = step;
		const { answer, own }: { answer: FetchAnswer; own: boolean } = await shared.ask(step, () =>
			fetcher.fetch(request, signal),
		);
		if (answer.kind === "deferred") {
			const at = begun ?? startedAt;
			const made = { startedAt: at, requests: requests + answer.requests, durationMs: now() - at };
			const left = poll.giveUp(answer.last);
			const seen = left === null ? null : { ...made, verdict: left.verdict, evidence: left.evidence };
			return { kind: "deferred", reason: answer.reason, until: answer.until, seen };
		}
		if (begun === null) reach = reachOf(answer.exchange, rules.canonicaliser.laneOf);
		begun ??= answer.startedAt;
		if (own) {
			requests += answer.requests;
			retries += answer.attempts.length - 1;
			// An answer shared by a host's targets says nothing of this one by itself.
			await keep?.(sharedKey === null ? target.url : request.url, answer.startedAt, answer.exchange, {
				request,
				userAgent,
			});
		}
		step = poll.answer(answer.exchange);
	}
	const at = begun ?? startedAt;
	const settled = await withEarlierLook(target, step, rules, at, earlierLook);
	return {
		kind: "polled",
		startedAt: at,
		verdict: settled.verdict,
		evidence: settled.evidence,
		requests,
		retries,
		durationMs: now() - at,
		reach,
	};
};
