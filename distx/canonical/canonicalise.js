import { getDomain } from "tldts";
import { laneKey, WEB } from "../domain/target.js";
import { PACKS } from "../packs/index.js";
import { withoutTrailingPunctuation } from "./clean-text.js";
import { identityFragment, identityQuery, normaliseEscapes } from "./normalise-url.js";
import { readUrl } from "./read-url.js";
import { refang } from "./refang.js";
import { unwrap } from "./unwrap.js";
import { indexPacks } from "./url-index.js";
import { matchShape } from "./url-shape.js";
/** Links inside links inside links: further ones are left wrapped. */
const MOST_UNWRAPPED = 5;
/** How many hosts' lanes are remembered; the memory of a list with more hosts than this stays flat. */
const LANES_REMEMBERED = 10_000;
const TLDTS_OPTIONS = { extractHostname: false, validateHostname: false };
const bareHost = (url) => {
    const host = url.hostname.endsWith(".") ? url.hostname.slice(0, -1) : url.hostname;
    return host.startsWith("[") ? host.slice(1, -1) : host;
};
const trimmedPath = (path) => (path.length > 1 ? path.replace(/\/+$/, "") || "/" : path);
const platformTarget = (pack, match, assumed) => ({
    kind: "target",
    url: match.url,
    platform: pack.platform,
    itemKind: match.kind,
    itemId: match.id,
    lane: pack.lane,
    account: match.account,
    assumed,
});
const kindOfPage = (path, query, fragment) => path === "/" && query === "" && fragment === "" ? "site" : "page";
const platformPage = (pack, parts, url, assumed) => {
    const query = normaliseEscapes(identityQuery(url.search, pack.drops));
    const port = url.port === "" ? "" : `:${url.port}`;
    const path = normaliseEscapes(url.pathname);
    return {
        kind: "target",
        url: `https://${parts.host}${port}${path}${query}`,
        platform: pack.platform,
        itemKind: kindOfPage(path, query, ""),
        itemId: null,
        lane: pack.lane,
        account: null,
        assumed,
    };
};
const createWebTarget = (laneOf) => (url, assumed) => {
    const path = normaliseEscapes(url.pathname);
    const query = normaliseEscapes(identityQuery(url.search));
    const fragment = identityFragment(url.hash);
    const host = url.hostname.endsWith(".") ? url.hostname.slice(0, -1) : url.hostname;
    const port = url.port === "" ? "" : `:${url.port}`;
    return {
        kind: "target",
        url: `${url.protocol}//${host}${port}${path}${query}${fragment}`,
        platform: WEB,
        itemKind: kindOfPage(path, query, fragment),
        itemId: null,
        lane: laneOf(url),
        account: null,
        assumed,
    };
};
const createLaneOf = (index) => {
    const remembered = new Map();
    return (url) => {
        const host = bareHost(url);
        const known = remembered.get(host);
        if (known !== undefined)
            return known;
        const lane = index.lanes.get(host) ?? laneKey(getDomain(host, TLDTS_OPTIONS) ?? host);
        if (remembered.size >= LANES_REMEMBERED)
            remembered.clear();
        remembered.set(host, lane);
        return lane;
    };
};
const partsOf = (url, host) => ({
    scheme: url.protocol.slice(0, -1),
    host,
    path: trimmedPath(normaliseEscapes(url.pathname)),
    search: url.search,
    hash: url.hash,
});
const createCanonicaliser = (packs) => {
    const index = indexPacks(packs);
    const laneOf = createLaneOf(index);
    const webTarget = createWebTarget(laneOf);
    const identify = (url, assumed) => {
        const host = bareHost(url);
        const pack = index.packs.get(host);
        if (pack !== undefined && (url.port === "" || url.port === "80" || url.port === "443")) {
            const parts = partsOf(url, pack.folds.get(host) ?? host);
            const match = matchShape(pack.shapes, parts);
            return match === null ? platformPage(pack, parts, url, assumed) : platformTarget(pack, match, assumed);
        }
        for (const anywhere of index.anyHost) {
            const match = matchShape(anywhere.shapes, partsOf(url, url.host));
            if (match !== null)
                return { ...platformTarget(anywhere, match, assumed), lane: laneOf(url) };
        }
        return webTarget(url, assumed);
    };
    const canonicalise = (text, unwrapped = 0) => {
        const read = readUrl(text, index);
        if (read.kind === "problem")
            return read;
        const inner = unwrapped < MOST_UNWRAPPED ? unwrap(read.url, index) : null;
        if (inner !== null) {
            const target = canonicalise(inner, unwrapped + 1);
            if (target.kind === "target")
                return { ...target, assumed: [...read.assumed, "unwrapped", ...target.assumed] };
        }
        const target = identify(read.url, read.assumed);
        // Decoding can bring forth what a second reading would take off or put right: `%2E` at the end, `[%2E]` anywhere.
        const bare = refang(withoutTrailingPunctuation(target.url));
        return bare === target.url ? target : canonicalise(bare, unwrapped);
    };
    return { canonicalise: (text) => canonicalise(text), laneOf, lanePolicies: index.lanePolicies };
};
const made = new WeakMap();
/** The canonicaliser for a set of packs; compiled at first use (some 10 ms) and then remembered. */
export const canonicaliserFor = (packs) => {
    const known = made.get(packs);
    if (known !== undefined)
        return known;
    const canonicaliser = createCanonicaliser(packs);
    made.set(packs, canonicaliser);
    return canonicaliser;
};
/** `canonicalise` with the built-in packs. */
export const canonicalise = (text) => canonicaliserFor(PACKS).canonicalise(text);
