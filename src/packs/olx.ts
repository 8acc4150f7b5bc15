import type { RulePack } from "./pack.ts";

const SOURCE = "platforms.md section 28";
const OBSERVED = "2026-08-20";
/** Country endings of OLX; the shop of a state in Brazil has a host of its own. */
const ENDINGS = "pl,pt,ro,bg,ua,kz,uz,in,ba,com.br,com.pk,com.lb,com.eg,co.id,co.za";
/** Where the page speaks: title, headings and the box in place of the contact form; never the seller's description. */
const SAYS_GONE = [
	{ title: { mainly: "gone" } },
	{ element: { h1: { mainly: "gone" } } },
	{ element: { h2: { mainly: "gone" } } },
	{ element: { h3: { mainly: "gone" } } },
	{ element: { h4: { mainly: "gone" } } },
	{ element: { "[data-testid=ad-inactive-msg]": { phrases: "gone" } } },
] as const;
const SAYS_GONE_UNCONFIRMED = [
	{ title: { mainly: "gone-unconfirmed" } },
	{ element: { h1: { mainly: "gone-unconfirmed" } } },
	{ element: { h2: { mainly: "gone-unconfirmed" } } },
	{ element: { h3: { mainly: "gone-unconfirmed" } } },
	{ element: { h4: { mainly: "gone-unconfirmed" } } },
] as const;
/** A page without a heading that says nothing else. */
const NO_HEADING = { h1: { present: false }, h4: { present: false } } as const;
const ALONE = [
	{ element: { ...NO_HEADING, p: { mainly: "gone" } }, words: { max: 60 } },
	{ element: { ...NO_HEADING, div: { mainly: "gone" } }, words: { max: 60 } },
] as const;
/** A seller may put the very sentence into the title of a live advertisement. */
const TITLED_SO = [
	{ meta: { "og:title": { phrases: "gone" } }, canonical: { names: "item" } },
	{ meta: { "og:title": { phrases: "gone-unconfirmed" } }, canonical: { names: "item" } },
] as const;

/** Where a page names the item in its head and has a heading of its own, smaller headings may be the seller's words. */
const BESIDE_ITEM = [
	{
		title: { not: { mainly: "gone" } },
		element: { h1: { present: true, not: { mainly: "gone" } }, "[data-testid=ad-inactive-msg]": { present: false } },
		any: [{ canonical: { names: "exact-item" } }, { meta: { "og:url": { names: "exact-item" } } }],
		none: [{ title: { mainly: "gone-unconfirmed" } }, { element: { h1: { mainly: "gone-unconfirmed" } } }],
	},
] as const;

/** What another listing, shown at this address, says of itself. */
const ANOTHER_LISTING = [
	{
		finalUrl: { names: "exact-item" },
		canonical: { matches: "(?:-|/)(?:id[0-9a-z]+\\.html|iid-\\d)", not: { names: "exact-item" } },
	},
] as const;

export const olx: RulePack = {
	platform: "olx",
	name: "OLX",
	version: "2026-11-22",
	hosts: [`{,www.,m.}olx.{${ENDINGS}}`, "*.olx.com.br"],
	folds: ENDINGS.split(",").map((ending) => ({ from: [`{,m.}olx.${ending}`], to: `www.olx.${ending}` })),
	drops: ["reason", "bs", "search_reason", "lis", "rec", "isPreviewActive"],
	shapes: [
		{
			kind: "listing",
			path: "/(?<path>(?:[^/]+/)*(?:[^/]*-)?)(?<id>ID[0-9A-Za-z]{4,10})\\.html",
			url: "https://{host}/{path}{id}.html",
			examples: [
				[
					"http://www.olx.pl/d/oferta/stand-in-rower-CID767-IDabc12.html?reason=seller#photo",
					"https://www.olx.pl/d/oferta/stand-in-rower-CID767-IDabc12.html",
				],
				["https://m.olx.ua/d/uk/obyavlenie/IDabc12.html", "https://www.olx.ua/d/uk/obyavlenie/IDabc12.html"],
			],
		},
		{
			kind: "listing",
			path: "/(?:[^/]+/)*(?:[^/]*-)?iid-(?<id>\\d+)",
			url: "https://{host}/item/iid-{id}",
			examples: [["https://www.olx.in/item/stand-in-bike-iid-1712345678", "https://www.olx.in/item/iid-1712345678"]],
		},
		{
			kind: "listing",
			host: "(?:[a-z]{2}\\.|www\\.)olx\\.com\\.br",
			path: "/(?<path>(?:[^/]+/)*[^/]+-)(?<id>\\d{8,12})",
			url: "https://{host}/{path}{id}",
			examples: [
				[
					"https://sp.olx.com.br/sao-paulo-e-regiao/ciclismo/bicicleta-de-exemplo-1234567890?lis=x",
					"https://sp.olx.com.br/sao-paulo-e-regiao/ciclismo/bicicleta-de-exemplo-1234567890",
				],
			],
		},
	],
	lane: { key: "olx", spacingMs: 2000, concurrency: 1 },
	trusts: { statusCodes: true, plainPages: false },
	probes: [{ name: "page", url: "{url}" }],
	phrases: {
		gone: { pl: ["To ogłoszenie nie jest już dostępne", "Ogłoszenie jest nieaktualne"] },
		"gone-unconfirmed": {
			pt: ["Este anúncio já não está disponível", "Anúncio não encontrado"],
		},
	},
	rules: [
		{
			id: "olx/listing-shown",
			grade: "medium",
			source: "platforms.md section 1 rule 2: the advertisement names itself, and no tombstone stands over it",
			observed: OBSERVED,
			kinds: ["listing"],
			when: {
				status: [200],
				any: [
					{ canonical: { names: "exact-item" } },
					{ meta: { "og:url": { names: "exact-item" } } },
					{ json: { "ld:/url": { names: "exact-item" } } },
				],
				none: [{ any: [...SAYS_GONE, ...SAYS_GONE_UNCONFIRMED], none: TITLED_SO }],
			},
			means: { status: "live", reason: "ok" },
		},
		{
			id: "olx/listing-gone",
			grade: "medium",
			source: `${SOURCE}: seen with 404, 410 and 200`,
			observed: OBSERVED,
			kinds: ["listing"],
			when: {
				status: [200, 404, 410],
				any: [...SAYS_GONE, ...ALONE],
				none: [...TITLED_SO, ...BESIDE_ITEM, ...ANOTHER_LISTING],
			},
			means: { status: "removed", reason: "not-found", scope: "content" },
			note: "Sold, expired, taken down: the page does not say.",
		},
		{
			id: "olx/listing-gone-unconfirmed",
			grade: "weak",
			source: `${SOURCE}: wording not confirmed`,
			observed: "unconfirmed",
			kinds: ["listing"],
			when: { status: [200], any: SAYS_GONE_UNCONFIRMED, none: [...TITLED_SO, ...BESIDE_ITEM, ...ANOTHER_LISTING] },
			means: { status: "removed", reason: "not-found", scope: "content" },
		},
		{
			id: "olx/tombstone-beside-item",
			grade: "weak",
			source: "platforms.md section 1 rule 2: the page names the item, and says in a smaller heading that it is gone",
			observed: OBSERVED,
			kinds: ["listing"],
			when: { status: [200], any: [...SAYS_GONE, ...SAYS_GONE_UNCONFIRMED] },
			means: { status: "inconclusive", reason: "ambiguous-tombstone" },
			note: "OLX's own banner, or the seller's words: nothing tells which.",
		},
	],
	limits: [
		"Sold, expired and taken down are not told apart.",
		"Only advertisements are judged; the wording is known for Poland, and weakly for Portugal and Brazil.",
		"No advertisement lives long enough to be a control: name one of your own in the configuration.",
	],
	controls: null,
};
