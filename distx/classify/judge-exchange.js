import { ruleId } from "../domain/verdict.js";
import { COMPARED_ONLY, decide } from "./decide.js";
import { observe } from "./observe.js";
import { isProbeFor, requestOf } from "./probe.js";
import { recogniseProbe } from "./recognise-probe.js";
import { exchangeOf, savedExchangeSchema } from "./saved-exchange.js";
export const NOT_POLLABLE = {
    status: "inconclusive",
    reason: "not-pollable",
    rule: ruleId("web/not-pollable"),
    grade: "strong",
};
const pageAddress = (pack, target) => {
    const page = pack.probes.find((compiled) => compiled.probe.name === "page" && isProbeFor(compiled, target));
    const made = page === undefined ? null : requestOf(page, target);
    return made?.request.url ?? target.url;
};
/** Requests that no probe makes, for something else than the item, are judged as this: only walls hold. */
const UNKNOWN_PROBE = "other";
const probeName = (pack, target, given, rules) => {
    if (given === null)
        return "page";
    const isItem = (text) => {
        const found = rules.canonicaliser.canonicalise(text);
        return found.kind === "target" && withoutScheme(found.url) === withoutScheme(target.url);
    };
    const known = recogniseProbe(pack.probes, target, given, isItem);
    if (known !== null)
        return COMPARED_ONLY.has(known.probe.name) ? UNKNOWN_PROBE : known.probe.name;
    // The item's page in another spelling (http, m., tracking parameters), or another page altogether?
    return isItem(given) ? "page" : UNKNOWN_PROBE;
};
const withoutScheme = (url) => url.replace(/^https?:\/\/(?:www\.)?/, "").replace(/\/$/, "");
/**
 * Judges one saved exchange as a poll that met it would have.
 * @param saved an object as contract.md section 2 (`judge`) describes it
 * @throws ZodError when it is no such object
 */
export const judgeExchange = (saved, rules) => {
    const parsed = savedExchangeSchema.parse(saved);
    const found = rules.canonicaliser.canonicalise(parsed.url);
    if (found.kind === "problem") {
        return { url: parsed.url, target: null, verdict: NOT_POLLABLE, evidence: { observations: [], packs: [] } };
    }
    const { kind: _, assumed: __, ...target } = found;
    const pack = rules.packOf(target.platform);
    const asked = pageAddress(pack, target);
    const probe = probeName(pack, target, parsed.requestUrl ?? null, rules);
    const exchange = exchangeOf(parsed, asked);
    const observation = observe(exchange, probe, pack.need(probe, target.itemKind), rules.tokens, target.itemId);
    const evidence = { observations: [observation], packs: pack.versions };
    return { url: parsed.url, target, verdict: decide(target, evidence.observations, pack), evidence };
};
