import type { RulePack } from "./pack.ts";

const SOURCE = "platforms.md section 30";
const OBSERVED = "2026-08-20";
const SITES =
	"com,co.uk,de,fr,it,es,ca,com.au,at,ch,ie,nl,be,pl,com.hk,com.my,com.sg,ph,in,vn,co.th,com.tw,co.jp,se,cz,gr,hu,pt".split(
		",",
	);
/** Where eBay speaks: title, headings and the notice above an item; never a seller's description. */
const SAYS_REMOVED = [
	{ title: { mainly: "removed" } },
	{ element: { h1: { mainly: "removed" } } },
	{ element: { h2: { mainly: "removed" } } },
] as const;
const SAYS_MISSING = [
	{ title: { mainly: "missing" } },
	{ element: { h1: { mainly: "missing" } } },
	{ element: { h2: { mainly: "missing" } } },
] as const;
/** Pages without a heading that say nothing else. */
const NO_HEADING = { h1: { present: false } } as const;
const REMOVED_ALONE = [
	{ element: { ...NO_HEADING, p: { mainly: "removed" } }, words: { max: 60 } },
	{ element: { ...NO_HEADING, div: { mainly: "removed" } }, words: { max: 60 } },
] as const;
const MISSING_ALONE = [
	{ element: { ...NO_HEADING, p: { mainly: "missing" } }, words: { max: 60 } },
	{ element: { ...NO_HEADING, div: { mainly: "missing" } }, words: { max: 60 } },
] as const;
const USER_ALONE = [
	{ element: { ...NO_HEADING, p: { phrases: "no-user" } }, words: { max: 60 } },
	{ element: { ...NO_HEADING, div: { phrases: "no-user" } }, words: { max: 60 } },
] as const;
/** A seller may put the very sentence into the title of a live listing. */
const TITLED_SO = [
	{ meta: { "og:title": { phrases: "removed" } }, canonical: { names: "item" } },
	{ meta: { "og:title": { phrases: "missing" } }, canonical: { names: "item" } },
] as const;
const NAMED = [{ canonical: { names: "item" } }, { meta: { "og:url": { names: "item" } } }] as const;

/** Where a page names the item in its head and has a heading of its own, smaller headings may be the seller's words. */
const BESIDE_ITEM = [
	{
		title: { not: { mainly: "removed" } },
		element: { h1: { present: true, not: { mainly: "removed" } } },
		any: NAMED,
		none: [{ title: { mainly: "missing" } }, { element: { h1: { mainly: "missing" } } }],
	},
] as const;

/** The page says that it is another one. */
const NAMES_ANOTHER = [
	{ canonical: { present: true, not: { names: "item" } } },
	{ meta: { "og:url": { present: true, not: { names: "item" } } } },
] as const;

/** What another listing, shown at this address, says of itself. */
const ANOTHER_LISTING = [
	{ finalUrl: { names: "item" }, canonical: { matches: "/itm/(?:[^/?#]+/)?\\d", not: { names: "item" } } },
] as const;

export const ebay: RulePack = {
	platform: "ebay",
	name: "eBay",
	version: "2026-11-23",
	hosts: [
		`{,www.,m.,cgi.,stores.}ebay.{${SITES.join(",")}}`,
		"{www.,}{befr.,benl.}ebay.be",
		"{www.,}cafr.ebay.ca",
		"ebay.us",
		"ebay.to",
	],
	folds: SITES.map((site) => ({ from: [`{,m.,cgi.,stores.}ebay.${site}`], to: `www.ebay.${site}` })),
	unwraps: [
		{ host: "rover.ebay.com", path: "/rover/.*", parameters: ["mpre", "loc"], ownHostsOnly: true },
		{ host: "signin.ebay.com", path: "/.*", parameters: ["ru"], ownHostsOnly: true },
	],
	drops: ["_trkparms", "_trksid", "mkevt", "mkcid", "mkrid", "campid", "toolid", "customid", "hash", "itm*", "amdata"],
	shapes: [
		{
			kind: "listing",
			path: "/(?:ulk/)?itm/(?:[^/]+/)?(?<id>\\d{9,14})",
			url: "https://{host}/itm/{id}",
			examples: [
				["https://www.ebay.com/itm/Stand-In-Watch/123456789012?hash=item1", "https://www.ebay.com/itm/123456789012"],
				["https://m.ebay.de/itm/123456789012", "https://www.ebay.de/itm/123456789012"],
			],
		},
		{
			kind: "listing",
			path: "/ws/ebayisapi\\.dll|/ws/eBayISAPI\\.dll",
			query: { item: "(?<id>\\d{9,14})" },
			url: "https://{host}/itm/{id}",
			examples: [
				["http://cgi.ebay.com/ws/eBayISAPI.dll?ViewItem&item=123456789012", "https://www.ebay.com/itm/123456789012"],
			],
		},
		{
			kind: "store",
			path: "/str/(?<name>[^/]+)(?:/.*)?",
			id: "{name:lower}",
			account: "{name:lower}",
			url: "https://{host}/str/{name:lower}",
			examples: [["https://www.ebay.co.uk/str/StandInStore?_trksid=p1", "https://www.ebay.co.uk/str/standinstore"]],
		},
		{
			kind: "profile",
			path: "/(?:ulk/)?usr/(?<name>[^/]+)(?:/.*)?",
			id: "{name:lower}",
			account: "{name:lower}",
			url: "https://{host}/usr/{name:lower}",
			examples: [["https://www.ebay.com/usr/Stand-In_1?_tab=feedback", "https://www.ebay.com/usr/stand-in_1"]],
		},
		{
			kind: "share-link",
			host: "ebay\\.(?:us|to)",
			path: "/(?<id>(?:m/)?[\\w-]+)",
			url: "https://{host}/{id}",
			examples: [
				["https://ebay.us/m/StandIn?x=1", "https://ebay.us/m/StandIn"],
				["http://ebay.us/StandIn", "https://ebay.us/StandIn"],
			],
		},
	],
	lane: { key: "ebay", spacingMs: 2000, concurrency: 1 },
	trusts: { statusCodes: true, plainPages: false },
	probes: [{ name: "page", url: "{url}" }],
	phrases: {
		challenge: { en: ["Security Measure"] },
		ended: { en: ["This listing was ended by the seller"] },
		removed: { en: ["This listing was removed"] },
		missing: { en: ["We looked everywhere", "Looks like this page is missing"] },
		"no-store": { en: ["Sorry, this store was not found."] },
		"no-user": { en: ["The User ID you entered was not found"] },
	},
	rules: [
		{
			id: "ebay/challenge",
			grade: "medium",
			source: SOURCE,
			observed: OBSERVED,
			when: {
				any: [
					{ title: { mainly: "challenge" }, none: NAMED },
					{ finalUrl: { matches: "^https?://[^/]*ebay\\.[a-z.]+/splashui/challenge" } },
				],
			},
			means: { status: "inconclusive", reason: "bot-challenge" },
		},
		{
			id: "ebay/listing-ended",
			grade: "medium",
			source: `${SOURCE}: the page is up, the sale is over`,
			observed: OBSERVED,
			kinds: ["listing"],
			when: {
				status: [200],
				// The same sentence stands beside other items in lists.
				finalUrl: { names: "item" },
				any: [
					{ element: { h1: { phrases: "ended" } } },
					{ element: { h2: { phrases: "ended" } } },
					{ element: { p: { phrases: "ended" } } },
					{ element: { span: { phrases: "ended" } } },
					{ element: { div: { phrases: "ended" } } },
				],
				none: [...SAYS_REMOVED, ...SAYS_MISSING, ...NAMES_ANOTHER],
			},
			means: { status: "live", reason: "ok" },
			note: "Ended by the seller: not moderation, and the page is still shown.",
		},
		{
			id: "ebay/item-named",
			grade: "medium",
			source: "platforms.md section 1 rule 2: the page names the item, and no tombstone stands over it",
			observed: OBSERVED,
			kinds: ["listing", "store", "profile"],
			when: {
				status: [200],
				any: NAMED,
				none: [
					{ any: [...SAYS_REMOVED, ...SAYS_MISSING], none: TITLED_SO },
					{ title: { mainly: "no-user" } },
					{ element: { h1: { mainly: "no-user" } } },
					{ element: { h2: { mainly: "no-user" } } },
				],
			},
			means: { status: "live", reason: "ok" },
		},
		{
			id: "ebay/short-link-to-listing",
			grade: "medium",
			source: "platforms.md section 1 rule 2: a short link that leads to a listing that names itself",
			observed: OBSERVED,
			kinds: ["share-link"],
			when: {
				status: [200],
				finalUrl: { matches: "^https://www\\.ebay\\.[a-z.]+/itm/(?:[^/]+/)?\\d{9,14}" },
				canonical: { matches: "^https://www\\.ebay\\.[a-z.]+/itm/" },
				none: [...SAYS_REMOVED, ...SAYS_MISSING],
			},
			means: { status: "live", reason: "ok" },
		},
		{
			id: "ebay/store-not-found",
			grade: "medium",
			source: SOURCE,
			observed: OBSERVED,
			kinds: ["store"],
			when: { status: [410], body: ["this store was not found"] },
			means: { status: "removed", reason: "not-found", scope: "account" },
		},
		{
			id: "ebay/user-not-found",
			grade: "medium",
			source: `${SOURCE}: with status 200`,
			observed: OBSERVED,
			kinds: ["profile"],
			when: {
				status: [200, 404],
				any: [
					{ title: { mainly: "no-user" } },
					{ element: { h1: { mainly: "no-user" } } },
					{ element: { h2: { mainly: "no-user" } } },
					...USER_ALONE,
				],
			},
			means: { status: "removed", reason: "not-found", scope: "account" },
		},
		{
			id: "ebay/listing-removed",
			grade: "medium",
			source: SOURCE,
			observed: OBSERVED,
			kinds: ["listing", "share-link"],
			when: { any: [...SAYS_REMOVED, ...REMOVED_ALONE], none: [...TITLED_SO, ...BESIDE_ITEM, ...ANOTHER_LISTING] },
			means: { status: "removed", reason: "gone", scope: "content" },
		},
		{
			id: "ebay/listing-missing",
			grade: "weak",
			source: `${SOURCE}: wording not confirmed`,
			observed: "unconfirmed",
			kinds: ["listing", "store", "profile"],
			when: {
				status: [200],
				any: [...SAYS_MISSING, ...MISSING_ALONE],
				none: [...TITLED_SO, ...BESIDE_ITEM, ...ANOTHER_LISTING],
			},
			means: { status: "removed", reason: "not-found", scope: "content" },
		},
		{
			id: "ebay/tombstone-beside-item",
			grade: "weak",
			source: "platforms.md section 1 rule 2: the page names the item, and says in a smaller heading that it is gone",
			observed: OBSERVED,
			kinds: ["listing"],
			when: { status: [200], any: [...SAYS_REMOVED, ...SAYS_MISSING] },
			means: { status: "inconclusive", reason: "ambiguous-tombstone" },
			note: "eBay's own banner, or the seller's words: nothing tells which.",
		},
	],
	limits: [
		"Listings vanish from eBay some months after they end: gone is no sign of moderation there.",
		"The wording is known in English only; the sites in other languages are judged by status codes and the item's own marks.",
		"No listing is stable enough to be a control: name one of your own in the configuration.",
	],
	controls: null,
};
