import type { RulePack } from "./pack.ts";

const SOURCE = "platforms.md section 24";
const OBSERVED = "2026-08-20";
/** The hexadecimal id at the end of every post's path. */
const POST = "(?<id>[0-9a-f]{10,12})";

/** An article that quotes the sentence names itself, with whatever status it comes. */
const NAMED = [{ meta: { "og:url": { names: "item" } } }, { canonical: { names: "item" } }] as const;

export const medium: RulePack = {
	platform: "medium",
	name: "Medium",
	version: "2026-11-22",
	hosts: ["medium.com", "www.medium.com", "*.medium.com"],
	folds: [{ from: ["www.medium.com", "m.medium.com"], to: "medium.com" }],
	unwraps: [
		{ host: "medium.com", path: "/m/(?:global-identity(?:-2)?|signin)", parameters: ["redirectUrl", "redirect"] },
	],
	drops: ["source", "sk", "gi", "postPublishedType"],
	reserved: [
		..."about archive author business collections creators explore-topics feed gift help jobs jobs-at-medium".split(
			" ",
		),
		..."last-updated library m me membership membership new-story p plans policy press privacy-policy search".split(
			" ",
		),
		..."signin stats sub tag tags terms topic topics upgrade verified-author writers".split(" "),
	],
	shapes: [
		{
			kind: "share-link",
			host: "link\\.medium\\.com",
			path: "/(?<id>\\w+)",
			url: "https://link.medium.com/{id}",
			examples: [["http://link.medium.com/StandInCode0", "https://link.medium.com/StandInCode0"]],
		},
		{
			kind: "post",
			host: "medium\\.com",
			path: `(?:/@(?<account>[\\w.-]+))(?:/[^/]*-|/)${POST}`,
			account: "{account:lower}",
			url: "https://medium.com/@{account:lower}/{id}",
			examples: [
				[
					"https://medium.com/@StandIn/how-we-stand-in-0123456789ab?source=friends_link",
					"https://medium.com/@standin/0123456789ab",
				],
			],
		},
		{
			kind: "post",
			host: "medium\\.com",
			path: `/{reserved}(?<publication>[\\w-]+)/(?:[^/]*-)?${POST}`,
			url: "https://medium.com/p/{id}",
			examples: [
				["https://medium.com/stand-in-weekly/how-we-stand-in-0123456789ab", "https://medium.com/p/0123456789ab"],
			],
		},
		{
			kind: "post",
			host: "medium\\.com",
			path: `/p/(?:[^/]*-)?${POST}(?:/.*)?`,
			url: "https://medium.com/p/{id}",
			examples: [["https://medium.com/p/0123456789ab/edit", "https://medium.com/p/0123456789ab"]],
		},
		{
			kind: "post",
			host: "(?<account>[a-z0-9-]+)\\.medium\\.com",
			path: `/(?:[^/]*-)?${POST}`,
			account: "{account}",
			url: "https://{account}.medium.com/{id}",
			examples: [
				["https://standin.medium.com/how-we-stand-in-0123456789ab", "https://standin.medium.com/0123456789ab"],
			],
		},
		{
			kind: "profile",
			host: "medium\\.com",
			path: "/@(?<name>[\\w.-]+)(?:/(?:about|followers|following|latest|has-recommended|lists))?",
			id: "@{name:lower}",
			account: "{name:lower}",
			url: "https://medium.com/@{name:lower}",
			examples: [["https://www.medium.com/@StandIn/about", "https://medium.com/@standin"]],
		},
		{
			kind: "profile",
			host: "(?<name>(?!link|help|blog|policy|api|cdn|miro)[a-z0-9-]+)\\.medium\\.com",
			path: "/(?:about|followers)?",
			id: "{name}",
			account: "{name}",
			url: "https://{name}.medium.com/",
			examples: [["https://StandIn.medium.com/about", "https://standin.medium.com/"]],
		},
		{
			kind: "blog",
			host: "medium\\.com",
			path: "/{reserved}(?<name>[\\w-]+)(?:/(?:about|archive|followers|latest))?",
			id: "{name:lower}",
			url: "https://medium.com/{name:lower}",
			examples: [["https://medium.com/Stand-In-Weekly/archive", "https://medium.com/stand-in-weekly"]],
		},
	],
	lane: { key: "medium", spacingMs: 3000, concurrency: 1 },
	trusts: { statusCodes: true, plainPages: false },
	probes: [
		{ name: "page", url: "{url}" },
		{ name: "feed", kinds: ["profile"], idMatches: "@.+", url: "https://medium.com/feed/{id}" },
	],
	phrases: {
		"account-suspended": {
			en: ["This account is under investigation or was found in violation of the Medium Rules"],
		},
		"post-suspended": {
			en: ["This post is under investigation or was found in violation of the Medium Rules"],
		},
		"page-not-there": { en: ["PAGE NOT FOUND", "Out of nothing, something"] },
	},
	rules: [
		{
			id: "medium/item-named",
			grade: "medium",
			source: `${SOURCE}; section 1 rule 2`,
			observed: OBSERVED,
			when: {
				status: [200],
				any: [
					{ meta: { "og:url": { names: "item" } } },
					{ canonical: { names: "item" } },
					{ meta: { "al:ios:url": { names: "item" } } },
				],
			},
			means: { status: "live", reason: "ok" },
		},
		{
			id: "medium/profile-named",
			grade: "medium",
			source: `${SOURCE}; section 1 rule 2: an account has two spellings of its address`,
			observed: OBSERVED,
			kinds: ["profile"],
			when: {
				status: [200],
				any: [
					{
						meta: {
							"og:url": { names: "account", matches: "^https?://(?:medium\\.com/@[\\w.-]+/?|[^/]+\\.medium\\.com/?)$" },
						},
					},
					{
						canonical: { names: "account", matches: "^https?://(?:medium\\.com/@[\\w.-]+/?|[^/]+\\.medium\\.com/?)$" },
					},
				],
			},
			means: { status: "live", reason: "ok" },
		},
		{
			id: "medium/short-link",
			grade: "medium",
			source: `${SOURCE}; section 1 rule 2: a short link that leads to a post`,
			observed: OBSERVED,
			kinds: ["share-link"],
			when: {
				status: [200],
				redirected: ["elsewhere", "off-site"],
				meta: { "og:type": { is: ["article"] }, "al:ios:url": { matches: "^medium://p/[0-9a-f]{10,12}$" } },
			},
			means: { status: "live", reason: "ok" },
		},
		{
			id: "medium/feed-with-posts",
			grade: "medium",
			source: `${SOURCE}: the feed of an account that is there has items`,
			observed: OBSERVED,
			probes: ["feed"],
			when: {
				status: [200],
				field: { "content-type": { has: ["xml"] } },
				element: { item: { present: true } },
				redirected: ["none"],
			},
			means: { status: "live", reason: "ok" },
			note: "A feed without items is no verdict: an account without posts has one too.",
		},
		{
			id: "medium/account-deactivated",
			grade: "strong",
			source: SOURCE,
			observed: OBSERVED,
			probes: ["page", "feed"],
			when: { status: [410], body: ["User deactivated or deleted their account"] },
			means: { status: "removed", reason: "account-deleted", scope: "account" },
		},
		{
			id: "medium/account-suspended",
			grade: "strong",
			source: SOURCE,
			observed: OBSERVED,
			when: {
				any: [
					{ title: { phrases: "account-suspended" } },
					{ element: { h1: { phrases: "account-suspended" } } },
					{ element: { h2: { phrases: "account-suspended" } } },
					{ element: { p: { phrases: "account-suspended" } } },
					{ element: { div: { phrases: "account-suspended" } } },
				],
				words: { max: 120 },
				none: [...NAMED, { meta: { "og:type": { is: ["article"] } } }],
			},
			means: { status: "removed", reason: "account-suspended", scope: "account" },
		},
		{
			id: "medium/post-suspended",
			grade: "strong",
			source: SOURCE,
			observed: OBSERVED,
			when: {
				any: [
					{ title: { phrases: "post-suspended" } },
					{ element: { h1: { phrases: "post-suspended" } } },
					{ element: { h2: { phrases: "post-suspended" } } },
					{ element: { p: { phrases: "post-suspended" } } },
					{ element: { div: { phrases: "post-suspended" } } },
				],
				words: { max: 120 },
				none: [...NAMED, { meta: { "og:type": { is: ["article"] } } }],
			},
			means: { status: "removed", reason: "policy-violation", scope: "content" },
		},
		{
			id: "medium/page-not-there",
			grade: "medium",
			source: `${SOURCE}: also with status 200`,
			observed: OBSERVED,
			when: {
				status: [200],
				any: [
					{ title: { mainly: "page-not-there" } },
					{ element: { h1: { mainly: "page-not-there" } } },
					{ element: { h2: { mainly: "page-not-there" } } },
					{ element: { h3: { mainly: "page-not-there" } } },
					{ element: { p: { mainly: "page-not-there" } } },
					{ element: { div: { mainly: "page-not-there" } } },
				],
				words: { max: 150 },
				none: [{ meta: { "og:type": { is: ["article"] } } }],
			},
			means: { status: "removed", reason: "not-found", scope: "content" },
		},
	],
	limits: [
		"Posts on a publication's own domain are pages of the rest of the web.",
		"Cloudflare stands before existing pages above all: a challenge says nothing, and is no sign of removal.",
	],
	controls: { live: "https://medium.com/@ev", impossible: "https://medium.com/@no-such-account-stillup-0" },
};
