import { describeLook } from "../classify/describe-look.js";
import { NOT_POLLABLE } from "../classify/judge-exchange.js";
import { timedLook } from "../classify/timed-look.js";
import { formatInstant } from "../domain/time.js";
import { ruleId } from "../domain/verdict.js";
import { pollTarget } from "./poll-target.js";
import { createSharedAnswers } from "./shared-answers.js";
const NO_EVIDENCE = { observations: [], packs: [] };
/** A host that asked for too long a wait, or a sweep that was stopped, says nothing about the item. */
const DEFERRED = {
    status: "inconclusive",
    reason: "rate-limited",
    rule: ruleId("lane/deferred"),
    grade: "strong",
};
const MOST_AHEAD = 64;
/** Runs the works of one lane one after the other: what a look began is asked before the next one is begun. */
const createTurns = () => {
    const last = new Map();
    return (lane, work) => {
        const turn = (last.get(lane) ?? Promise.resolve()).then(work);
        last.set(lane, turn.catch(() => undefined));
        return turn;
    };
};
const checkOne = async (text, { fetcher, rules, userAgent, clock }, { shared, turns }, signal) => {
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
        result: await pollTarget(found, { fetcher, rules, userAgent, shared, now: () => clock.now(), earlierLook: async () => null, keep: null }, signal),
    }));
    const polled = result.kind === "polled" ? result : result.seen;
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
/** Looks once at each URL, side by side as the lanes allow; results come in the order given. */
export async function* checkUrls(texts, deps, signal) {
    const common = { shared: createSharedAnswers(), turns: createTurns() };
    const ahead = [];
    for await (const text of texts) {
        ahead.push(checkOne(text, deps, common, signal));
        const next = ahead.length >= MOST_AHEAD ? ahead.shift() : undefined;
        if (next !== undefined)
            yield await next;
        if (signal.aborted)
            break;
    }
    for (const left of ahead)
        yield await left;
}
