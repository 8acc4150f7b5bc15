import type { Evidence } from "../domain/evidence.ts";
import type { TargetIdentity } from "../domain/target.ts";
import { ruleId, type Verdict } from "../domain/verdict.ts";
import { COMPARED_ONLY, decide } from "./decide.ts";
import { observe } from "./observe.ts";
import { isProbeFor, requestOf } from "./probe.ts";
import { recogniseProbe } from "./recognise-probe.ts";
import { redirectKind } from "./redirect-kind.ts";
import type { CompiledPack, RuleSet } from "./rule-set.ts";
import { exchangeOf, savedExchangeSchema } from "./saved-exchange.ts";

/** What a look found: the target it was about (null where the URL cannot be polled), verdict and evidence. */
export type Look = {
	/** The URL as given. */
	readonly url: string;
	readonly target: TargetIdentity | null;
	readonly verdict: Verdict;
	readonly evidence: Evidence;
};

export const NOT_POLLABLE: Verdict = {
	status: "inconclusive",
	reason: "not-pollable",
	rule: ruleId("web/not-pollable"),
	grade: "strong",
};

const pageAddress = (pack: CompiledPack, target: TargetIdentity): string => {
	const page = pack.probes.find((compiled) => compiled.probe.name === "page" && isProbeFor(compiled, target));
	const made = page === undefined ? null : requestOf(page, target);
	return made?.request.url ?? target.url;
};

/** The reported URL where it answered by itself: a record does not say that another spelling was asked. */
const answeredAsReported = ({
	url,
	finalUrl,
	requestUrl,
}: ReturnType<typeof savedExchangeSchema.parse>): string | null => {
	if (requestUrl !== null && requestUrl !== undefined) return null;
	if (finalUrl === null || finalUrl === undefined || !URL.canParse(url)) return null;
	return redirectKind(url, finalUrl) === "none" ? new URL(url).href : null;
};

/** Requests that no probe makes, for something else than the item, are judged as this: only walls hold. */
const UNKNOWN_PROBE = "other";

const probeName = (pack: CompiledPack, target: TargetIdentity, given: string | null, rules: RuleSet): string => {
	if (given === null) return "page";
	const isItem = (text: string): boolean => {
		const found = rules.canonicaliser.canonicalise(text);
		return found.kind === "target" && withoutScheme(found.url) === withoutScheme(target.url);
	};
	const known = recogniseProbe(pack.probes, target, given, isItem);
	if (known !== null) return COMPARED_ONLY.has(known.probe.name) ? UNKNOWN_PROBE : known.probe.name;
	// The item's page in another spelling (http, m., tracking parameters), or another page altogether?
	return isItem(given) ? "page" : UNKNOWN_PROBE;
};

const withoutScheme = (url: string): string => url.replace(/^https?:\/\/(?:www\.)?/, "").replace(/\/$/, "");

/**
 * Judges one saved exchange as a poll that met it would have.
 * @param saved an object as contract.md section 2 (`judge`) describes it
 * @throws ZodError when it is no such object
 */
export const judgeExchange = (saved: unknown, rules: RuleSet): Look => {
	const parsed = savedExchangeSchema.parse(saved);
	const found = rules.canonicaliser.canonicalise(parsed.url);
	if (found.kind === "problem") {
		return { url: parsed.url, target: null, verdict: NOT_POLLABLE, evidence: { observations: [], packs: [] } };
	}
	const { kind: _, assumed: __, ...target } = found;
	const pack = rules.packOf(target.platform);
	const isWrapped = found.assumed.includes("unwrapped");
	const asked = (isWrapped ? null : answeredAsReported(parsed)) ?? pageAddress(pack, target);
	const probe = probeName(pack, target, parsed.requestUrl ?? null, rules);
	const exchange = exchangeOf(parsed, asked);
	const observation = observe(exchange, probe, pack.need(probe, target.itemKind), rules.tokens, target.itemId);
	const evidence: Evidence = { observations: [observation], packs: pack.versions };
	return { url: parsed.url, target, verdict: decide(target, evidence.observations, pack), evidence };
};
