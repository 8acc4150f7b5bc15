import type { Observation } from "../domain/evidence.ts";
import type { Exchange } from "../domain/exchange.ts";
import type { Poll, PollStep } from "../domain/poll.ts";
import type { TargetIdentity } from "../domain/target.ts";
import type { Verdict } from "../domain/verdict.ts";
import { decide } from "./decide.ts";
import { observe } from "./observe.ts";
import { observeOnce } from "./observe-once.ts";
import { type CompiledProbe, isProbeFor, requestOf } from "./probe.ts";
import type { RuleSet } from "./rule-set.ts";

export type PollOptions = {
	/** The user agent that requests are made with: probes that need a certain one are asked only with that. */
	readonly userAgent?: string;
};

/** What a probe waits for: see `ask` and `afterRules` in packs/pack.ts. */
const isDue = ({ probe }: CompiledProbe, verdict: Verdict): boolean => {
	if (probe.afterRules !== undefined) return probe.afterRules.includes(verdict.rule);
	if (verdict.status === "inconclusive" || probe.ask === "always") return true;
	return probe.ask === "unless-live" && verdict.status !== "live" && verdict.grade !== "strong";
};

/**
 * Starts a poll of a target: which request to make first, and, given each answer, which one next or the verdict.
 * Pure: the caller makes the requests.
 * @throws when the target's pack has no probe for it (packs are checked for that)
 */
export const createPoll = (target: TargetIdentity, rules: RuleSet, options: PollOptions = {}): Poll => {
	const pack = rules.packOf(target.platform);
	const observations: Observation[] = [];
	const waiting = pack.probes.filter(
		(compiled) =>
			isProbeFor(compiled, target) &&
			(compiled.probe.needsUserAgent === undefined ||
				options.userAgent?.includes(compiled.probe.needsUserAgent) === true),
	);
	let asked: string | null = null;
	let isShared = false;

	const ask = (compiled: CompiledProbe): PollStep | null => {
		const made = requestOf(compiled, target);
		if (made === null) return null;
		asked = compiled.probe.name;
		isShared = made.sharedKey !== null;
		return {
			kind: "ask",
			probe: compiled.probe.name,
			request: made.request,
			sharedKey: made.sharedKey,
		};
	};

	const askNext = (verdict: Verdict | null): PollStep | null => {
		for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
			const step = verdict === null || isDue(next, verdict) ? ask(next) : null;
			if (step !== null) return step;
		}
		return null;
	};

	const take = (exchange: Exchange): void => {
		const probe = asked ?? "page";
		const need = pack.need(probe, target.itemKind);
		// Only answers that serve many targets are met again.
		const read = isShared ? observeOnce : observe;
		observations.push(read(exchange, probe, need, rules.tokens, target.itemId));
	};
	const settle = (verdict: Verdict): Extract<PollStep, { kind: "settled" }> => ({
		kind: "settled",
		verdict,
		evidence: { observations: [...observations], packs: pack.versions },
	});

	const first = askNext(null);
	if (first === null) throw new Error(`pack ${pack.pack.platform} has no probe for kind ${target.itemKind}`);
	return {
		first,
		answer: (exchange: Exchange): PollStep => {
			take(exchange);
			const verdict = decide(target, observations, pack);
			return askNext(verdict) ?? settle(verdict);
		},
		giveUp: (last) => {
			if (last !== null) take(last);
			return observations.length === 0 ? null : settle(decide(target, observations, pack));
		},
	};
};
