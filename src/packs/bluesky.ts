import type { RulePack } from "./pack.ts";
import type { Condition } from "./rule.ts";

// bsky.app is a shell drawn by script; the public API is first-party and says plainly what there is.

const API = {
	source: "bluesky-social/atproto lexicons and AppView; platforms.md section 14",
	observed: "2026-08-20",
} as const;
const ERROR = "document:/error";
const POST_URI = "document:/thread/post/uri";
const AUTHOR = "document:/thread/post/author/handle";
const THREAD = "document:/thread/$type";
const ON_THREAD = ["thread", "page"] as const;
const ON_PROFILE = ["profile", "page"] as const;
const PROFILE = ["profile"] as const;
const POST = ["post"] as const;
/** The address asked about names a DID, which never changes; handles do. */
const BY_DID = "(?:actor=|at(?::|%3a)(?://|%2f%2f)|/profile/)did(?::|%3a)";
const IS_PROFILE = {
	any: [{ json: { "document:/did": { names: "account" } } }, { json: { "document:/handle": { names: "account" } } }],
} as const;
/** Labels have no order: that of a takedown may stand after those of other moderators. */
const takenDown = (labels: string): readonly Condition[] =>
	["0", "1", "2", "3", "4", "5", "6", "7"].map((place) => ({
		json: { [`${labels}/${place}/val`]: { is: ["!takedown"] } },
	}));
const TAKEN_DOWN_PROFILE = takenDown("document:/labels");
const TAKEN_DOWN_POST = takenDown("document:/thread/post/labels");
const TAKEN_DOWN_AUTHOR = takenDown("document:/thread/post/author/labels");

export const bluesky: RulePack = {
	platform: "bluesky",
	name: "Bluesky",
	version: "2026-11-23",
	hosts: ["{,www.}bsky.app", "embed.bsky.app"],
	folds: [{ from: ["www.bsky.app"], to: "bsky.app" }],
	appLinks: [
		{
			pattern: "^at://(?<actor>[^/?#]+)/app\\.bsky\\.feed\\.post/(?<rkey>[\\w.~:-]+)$",
			url: "https://bsky.app/profile/{actor}/post/{rkey}",
		},
		{
			pattern: "^at://(?<actor>[^/?#]+)(?:/app\\.bsky\\.actor\\.profile/self)?$",
			url: "https://bsky.app/profile/{actor}",
		},
	],
	shapes: [
		{
			kind: "post",
			host: "bsky\\.app",
			path: "/profile/@?(?<actor>[^/]+)/post/(?<rkey>[\\w.~:-]+)(?:/.*)?",
			id: "{rkey}",
			account: "{actor:lower}",
			url: "https://bsky.app/profile/{actor:lower}/post/{rkey}",
			examples: [
				[
					"https://bsky.app/profile/Fake.bsky.social/post/3kfake000001a/liked-by",
					"https://bsky.app/profile/fake.bsky.social/post/3kfake000001a",
				],
				[
					"at://did:plc:fake0000000000000000000a/app.bsky.feed.post/3kfake000001a",
					"https://bsky.app/profile/did:plc:fake0000000000000000000a/post/3kfake000001a",
				],
			],
		},
		{
			kind: "post",
			host: "embed\\.bsky\\.app",
			path: "/embed/(?<actor>[^/]+)/app\\.bsky\\.feed\\.post/(?<rkey>[\\w.~:-]+)",
			id: "{rkey}",
			account: "{actor:lower}",
			url: "https://bsky.app/profile/{actor:lower}/post/{rkey}",
			examples: [
				[
					"https://embed.bsky.app/embed/did:plc:fake0000000000000000000a/app.bsky.feed.post/3kfake000001a?id=1",
					"https://bsky.app/profile/did:plc:fake0000000000000000000a/post/3kfake000001a",
				],
			],
		},
		{
			kind: "profile",
			host: "bsky\\.app",
			path: "/profile/@?(?<actor>[^/]+)",
			id: "{actor:lower}",
			account: "{actor:lower}",
			url: "https://bsky.app/profile/{actor:lower}",
			examples: [
				["https://bsky.app/profile/Fake.example/", "https://bsky.app/profile/fake.example"],
				["at://fake.example", "https://bsky.app/profile/fake.example"],
			],
		},
	],
	lane: { key: "bluesky", spacingMs: 1000, concurrency: 1 },
	trusts: { statusCodes: false, plainPages: false },
	probes: [
		{
			name: "thread",
			kinds: POST,
			url: "https://public.api.bsky.app/xrpc/app.bsky.feed.getPostThread?uri=at%3A%2F%2F{account:encoded}%2Fapp.bsky.feed.post%2F{id}&depth=0",
		},
		{
			name: "profile",
			kinds: PROFILE,
			url: "https://public.api.bsky.app/xrpc/app.bsky.actor.getProfile?actor={account:encoded}",
		},
		{
			name: "author",
			kinds: POST,
			url: "https://public.api.bsky.app/xrpc/app.bsky.actor.getProfile?actor={account:encoded}",
			afterRules: ["bluesky/post-not-found-by-handle"],
		},
		{ name: "page", kinds: ["page", "site"], url: "{url}" },
	],
	rules: [
		{
			id: "bluesky/post-ok",
			grade: "strong",
			...API,
			probes: ON_THREAD,
			kinds: POST,
			when: {
				status: [200],
				json: { [THREAD]: { has: ["#threadViewPost"] }, [POST_URI]: { names: "item" } },
				any: [
					{ json: { [POST_URI]: { names: "account" } } },
					{ json: { [AUTHOR]: { names: "account" } } },
					{ json: { [AUTHOR]: { present: false } } },
				],
				none: [...TAKEN_DOWN_POST, ...TAKEN_DOWN_AUTHOR],
			},
			means: { status: "live", reason: "ok" },
			note: "Also with the label !no-unauthenticated: the web hides it from logged-out visitors, the network serves it.",
		},
		{
			id: "bluesky/profile-ok",
			grade: "strong",
			...API,
			probes: ON_PROFILE,
			kinds: PROFILE,
			when: { status: [200], ...IS_PROFILE, none: TAKEN_DOWN_PROFILE },
			means: { status: "live", reason: "ok" },
		},
		{
			id: "bluesky/account-suspended",
			grade: "strong",
			...API,
			probes: ["profile", "author", "thread", "page"],
			when: { status: [400], json: { [ERROR]: { is: ["AccountTakedown"] } } },
			means: { status: "removed", reason: "account-suspended", scope: "account" },
		},
		{
			id: "bluesky/account-deactivated",
			grade: "strong",
			...API,
			probes: ["profile", "author", "thread", "page"],
			when: { status: [400], json: { [ERROR]: { is: ["AccountDeactivated"] } } },
			means: { status: "removed", reason: "account-deleted", scope: "account" },
			note: "By its owner, who can come back.",
		},
		{
			id: "bluesky/profile-taken-down",
			grade: "medium",
			...API,
			probes: ON_PROFILE,
			kinds: PROFILE,
			when: { status: [200], json: { "document:/did": { present: true } }, any: TAKEN_DOWN_PROFILE },
			means: { status: "removed", reason: "policy-violation", scope: "account" },
		},
		{
			id: "bluesky/post-taken-down",
			grade: "medium",
			...API,
			probes: ON_THREAD,
			kinds: POST,
			when: { status: [200], json: { [THREAD]: { has: ["#threadViewPost"] } }, any: TAKEN_DOWN_POST },
			means: { status: "removed", reason: "policy-violation", scope: "content" },
		},
		{
			id: "bluesky/author-taken-down",
			grade: "medium",
			...API,
			probes: ON_THREAD,
			kinds: POST,
			when: { status: [200], json: { [THREAD]: { has: ["#threadViewPost"] } }, any: TAKEN_DOWN_AUTHOR },
			means: { status: "removed", reason: "policy-violation", scope: "account" },
		},
		{
			id: "bluesky/post-blocked",
			grade: "medium",
			...API,
			probes: ON_THREAD,
			kinds: POST,
			when: { status: [200], json: { [THREAD]: { has: ["#blockedPost"] } } },
			means: { status: "restricted", reason: "private" },
		},
		{
			id: "bluesky/post-not-found",
			grade: "strong",
			...API,
			probes: ON_THREAD,
			kinds: POST,
			when: { status: [400], json: { [ERROR]: { is: ["NotFound"] } }, finalUrl: { matches: BY_DID } },
			means: { status: "removed", reason: "not-found", scope: "content" },
		},
		{
			id: "bluesky/post-not-found-of-known-handle",
			grade: "strong",
			...API,
			probes: ON_THREAD,
			kinds: POST,
			when: { status: [400], json: { [ERROR]: { is: ["NotFound"] } } },
			and: [{ probe: "author", when: { status: [200], ...IS_PROFILE } }],
			means: { status: "removed", reason: "not-found", scope: "content" },
		},
		{
			id: "bluesky/post-not-found-by-handle",
			grade: "weak",
			...API,
			probes: ON_THREAD,
			kinds: POST,
			when: { status: [400], json: { [ERROR]: { is: ["NotFound"] } } },
			means: { status: "removed", reason: "not-found", scope: "content" },
			note: "Nobody has the handle, or nobody could tell: the author may have changed it and kept the post.",
		},
		{
			id: "bluesky/profile-not-found",
			grade: "strong",
			...API,
			probes: ON_PROFILE,
			kinds: PROFILE,
			when: {
				status: [400],
				json: { [ERROR]: { is: ["InvalidRequest"] }, "document:/message": { has: ["Profile not found"] } },
				finalUrl: { matches: BY_DID },
			},
			means: { status: "removed", reason: "not-found", scope: "account" },
		},
		{
			id: "bluesky/handle-not-found",
			grade: "weak",
			...API,
			probes: ON_PROFILE,
			kinds: PROFILE,
			when: {
				status: [400],
				json: { [ERROR]: { is: ["InvalidRequest"] }, "document:/message": { has: ["Profile not found"] } },
			},
			means: { status: "removed", reason: "not-found", scope: "account" },
			note: "A deleted account, a changed handle or a typing mistake: report by DID to know.",
		},
	],
	limits: [
		"A handle can be changed: an account or post reported under its handle may live on under another. URLs with a DID stay.",
		"Feeds, lists and starter packs are drawn by script and are not judged.",
	],
	controls: {
		live: "https://bsky.app/profile/bsky.app",
		// The identifier of did:plc is a hash; nobody is known to have this one.
		impossible: "https://bsky.app/profile/did:plc:aaaaaaaaaaaaaaaaaaaaaaaa",
	},
};
