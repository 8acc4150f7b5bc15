import type { RulePack } from "./pack.ts";

const SOURCE = "platforms.md section 29";
const OBSERVED = "2026-08-20";
/** Where Etsy speaks: title and headings; never a seller's description. */
const SAYS_GONE = [
	{ title: { mainly: "item-unavailable" } },
	{ element: { h1: { mainly: "item-unavailable" } } },
	{ element: { h2: { mainly: "item-unavailable" } } },
	{ element: { h3: { mainly: "item-unavailable" } } },
] as const;
const SAYS_SHOP_GONE = [
	{ title: { mainly: "shop-unavailable" } },
	{ element: { h1: { mainly: "shop-unavailable" } } },
	{ element: { h2: { mainly: "shop-unavailable" } } },
	{ element: { h3: { mainly: "shop-unavailable" } } },
] as const;
/** Pages without a heading that say nothing else. */
const NO_HEADING = { h1: { present: false } } as const;
const ITEM_ALONE = [
	{ element: { p: { mainly: "item-unavailable" } }, words: { max: 60 } },
	{ element: { ...NO_HEADING, div: { mainly: "item-unavailable" } }, words: { max: 60 } },
] as const;
const SHOP_ALONE = [
	{ element: { ...NO_HEADING, p: { mainly: "shop-unavailable" } }, words: { max: 60 } },
	{ element: { ...NO_HEADING, div: { mainly: "shop-unavailable" } }, words: { max: 60 } },
] as const;
/** Where a page names the item in its head and has a heading of its own, smaller headings may be the seller's words. */
const BESIDE_ITEM = [
	{
		title: { not: { mainly: "item-unavailable" } },
		element: { h1: { present: true, not: { mainly: "item-unavailable" } } },
		any: [{ canonical: { names: "item" } }, { meta: { "og:url": { names: "item" } } }],
		none: [{ title: { mainly: "shop-unavailable" } }, { element: { h1: { mainly: "shop-unavailable" } } }],
	},
] as const;
/** A seller may put the very sentence into the title of a live listing. */
const TITLED_SO = [
	{ meta: { "og:title": { phrases: "item-unavailable" } }, canonical: { names: "item" } },
	{ meta: { "og:title": { phrases: "shop-unavailable" } }, canonical: { names: "item" } },
] as const;

/** The page says that it is another one. */
const NAMES_ANOTHER = [
	{ canonical: { present: true, not: { names: "item" } } },
	{ meta: { "og:url": { present: true, not: { names: "item" } } } },
] as const;

/** What another listing, shown at this address, says of itself. */
const ANOTHER_LISTING = [
	{ finalUrl: { names: "item" }, canonical: { matches: "/listing/\\d", not: { names: "item" } } },
] as const;

export const etsy: RulePack = {
	platform: "etsy",
	name: "Etsy",
	version: "2026-11-22",
	hosts: ["etsy.com", "*.etsy.com", "etsy.me"],
	folds: [{ from: ["etsy.com", "m.etsy.com"], to: "www.etsy.com" }],
	unwraps: [{ host: "www.etsy.com", path: "/(?:[a-z-]+/)?signin", parameters: ["from_page"], ownHostsOnly: true }],
	drops: ["ref", "frs", "sts", "pro", "click_key", "click_sum", "ga_*", "organic_search_click", "bes", "crt"],
	shapes: [
		{
			kind: "listing",
			host: "[a-z0-9-]+\\.etsy\\.com",
			path: "/(?:[a-z]{2}(?:-[a-z]{2})?/)?listing/(?<id>\\d+)(?:/.*)?",
			url: "https://www.etsy.com/listing/{id}",
			examples: [
				["https://www.etsy.com/listing/123456789/stand-in-mug?ref=shop_home", "https://www.etsy.com/listing/123456789"],
				["https://etsy.com/de/listing/123456789/becher", "https://www.etsy.com/listing/123456789"],
			],
		},
		{
			kind: "store",
			host: "www\\.etsy\\.com",
			path: "/(?:[a-z]{2}(?:-[a-z]{2})?/)?shop/(?<name>[A-Za-z0-9]+)(?:/.*)?",
			id: "{name:lower}",
			account: "{name:lower}",
			url: "https://www.etsy.com/shop/{name:lower}",
			examples: [["https://www.etsy.com/uk/shop/StandInShop?ref=x#items", "https://www.etsy.com/shop/standinshop"]],
		},
		{
			kind: "store",
			host: "(?<name>(?!(?:www|help|blog|investors|careers|api|openapi|img\\d*|i|developers|community|forums)\\.)[a-z0-9]+)\\.etsy\\.com",
			path: "/",
			id: "{name}",
			account: "{name}",
			url: "https://www.etsy.com/shop/{name}",
			examples: [["https://StandInShop.etsy.com", "https://www.etsy.com/shop/standinshop"]],
		},
		{
			kind: "profile",
			host: "www\\.etsy\\.com",
			path: "/(?:[a-z]{2}(?:-[a-z]{2})?/)?people/(?<name>\\w+)(?:/.*)?",
			id: "{name:lower}",
			account: "{name:lower}",
			url: "https://www.etsy.com/people/{name:lower}",
			examples: [["https://www.etsy.com/people/StandIn?ref=x", "https://www.etsy.com/people/standin"]],
		},
		{
			kind: "share-link",
			host: "etsy\\.me",
			path: "/(?<id>\\w+)",
			url: "https://etsy.me/{id}",
			examples: [["http://etsy.me/3StandIn", "https://etsy.me/3StandIn"]],
		},
	],
	lane: { key: "etsy", spacingMs: 3000, concurrency: 1 },
	trusts: { statusCodes: true, plainPages: false },
	probes: [{ name: "page", url: "{url}" }],
	phrases: {
		"item-unavailable": {
			en: ["Sorry, this item is unavailable", "listing you are looking for does not exist"],
		},
		"shop-unavailable": { en: ["Sorry, this item and shop are currently unavailable"] },
		"still-up": { en: ["Sorry, this item is sold out", "taking a short break"] },
	},
	rules: [
		{
			id: "etsy/sold-out-or-paused",
			grade: "medium",
			source: `${SOURCE}: sold out, or a shop that takes a break: the page is up`,
			observed: OBSERVED,
			when: {
				status: [200],
				// The same sentence stands beside other items in lists.
				finalUrl: { names: "item" },
				any: [
					{ element: { h1: { phrases: "still-up" } } },
					{ element: { h2: { phrases: "still-up" } } },
					{ element: { h3: { phrases: "still-up" } } },
					{ element: { p: { phrases: "still-up" } } },
				],
				none: [...SAYS_GONE, ...SAYS_SHOP_GONE, ...NAMES_ANOTHER],
			},
			means: { status: "live", reason: "ok" },
		},
		{
			id: "etsy/item-named",
			grade: "medium",
			source: "platforms.md section 1 rule 2: the page names the item, and no tombstone stands over it",
			observed: OBSERVED,
			kinds: ["listing", "store", "profile"],
			when: {
				status: [200],
				any: [
					{ canonical: { names: "item" } },
					{ meta: { "og:url": { names: "item" } } },
					{ json: { "ld:/url": { names: "item" } } },
				],
				none: [{ any: [...SAYS_GONE, ...SAYS_SHOP_GONE], none: TITLED_SO }],
			},
			means: { status: "live", reason: "ok" },
		},
		{
			id: "etsy/short-link-to-listing",
			grade: "medium",
			source: "platforms.md section 1 rule 2: a short link that leads to a listing that names itself",
			observed: OBSERVED,
			kinds: ["share-link"],
			when: {
				status: [200],
				finalUrl: { matches: "^https://www\\.etsy\\.com/(?:[a-z]{2}(?:-[a-z]{2})?/)?listing/\\d+" },
				any: [
					{ canonical: { matches: "^https://www\\.etsy\\.com/(?:[a-z-]+/)?listing/\\d+" } },
					{ meta: { "og:url": { matches: "^https://www\\.etsy\\.com/(?:[a-z-]+/)?listing/\\d+" } } },
				],
				none: [...SAYS_GONE, ...SAYS_SHOP_GONE],
			},
			means: { status: "live", reason: "ok" },
		},
		{
			id: "etsy/item-and-shop-unavailable",
			grade: "medium",
			source: SOURCE,
			observed: OBSERVED,
			when: { any: [...SAYS_SHOP_GONE, ...SHOP_ALONE], none: [...TITLED_SO, ...BESIDE_ITEM, ...ANOTHER_LISTING] },
			means: { status: "removed", reason: "not-found", scope: "account" },
		},
		{
			id: "etsy/item-unavailable",
			grade: "medium",
			source: SOURCE,
			observed: OBSERVED,
			when: { any: [...SAYS_GONE, ...ITEM_ALONE], none: [...TITLED_SO, ...BESIDE_ITEM, ...ANOTHER_LISTING] },
			means: { status: "removed", reason: "not-found", scope: "content" },
			note: "Sold, withdrawn by the seller, taken down by Etsy: the page does not say.",
		},
		{
			id: "etsy/tombstone-beside-item",
			grade: "weak",
			source: "platforms.md section 1 rule 2: the page names the item, and says in a smaller heading that it is gone",
			observed: OBSERVED,
			kinds: ["listing"],
			when: { status: [200], any: [...SAYS_GONE, ...SAYS_SHOP_GONE] },
			means: { status: "inconclusive", reason: "ambiguous-tombstone" },
			note: "Etsy's own banner, or the seller's words: nothing tells which.",
		},
	],
	limits: [
		"DataDome's challenge is common on Etsy, and tells nothing.",
		"Withdrawn by the seller and taken down by Etsy are not told apart.",
		"No listing is stable enough to be a control: name one of your own in the configuration.",
	],
	controls: null,
};
