import type { ItemKind, PlatformName } from "../domain/target.ts";
import type { Rule } from "./rule.ts";

// The one shape of every platform's knowledge: data without functions, so that it can be read, mended and extended as
// YAML or JSON by people who know the platform and not the code. README.md in this folder explains each part.

/**
 * Host names: `www.example.com` is that host; `*.example.com` any host under it, not itself; `example.{com,de}` both;
 * a first label `xx-xx` stands for every locale (`pt-br.`).
 * Nothing matches under an unlisted ending, so that `example.tk` of a fraudster is never taken for the platform.
 */
export type HostPattern = string;

/** One spelling of a URL. The first shape of the pack that matches tells what the URL names. */
export type UrlShape = {
	readonly kind: ItemKind;
	/** Regular expression over the folded host; any host of the pack when left out. Named groups are kept. */
	readonly host?: string;
	/** Regular expression over the whole path, case-sensitive; a trailing slash is dropped before. Named groups are kept. */
	readonly path: string;
	/** Query parameters that must be there, each with a regular expression over the whole value. Named groups are kept. */
	readonly query?: Readonly<Record<string, string>>;
	/** Regular expression over the fragment, for platforms that put identity there; `{reserved}` as in `path`. */
	readonly fragment?: string;
	/** Template of the item's id; `{id}` when left out. `{group}` inserts a group, `{group:lower}` in lower case. */
	readonly id?: string;
	/** Template of the account that owns the item, where the URL names one. */
	readonly account?: string;
	/**
	 * Template of the one canonical URL, which may also take `{host}` and `{scheme}`. It must match this or another shape with
	 * the same id.
	 */
	readonly url: string;
	/** Spellings, each of which gives `url` for some item: `[spelling, canonical URL]`. Tested. */
	readonly examples: readonly (readonly [string, string])[];
};

/** A link of the platform that carries the real URL in a query parameter. */
export type Unwrap = {
	readonly host: HostPattern;
	/** Regular expression over the whole path. */
	readonly path: string;
	/** The parameters that may hold the URL, in order. */
	readonly parameters: readonly string[];
	/** Only where the carried URL is on one of the pack's own hosts (login pages with `next=`). */
	readonly ownHostsOnly?: boolean;
};

/**
 * A request that tells something about an item. Templates take `{url}`, `{id}`, `{account}`, `{host}`,
 * `{origin}` and `{nonce}` (a path segment that cannot exist), each also as `{url:encoded}` for a query value.
 */
export type Probe = {
	/** `page`, `oembed`, `api`, `embed` …: what rules call it. */
	readonly name: string;
	readonly kinds?: readonly ItemKind[];
	/** Only for items whose id looks like this (regular expression over the whole id). */
	readonly idMatches?: string;
	readonly url: string;
	/** Other addresses of the same endpoint, for saved exchanges (`judge`); never asked. */
	readonly alsoAt?: readonly string[];
	readonly method?: "GET" | "POST";
	/** Request fields, names in lower case. */
	readonly fields?: Readonly<Record<string, string>>;
	readonly body?: string;
	/** False where the redirect itself is the answer; true when left out. */
	readonly followRedirects?: boolean;
	/**
	 * When it is asked, in the order of the list. `undecided` (when left out): nothing is decided yet.
	 * `unless-live`: also to check a removal or restriction that is not `strong`. `always`: whatever is decided.
	 */
	readonly ask?: "undecided" | "unless-live" | "always";
	/** Asked exactly when the verdict so far comes from one of these rules; `ask` does not count then. */
	readonly afterRules?: readonly string[];
	/** Only when the user has set a user agent that contains this: nobody's crawler is impersonated by default. */
	readonly needsUserAgent?: string;
	/** One answer serves all targets with the same key in a sweep (template). */
	readonly sharedKey?: string;
};

export type LanePolicy = {
	/** Time from one request to the next, in milliseconds. */
	readonly spacingMs: number;
	/** Requests in flight at once. */
	readonly concurrency: number;
};

export type RulePack = {
	/** The platform's word in output and storage: lower case, `[a-z0-9-]+`. */
	readonly platform: PlatformName;
	/** Its name as people write it. */
	readonly name: string;
	/** Date of the last change that can change a verdict, `YYYY-MM-DD`; stored with every snapshot. */
	readonly version: string;
	readonly hosts: readonly HostPattern[];
	/** The shapes are also tried on hosts that no pack owns (federated platforms); plain pages there belong to the web. */
	readonly anyHost?: boolean;
	/** Hosts that are the same site: every `from` is read as `to`, before shapes are tried. */
	readonly folds?: readonly { readonly from: readonly HostPattern[]; readonly to: string }[];
	readonly unwraps?: readonly Unwrap[];
	/** Schemes of the platform's application: `^tg://resolve\?domain=(?<name>\w+)` → `https://t.me/{name}`. */
	readonly appLinks?: readonly { readonly pattern: string; readonly url: string }[];
	/** Query parameters that are not identity, on pages no shape knows; `prefix*` drops all that start so. */
	readonly drops?: readonly string[];
	/** First path segments (lower case) that are never an account or other vanity name: used by `{reserved}` in paths. */
	readonly reserved?: readonly string[];
	readonly shapes: readonly UrlShape[];
	/** The queue that all of the platform's hosts share, also the hosts of its probes. */
	readonly lane: { readonly key: string; readonly hosts?: readonly HostPattern[] } & LanePolicy;
	readonly trusts: {
		/** 404 and 410 on a page mean what HTTP says. */
		readonly statusCodes: boolean;
		/** A plain 200 page is the item (with the checks of the rest of the web); false for shells drawn by script. */
		readonly plainPages: boolean;
	};
	readonly probes: readonly Probe[];
	/** Wordings by name, then by language. */
	readonly phrases?: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
	readonly rules: readonly Rule[];
	/** Ids of common rules (web.ts) that do not hold here. */
	readonly ignores?: readonly string[];
	/** What cannot be decided logged out, and why. Shown by `stillup platforms`. */
	readonly limits?: readonly string[];
	/** URLs that tell whether the rules still hold: a stable public item, and one that cannot exist. */
	readonly controls: { readonly live: string; readonly impossible: string } | null;
};
