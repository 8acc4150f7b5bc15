import { type CanonicalUrl, type ItemKind, type LaneKey, type TargetIdentity, WEB } from "../domain/target.ts";
import { PACKS } from "../packs/index.ts";
import type { LanePolicy, RulePack } from "../packs/pack.ts";
import type { Assumption } from "./assumption.ts";
import { withoutTrailingPunctuation } from "./clean-text.ts";
import { createHostFacts } from "./host-facts.ts";
import { identityFragment, identityQuery, normaliseEscapes } from "./normalise-url.ts";
import { readUrl, type UrlProblem } from "./read-url.ts";
import { refang } from "./refang.ts";
import { unescapeCopied } from "./unescape.ts";
import { unwrap } from "./unwrap.ts";
import { indexPacks, type PackIndex } from "./url-index.ts";
import { matchShape, type ShapeMatch, type UrlParts } from "./url-shape.ts";

/** What a text names, as its URL alone tells. `assumed` lists what was read into it. */
export type CanonicalTarget = TargetIdentity & { readonly kind: "target"; readonly assumed: readonly Assumption[] };

export type Canonicaliser = {
	/** Reads a text as the one canonical spelling of a target. Canonicalising the result again changes nothing. */
	canonicalise(text: string): CanonicalTarget | UrlProblem;
	/** The lane of a host: its platform's, else its registrable domain, else its name or address. */
	laneOf(url: URL): LaneKey;
	/** The politeness that packs ask for, by lane; other lanes take the default policy. */
	readonly lanePolicies: ReadonlyMap<LaneKey, LanePolicy>;
};

/** Links inside links inside links: further ones are left wrapped. */
const MOST_UNWRAPPED = 5;
/** An address that each reading writes otherwise is left as it then stands. */
const MOST_REREAD = 5;

const SLASH = "/".charCodeAt(0);

/** Without the root's dot, which names the same host. */
const rootless = (hostname: string): string => (hostname.endsWith(".") ? hostname.slice(0, -1) : hostname);

const bareHost = (url: URL): string => {
	const host = rootless(url.hostname);
	return host.startsWith("[") ? host.slice(1, -1) : host;
};

/** The host as an address writes it, with its port. */
const authorityOf = ({ hostname, port }: URL): string => `${rootless(hostname)}${port === "" ? "" : `:${port}`}`;

/** Character by character: a regular expression would go over a long run of slashes once for each of them. */
const trimmedPath = (path: string): string => {
	let end = path.length;
	while (end > 1 && path.charCodeAt(end - 1) === SLASH) end -= 1;
	return path.slice(0, end);
};

const platformTarget = (pack: PackIndex, match: ShapeMatch, assumed: readonly Assumption[]): CanonicalTarget => ({
	kind: "target",
	url: match.url as CanonicalUrl,
	platform: pack.platform,
	itemKind: match.kind,
	itemId: match.id,
	lane: pack.lane,
	account: match.account,
	assumed,
});

const kindOfPage = (path: string, query: string, fragment: string): ItemKind =>
	path === "/" && query === "" && fragment === "" ? "site" : "page";

const platformPage = (pack: PackIndex, parts: UrlParts, url: URL, assumed: readonly Assumption[]): CanonicalTarget => {
	const query = normaliseEscapes(identityQuery(url.search, pack.drops));
	const port = url.port === "" ? "" : `:${url.port}`;
	const path = normaliseEscapes(url.pathname);
	const fragment = identityFragment(url.hash);
	return {
		kind: "target",
		url: `https://${parts.host}${port}${path}${query}${fragment}` as CanonicalUrl,
		platform: pack.platform,
		itemKind: kindOfPage(path, query, fragment),
		itemId: null,
		lane: pack.lane,
		account: null,
		assumed,
	};
};

const webTarget = (url: URL, lane: LaneKey, assumed: readonly Assumption[]): CanonicalTarget => {
	const path = normaliseEscapes(url.pathname);
	const query = normaliseEscapes(identityQuery(url.search));
	const fragment = identityFragment(url.hash);
	return {
		kind: "target",
		url: `${url.protocol}//${authorityOf(url)}${path}${query}${fragment}` as CanonicalUrl,
		platform: WEB,
		itemKind: kindOfPage(path, query, fragment),
		itemId: null,
		lane,
		account: null,
		assumed,
	};
};

const partsOf = (url: URL, host: string): UrlParts => ({
	scheme: url.protocol.slice(0, -1),
	host,
	path: trimmedPath(normaliseEscapes(url.pathname)),
	search: url.search,
	hash: normaliseEscapes(url.hash),
});

/** What a platform reads of an address that was copied from a page's source, or put together from pieces. */
const forgivingPartsOf = (url: URL, host: string): UrlParts => {
	const parts = partsOf(url, host);
	const { path, search } = parts;
	if (!path.includes("//") && !path.includes("/%40") && !search.includes("&amp;")) return parts;
	return {
		...parts,
		path: path.replace(/\/{2,}/g, "/").replaceAll("/%40", "/@"),
		search: search.replaceAll("&amp;", "&"),
	};
};

/** An address as one pack sees it; `isOwner`: the host is the pack's own, so no other reads it. */
type Reading = { readonly pack: PackIndex; readonly parts: UrlParts; readonly isOwner: boolean };
const NO_READINGS: readonly Reading[] = [];

const createCanonicaliser = (packs: readonly RulePack[]): Canonicaliser => {
	const index = indexPacks(packs);
	const factsOf = createHostFacts(index);
	const laneOf = (url: URL): LaneKey => factsOf(bareHost(url)).lane;

	/** The packs whose shapes an address is tried against, in order. */
	const readingsOf = (url: URL): readonly Reading[] => {
		const host = bareHost(url);
		const { pack, folded, anyHost } = factsOf(host);
		if (pack !== null && (url.port === "" || url.port === "80" || url.port === "443"))
			return [{ pack, parts: forgivingPartsOf(url, folded), isOwner: true }];
		// Patterns see the host with its port.
		const authority = authorityOf(url);
		const packsAnywhere = authority === host ? anyHost : index.anyHost;
		if (packsAnywhere.length === 0) return NO_READINGS;
		const parts = partsOf(url, authority);
		return packsAnywhere.map((anywhere) => ({ pack: anywhere, parts, isOwner: false }));
	};

	/** An address that a shape wrote must read back as the same item, or it would be another target when it is read again. */
	const readsBack = (match: ShapeMatch, from: URL): boolean =>
		match.url === from.href ||
		(URL.canParse(match.url) &&
			readingsOf(new URL(match.url)).some(({ pack, parts }) => {
				const again = matchShape(pack.shapes, parts);
				return again !== null && again.url === match.url && again.kind === match.kind && again.id === match.id;
			}));

	const identify = (url: URL, assumed: readonly Assumption[]): CanonicalTarget => {
		for (const { pack, parts, isOwner } of readingsOf(url)) {
			const match = matchShape(pack.shapes, parts);
			if (match !== null && readsBack(match, url)) {
				const target = platformTarget(pack, match, assumed);
				return isOwner ? target : { ...target, lane: laneOf(url) };
			}
			if (isOwner) return platformPage(pack, parts, url, assumed);
		}
		return webTarget(url, laneOf(url), assumed);
	};

	const canonicalise = (text: string, unwrapped = 0, reread = 0): CanonicalTarget | UrlProblem => {
		const read = readUrl(text, index);
		if (read.kind === "problem") return read;
		const inner = unwrapped < MOST_UNWRAPPED ? unwrap(read.url, factsOf(bareHost(read.url)).unwraps) : null;
		if (inner !== null) {
			const target = canonicalise(inner, unwrapped + 1);
			if (target.kind === "target") return { ...target, assumed: [...read.assumed, "unwrapped", ...target.assumed] };
		}
		const target = identify(read.url, read.assumed);
		// Decoding and dropped dot segments can bring forth what a second reading would take off, put right or refuse: `%2E` at
		// the end, `[%2E]` anywhere, `http:/.//`.
		const bare = refang(unescapeCopied(withoutTrailingPunctuation(target.url)));
		const rewritten = text !== target.url && /%|\/\./.test(text);
		if ((bare === target.url && !rewritten) || reread === MOST_REREAD) return target;
		const again = canonicalise(bare, unwrapped, reread + 1);
		if (again.kind === "problem") return again;
		return { ...again, account: again.account ?? target.account, assumed: target.assumed };
	};

	return { canonicalise: (text) => canonicalise(text), laneOf, lanePolicies: index.lanePolicies };
};

const made = new WeakMap<readonly RulePack[], Canonicaliser>();

/** The canonicaliser for a set of packs; compiled at first use (some 10 ms) and then remembered. */
export const canonicaliserFor = (packs: readonly RulePack[]): Canonicaliser => {
	const known = made.get(packs);
	if (known !== undefined) return known;
	const canonicaliser = createCanonicaliser(packs);
	made.set(packs, canonicaliser);
	return canonicaliser;
};

/** `canonicalise` with the built-in packs. */
export const canonicalise = (text: string): CanonicalTarget | UrlProblem => canonicaliserFor(PACKS).canonicalise(text);
