import type { RulePack } from "./pack.ts";

const SOURCE = "platforms.md section 21";
const OBSERVED = "2026-08-20";
/** `:` of a claim as it stands in paths, also escaped. */
const MARK = "(?::|%3A)";
const NAME = "[^/:@?#]+?";
const ON_ODYSEE = "^https?://(?:odysee\\.com|lbry\\.tv|open\\.lbry\\.com)/@[^/]+/.";
const CLAIM = "[0-9a-f]{1,40}";

export const odysee: RulePack = {
	platform: "odysee",
	name: "Odysee",
	version: "2026-11-22",
	hosts: ["odysee.com", "www.odysee.com", "lbry.tv", "www.lbry.tv", "beta.lbry.tv", "open.lbry.com"],
	folds: [{ from: ["www.odysee.com", "lbry.tv", "www.lbry.tv", "beta.lbry.tv", "open.lbry.com"], to: "odysee.com" }],
	appLinks: [
		{
			pattern: `^lbry://(?<channel>@[^#:/?]+)[#:](?<c>${CLAIM})/(?<name>[^#:/?]+)[#:](?<n>${CLAIM})$`,
			url: "https://odysee.com/{channel}:{c}/{name}:{n}",
		},
		{ pattern: `^lbry://(?<name>@?[^#:/?]+)[#:](?<n>${CLAIM})$`, url: "https://odysee.com/{name}:{n}" },
	],
	drops: ["r", "src", "lc", "view", "t"],
	shapes: [
		{
			kind: "video",
			path: `(?:/\\$/(?:embed|download))?/(?:@|%40)(?<channel>${NAME})${MARK}(?<c>${CLAIM})/(?<name>${NAME})${MARK}(?<n>${CLAIM})`,
			id: "@{channel}:{c}/{name}:{n}",
			account: "@{channel}",
			url: "https://odysee.com/@{channel}:{c}/{name}:{n}",
			examples: [
				["https://odysee.com/@StandIn:5/stand-in-video:e?r=AbCdEf", "https://odysee.com/@StandIn:5/stand-in-video:e"],
				["https://lbry.tv/@StandIn:5/stand-in-video:e", "https://odysee.com/@StandIn:5/stand-in-video:e"],
				["https://odysee.com/%40StandIn%3A5/stand-in-video%3Ae", "https://odysee.com/@StandIn:5/stand-in-video:e"],
				["lbry://@StandIn#5/stand-in-video#e", "https://odysee.com/@StandIn:5/stand-in-video:e"],
			],
		},
		{
			kind: "channel",
			path: `/(?:@|%40)(?<channel>${NAME})${MARK}(?<c>${CLAIM})`,
			id: "@{channel}:{c}",
			account: "@{channel}",
			url: "https://odysee.com/@{channel}:{c}",
			examples: [["https://odysee.com/@StandIn:5?view=about", "https://odysee.com/@StandIn:5"]],
		},
		{
			kind: "video",
			path: `/\\$/(?:embed|download)/(?<name>${NAME})/(?<n>${CLAIM})`,
			id: "{name}:{n}",
			url: "https://odysee.com/{name}:{n}",
			examples: [["https://odysee.com/$/embed/stand-in-video/e0a1", "https://odysee.com/stand-in-video:e0a1"]],
		},
		{
			kind: "video",
			path: `(?:/\\$/(?:embed|download))?/(?<name>${NAME})${MARK}(?<n>${CLAIM})`,
			id: "{name}:{n}",
			url: "https://odysee.com/{name}:{n}",
			examples: [["https://open.lbry.com/stand-in-video:e0", "https://odysee.com/stand-in-video:e0"]],
		},
	],
	lane: { key: "odysee", hosts: ["api.lbry.tv"], spacingMs: 1500, concurrency: 1 },
	trusts: { statusCodes: false, plainPages: false },
	probes: [
		{ name: "page", url: "{url}" },
		{
			name: "resolve",
			kinds: ["video", "channel"],
			// Names that need escaping, in the address or in JSON, are not asked about: a misspelt one would be "not found".
			idMatches: "[\\w@:./-]+",
			url: "https://api.lbry.tv/api/v1/proxy",
			alsoAt: ["https://api.na-backend.odysee.com/api/v1/proxy", "https://api.odysee.com/api/v1/proxy"],
			method: "POST",
			fields: { "content-type": "application/json" },
			body: '{"jsonrpc":"2.0","id":1,"method":"resolve","params":{"urls":["lbry://{id}"]}}',
			ask: "unless-live",
		},
	],
	rules: [
		{
			id: "odysee/claim-named",
			grade: "medium",
			source: `${SOURCE}: canonical or og:url points at the claim`,
			observed: OBSERVED,
			when: {
				status: [200],
				any: [
					{ canonical: { names: "item" } },
					{ meta: { "og:url": { names: "item" } } },
					// Claims are written with as much of their number as it takes.
					{ canonical: { matches: ON_ODYSEE, names: "slug" }, none: [{ canonical: { not: { names: "account" } } }] },
					{
						meta: { "og:url": { matches: ON_ODYSEE, names: "slug" } },
						none: [{ meta: { "og:url": { not: { names: "account" } } } }],
					},
				],
			},
			means: { status: "live", reason: "ok" },
		},
		{
			id: "odysee/resolved",
			grade: "medium",
			source: `${SOURCE}; yt-dlp`,
			observed: OBSERVED,
			probes: ["resolve"],
			when: {
				status: [200],
				json: { "document:/result/*/claim_id": { present: true }, "document:/result/*/error": { present: false } },
			},
			means: { status: "live", reason: "ok" },
		},
		{
			id: "odysee/blocked",
			grade: "medium",
			source: `${SOURCE}: BLOCKED, status 451, with the text of the notice`,
			observed: OBSERVED,
			probes: ["resolve"],
			when: { json: { "document:/result/*/error/name": { is: ["BLOCKED"] } } },
			means: { status: "removed", reason: "copyright", scope: "content" },
			note: "Removed from this front end; the claim itself stays on the chain.",
		},
		{
			id: "odysee/withheld",
			grade: "medium",
			source: "RFC 7725",
			observed: OBSERVED,
			when: { status: [451] },
			means: { status: "restricted", reason: "legal-withheld" },
			note: "The API's answer tells whether it is blocked for everybody.",
		},
		{
			id: "odysee/claim-not-found",
			grade: "medium",
			source: SOURCE,
			observed: OBSERVED,
			probes: ["resolve"],
			when: { status: [200], json: { "document:/result/*/error/name": { is: ["NOT_FOUND"] } } },
			means: { status: "removed", reason: "not-found", scope: "content" },
		},
		{
			id: "odysee/canonical-at-root",
			grade: "weak",
			source: `${SOURCE}: canonical at the root = missing`,
			observed: OBSERVED,
			kinds: ["video", "channel"],
			when: {
				status: [200],
				canonical: { matches: "^https?://(?:www\\.)?(?:odysee\\.com|lbry\\.tv)/?$" },
				redirected: ["none"],
			},
			means: { status: "removed", reason: "not-found", scope: "content" },
		},
	],
	limits: ["A claim that Odysee does not show may still be served by other front ends of the LBRY network."],
	controls: {
		live: "https://odysee.com/@BrodieRobertson:5/apple-is-tracking-everything-you-do-on:e",
		impossible: "https://odysee.com/@no-such-channel-stillup:0/no-such-video-stillup:0",
	},
};
