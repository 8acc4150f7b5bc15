import { fillTemplate } from "../canonical/template.ts";
import type { TargetIdentity } from "../domain/target.ts";
import { foldText } from "./fold-text.ts";
import { isNamedIn } from "./named-in.ts";
import { type CompiledProbe, groupsOf, isProbeFor } from "./probe.ts";

/** How well a saved request fits an endpoint: query pairs shared with it, and pairs of it that are missing. */
type Fit = { readonly shared: number; readonly missing: number };

const hostOf = (url: URL): string => url.host.replace(/^www\./, "");
const pathOf = (url: URL): string => url.pathname.replace(/\/+$/, "");

/** Whether a query value that names the item in the endpoint's own request names the same item here. */
const namesItem = (
	given: string,
	expected: string,
	target: TargetIdentity,
	isItem: (text: string) => boolean,
): boolean =>
	given === expected ||
	isItem(given) ||
	isNamedIn({ folded: foldText(given), raw: given }, hasFoldedId(target) ? "item" : "exact-item", target);

/** Where the pack folds the case of ids, a request may have the case that somebody typed. */
const hasFoldedId = ({ itemId }: TargetIdentity): boolean => itemId !== null && itemId === itemId.toLowerCase();
const anyCase = (text: string, target: TargetIdentity): string => (hasFoldedId(target) ? text.toLowerCase() : text);

/** @param spelt the endpoint's addresses as the pack has them: what they spell out is a setting, also where a name is alike */
const fitOf = (
	given: URL,
	expected: URL,
	spelt: string,
	target: TargetIdentity,
	isItem: (text: string) => boolean,
): Fit | null => {
	if (hostOf(given) !== hostOf(expected)) return null;
	if (anyCase(pathOf(given), target) !== anyCase(pathOf(expected), target)) return null;
	let shared = 0;
	let missing = 0;
	for (const [name, value] of expected.searchParams) {
		const stated = given.searchParams.get(name);
		if (stated === value) shared += 1;
		else if (!spelt.includes(`${name}=${value}`) && aboutItem(value, target, isItem)) {
			// A request about another item says nothing of this one.
			if (stated === null || !namesItem(stated, value, target, isItem)) return null;
			shared += 1;
		} else missing += 1;
	}
	return { shared, missing };
};

/** Whether the endpoint's own value is what names the item, rather than a setting such as `lang=en`. */
const aboutItem = (
	value: string,
	{ itemId, url, account }: TargetIdentity,
	isItem: (text: string) => boolean,
): boolean =>
	value === url ||
	isItem(value) ||
	(itemId !== null && value.includes(itemId)) ||
	(account !== null && value === account);

/**
 * The probe that would have made a saved request, or one like it at another of the endpoint's addresses; null where no
 * probe asks there, or the request is about another item.
 * @param isItem whether a text is a URL of the target, in any spelling
 */
export const recogniseProbe = (
	probes: readonly CompiledProbe[],
	target: TargetIdentity,
	requestUrl: string,
	isItem: (text: string) => boolean,
): CompiledProbe | null => {
	if (!URL.canParse(requestUrl)) return null;
	const given = new URL(requestUrl);
	const groups = groupsOf(target);
	let best: { readonly probe: CompiledProbe; readonly fit: Fit } | null = null;
	for (const probe of probes) {
		if (!isProbeFor(probe, target)) continue;
		const spelt = [probe.probe.url, ...(probe.probe.alsoAt ?? [])].join(" ");
		for (const template of probe.addresses) {
			const address = fillTemplate(template, groups);
			if (address === null || !URL.canParse(address)) continue;
			const fit = fitOf(given, new URL(address), spelt, target, isItem);
			if (fit === null) continue;
			const isBetter =
				best === null ||
				fit.shared > best.fit.shared ||
				(fit.shared === best.fit.shared && fit.missing < best.fit.missing);
			if (isBetter) best = { probe, fit };
		}
	}
	return best?.probe ?? null;
};
