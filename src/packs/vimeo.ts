import type { RulePack } from "./pack.ts";

const SOURCE = "platforms.md section 19";
const OBSERVED = "2026-08-20";

export const vimeo: RulePack = {
	platform: "vimeo",
	name: "Vimeo",
	version: "2026-11-23",
	hosts: ["vimeo.com", "www.vimeo.com", "player.vimeo.com"],
	folds: [{ from: ["www.vimeo.com"], to: "vimeo.com" }],
	unwraps: [{ host: "vimeo.com", path: "/log_in", parameters: ["redirect"], ownHostsOnly: true }],
	drops: ["share", "fl", "fe", "fbclid", "autoplay"],
	reserved: [
		..."about album api blog categories channels create enterprise event events explore features groups help home".split(
			" ",
		),
		..."jobs join log_in login manage march marketplace ondemand ott partners plus pricing privacy pro search".split(
			" ",
		),
		..."settings showcase signup site_map solutions staffpicks stock store terms tools upload upgrade user video".split(
			" ",
		),
		..."videos watch".split(" "),
	],
	shapes: [
		{
			// An unlisted video answers only with its hash.
			kind: "video",
			host: "player\\.vimeo\\.com",
			path: "/video/(?<id>\\d+)",
			query: { h: "(?<hash>[0-9a-f]{6,})" },
			url: "https://vimeo.com/{id}/{hash}",
			examples: [
				["https://player.vimeo.com/video/123456789?h=0a1b2c3d4e&badge=0", "https://vimeo.com/123456789/0a1b2c3d4e"],
			],
		},
		{
			kind: "video",
			host: "vimeo\\.com",
			path: "/(?<id>\\d+)/(?<hash>[0-9a-f]{6,})",
			url: "https://vimeo.com/{id}/{hash}",
			examples: [["https://vimeo.com/123456789/0a1b2c3d4e?share=copy", "https://vimeo.com/123456789/0a1b2c3d4e"]],
		},
		{
			kind: "video",
			host: "(?:player\\.)?vimeo\\.com",
			path: "(?:/m|/video|/videos|/channels/[^/]+|/groups/[^/]+/videos|/(?:album|showcase)/[^/]+/video|/ondemand/[^/]+)?/(?<id>\\d+)(?:/(?:description|likes|comments))?",
			url: "https://vimeo.com/{id}",
			examples: [
				["https://www.vimeo.com/123456789", "https://vimeo.com/123456789"],
				["https://player.vimeo.com/video/123456789?autoplay=1", "https://vimeo.com/123456789"],
				["https://vimeo.com/channels/standin/123456789", "https://vimeo.com/123456789"],
				["https://vimeo.com/groups/standin/videos/123456789", "https://vimeo.com/123456789"],
				["https://vimeo.com/showcase/1234567/video/123456789", "https://vimeo.com/123456789"],
			],
		},
		{
			kind: "event",
			host: "vimeo\\.com",
			path: "/event/(?<id>\\d+)(?:/embed)?/(?<hash>[0-9a-f]{6,})(?:/embed)?",
			url: "https://vimeo.com/event/{id}/{hash}",
			examples: [["https://vimeo.com/event/1234567/embed/0a1b2c3d4e", "https://vimeo.com/event/1234567/0a1b2c3d4e"]],
		},
		{
			kind: "event",
			host: "vimeo\\.com",
			path: "/event/(?<id>\\d+)(?:/embed.*)?",
			url: "https://vimeo.com/event/{id}",
			examples: [["https://vimeo.com/event/1234567/embed", "https://vimeo.com/event/1234567"]],
		},
		{
			kind: "channel",
			host: "vimeo\\.com",
			path: "/(?<section>channels|groups)/(?<name>[\\w-]+)(?:/(?:videos|about))?",
			id: "{section}/{name:lower}",
			url: "https://vimeo.com/{section}/{name:lower}",
			examples: [["https://vimeo.com/channels/StandIn/videos", "https://vimeo.com/channels/standin"]],
		},
		{
			kind: "playlist",
			host: "vimeo\\.com",
			path: "/(?:album|showcase)/(?<id>\\d+)",
			url: "https://vimeo.com/showcase/{id}",
			examples: [["https://vimeo.com/album/1234567", "https://vimeo.com/showcase/1234567"]],
		},
		{
			kind: "profile",
			host: "vimeo\\.com",
			path: "/{reserved}(?<name>[A-Za-z][\\w-]*)(?:/(?:videos|about))?",
			id: "{name:lower}",
			account: "{name:lower}",
			url: "https://vimeo.com/{name:lower}",
			examples: [
				["https://vimeo.com/user1234567/videos", "https://vimeo.com/user1234567"],
				["https://vimeo.com/StandIn", "https://vimeo.com/standin"],
			],
		},
	],
	lane: { key: "vimeo", spacingMs: 1500, concurrency: 1 },
	trusts: { statusCodes: true, plainPages: false },
	probes: [
		{ name: "oembed", kinds: ["video"], url: "https://vimeo.com/api/oembed.json?url={url:encoded}" },
		{ name: "page", url: "{url}", ask: "unless-live" },
		{
			// The video of the live control, which its page may decide.
			name: "known-live",
			kinds: ["video"],
			url: "https://vimeo.com/api/oembed.json?url=https%3A%2F%2Fvimeo.com%2F76979871",
			afterRules: ["vimeo/oembed-not-found", "vimeo/oembed-forbidden"],
			sharedKey: "known-live vimeo oembed",
		},
	],
	phrases: {
		privacy: { en: ["Because of its privacy settings"] },
	},
	rules: [
		{
			id: "vimeo/login-for-location",
			grade: "strong",
			source: `${SOURCE}; yt-dlp: error_code 5460`,
			observed: OBSERVED,
			probes: ["oembed", "page"],
			when: { json: { "document:/error_code": { is: ["5460"] } } },
			means: { status: "inconclusive", reason: "login-wall" },
			note: "A 404 that only says that this location must log in.",
		},
		{
			id: "vimeo/oembed-live",
			grade: "strong",
			source: SOURCE,
			observed: OBSERVED,
			probes: ["oembed"],
			when: {
				status: [200],
				json: {
					"document:/video_id": { names: "item" },
					"document:/title": { present: true },
					"document:/domain_status_code": { not: { is: ["403"] } },
				},
			},
			means: { status: "live", reason: "ok" },
		},
		{
			id: "vimeo/item-named",
			grade: "strong",
			source: `${SOURCE}; section 1 rule 2`,
			observed: OBSERVED,
			when: {
				status: [200],
				any: [
					{ meta: { "og:url": { names: "item" } } },
					{ canonical: { names: "item" } },
					{ json: { "ld:/*/url": { names: "item" } } },
					{ json: { "ld:/url": { names: "item" } } },
				],
				none: [
					{ element: { "#pw_form": { present: true } } },
					{ element: { "#pw_form@action": { present: true } } },
					{ title: { phrases: "privacy" } },
					{ element: { h1: { phrases: "privacy" } } },
				],
			},
			means: { status: "live", reason: "ok" },
		},
		{
			id: "vimeo/password-form",
			grade: "medium",
			source: `${SOURCE}; yt-dlp: form id pw_form`,
			observed: OBSERVED,
			when: {
				any: [{ element: { "#pw_form": { present: true } } }, { element: { "#pw_form@action": { present: true } } }],
			},
			means: { status: "restricted", reason: "password" },
		},
		{
			id: "vimeo/privacy-settings",
			grade: "strong",
			source: SOURCE,
			observed: OBSERVED,
			when: {
				any: [
					{ title: { phrases: "privacy" } },
					{ element: { h1: { phrases: "privacy" } } },
					{ element: { h2: { phrases: "privacy" } } },
					{ element: { p: { matches: "^(?:sorry, )?because of its privacy settings" } }, words: { max: 150 } },
				],
			},
			means: { status: "restricted", reason: "private" },
		},
		{
			id: "vimeo/oembed-withheld",
			grade: "strong",
			source: `${SOURCE}: the item exists, its owner shows it on chosen sites only`,
			observed: OBSERVED,
			probes: ["oembed"],
			when: { status: [200], json: { "document:/domain_status_code": { is: ["403"] } } },
			means: { status: "restricted", reason: "private" },
		},
		{
			id: "vimeo/oembed-truncated",
			grade: "medium",
			source: `${SOURCE}: truncated metadata`,
			observed: OBSERVED,
			probes: ["oembed"],
			when: {
				status: [200],
				json: { "document:/video_id": { names: "item" }, "document:/title": { present: false } },
			},
			means: { status: "restricted", reason: "private" },
		},
		{
			id: "vimeo/oembed-forbidden",
			grade: "medium",
			source: SOURCE,
			observed: OBSERVED,
			probes: ["oembed"],
			when: { status: [403], none: [{ field: { "content-type": { has: ["html"] } } }] },
			unless: [{ probe: "known-live", when: { status: [403] } }],
			means: { status: "restricted", reason: "private" },
			note: "Not a page of HTML: that would be the refusal of a firewall.",
		},
		{
			id: "vimeo/not-found",
			grade: "medium",
			source: `${SOURCE}: page 404 "VimeUhOh"`,
			observed: OBSERVED,
			when: { status: [404], title: { has: ["vimeuhoh"] } },
			means: { status: "removed", reason: "not-found", scope: "content" },
		},
		{
			id: "vimeo/oembed-not-found",
			grade: "weak",
			source: `${SOURCE}: gone, or an unlisted video asked for without its hash`,
			observed: OBSERVED,
			probes: ["oembed"],
			when: { status: [404] },
			unless: [{ probe: "known-live", when: { status: [404] } }],
			means: { status: "removed", reason: "not-found", scope: "content" },
		},
	],
	limits: [
		"A video that became unlisted answers like a removed one, unless the reported link carries its hash.",
		"Removed by its owner, by Vimeo and for copyright are not told apart.",
	],
	controls: { live: "https://vimeo.com/76979871", impossible: "https://vimeo.com/999999999999" },
};
