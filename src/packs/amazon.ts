import type { RulePack } from "./pack.ts";

const SOURCE = "platforms.md section 31";
const OBSERVED = "2026-08-20";
const SITES = "com,co.uk,de,fr,it,es,nl,se,pl,ie,com.be,ca,com.mx,com.br,in,co.jp,com.au,sg,ae,sa,eg,com.tr,cn,co.za";
const NAMED = [
	{ canonical: { names: "item" } },
	{ element: { "input#ASIN@value": { names: "item" } } },
	{
		finalUrl: { names: "item" },
		element: { "#productTitle": { present: true } },
		none: [{ canonical: { present: true, not: { names: "item" } } }],
	},
] as const;
const NO_PRODUCT = { "#productTitle": { present: false } } as const;

export const amazon: RulePack = {
	platform: "amazon",
	name: "Amazon (listings)",
	version: "2026-11-22",
	hosts: [`{,www.,smile.,m.}amazon.{${SITES}}`, "amzn.to", "amzn.eu", "amzn.asia", "a.co"],
	folds: SITES.split(",").map((site) => ({ from: [`{,smile.,m.}amazon.${site}`], to: `www.amazon.${site}` })),
	drops: [
		"ref",
		"ref_",
		"tag",
		"psc",
		"th",
		"qid",
		"sr",
		"keywords",
		"sprefix",
		"crid",
		"dib",
		"dib_tag",
		"pd_rd_*",
		"pf_rd_*",
	],
	shapes: [
		{
			kind: "listing",
			host: "www\\.amazon\\.[a-z.]+",
			path: "/(?:.*/)?(?:dp|gp/product|gp/aw/d|gp/offer-listing|exec/obidos/ASIN|o/ASIN)/(?:product/)?(?<id>[A-Z0-9]{10})(?:/.*)?",
			url: "https://{host}/dp/{id}",
			examples: [
				[
					"https://www.amazon.co.uk/Stand-In-Mug/dp/B0STANDIN1/ref=sr_1_1?keywords=mug",
					"https://www.amazon.co.uk/dp/B0STANDIN1",
				],
				["http://amazon.de/gp/product/B0STANDIN1?psc=1", "https://www.amazon.de/dp/B0STANDIN1"],
				["https://www.amazon.com/gp/aw/d/B0STANDIN1", "https://www.amazon.com/dp/B0STANDIN1"],
			],
		},
		{
			kind: "store",
			host: "www\\.amazon\\.[a-z.]+",
			path: "/(?:gp/)?(?:sp|aag/main)",
			query: { seller: "(?<id>[A-Z0-9]{10,16})" },
			account: "{id}",
			url: "https://{host}/sp?seller={id}",
			examples: [
				["https://www.amazon.com/sp?ie=UTF8&seller=A1STANDIN0SELL", "https://www.amazon.com/sp?seller=A1STANDIN0SELL"],
			],
		},
		{
			kind: "share-link",
			host: "amzn\\.(?:to|eu|asia)|a\\.co",
			path: "/(?<id>(?:d/)?[A-Za-z0-9]+)",
			url: "https://{host}/{id}",
			examples: [
				["http://amzn.to/3StandIn?x=1", "https://amzn.to/3StandIn"],
				["https://a.co/d/0StandIn", "https://a.co/d/0StandIn"],
			],
		},
	],
	lane: { key: "amazon", spacingMs: 3000, concurrency: 1 },
	trusts: { statusCodes: true, plainPages: false },
	probes: [{ name: "page", url: "{url}" }],
	phrases: {
		"robot-check": { en: ["Robot Check"] },
		characters: { en: ["Enter the characters you see below"] },
		"page-not-there": { en: ["Sorry! We couldn't find that page", "Page Not Found"] },
	},
	rules: [
		{
			id: "amazon/robot-check",
			grade: "strong",
			source: SOURCE,
			observed: OBSERVED,
			when: {
				any: [
					{ title: { mainly: "robot-check" }, element: NO_PRODUCT },
					{ finalUrl: { has: ["/errors/validateCaptcha"] } },
					{ element: { "form@action": { has: ["/errors/validateCaptcha"] }, ...NO_PRODUCT } },
					{ element: { h4: { phrases: "characters" }, ...NO_PRODUCT } },
					{ element: { p: { phrases: "characters" }, ...NO_PRODUCT }, words: { max: 200 } },
					{
						status: [200, 503],
						body: ["To discuss automated access to Amazon data please contact"],
						element: NO_PRODUCT,
						words: { max: 200 },
					},
				],
			},
			means: { status: "inconclusive", reason: "bot-challenge" },
			note: "Comes with status 503 or 200; the comment about automated access stands on the 404 page too.",
		},
		{
			id: "amazon/product-shown",
			grade: "medium",
			source: `${SOURCE}; section 1 rule 2; "Currently unavailable." is a live page too`,
			observed: OBSERVED,
			kinds: ["listing"],
			when: {
				status: [200],
				any: NAMED,
				none: [
					{ title: { mainly: "page-not-there" }, element: NO_PRODUCT },
					{ element: { "input#ASIN@value": { present: true, not: { names: "item" } } } },
				],
			},
			means: { status: "live", reason: "ok" },
		},
		{
			id: "amazon/short-link-to-product",
			grade: "medium",
			source: `${SOURCE}: a short link that leads to a product`,
			observed: OBSERVED,
			kinds: ["share-link"],
			when: {
				status: [200],
				finalUrl: { matches: "^https://www\\.amazon\\.[a-z.]+/(?:[^?#]*/)?(?:dp|gp/product)/[a-z0-9]{10}(?:[/?#]|$)" },
				element: { "#productTitle": { present: true } },
			},
			means: { status: "live", reason: "ok" },
		},
		{
			id: "amazon/page-not-there",
			grade: "medium",
			source: SOURCE,
			observed: OBSERVED,
			when: {
				status: [404],
				any: [
					{ title: { mainly: "page-not-there" } },
					{ element: { h1: { mainly: "page-not-there" } } },
					{ element: { h2: { mainly: "page-not-there" } } },
					{ element: { p: { mainly: "page-not-there" } } },
					{ element: { "img@alt": { phrases: "page-not-there" } } },
				],
			},
			means: { status: "removed", reason: "not-found", scope: "content" },
		},
	],
	limits: [
		"Withdrawn by the seller and taken down by Amazon are not told apart.",
		"A captcha page is what many networks get for every product: it tells nothing.",
		"What a seller's page or a short link to something else than a product shows is not judged.",
	],
	controls: { live: "https://www.amazon.com/dp/0201896834", impossible: "https://www.amazon.com/dp/B000000000" },
};
