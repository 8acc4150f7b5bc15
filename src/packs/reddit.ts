import type { RulePack } from "./pack.ts";
import type { Condition, TextTest } from "./rule.ts";

// Reddit's own JSON names the reason. Its HTML is refused to most anonymous clients.

const COMMENT_KIND = "document:/1/data/children/0/kind";
const COMMENT_BODY = "document:/1/data/children/0/data/body";
const KIND = "document:/kind";
const REASON = "document:/reason";

const JSON_SOURCE = {
	source: "yt-dlp reddit.py, code of several bots; platforms.md section 10",
	observed: "2026-08-20",
} as const;
const GENERAL = { source: "platforms.md section 10 (general knowledge)", observed: "unconfirmed" } as const;
const ON_JSON = ["post-json", "user-json", "community-json", "page"] as const;
const POST = ["post"] as const;
/** An interstitial: a live community shows posts, whatever its sidebar's headings say. */
const NEARLY_EMPTY = {
	element: { "shreddit-post": { present: false }, "[data-fullname]": { present: false } },
	words: { max: 100 },
} as const;
/** What is there is shared under its own address, whatever its posts are called. */
const NAMES_ITSELF = [{ canonical: { names: "item" } }, { meta: { "og:url": { names: "item" } } }] as const;
const ANOTHER_COMMENT: Condition = {
	json: { "document:/1/data/children/0/data/id": { present: true, not: { names: "slug" } } },
};
const COMMENT_URL = "/comments/\\w+/[^/?]+/\\w";
/** A post stands in the first of two listings under its permalink, in the only one under `/api/info` and `/by_id`. */
const LISTINGS = ["document:/0/data/children/0/data", "document:/data/children/0/data"];
/** Tests of the fields of the post that was asked for. */
const ofThisPost = (fields: Readonly<Record<string, TextTest>>): Condition => ({
	status: [200],
	any: LISTINGS.flatMap((post) => {
		const tests = Object.fromEntries(Object.entries(fields).map(([name, test]) => [`${post}/${name}`, test]));
		return [
			{ json: { [`${post}/id`]: { names: "item" }, ...tests } },
			{ json: { [`${post}/id`]: { present: false }, [`${post}/permalink`]: { names: "item" }, ...tests } },
		];
	}),
});

export const reddit: RulePack = {
	platform: "reddit",
	name: "Reddit",
	version: "2026-11-23",
	hosts: [
		"{,www.,old.,new.,np.,m.,i.,sh.,amp.,ssl.,embed.,out.}reddit.com",
		"{,www.}redd.it",
		"v.redd.it",
		"{,www.,embed.}redditmedia.com",
	],
	folds: [
		{
			from: ["{,old.,new.,np.,m.,i.,sh.,amp.,ssl.,embed.}reddit.com", "{,www.,embed.}redditmedia.com"],
			to: "www.reddit.com",
		},
		{ from: ["www.redd.it"], to: "redd.it" },
	],
	unwraps: [
		{ host: "out.reddit.com", path: "/.*", parameters: ["url"] },
		{
			host: "{,www.,old.,new.}reddit.com",
			path: "/(?:login|over18|oembed)",
			parameters: ["dest", "url"],
			ownHostsOnly: true,
		},
	],
	shapes: [
		{
			kind: "post",
			host: "www\\.reddit\\.com",
			path: "(?:/(?:r|u|user)/[\\w.-]+)?/comments/(?<post>\\w+)/[^/]*/(?<comment>\\w+)(?:/?\\.json)?",
			id: "{post:lower}/comment/{comment:lower}",
			url: "https://www.reddit.com/comments/{post:lower}/comment/{comment:lower}",
			examples: [
				[
					"https://old.reddit.com/r/FakeSub/comments/fake01/some_title/fake0c1/?context=3",
					"https://www.reddit.com/comments/fake01/comment/fake0c1",
				],
				[
					"https://www.reddit.com/r/FakeSub/comments/fake01/comment/fake0c1/",
					"https://www.reddit.com/comments/fake01/comment/fake0c1",
				],
			],
		},
		{
			kind: "post",
			host: "www\\.reddit\\.com",
			path: "(?:/(?:r|u|user)/[\\w.-]+)?/(?:comments|gallery|poll|tb|video)/(?<id>\\w+)(?:/[^/]*)?(?:/?\\.json)?",
			id: "{id:lower}",
			url: "https://www.reddit.com/comments/{id:lower}",
			examples: [
				[
					"https://np.reddit.com/r/FakeSub/comments/fake01/some_title/?utm_source=share",
					"https://www.reddit.com/comments/fake01",
				],
				["https://www.reddit.com/gallery/fake01", "https://www.reddit.com/comments/fake01"],
				["https://old.reddit.com/r/FakeSub/comments/fake01/title/.json", "https://www.reddit.com/comments/fake01"],
				["https://www.reddit.com/user/FakeUser/comments/fake01/title/", "https://www.reddit.com/comments/fake01"],
				[
					"https://www.redditmedia.com/r/FakeSub/comments/fake01/t/?ref=embed",
					"https://www.reddit.com/comments/fake01",
				],
			],
		},
		{
			kind: "post",
			host: "redd\\.it",
			path: "/(?<id>\\w+)",
			id: "{id:lower}",
			url: "https://www.reddit.com/comments/{id:lower}",
			examples: [["redd.it/fake01", "https://www.reddit.com/comments/fake01"]],
		},
		{
			kind: "video",
			host: "v\\.redd\\.it",
			path: "/(?<id>[a-z0-9]+)(?:/[^/]*)?",
			url: "https://v.redd.it/{id}",
			examples: [["https://v.redd.it/fakevideo0001/DASH_720.mp4", "https://v.redd.it/fakevideo0001"]],
		},
		{
			kind: "share-link",
			host: "www\\.reddit\\.com",
			path: "/(?<way>r|u|user)/(?<name>[\\w.-]+)/s/(?<code>\\w+)",
			id: "{code}",
			url: "https://www.reddit.com/{way}/{name:lower}/s/{code}",
			examples: [["https://reddit.com/r/FakeSub/s/FaKeCode01", "https://www.reddit.com/r/fakesub/s/FaKeCode01"]],
		},
		{
			kind: "profile",
			host: "www\\.reddit\\.com",
			path: "/(?:u/|user/|r/u_)(?<name>[\\w-]+)(?:/(?:posts|submitted|comments|overview|about))?(?:/?\\.json)?",
			id: "{name:lower}",
			account: "{name:lower}",
			url: "https://www.reddit.com/user/{name:lower}",
			examples: [
				["https://www.reddit.com/u/FakeUser/", "https://www.reddit.com/user/fakeuser"],
				["https://old.reddit.com/user/FakeUser/submitted/", "https://www.reddit.com/user/fakeuser"],
				["https://www.reddit.com/r/u_FakeUser", "https://www.reddit.com/user/fakeuser"],
			],
		},
		{
			kind: "community",
			host: "www\\.reddit\\.com",
			path: "/r/(?<name>[\\w.-]+)(?:/(?:hot|new|top|rising|best|about))?(?:/?\\.json)?",
			id: "{name:lower}",
			url: "https://www.reddit.com/r/{name:lower}",
			examples: [
				["https://m.reddit.com/r/FakeSub/new/?count=25", "https://www.reddit.com/r/fakesub"],
				["reddit.com/r/FakeSub", "https://www.reddit.com/r/fakesub"],
			],
		},
	],
	lane: { key: "reddit", spacingMs: 6000, concurrency: 1 },
	trusts: { statusCodes: false, plainPages: false },
	probes: [
		{
			name: "post-json",
			kinds: POST,
			url: "https://www.reddit.com/comments/{id}.json",
			alsoAt: [
				"https://www.reddit.com/comments/{id}/.json",
				"https://api.reddit.com/comments/{id}",
				"https://oauth.reddit.com/comments/{id}",
				"https://www.reddit.com/by_id/t3_{id}.json",
				"https://www.reddit.com/api/info.json?id=t3_{id}",
				"https://api.reddit.com/api/info?id=t3_{id}",
			],
		},
		{
			name: "user-json",
			kinds: ["profile"],
			url: "https://www.reddit.com/user/{id}/about.json",
			alsoAt: ["https://api.reddit.com/user/{id}/about"],
		},
		{
			name: "community-json",
			kinds: ["community"],
			url: "https://www.reddit.com/r/{id}/about.json",
			alsoAt: ["https://api.reddit.com/r/{id}/about"],
		},
		{
			// The account of one of Reddit's founders: the live control is a community, which has an endpoint of its own.
			name: "known-live",
			kinds: ["profile"],
			url: "https://www.reddit.com/user/spez/about.json",
			afterRules: ["reddit/user-not-found"],
			sharedKey: "known-live reddit user-json",
		},
		{ name: "page", kinds: ["share-link", "video", "page", "site"], url: "{url}" },
	],
	phrases: {
		blocked: { en: ["whoa there, pardner", "Prove your humanity", "blocked by network security"] },
		"community-banned": { en: ["This community has been banned"] },
		nobody: { en: ["Sorry, nobody on Reddit goes by that name"] },
	},
	rules: [
		{
			id: "reddit/blocked",
			grade: "strong",
			source: "platforms.md section 10",
			observed: "2026-10-01",
			probes: ON_JSON,
			when: {
				any: [
					{
						status: [403, 429],
						body: ["whoa there, pardner", "blocked by network security", "Prove your humanity"],
					},
					{ title: { mainly: "blocked" } },
					{ element: { h1: { mainly: "blocked" } }, words: { max: 150 } },
				],
			},
			means: { status: "inconclusive", reason: "bot-challenge" },
		},
		{
			id: "reddit/post-ok",
			grade: "strong",
			...JSON_SOURCE,
			probes: ON_JSON,
			kinds: POST,
			when: {
				...ofThisPost({
					removed_by_category: { not: { present: true, not: { is: ["null"] } } },
					selftext: { not: { is: ["[removed]", "[deleted]"] } },
				}),
			},
			means: { status: "live", reason: "ok" },
			note: 'Also where the author is "[deleted]": then only the account went.',
		},
		{
			id: "reddit/comment-ok",
			grade: "weak",
			...GENERAL,
			probes: ON_JSON,
			kinds: POST,
			when: {
				status: [200],
				finalUrl: { matches: COMMENT_URL },
				json: {
					[COMMENT_KIND]: { is: ["t1"] },
					[COMMENT_BODY]: { present: true, not: { is: ["[removed]", "[deleted]"] } },
				},
				none: [ofThisPost({}), ANOTHER_COMMENT],
			},
			means: { status: "live", reason: "ok" },
		},
		{
			id: "reddit/user-ok",
			grade: "strong",
			...JSON_SOURCE,
			probes: ON_JSON,
			kinds: ["profile"],
			when: {
				status: [200],
				json: {
					[KIND]: { is: ["t2"] },
					"document:/data/name": { names: "item" },
					"document:/data/is_suspended": { not: { is: ["true"] } },
				},
			},
			means: { status: "live", reason: "ok" },
		},
		{
			id: "reddit/community-ok",
			grade: "strong",
			...JSON_SOURCE,
			probes: ON_JSON,
			kinds: ["community"],
			when: { status: [200], json: { [KIND]: { is: ["t5"] }, "document:/data/display_name": { names: "item" } } },
			means: { status: "live", reason: "ok" },
		},
		{
			id: "reddit/community-banned",
			grade: "strong",
			...JSON_SOURCE,
			probes: ON_JSON,
			when: { status: [404], json: { [REASON]: { is: ["banned"] } } },
			means: { status: "removed", reason: "community-banned", scope: "account" },
		},
		{
			id: "reddit/community-banned-page",
			grade: "medium",
			...JSON_SOURCE,
			observed: "2026-10-01",
			probes: ON_JSON,
			kinds: ["community", "post"],
			when: {
				// A page with 403 where JSON was asked is a refusal.
				status: [200, 404],
				any: [
					{ status: [404], title: { mainly: "community-banned" } },
					{ status: [404], element: { h1: { mainly: "community-banned" } } },
					{ status: [404], element: { h3: { mainly: "community-banned" } } },
					{ title: { mainly: "community-banned" }, ...NEARLY_EMPTY, none: NAMES_ITSELF },
					{
						element: { ...NEARLY_EMPTY.element, h1: { mainly: "community-banned" } },
						words: NEARLY_EMPTY.words,
						none: NAMES_ITSELF,
					},
					{
						element: { ...NEARLY_EMPTY.element, h3: { mainly: "community-banned" } },
						words: NEARLY_EMPTY.words,
						none: NAMES_ITSELF,
					},
				],
			},
			means: { status: "removed", reason: "community-banned", scope: "account" },
		},
		{
			id: "reddit/community-private",
			grade: "strong",
			...JSON_SOURCE,
			probes: ON_JSON,
			when: { status: [403], json: { [REASON]: { is: ["private"] } } },
			means: { status: "restricted", reason: "private" },
		},
		{
			id: "reddit/community-quarantined",
			grade: "strong",
			...JSON_SOURCE,
			probes: ON_JSON,
			when: { status: [403], json: { [REASON]: { is: ["quarantined", "gated"] } } },
			means: { status: "restricted", reason: "quarantined" },
		},
		{
			id: "reddit/over-18",
			grade: "medium",
			source: "yt-dlp reddit.py (over18 cookie); platforms.md section 10",
			observed: "2026-08-20",
			probes: ON_JSON,
			when: { finalSegment: ["over18"] },
			means: { status: "restricted", reason: "age-gate" },
		},
		{
			id: "reddit/removed-for-copyright",
			grade: "strong",
			...JSON_SOURCE,
			probes: ON_JSON,
			kinds: POST,
			when: ofThisPost({ removed_by_category: { is: ["copyright_takedown"] } }),
			means: { status: "removed", reason: "copyright", scope: "content" },
		},
		{
			id: "reddit/removed-by-moderation",
			grade: "strong",
			...JSON_SOURCE,
			probes: ON_JSON,
			kinds: POST,
			when: ofThisPost({
				removed_by_category: { is: ["moderator", "automod_filtered", "content_takedown", "legal"] },
			}),
			means: { status: "removed", reason: "policy-violation", scope: "content" },
		},
		{
			id: "reddit/removed-by-reddit",
			grade: "weak",
			...GENERAL,
			probes: ON_JSON,
			kinds: POST,
			when: ofThisPost({ removed_by_category: { is: ["reddit", "anti_evil_ops", "community_ops"] } }),
			means: { status: "removed", reason: "policy-violation", scope: "content" },
		},
		{
			id: "reddit/deleted-by-author",
			grade: "weak",
			...GENERAL,
			probes: ON_JSON,
			kinds: POST,
			when: ofThisPost({ removed_by_category: { is: ["author", "deleted"] } }),
			means: { status: "removed", reason: "deleted-by-author", scope: "content" },
		},
		{
			id: "reddit/removed-for-unknown-reason",
			grade: "medium",
			...JSON_SOURCE,
			probes: ON_JSON,
			kinds: POST,
			when: ofThisPost({ removed_by_category: { present: true, not: { is: ["null"] } } }),
			means: { status: "removed", reason: "not-found", scope: "content" },
			note: "Any category says that the post was taken down; new ones appear.",
		},
		{
			id: "reddit/body-removed",
			grade: "strong",
			...JSON_SOURCE,
			probes: ON_JSON,
			kinds: POST,
			when: ofThisPost({ selftext: { is: ["[removed]"] } }),
			means: { status: "removed", reason: "policy-violation", scope: "content" },
		},
		{
			id: "reddit/body-deleted",
			grade: "strong",
			...JSON_SOURCE,
			probes: ON_JSON,
			kinds: POST,
			when: ofThisPost({ selftext: { is: ["[deleted]"] } }),
			means: { status: "removed", reason: "deleted-by-author", scope: "content" },
		},
		{
			id: "reddit/comment-removed",
			grade: "weak",
			...GENERAL,
			probes: ON_JSON,
			kinds: POST,
			when: {
				finalUrl: { matches: COMMENT_URL },
				json: { [COMMENT_KIND]: { is: ["t1"] }, [COMMENT_BODY]: { is: ["[removed]", "[deleted]"] } },
				none: [ofThisPost({}), ANOTHER_COMMENT],
			},
			means: { status: "removed", reason: "not-found", scope: "content" },
		},
		{
			id: "reddit/user-suspended",
			grade: "strong",
			...JSON_SOURCE,
			probes: ON_JSON,
			kinds: ["profile"],
			when: { json: { "document:/data/name": { names: "item" }, "document:/data/is_suspended": { is: ["true"] } } },
			means: { status: "removed", reason: "account-suspended", scope: "account" },
		},
		{
			id: "reddit/user-not-found",
			grade: "medium",
			...JSON_SOURCE,
			probes: ON_JSON,
			kinds: ["profile"],
			when: { status: [404], json: { "document:/error": { is: ["404"] } } },
			unless: [{ probe: "known-live", when: { status: [404] } }],
			means: { status: "removed", reason: "not-found", scope: "account" },
			note: "Deleted, or hidden from everybody by Reddit (shadow ban).",
		},
		{
			id: "reddit/nobody-by-that-name",
			grade: "weak",
			...JSON_SOURCE,
			observed: "2026-05-04",
			probes: ON_JSON,
			kinds: ["profile"],
			when: {
				status: [200, 404],
				any: [
					{ title: { mainly: "nobody" } },
					{ element: { h1: { mainly: "nobody" } } },
					{ element: { h2: { mainly: "nobody" } } },
					{ element: { h3: { mainly: "nobody" } } },
				],
				none: [{ status: [200], any: NAMES_ITSELF }],
			},
			means: { status: "removed", reason: "not-found", scope: "account" },
			note: "The same words for suspended, deleted and never there.",
		},
		{
			id: "reddit/bare-404",
			grade: "weak",
			...GENERAL,
			probes: ON_JSON,
			kinds: POST,
			when: { status: [404], json: { "document:/error": { is: ["404"] }, [REASON]: { present: false } } },
			means: { status: "inconclusive", reason: "ambiguous-tombstone" },
			note: "Removed posts answer 200 with a reason; a bare 404 is a mistyped id, or something new.",
		},
	],
	limits: [
		"Reddit refuses most anonymous clients from data centres; those looks are inconclusive.",
		"Share links (/s/) and v.redd.it lead to a post by a redirect; the post itself must be in the list to be judged.",
		"oEmbed still answers for posts that moderators removed, so it is not asked.",
	],
	controls: {
		live: "https://www.reddit.com/r/announcements",
		// Names have at most 20 characters.
		impossible: "https://www.reddit.com/user/stillup_no_such_account_000000",
	},
};
