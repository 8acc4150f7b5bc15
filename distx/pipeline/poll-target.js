import { createPoll } from "../classify/create-poll.js";
import { reachOf } from "../fetch/reach.js";
import { withEarlierLook } from "./second-look.js";
/**
 * Looks once at a target: makes the requests that its pack asks for, in order, until the verdict is settled. Never throws
 * for what the outside world does.
 */
export const pollTarget = async (target, { fetcher, rules, userAgent, shared, now, earlierLook, keep }, signal) => {
    const poll = createPoll(target, rules, { userAgent });
    const startedAt = now();
    let begun = null;
    let requests = 0;
    let retries = 0;
    let reach = null;
    let step = poll.first;
    while (step.kind === "ask") {
        const { request, sharedKey } = step;
        const { answer, own } = await shared.ask(step, () => fetcher.fetch(request, signal));
        if (answer.kind === "deferred") {
            const at = begun ?? startedAt;
            const made = { startedAt: at, requests: requests + answer.requests, durationMs: now() - at };
            const left = poll.giveUp(answer.last);
            const seen = left === null ? null : { ...made, verdict: left.verdict, evidence: left.evidence };
            return { kind: "deferred", reason: answer.reason, until: answer.until, seen };
        }
        if (begun === null)
            reach = reachOf(answer.exchange, rules.canonicaliser.laneOf);
        begun ??= answer.startedAt;
        if (own) {
            requests += answer.requests;
            retries += answer.attempts.length - 1;
            // An answer shared by a host's targets says nothing of this one by itself.
            await keep?.(sharedKey === null ? target.url : request.url, answer.startedAt, answer.exchange);
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
