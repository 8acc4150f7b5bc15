import { decide } from "./decide.js";
import { observeOnce } from "./observe-once.js";
import { isProbeFor, requestOf } from "./probe.js";
/** What a probe waits for: see `ask` and `afterRules` in packs/pack.ts. */
const isDue = ({ probe }, verdict) => {
    if (probe.afterRules !== undefined)
        return probe.afterRules.includes(verdict.rule);
    if (verdict.status === "inconclusive")
        return true;
    return probe.ask === "unless-live" && verdict.status !== "live" && verdict.grade !== "strong";
};
/**
 * Starts a poll of a target: which request to make first, and, given each answer, which one next or the verdict.
 * Pure: the caller makes the requests.
 * @throws when the target's pack has no probe for it (packs are checked for that)
 */
export const createPoll = (target, rules, options = {}) => {
    const pack = rules.packOf(target.platform);
    const observations = [];
    const waiting = pack.probes.filter((compiled) => isProbeFor(compiled, target) &&
        (compiled.probe.needsUserAgent === undefined ||
            options.userAgent?.includes(compiled.probe.needsUserAgent) === true));
    let asked = null;
    const ask = (compiled) => {
        const made = requestOf(compiled, target);
        if (made === null)
            return null;
        asked = compiled.probe.name;
        return {
            kind: "ask",
            probe: compiled.probe.name,
            request: made.request,
            lane: made.request.url === target.url ? target.lane : rules.canonicaliser.laneOf(new URL(made.request.url)),
            sharedKey: made.sharedKey,
        };
    };
    const askNext = (verdict) => {
        for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
            const step = verdict === null || isDue(next, verdict) ? ask(next) : null;
            if (step !== null)
                return step;
        }
        return null;
    };
    const take = (exchange) => {
        const probe = asked ?? "page";
        observations.push(observeOnce(exchange, probe, pack.need(probe, target.itemKind), rules.tokens, target.itemId));
    };
    const settle = (verdict) => ({
        kind: "settled",
        verdict,
        evidence: { observations: [...observations], packs: pack.versions },
    });
    const first = askNext(null);
    if (first === null)
        throw new Error(`pack ${pack.pack.platform} has no probe for kind ${target.itemKind}`);
    return {
        first,
        answer: (exchange) => {
            take(exchange);
            const verdict = decide(target, observations, pack);
            return askNext(verdict) ?? settle(verdict);
        },
        giveUp: (last) => {
            if (last !== null)
                take(last);
            return observations.length === 0 ? null : settle(decide(target, observations, pack));
        },
    };
};
