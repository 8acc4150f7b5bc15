import type { RulePack } from "./pack.ts";

// Since 2026-07 anonymous visitors are commonly given the login page, for live items too.

const LOGIN_TITLE = "^(?:threads\\s*[•·|–-]\\s*log ?in|log ?in\\s*[•·|–-]\\s*threads)$";
const ON_THREADS = "\\(@[\\w.]+\\).{0,40}\\bon threads\\b";
const HOME = "^https?://(?:www\\.)?threads\\.(?:com|net)/?(?:[?#].*)?$";
const A_POST = "/(?:post|t)/[\\w-]";
/** A page of the profile that says of itself that it is private. */
const PRIVATE = [
	{
		body: [
			'"is_private":true',
			'"is_private": true',
			'"text_post_app_is_private":true',
			'"text_post_app_is_private": true',
		],
	},
	{ element: { span: { isPhrase: "private" } } },
	{ element: { div: { isPhrase: "private" } } },
	{ element: { h1: { isPhrase: "private" } } },
	{ element: { h2: { isPhrase: "private" } } },
] as const;
/** The page says that it is another post. */
const ANOTHER_POST = [
	{ meta: { "og:url": { matches: A_POST, not: { names: "exact-item" } } } },
	{ canonical: { matches: A_POST, not: { names: "exact-item" } } },
] as const;
const SEEN = { source: "Sherlock, maigret, yt-dlp; platforms.md section 13", observed: "2026-08-20" } as const;

export const threads: RulePack = {
	platform: "threads",
	name: "Threads",
	version: "2026-11-22",
	hosts: ["{,www.}threads.{com,net}"],
	folds: [{ from: ["{threads.com,threads.net,www.threads.net}"], to: "www.threads.com" }],
	unwraps: [{ host: "{,www.}threads.{com,net}", path: "/login", parameters: ["next"], ownHostsOnly: true }],
	shapes: [
		{
			kind: "post",
			path: "/@(?<user>[\\w.]+)/post/(?<id>[\\w-]+)(?:/(?:media|embed|likes|reposts|quotes))?",
			account: "{user:lower}",
			url: "https://www.threads.com/t/{id}",
			examples: [
				["https://www.threads.net/@Fake.User/post/CuFaKe_0001?igshid=x", "https://www.threads.com/t/CuFaKe_0001"],
				["https://threads.com/@fake.user/post/CuFaKe_0001/media", "https://www.threads.com/t/CuFaKe_0001"],
			],
		},
		{
			kind: "post",
			path: "/t/(?<id>[\\w-]+)(?:/embed)?",
			url: "https://www.threads.com/t/{id}",
			examples: [["https://www.threads.net/t/CuFaKe_0001/", "https://www.threads.com/t/CuFaKe_0001"]],
		},
		{
			kind: "profile",
			path: "/@(?<user>[\\w.]+)(?:/(?:replies|reposts|media))?",
			id: "{user:lower}",
			account: "{user:lower}",
			url: "https://www.threads.com/@{user:lower}",
			examples: [["threads.net/@Fake.User/replies", "https://www.threads.com/@fake.user"]],
		},
	],
	// One budget with Instagram (platforms.md section 33).
	lane: { key: "instagram", spacingMs: 8000, concurrency: 1 },
	trusts: { statusCodes: false, plainPages: false },
	probes: [{ name: "page", url: "{url}" }],
	phrases: {
		private: {
			en: [
				"This profile is private",
				"This profile is private.",
				"This account is private",
				"This account is private.",
				"Private profile",
			],
		},
	},
	rules: [
		{
			id: "threads/login-page",
			grade: "strong",
			...SEEN,
			observed: "2026-07-01",
			when: {
				any: [
					{ title: { matches: LOGIN_TITLE } },
					{ meta: { "og:title": { matches: LOGIN_TITLE } } },
					{ meta: { "og:url": { matches: HOME } }, finalUrl: { not: { matches: HOME } } },
				],
			},
			means: { status: "inconclusive", reason: "login-wall" },
			note: 'Some tools call this "not found"; live posts give it as well.',
		},
		{
			id: "threads/post-ok",
			grade: "medium",
			...SEEN,
			kinds: ["post"],
			when: {
				status: [200],
				meta: { "og:title": { matches: ON_THREADS } },
				any: [
					{ meta: { "og:url": { names: "exact-item" } } },
					{ canonical: { names: "exact-item" } },
					{ meta: { "og:type": { is: ["article"] } }, finalUrl: { names: "exact-item" }, none: ANOTHER_POST },
				],
			},
			means: { status: "live", reason: "ok" },
		},
		{
			id: "threads/profile-ok",
			grade: "medium",
			...SEEN,
			kinds: ["profile"],
			when: {
				status: [200],
				meta: { "og:title": { matches: ON_THREADS, names: "account" } },
				none: PRIVATE,
			},
			means: { status: "live", reason: "ok" },
		},
		{
			id: "threads/profile-private",
			grade: "weak",
			source: "platforms.md section 13; the words and the field that Instagram's pages use",
			observed: "unconfirmed",
			kinds: ["profile"],
			when: {
				status: [200],
				meta: { "og:title": { matches: ON_THREADS, names: "account" } },
				any: PRIVATE,
				// The page tells of others, too: who of them is private is not told by the bytes.
				none: [
					{
						body: [
							'"is_private":false',
							'"is_private": false',
							'"text_post_app_is_private":false',
							'"text_post_app_is_private": false',
						],
					},
				],
			},
			means: { status: "restricted", reason: "private" },
		},
		{
			id: "threads/not-found",
			grade: "weak",
			source: "platforms.md section 13",
			observed: "unconfirmed",
			kinds: ["post", "profile"],
			when: { status: [404], redirected: ["none"], none: [{ meta: { "og:title": { matches: ON_THREADS } } }] },
			means: { status: "removed", reason: "not-found", scope: "content" },
		},
	],
	limits: [
		"Logged out, the login page is given for nearly everything, from data centres above all: inconclusive.",
		'A private profile is known by its own words only ("This profile is private"); no source describes its page.',
	],
	controls: {
		live: "https://www.threads.com/@zuck",
		// User names have at most 30 characters.
		impossible: "https://www.threads.com/@stillup.no.such.account.000000000000",
	},
};
