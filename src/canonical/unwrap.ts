import { REDIRECTORS } from "../packs/redirectors.ts";
import { hostMap } from "./host-patterns.ts";
import type { UnwrapRule, UrlIndex } from "./url-index.ts";

const commonUnwraps = hostMap(
	REDIRECTORS.map(
		({ host, path, parameters }) =>
			[host, [{ path: new RegExp(`^(?:${path})$`, "u"), parameters, only: null }] as readonly UnwrapRule[]] as const,
	),
);

const carried = (url: URL, rule: UnwrapRule): string | null => {
	if (!rule.path.test(url.pathname)) return null;
	for (const name of rule.parameters) {
		const value = url.searchParams.get(name);
		if (value === null || value === "") continue;
		if (rule.only === null) return /^https?:\/\//i.test(value) ? value : null;
		const inner = URL.canParse(value, url.href) ? new URL(value, url.href) : null;
		if (inner !== null && rule.only.get(inner.hostname) === true) return inner.href;
	}
	return null;
};

/** How links of a host are unwrapped. */
export const unwrapRules = (host: string, index: UrlIndex): readonly UnwrapRule[] =>
	index.unwraps.get(host) ?? commonUnwraps.get(host) ?? [];

/** The URL that a redirector or login page carries in its query; null when this is no such link. */
export const unwrap = (url: URL, rules: readonly UnwrapRule[]): string | null => {
	if (rules.length === 0 || url.search === "") return null;
	for (const rule of rules) {
		const inner = carried(url, rule);
		if (inner !== null) return inner;
	}
	return null;
};
