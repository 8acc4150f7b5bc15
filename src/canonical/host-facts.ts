import { getDomain } from "tldts";
import { type LaneKey, laneKey } from "../domain/target.ts";
import { unwrapRules } from "./unwrap.ts";
import type { PackIndex, UnwrapRule, UrlIndex } from "./url-index.ts";

/** What the packs know of a host. */
export type HostFacts = {
	/** Its platform's lane, else that of its registrable domain, else its own. */
	readonly lane: LaneKey;
	/** The pack that owns it; null for the rest of the web. */
	readonly pack: PackIndex | null;
	/** The spelling of the host that the pack folds it to. */
	readonly folded: string;
	readonly unwraps: readonly UnwrapRule[];
	/** Packs of platforms on any host that may know this one. */
	readonly anyHost: readonly PackIndex[];
};

/** How many hosts are remembered; the memory of a list with more hosts than this stays flat. */
const HOSTS_REMEMBERED = 10_000;

const TLDTS_OPTIONS = { extractHostname: false, validateHostname: false } as const;

const findFacts = (host: string, index: UrlIndex): HostFacts => {
	const pack = index.packs.get(host) ?? null;
	return {
		lane: index.lanes.get(host) ?? laneKey(getDomain(host, TLDTS_OPTIONS) ?? host),
		pack,
		folded: pack?.folds.get(host) ?? host,
		unwraps: unwrapRules(host, index),
		anyHost: index.anyHost.filter(({ shapes }) => shapes.some((shape) => shape.host === null || shape.host.test(host))),
	};
};

/** Finds what the packs know of a host (without brackets and the root's dot), once for each. */
export const createHostFacts = (index: UrlIndex): ((host: string) => HostFacts) => {
	const remembered = new Map<string, HostFacts>();
	return (host) => {
		const known = remembered.get(host);
		if (known !== undefined) return known;
		// A copy: cut out of a URL, the host would hold the whole URL.
		const own = ` ${host}`.slice(1);
		const facts = findFacts(own, index);
		if (remembered.size >= HOSTS_REMEMBERED) remembered.clear();
		remembered.set(own, facts);
		return facts;
	};
};
