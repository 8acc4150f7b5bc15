import { OF_WHOLE_HOSTS } from "./common/of-whole-hosts.ts";
import type { RulePack } from "./pack.ts";

const SOURCE = "platforms.md section 26";
const OBSERVED = "2026-08-20";
/** A blog of its own; the company's own names are pages of the platform. */
const HOST =
	"(?:www\\.)?(?<name>(?!(?:www|[a-z]{2}|public-api|support|developer|jobs|learn|widgets|dashboard|signup|r-login|s\\d|stats|i\\d|v\\d|theme|themes)\\.)[a-z0-9-]+)\\.wordpress\\.com";
const BLOG = ["blog"] as const;
/** "standin.wordpress.com is no longer available." */
const GONE = [
	{ title: { matches: "no longer available", names: "host" } },
	{ element: { h1: { matches: "no longer available", names: "host" } } },
	{ element: { h2: { matches: "no longer available", names: "host" } } },
	{ element: { p: { matches: "no longer available", names: "host" } } },
	{ element: { div: { matches: "no longer available", names: "host" } } },
] as const;

/** A blog that quotes the sentence names itself, with whatever status it comes. */
const NAMED = [{ canonical: { names: "host" } }, { meta: { "og:url": { names: "host" } } }] as const;

export const wordpress: RulePack = {
	platform: "wordpress",
	name: "WordPress.com",
	version: "2026-11-23",
	hosts: ["wordpress.com", "*.wordpress.com", "wp.me"],
	unwraps: [{ host: "wordpress.com", path: "/wp-login\\.php", parameters: ["redirect_to"], ownHostsOnly: true }],
	drops: ["share", "like_comment", "replytocom", "nb", "_wpnonce", "msg", "shared"],
	shapes: [
		{
			kind: "post",
			host: HOST,
			path: "/",
			query: { p: "(?<post>\\d+)" },
			id: "{name}/?p={post}",
			account: "{name}",
			url: "https://{name}.wordpress.com/?p={post}",
			examples: [["http://StandIn.wordpress.com/?p=123&share=x", "https://standin.wordpress.com/?p=123"]],
		},
		{
			kind: "page",
			host: HOST,
			path: "/",
			query: { page_id: "(?<page>\\d+)" },
			id: "{name}/?page_id={page}",
			account: "{name}",
			url: "https://{name}.wordpress.com/?page_id={page}",
			examples: [["http://standin.wordpress.com/?page_id=12", "https://standin.wordpress.com/?page_id=12"]],
		},
		{
			kind: "blog",
			host: HOST,
			path: "/",
			id: "{name}.wordpress.com",
			account: "{name}",
			url: "https://{name}.wordpress.com/",
			examples: [["http://www.StandIn.wordpress.com", "https://standin.wordpress.com/"]],
		},
		{
			kind: "post",
			host: HOST,
			path: "/(?<path>\\d{4}/\\d{2}/\\d{2}/[^/]+)(?:/(?:amp|feed))?",
			id: "{name}/{path}",
			account: "{name}",
			url: "https://{name}.wordpress.com/{path}/",
			examples: [
				[
					"http://standin.wordpress.com/2020/05/06/stand-in-post?share=twitter#respond",
					"https://standin.wordpress.com/2020/05/06/stand-in-post/",
				],
			],
		},
		{
			kind: "share-link",
			host: "wp\\.me",
			path: "/(?<id>[A-Za-z0-9-]+)",
			url: "https://wp.me/{id}",
			examples: [["http://wp.me/pAbC1-2D", "https://wp.me/pAbC1-2D"]],
		},
	],
	lane: { key: "wordpress", spacingMs: 1000, concurrency: 1 },
	trusts: { statusCodes: true, plainPages: true },
	probes: [
		{ name: "page", url: "{url}" },
		{
			name: "site-api",
			kinds: ["blog", "post", "page"],
			url: "https://public-api.wordpress.com/rest/v1.1/sites/{host}",
			ask: "unless-live",
			sharedKey: "wordpress site {host}",
		},
		{
			name: "soft-404",
			url: "{origin}/{nonce}",
			afterRules: ["web/ok", "web/not-found-wording", "web/not-found-address", "web/redirected-to-root"],
			sharedKey: "soft-404 {origin}",
		},
	],
	phrases: {
		"author-deleted": { en: ["The authors have deleted this site."] },
		suspended: {
			en: ["This site has been archived or suspended for a violation of our Terms of Service."],
		},
		private: { en: ["marked private by its owner"] },
	},
	rules: [
		{
			id: "wordpress/post-named",
			grade: "medium",
			source: `${SOURCE}; section 1 rule 2`,
			observed: OBSERVED,
			kinds: ["post", "page"],
			when: {
				status: [200],
				any: [
					{
						canonical: { names: "path", matches: "^https?://[^/]+/.." },
						none: [{ canonical: { not: { names: "host" } } }],
					},
					{
						meta: { "og:url": { names: "path", matches: "^https?://[^/]+/.." } },
						none: [{ meta: { "og:url": { not: { names: "host" } } } }],
					},
				],
				redirected: ["none"],
			},
			means: { status: "live", reason: "ok" },
		},
		{
			id: "wordpress/blog-named",
			grade: "medium",
			source: `${SOURCE}; section 1 rule 2`,
			observed: OBSERVED,
			kinds: BLOG,
			when: {
				status: [200],
				any: [{ canonical: { names: "host" } }, { meta: { "og:url": { names: "host" } } }],
				redirected: ["none"],
			},
			means: { status: "live", reason: "ok" },
		},
		{
			id: "wordpress/short-link",
			grade: "weak",
			source: "stillup: wp.me leads to a page of a blog",
			observed: "unconfirmed",
			kinds: ["share-link"],
			when: {
				status: [200],
				finalUrl: { matches: "^https?://[a-z0-9-]+\\.wordpress\\.com/[^?#]{2}" },
				any: [{ canonical: { present: true } }, { meta: { "og:url": { present: true } } }],
			},
			means: { status: "live", reason: "ok" },
		},
		{
			id: "wordpress/api-site-live",
			grade: "strong",
			source: SOURCE,
			observed: OBSERVED,
			probes: ["site-api"],
			kinds: BLOG,
			when: {
				status: [200],
				json: { "document:/ID": { present: true }, "document:/URL": { names: "host" } },
			},
			means: { status: "live", reason: "ok" },
			note: "Only for the blog as a whole: a post may be gone from a blog that lives.",
		},
		{
			id: "wordpress/api-unknown-blog",
			grade: "strong",
			source: SOURCE,
			observed: OBSERVED,
			probes: ["site-api"],
			when: { status: [404], json: { "document:/error": { is: ["unknown_blog"] } } },
			means: { status: "removed", reason: "not-found", scope: "host" },
		},
		{
			id: "wordpress/api-disabled",
			grade: "strong",
			source: `${SOURCE}: deleted or suspended`,
			observed: OBSERVED,
			probes: ["site-api"],
			when: {
				status: [403],
				json: { "document:/message": { is: ["API calls to this endpoint have been disabled."] } },
			},
			means: { status: "removed", reason: "gone", scope: "host" },
		},
		{
			id: "wordpress/api-private",
			grade: "strong",
			source: SOURCE,
			observed: OBSERVED,
			probes: ["site-api"],
			when: { status: [403], json: { "document:/message": { is: ["User cannot access this private blog."] } } },
			means: { status: "restricted", reason: "private" },
		},
		{
			id: "wordpress/deleted-by-author",
			grade: "medium",
			source: SOURCE,
			observed: OBSERVED,
			when: {
				any: [
					{ any: GONE, element: { h2: { phrases: "author-deleted" } } },
					{ any: GONE, element: { h3: { phrases: "author-deleted" } } },
					{ any: GONE, element: { p: { phrases: "author-deleted" } } },
					{ any: GONE, element: { div: { phrases: "author-deleted" } } },
				],
				words: { max: 200 },
				none: NAMED,
			},
			means: { status: "removed", reason: "deleted-by-author", scope: "host" },
		},
		{
			id: "wordpress/suspended",
			grade: "medium",
			source: SOURCE,
			observed: OBSERVED,
			when: {
				any: [
					{ any: GONE, element: { h2: { phrases: "suspended" } } },
					{ any: GONE, element: { h3: { phrases: "suspended" } } },
					{ any: GONE, element: { p: { phrases: "suspended" } } },
					{ any: GONE, element: { div: { phrases: "suspended" } } },
				],
				words: { max: 200 },
				none: NAMED,
			},
			means: { status: "removed", reason: "policy-violation", scope: "host" },
		},
		{
			id: "wordpress/tombstone-of-another",
			grade: "weak",
			source: "stillup: the sentences without the blog's own name, or in another place, may be about another blog",
			observed: OBSERVED,
			when: {
				status: [200],
				any: [
					...GONE,
					{ title: { phrases: "suspended" } },
					{ title: { phrases: "author-deleted" } },
					...["h1", "h2", "h3", "p", "div"].flatMap((place) => [
						{ element: { [place]: { phrases: "suspended" } } },
						{ element: { [place]: { phrases: "author-deleted" } } },
					]),
				],
				words: { max: 60 },
				none: NAMED,
			},
			means: { status: "inconclusive", reason: "ambiguous-tombstone" },
		},
		{
			id: "wordpress/never-registered",
			grade: "medium",
			source: SOURCE,
			observed: OBSERVED,
			when: {
				status: ["2xx", "3xx", 404],
				finalUrl: { matches: "^https?://(?:[a-z-]+\\.)?wordpress\\.com/typo/?\\?(?:[^#]*&)?subdomain=" },
			},
			means: { status: "removed", reason: "not-found", scope: "host" },
		},
		{
			id: "wordpress/left-the-blog",
			grade: "medium",
			source: "platforms.md section 1 rule 9: the company's own pages tell nothing of the blog",
			observed: OBSERVED,
			when: { redirected: ["elsewhere", "off-site", "to-root"], finalUrl: { not: { names: "host" } } },
			means: { status: "inconclusive", reason: "redirected-away" },
		},
		{
			id: "wordpress/marked-private",
			grade: "medium",
			source: SOURCE,
			observed: OBSERVED,
			when: {
				any: [
					{ title: { phrases: "private" } },
					{ element: { h1: { phrases: "private" } } },
					{ element: { h2: { phrases: "private" } } },
					{ element: { p: { phrases: "private" } }, words: { max: 60 } },
					{ element: { div: { phrases: "private" } }, words: { max: 60 } },
				],
				none: NAMED,
			},
			means: { status: "restricted", reason: "private" },
		},
	],
	ignores: OF_WHOLE_HOSTS,
	limits: [
		"The public API tells about a blog, not about one post of it; a post is judged by its page.",
		"A blog that moved to a domain of its own redirects there: such looks stay inconclusive.",
	],
	controls: {
		live: "https://terrytao.wordpress.com/",
		impossible: "https://nosuchblogstillup0.wordpress.com/",
	},
};
