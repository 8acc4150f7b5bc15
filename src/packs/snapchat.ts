import type { RulePack } from "./pack.ts";

// platforms.md section 6. The username page is clear; lists of stories differ by network, so what they lack says nothing.

const PROFILE = "script#__NEXT_DATA__:/props/pageProps/userProfile";
const PUBLIC_NAME = `${PROFILE}/publicProfileInfo/username`;
const USER_NAME = `${PROFILE}/userInfo/username`;
const SPOTLIGHT_ID = "script#__NEXT_DATA__:/props/pageProps/spotlightFeed/spotlightStories/*/story/storyId/value";

/** The page says that it is another one. */
const NAMES_ANOTHER = [
	{ canonical: { present: true, not: { names: "item" } } },
	{ meta: { "og:url": { present: true, not: { names: "item" } } } },
] as const;

export const snapchat: RulePack = {
	platform: "snapchat",
	name: "Snapchat",
	version: "2026-11-23",
	hosts: ["snapchat.com", "{www,m,story,t,web}.snapchat.com"],
	folds: [{ from: ["snapchat.com", "m.snapchat.com", "web.snapchat.com"], to: "www.snapchat.com" }],
	appLinks: [{ pattern: "^snapchat://add/(?<user>[\\w.-]{3,15})", url: "https://www.snapchat.com/@{user}" }],
	drops: ["share_id", "locale", "sid", "share_*", "web_client_id", "invite_id"],
	shapes: [
		{
			kind: "share-link",
			host: "t\\.snapchat\\.com",
			path: "/(?<id>\\w+)",
			url: "https://www.snapchat.com/t/{id}",
			examples: [["https://t.snapchat.com/AbC123x", "https://www.snapchat.com/t/AbC123x"]],
		},
		{
			kind: "share-link",
			path: "/t/(?<id>\\w+)",
			url: "https://www.snapchat.com/t/{id}",
			examples: [["https://snapchat.com/t/AbC123x?locale=de", "https://www.snapchat.com/t/AbC123x"]],
		},
		{
			kind: "contact",
			path: "/unlock",
			query: { uuid: "(?<id>[0-9a-fA-F-]{16,36})" },
			id: "{id:lower}",
			url: "https://www.snapchat.com/unlock/?type=SNAPCODE&uuid={id:lower}",
			examples: [
				[
					"https://www.snapchat.com/unlock/?type=SNAPCODE&uuid=0A1B2C3D4E5F60718293A4B5C6D7E8F9&metadata=01",
					"https://www.snapchat.com/unlock/?type=SNAPCODE&uuid=0a1b2c3d4e5f60718293a4b5c6d7e8f9",
				],
			],
		},
		{
			kind: "video",
			path: "/spotlight/(?<id>\\w+)",
			url: "https://www.snapchat.com/spotlight/{id}",
			examples: [
				[
					"https://www.snapchat.com/spotlight/W7_EDlXWTBiXAEEniNoMPwAAY?share_id=x",
					"https://www.snapchat.com/spotlight/W7_EDlXWTBiXAEEniNoMPwAAY",
				],
			],
		},
		{
			kind: "video",
			path: "/@?(?!add/|p/|discover/|spotlight/)(?<user>[\\w.-]+)/spotlight/(?<id>\\w+)",
			account: "{user:lower}",
			url: "https://www.snapchat.com/spotlight/{id}",
			examples: [
				[
					"https://www.snapchat.com/@some.body/spotlight/W7_EDlXWTBiXAEEniNoMPwAAY",
					"https://www.snapchat.com/spotlight/W7_EDlXWTBiXAEEniNoMPwAAY",
				],
				[
					"https://www.snapchat.com/some.body/spotlight/W7_EDlXWTBiXAEEniNoMPwAAY",
					"https://www.snapchat.com/spotlight/W7_EDlXWTBiXAEEniNoMPwAAY",
				],
			],
		},
		{
			kind: "story",
			path: "/@?(?!add/|p/|discover/)(?<user>[\\w.-]+)/(?<what>highlight|lenses|story)/(?<id>[\\w-]+)(?:/.*)?",
			account: "{user:lower}",
			url: "https://www.snapchat.com/@{user:lower}/{what}/{id}",
			examples: [
				[
					"https://www.snapchat.com/@Some.Body/highlight/0a1b-2c3d",
					"https://www.snapchat.com/@some.body/highlight/0a1b-2c3d",
				],
			],
		},
		{
			kind: "story",
			host: "story\\.snapchat\\.com",
			path: "/(?<what>[a-z])/(?<id>[\\w.-]+)(?:/.*)?",
			url: "https://story.snapchat.com/{what}/{id}",
			examples: [["https://story.snapchat.com/s/some.body?share=1", "https://story.snapchat.com/s/some.body"]],
		},
		{
			kind: "profile",
			path: "/(?:add/|@)(?<id>[\\w.-]{3,15})",
			id: "{id:lower}",
			account: "{id:lower}",
			url: "https://www.snapchat.com/@{id:lower}",
			examples: [
				["https://www.snapchat.com/add/Some.Body?share_id=x", "https://www.snapchat.com/@some.body"],
				["snapchat.com/@some.body", "https://www.snapchat.com/@some.body"],
				["snapchat://add/some.body", "https://www.snapchat.com/@some.body"],
			],
		},
	],
	lane: { key: "snapchat", hosts: ["*.snapchat.com"], spacingMs: 2000, concurrency: 1 },
	trusts: { statusCodes: false, plainPages: false },
	probes: [{ name: "page", url: "{url}", fields: { "accept-language": "en-US,en;q=0.9" } }],
	phrases: {
		"is-on": { en: ["is on Snapchat!"] },
		"old-not-found": { en: ["404 • Snapchat"] },
	},
	rules: [
		{
			id: "snapchat/profile-ok",
			grade: "strong",
			source: "Sherlock, maigret, user-scanner: the account's own name in the page's data",
			observed: "2026-08-22",
			kinds: ["profile"],
			when: {
				status: [200],
				any: [{ json: { [PUBLIC_NAME]: { names: "item" } } }, { json: { [USER_NAME]: { names: "item" } } }],
			},
			means: { status: "live", reason: "ok" },
			note: "An account that is not public still has an add page with name and snapcode: that is live for a report of the account.",
		},
		{
			id: "snapchat/profile-shown",
			grade: "medium",
			source: "user-scanner: userProfile in the page's data; its form differs for public and other accounts",
			observed: "2026-08-22",
			kinds: ["profile"],
			when: {
				status: [200],
				redirected: ["none"],
				none: NAMES_ANOTHER,
				any: [
					{ json: { [`${PROFILE}/userInfo/displayName`]: { present: true } } },
					{ json: { [`${PROFILE}/userInfo/snapcodeImageUrl`]: { present: true } } },
					{ json: { [`${PROFILE}/publicProfileInfo/snapcodeImageUrl`]: { present: true } } },
				],
				json: { [PUBLIC_NAME]: { present: false }, [USER_NAME]: { present: false } },
			},
			means: { status: "live", reason: "ok" },
		},
		{
			id: "snapchat/profile-is-on",
			grade: "medium",
			source: "WhatsMyName: the sentence of accounts that exist",
			observed: "2026-08-16",
			kinds: ["profile"],
			when: {
				status: [200],
				redirected: ["none"],
				none: NAMES_ANOTHER,
				any: [
					{ meta: { "og:title": { phrases: "is-on" } } },
					{ meta: { description: { phrases: "is-on" } } },
					{ meta: { "og:description": { phrases: "is-on" } } },
				],
			},
			means: { status: "live", reason: "ok" },
		},
		{
			id: "snapchat/spotlight-listed",
			grade: "medium",
			source: "platforms.md section 6: the first story of the feed is the one asked for",
			observed: "2025-11-01",
			kinds: ["video"],
			when: { status: [200], json: { [SPOTLIGHT_ID]: { names: "exact-item" } } },
			means: { status: "live", reason: "ok" },
		},
		{
			id: "snapchat/profile-unknown",
			grade: "strong",
			source: "Sherlock, maigret, user-scanner: 404 is no such account",
			observed: "2026-08-22",
			kinds: ["profile"],
			when: {
				status: [404],
				// /add/ leads to /@, but another's page may be where it ends, too.
				finalUrl: { names: "item" },
				none: [{ json: { [PUBLIC_NAME]: { names: "item" } } }, { json: { [USER_NAME]: { names: "item" } } }],
			},
			means: { status: "removed", reason: "not-found", scope: "account" },
			note: "Banned and deleted are not told apart.",
		},
		{
			id: "snapchat/profile-unknown-in-data",
			grade: "medium",
			source: "WhatsMyName: 200 with NOT_FOUND in the page's data",
			observed: "2026-08-16",
			kinds: ["profile"],
			when: {
				status: [200],
				redirected: ["none"],
				any: [
					{ json: { "script#__NEXT_DATA__:/props/pageProps/errorCode": { is: ["NOT_FOUND", "404"] } } },
					{ json: { "script#__NEXT_DATA__:/props/pageProps/pageState": { is: ["NOT_FOUND"] } } },
					{ title: { isPhrase: "old-not-found" } },
					{
						// As a member of data; the bundle of every page may have the word by itself.
						body: ['":"NOT_FOUND"', '": "NOT_FOUND"'],
						json: {
							"script#__NEXT_DATA__:/props/pageProps": { present: true },
							"script#__NEXT_DATA__:/props/pageProps/userProfile": { present: false },
						},
						meta: { "og:title": { not: { names: "account" } } },
						title: { not: { names: "account" } },
					},
				],
			},
			means: { status: "removed", reason: "not-found", scope: "account" },
		},
		{
			id: "snapchat/spotlight-not-found",
			grade: "weak",
			source: "platforms.md section 6",
			observed: "2025-11-01",
			kinds: ["video"],
			when: { status: [404], finalUrl: { names: "exact-item" } },
			means: { status: "removed", reason: "not-found", scope: "content" },
		},
		{
			id: "snapchat/spotlight-sent-to-root",
			grade: "medium",
			source: "platforms.md section 6: a redirect to /spotlight says nothing",
			observed: "2025-11-01",
			kinds: ["video"],
			when: { redirected: ["elsewhere"], finalUrl: { matches: "/spotlight/?(?:[?#]|$)" } },
			means: { status: "inconclusive", reason: "redirected-away" },
		},
		{
			id: "snapchat/not-in-the-list",
			grade: "strong",
			source: "platforms.md section 6: the same page listed 10 snaps at home and 8 from a cloud host",
			observed: "2025-11-01",
			kinds: ["video", "story"],
			when: { status: [200] },
			means: { status: "inconclusive", reason: "ambiguous-tombstone" },
		},
		{
			id: "snapchat/story-not-found",
			grade: "weak",
			source: "stories expire by design",
			observed: "2025-11-01",
			kinds: ["story", "share-link", "contact"],
			when: { status: [404] },
			means: { status: "inconclusive", reason: "ambiguous-tombstone" },
		},
	],
	limits: [
		"Banned and deleted accounts look alike.",
		"Stories expire by design, and the lists of stories and spotlights differ by network: what is missing there is inconclusive.",
	],
	controls: {
		live: "https://www.snapchat.com/@teamsnapchat",
		impossible: "https://www.snapchat.com/@zq4f1c9a7e2b8d",
	},
};
