import type { RulePack } from "./pack.ts";
import type { Condition } from "./rule.ts";

// platforms.md section 7. x.com answers every address with the same application shell, so the page is never asked: the
// syndication endpoint of embedded posts and oEmbed tell.

const SYNDICATION = ["syndication"] as const;
const OEMBED = ["oembed"] as const;
const TOMBSTONE = "document:/tombstone/text/text";
const TYPE = "document:/__typename";
/** No source says that oEmbed takes the address of a numbered account at all. */
const NO_NUMBERED_ACCOUNT = { not: { matches: "(?:/|%2F)i(?:/|%2F)user(?:/|%2F)" } } as const;
const OWN_POST = { [TYPE]: { is: ["Tweet"] }, "document:/id_str": { names: "item" } } as const;
/** The endpoint answers in JSON: a page with 404 comes from somebody in between, or from where it was before. */
const A_PAGE = { words: { min: 0 } } as const;
/** The endpoint says of a post that is surely there what it says of this one: it has moved, or refuses. */
const ENDPOINT_MOVED = { probe: "known-live", when: { status: [404] } } as const;
const UNKNOWN_TO_SYNDICATION: Condition = {
	any: [
		{ status: [404], none: [A_PAGE] },
		{ status: [200], json: { "document:": { is: ["{}"] } } },
	],
};

/** Marks among the countries stand in any place of the list; the first places are looked at. */
const withheldIn = (code: string): readonly Condition[] =>
	[0, 1, 2, 3].map((at) => ({ json: { [`document:/withheld_in_countries/${at}`]: { is: [code] } } }));
const NITTERS =
	"net,cz,space,it,eu,at,hu,ca,pw,nl,ch,in,tiekoetter.com,poast.org,privacydev.net,kavin.rocks,unixfox.eu,1d4.us,42l.fr,pussthecat.org,moomoo.me,lucabased.xyz,snopyta.org,fdn.fr,nixnet.services,domain.glass,rawbit.ninja,salastil.com,catsarch.com,privacyredirect.com,kareem.one,kuuro.net";
/** Mirrors under names of their own, as lists of public instances have them (LibRedirect, 2026). */
const MIRRORS = ["xcancel.com", "lightbrd.com", "nuku.trabun.org"] as const;

export const twitter: RulePack = {
	platform: "twitter",
	name: "X (Twitter)",
	version: "2026-11-23",
	hosts: [
		"twitter.com",
		"x.com",
		"{www,m,mobile}.{twitter,x}.com",
		"{vxtwitter,fxtwitter,fixupx,fixvx,twittpr}.com",
		"{www,d,g}.{vxtwitter,fxtwitter,fixupx,fixvx,twittpr}.com",
		`nitter.{${NITTERS}}`,
		...MIRRORS,
	],
	folds: [
		{
			from: [
				"twitter.com",
				"{www,m,mobile}.{twitter,x}.com",
				"{vxtwitter,fxtwitter,fixupx,fixvx,twittpr}.com",
				"{www,d,g}.{vxtwitter,fxtwitter,fixupx,fixvx,twittpr}.com",
				`nitter.{${NITTERS}}`,
				...MIRRORS,
			],
			to: "x.com",
		},
	],
	unwraps: [
		{
			host: "{twitter,x,mobile.twitter}.com",
			path: "/(?:login|i/flow/login)",
			parameters: ["redirect_after_login"],
			ownHostsOnly: true,
		},
	],
	appLinks: [
		{ pattern: "^twitter://status\\?id=(?<id>\\d+)", url: "https://x.com/i/status/{id}" },
		{ pattern: "^twitter://user\\?screen_name=(?<user>\\w{1,15})", url: "https://x.com/{user}" },
	],
	drops: ["s", "t", "ref_src", "ref_url", "lang", "cxt", "cn", "refsrc", "src", "mx", "vertical"],
	reserved: [
		"about",
		"account",
		"compose",
		"download",
		"explore",
		"hashtag",
		"help",
		"home",
		"i",
		"intent",
		"jobs",
		"login",
		"logout",
		"messages",
		"notifications",
		"oauth",
		"privacy",
		"search",
		"settings",
		"share",
		"signup",
		"tos",
		"who_to_follow",
		"widgets",
	],
	shapes: [
		{
			kind: "post",
			path: "/(?:i/web|i|(?<user>[A-Za-z0-9_]{1,15}))/status(?:es)?/(?<id>\\d+)(?:/.*)?",
			url: "https://x.com/i/status/{id}",
			// X ignores the name, so it is no part of the identity; posts of one account still fall together.
			account: "{user:lower}",
			examples: [
				[
					"https://twitter.com/SomeBody/status/1580661436132757506?s=20&t=x",
					"https://x.com/i/status/1580661436132757506",
				],
				["https://mobile.twitter.com/i/web/status/1580661436132757506", "https://x.com/i/status/1580661436132757506"],
				["https://nitter.net/SomeBody/status/1580661436132757506#m", "https://x.com/i/status/1580661436132757506"],
				["https://lightbrd.com/SomeBody/status/1580661436132757506", "https://x.com/i/status/1580661436132757506"],
				[
					"https://fxtwitter.com/SomeBody/status/1580661436132757506/photo/1",
					"https://x.com/i/status/1580661436132757506",
				],
			],
		},
		{
			// How addresses were written until 2012; they still work.
			kind: "post",
			path: "/",
			fragment: "#!/(?:i/web|i|(?<user>[A-Za-z0-9_]{1,15}))/status(?:es)?/(?<id>\\d+)(?:/.*)?",
			url: "https://x.com/i/status/{id}",
			account: "{user:lower}",
			examples: [["http://twitter.com/#!/SomeBody/status/158066143613", "https://x.com/i/status/158066143613"]],
		},
		{
			kind: "profile",
			path: "/",
			fragment: "#!/@?{reserved}(?<id>[A-Za-z0-9_]{1,15})/?",
			id: "{id:lower}",
			account: "{id:lower}",
			url: "https://x.com/{id:lower}",
			examples: [["http://twitter.com/#!/SomeBody", "https://x.com/somebody"]],
		},
		{
			kind: "profile",
			path: "/intent/(?:user|follow)",
			query: { screen_name: "@?(?<id>[A-Za-z0-9_]{1,15})" },
			id: "{id:lower}",
			account: "{id:lower}",
			url: "https://x.com/{id:lower}",
			examples: [["https://twitter.com/intent/user?screen_name=SomeBody", "https://x.com/somebody"]],
		},
		{
			kind: "profile",
			path: "/i/user/(?<id>\\d+)",
			account: "{id}",
			url: "https://x.com/i/user/{id}",
			examples: [["https://twitter.com/i/user/783214", "https://x.com/i/user/783214"]],
		},
		{
			kind: "community",
			path: "/i/communities/(?<id>\\d+)(?:/.*)?",
			url: "https://x.com/i/communities/{id}",
			examples: [
				[
					"https://twitter.com/i/communities/1500000000000000000/about",
					"https://x.com/i/communities/1500000000000000000",
				],
			],
		},
		{
			kind: "playlist",
			path: "/i/lists/(?<id>\\d+)(?:/.*)?",
			url: "https://x.com/i/lists/{id}",
			examples: [["https://twitter.com/i/lists/1500000000000000000", "https://x.com/i/lists/1500000000000000000"]],
		},
		{
			kind: "event",
			path: "/i/(?<what>spaces|broadcasts)/(?<id>\\w{8,})(?:/.*)?",
			url: "https://x.com/i/{what}/{id}",
			examples: [["https://twitter.com/i/spaces/1OyKAZAbCdEfG/peek", "https://x.com/i/spaces/1OyKAZAbCdEfG"]],
		},
		{
			kind: "profile",
			path: "/@?{reserved}(?<id>[A-Za-z0-9_]{1,15})(?:/(?:with_replies|media|likes|highlights|articles))?",
			id: "{id:lower}",
			account: "{id:lower}",
			url: "https://x.com/{id:lower}",
			examples: [
				["http://www.twitter.com/SomeBody/", "https://x.com/somebody"],
				["https://x.com/SomeBody/with_replies", "https://x.com/somebody"],
			],
		},
	],
	lane: {
		key: "twitter",
		hosts: ["*.twitter.com", "*.x.com", "*.twimg.com", "publish.x.com"],
		spacingMs: 1500,
		concurrency: 1,
	},
	trusts: { statusCodes: false, plainPages: false },
	probes: [
		{
			name: "syndication",
			kinds: ["post"],
			// The token is not checked in every month; platforms.md tells what was accepted and when.
			url: "https://cdn.syndication.twimg.com/tweet-result?id={id}&token=a&lang=en",
			fields: { accept: "application/json" },
		},
		{
			name: "oembed",
			kinds: ["post", "profile"],
			url: "https://publish.twitter.com/oembed?url={url:encoded}&omit_script=1&dnt=true",
			alsoAt: ["https://publish.x.com/oembed?url={url:encoded}"],
			fields: { accept: "application/json" },
			ask: "unless-live",
		},
		{
			// The post of the live control, which the first endpoint decides.
			name: "known-live",
			kinds: ["post", "profile"],
			url: "https://publish.twitter.com/oembed?url=https%3A%2F%2Fx.com%2Fi%2Fstatus%2F20&omit_script=1&dnt=true",
			fields: { accept: "application/json" },
			afterRules: [
				"twitter/oembed-unknown",
				"twitter/oembed-unknown-profile",
				"twitter/oembed-suspended",
				"twitter/oembed-protected",
			],
			sharedKey: "known-live twitter oembed",
		},
		{ name: "page", kinds: ["page", "site", "community", "playlist", "event"], url: "{url}" },
	],
	phrases: {
		"deleted-by-author": {
			en: [
				"This Tweet was deleted by the Tweet author",
				"This Post was deleted by the Post author",
				"deleted by the Tweet author",
				"deleted by the Post author",
			],
		},
		suspended: { en: ["from a suspended account"] },
		"account-gone": { en: ["from an account that no longer exists"] },
		violation: { en: ["violated the Twitter Rules", "violated the X Rules", "violated the Twitter rules"] },
		protected: { en: ["account owner limits who can view"] },
		"adult-content": { en: ["Age-restricted adult content"] },
		withheld: { en: ["withheld in"] },
		unavailable: { en: ["is unavailable"] },
		refusal: {
			en: ["denied", "blocked", "rate limit", "too many", "try again", "automated", "captcha", "token"],
		},
		"not-authorised": { en: ["not authorized", "not authorised"] },
	},
	rules: [
		{
			id: "twitter/login-flow",
			grade: "strong",
			source: "platforms.md section 7: /i/flow/login",
			observed: "2026-08-22",
			probes: ["page"],
			when: { finalUrl: { has: ["/i/flow/login"] } },
			means: { status: "inconclusive", reason: "login-wall" },
		},
		{
			id: "twitter/post-withheld-for-copyright",
			grade: "medium",
			source: "nitter: XY is a copyright complaint, everywhere",
			observed: "2026-08-22",
			kinds: ["post"],
			probes: [...SYNDICATION],
			when: { status: [200], json: OWN_POST, any: withheldIn("XY") },
			means: { status: "removed", reason: "copyright", scope: "content" },
		},
		{
			id: "twitter/post-withheld-everywhere",
			grade: "medium",
			source: "nitter: XX is everywhere",
			observed: "2026-08-22",
			kinds: ["post"],
			probes: [...SYNDICATION],
			when: { status: [200], json: OWN_POST, any: withheldIn("XX") },
			means: { status: "removed", reason: "policy-violation", scope: "content" },
			note: "By X, which does not say why.",
		},
		{
			id: "twitter/post-ok",
			grade: "strong",
			source: "react-tweet, FixTweet",
			observed: "2026-06-24",
			kinds: ["post"],
			probes: [...SYNDICATION],
			when: {
				status: [200],
				json: {
					[TYPE]: { is: ["Tweet"] },
					"document:/id_str": { names: "item" },
					"document:/possibly_sensitive": { not: { is: ["true"] } },
					"document:/withheld_in_countries/0": { present: false },
				},
			},
			means: { status: "live", reason: "ok" },
		},
		{
			id: "twitter/post-sensitive",
			grade: "strong",
			source: "react-tweet, FixTweet: shown, with possibly_sensitive",
			observed: "2026-06-24",
			kinds: ["post"],
			probes: [...SYNDICATION],
			when: {
				status: [200],
				json: {
					[TYPE]: { is: ["Tweet"] },
					"document:/id_str": { names: "item" },
					"document:/possibly_sensitive": { is: ["true"] },
					"document:/withheld_in_countries/0": { present: false },
				},
			},
			means: { status: "live", reason: "sensitive-label" },
		},
		{
			id: "twitter/oembed-ok",
			grade: "strong",
			source: "iframely",
			observed: "2026-06-27",
			kinds: ["post"],
			probes: [...OEMBED],
			when: { status: [200], json: { "document:/url": { names: "item" }, "document:/html": { present: true } } },
			means: { status: "live", reason: "ok" },
		},
		{
			id: "twitter/oembed-timeline",
			grade: "weak",
			source: "iframely: a profile gives a timeline embed",
			observed: "2026-06-27",
			kinds: ["profile"],
			probes: [...OEMBED],
			when: { status: [200], json: { "document:/url": { names: "item" }, "document:/html": { present: true } } },
			means: { status: "live", reason: "ok" },
		},
		{
			id: "twitter/post-withheld-here",
			grade: "medium",
			source: "nitter: withheld_in_countries lists where",
			observed: "2026-08-22",
			kinds: ["post"],
			probes: [...SYNDICATION],
			when: {
				status: [200],
				json: {
					...OWN_POST,
					"document:/withheld_in_countries/0": { matches: "^[a-w][a-z]$|^[yz][a-z]$" },
				},
			},
			means: { status: "restricted", reason: "geo-withheld" },
		},
		{
			id: "twitter/tombstone-deleted",
			grade: "medium",
			source: "react-tweet, BetterTwitFix: the tombstone's own text",
			observed: "2026-06-24",
			kinds: ["post"],
			probes: [...SYNDICATION],
			when: {
				status: [200],
				json: { [TYPE]: { is: ["TweetTombstone"] }, [TOMBSTONE]: { phrases: "deleted-by-author" } },
			},
			means: { status: "removed", reason: "deleted-by-author", scope: "content" },
		},
		{
			id: "twitter/tombstone-suspended",
			grade: "medium",
			source: "react-tweet, BetterTwitFix: the tombstone's own text",
			observed: "2026-06-24",
			kinds: ["post"],
			probes: [...SYNDICATION],
			when: { status: [200], json: { [TYPE]: { is: ["TweetTombstone"] }, [TOMBSTONE]: { phrases: "suspended" } } },
			means: { status: "removed", reason: "account-suspended", scope: "account" },
		},
		{
			id: "twitter/tombstone-account-gone",
			grade: "medium",
			source: "react-tweet, BetterTwitFix: the tombstone's own text",
			observed: "2026-06-24",
			kinds: ["post"],
			probes: [...SYNDICATION],
			when: { status: [200], json: { [TYPE]: { is: ["TweetTombstone"] }, [TOMBSTONE]: { phrases: "account-gone" } } },
			means: { status: "removed", reason: "account-deleted", scope: "account" },
		},
		{
			id: "twitter/tombstone-violation",
			grade: "medium",
			source: "react-tweet, BetterTwitFix: the tombstone's own text",
			observed: "2026-06-24",
			kinds: ["post"],
			probes: [...SYNDICATION],
			when: { status: [200], json: { [TYPE]: { is: ["TweetTombstone"] }, [TOMBSTONE]: { phrases: "violation" } } },
			means: { status: "removed", reason: "policy-violation", scope: "content" },
		},
		{
			id: "twitter/tombstone-protected",
			grade: "medium",
			source: "react-tweet, BetterTwitFix: the tombstone's own text",
			observed: "2026-06-24",
			kinds: ["post"],
			probes: [...SYNDICATION],
			when: { status: [200], json: { [TYPE]: { is: ["TweetTombstone"] }, [TOMBSTONE]: { phrases: "protected" } } },
			means: { status: "restricted", reason: "private" },
		},
		{
			id: "twitter/tombstone-adult",
			grade: "medium",
			source: "react-tweet, BetterTwitFix: the tombstone's own text",
			observed: "2026-06-24",
			kinds: ["post"],
			probes: [...SYNDICATION],
			when: { status: [200], json: { [TYPE]: { is: ["TweetTombstone"] }, [TOMBSTONE]: { phrases: "adult-content" } } },
			means: { status: "restricted", reason: "age-gate" },
		},
		{
			id: "twitter/tombstone-withheld",
			grade: "weak",
			source: "platforms.md section 7: wording unconfirmed",
			observed: "unconfirmed",
			kinds: ["post"],
			probes: [...SYNDICATION],
			when: { status: [200], json: { [TYPE]: { is: ["TweetTombstone"] }, [TOMBSTONE]: { phrases: "withheld" } } },
			means: { status: "restricted", reason: "geo-withheld" },
		},
		{
			id: "twitter/oembed-protected",
			grade: "strong",
			source: "iframely: protected or age-restricted",
			observed: "2026-06-27",
			probes: [...OEMBED],
			when: { status: [403], json: { "document:/error": { phrases: "not-authorised" } } },
			unless: [{ probe: "known-live", when: { status: [403] } }],
			means: { status: "restricted", reason: "private" },
		},
		{
			id: "twitter/post-unknown-twice",
			grade: "strong",
			source: "react-tweet: 404 or an empty object; iframely: 404 of oEmbed",
			observed: "2026-06-27",
			kinds: ["post"],
			probes: [...SYNDICATION],
			when: UNKNOWN_TO_SYNDICATION,
			and: [{ probe: "oembed", when: { status: [404] } }],
			means: { status: "removed", reason: "not-found", scope: "content" },
		},
		{
			id: "twitter/post-unknown",
			grade: "medium",
			source: "react-tweet: 404 or an empty object",
			observed: "2026-06-03",
			kinds: ["post"],
			probes: [...SYNDICATION],
			when: UNKNOWN_TO_SYNDICATION,
			means: { status: "removed", reason: "not-found", scope: "content" },
			note: "A token that is not taken may give the same (2026), so oEmbed is asked, too.",
		},
		{
			id: "twitter/oembed-unknown",
			grade: "strong",
			source: "iframely",
			observed: "2026-06-27",
			kinds: ["post"],
			probes: [...OEMBED],
			when: { status: [404], none: [A_PAGE] },
			// A tombstone is no post that was never there: sensitive ones give it to strangers.
			unless: [
				ENDPOINT_MOVED,
				{ probe: "syndication", when: { status: [200], json: { [TYPE]: { is: ["TweetTombstone"] } } } },
			],
			means: { status: "removed", reason: "not-found", scope: "content" },
		},
		{
			id: "twitter/oembed-unknown-profile",
			grade: "medium",
			source: "iframely",
			observed: "2026-06-27",
			kinds: ["profile"],
			probes: [...OEMBED],
			when: { status: [404], finalUrl: NO_NUMBERED_ACCOUNT, none: [A_PAGE] },
			unless: [ENDPOINT_MOVED],
			means: { status: "removed", reason: "not-found", scope: "account" },
		},
		{
			id: "twitter/oembed-suspended",
			grade: "strong",
			source: "iframely: a 403 that does not speak of authorisation is a suspended author",
			observed: "2026-06-27",
			probes: [...OEMBED],
			when: {
				status: [403],
				finalUrl: NO_NUMBERED_ACCOUNT,
				json: { "document:/error": { present: true, not: { phrases: "not-authorised" } } },
				none: [{ json: { "document:/error": { phrases: "refusal" } } }],
			},
			unless: [{ probe: "known-live", when: { status: [403] } }],
			means: { status: "removed", reason: "account-suspended", scope: "account" },
		},
		{
			id: "twitter/tombstone-without-text",
			grade: "strong",
			source: "astro-tweet #22, react-tweet #160: sensitive posts give this to anonymous clients",
			observed: "2026-06-03",
			kinds: ["post"],
			probes: [...SYNDICATION],
			when: { status: [200], json: { [TYPE]: { is: ["TweetTombstone"] } } },
			means: { status: "inconclusive", reason: "ambiguous-tombstone" },
		},
		{
			id: "twitter/application-shell",
			grade: "strong",
			source: "broken-link-checker #233, lychee #1147: 200 for a post that does not exist",
			observed: "2026-06-29",
			probes: ["page"],
			when: { status: ["2xx", 400, 404] },
			means: { status: "inconclusive", reason: "empty-shell" },
		},
	],
	limits: [
		"The pages of x.com are the same shell for everything and are never judged; posts are asked for at the endpoints for embedding.",
		"Profiles answer only by oEmbed, and a profile's 200 there is weak.",
		"Lists, communities, spaces and broadcasts cannot be decided logged out.",
	],
	controls: {
		live: "https://x.com/i/status/20",
		impossible: "https://x.com/i/status/1000000000000000001",
	},
};
