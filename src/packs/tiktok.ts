import type { RulePack } from "./pack.ts";

// platforms.md section 5. The page answers 200 for everything; its JSON says what happened, and statusMsg more than
// statusCode: the bare number 10204 is shared by deleted videos and blocked addresses.

const DETAIL = "script#__UNIVERSAL_DATA_FOR_REHYDRATION__:/__DEFAULT_SCOPE__/webapp.video-detail";
const CODE = `${DETAIL}/statusCode`;
const MESSAGE = `${DETAIL}/statusMsg`;
const ITEM_ID = `${DETAIL}/itemInfo/itemStruct/id`;
const CLASSIFIED = `${DETAIL}/itemInfo/itemStruct/isContentClassified`;
const PLAY_ADDRESS = `${DETAIL}/itemInfo/itemStruct/video/playAddr`;
const USER = "script#__UNIVERSAL_DATA_FOR_REHYDRATION__:/__DEFAULT_SCOPE__/webapp.user-detail";
const USER_CODE = `${USER}/statusCode`;
const USER_NAME = `${USER}/userInfo/user/uniqueId`;
const USER_PRIVATE = `${USER}/userInfo/user/privateAccount`;
const USER_SECRET = `${USER}/userInfo/user/secret`;
const VIDEO = ["video", "share-link"] as const;
const USER_VIDEOS = `${USER}/userInfo/stats/videoCount`;
/** Pages of before 2023, and some since. */
const OLDER = "script#SIGI_STATE:";
const OLDER_CODE = `${OLDER}/VideoPage/statusCode`;
const OLDER_ITEM = `${OLDER}/ItemModule/*`;
const EMBEDDED_NAME = "script#__FRONTITY_CONNECT_STATE__:/source/data/*/userInfo/uniqueId";
/** Strangers see no videos of what is private or gone: a code that says so contradicts the page that it stands on. */
const OWN_VIDEOS = { json: { [USER_NAME]: { names: "item" }, [USER_VIDEOS]: { matches: "^[1-9]" } } } as const;

export const tiktok: RulePack = {
	platform: "tiktok",
	name: "TikTok",
	version: "2026-11-23",
	hosts: ["tiktok.com", "{www,m,us,vm,vt}.tiktok.com", "tiktokv.com", "{www,m,share}.tiktokv.com"],
	folds: [
		{ from: ["tiktok.com", "{m,us}.tiktok.com", "tiktokv.com", "{www,m,share}.tiktokv.com"], to: "www.tiktok.com" },
	],
	unwraps: [
		{ host: "www.tiktok.com", path: "/link/v2", parameters: ["target"] },
		{ host: "www.tiktok.com", path: "/login(?:/.*)?", parameters: ["redirect_url", "next"], ownHostsOnly: true },
	],
	appLinks: [{ pattern: "^snssdk1233://aweme/detail/(?<id>\\d+)", url: "https://www.tiktok.com/@_/video/{id}" }],
	drops: [
		"_r",
		"_t",
		"_d",
		"is_from_webapp",
		"is_copy_url",
		"sender_device",
		"sender_web_id",
		"share_app_id",
		"share_item_id",
		"share_link_id",
		"sec_user_id",
		"source",
		"lang",
		"web_id",
		"u_code",
		"preview_pb",
		"tt_from",
		"timestamp",
		"user_id",
		"refer",
		"referer_*",
		"q",
		"t",
	],
	shapes: [
		{
			kind: "share-link",
			host: "(?<short>vm|vt)\\.tiktok\\.com",
			path: "/(?<id>\\w+)",
			url: "https://{short}.tiktok.com/{id}/",
			examples: [["https://vm.tiktok.com/ZMabc123/?k=1", "https://vm.tiktok.com/ZMabc123/"]],
		},
		{
			kind: "share-link",
			path: "/t/(?<id>\\w+)",
			url: "https://www.tiktok.com/t/{id}/",
			examples: [["https://www.tiktok.com/t/ZTabc123", "https://www.tiktok.com/t/ZTabc123/"]],
		},
		{
			kind: "video",
			path: "/@(?<user>[\\w.-]+)/(?:video|photo)/(?<id>\\d{15,20})(?:/.*)?",
			account: "{user:lower}",
			url: "https://www.tiktok.com/@_/video/{id}",
			examples: [
				[
					"https://m.tiktok.com/@Some.Body/video/7301234567890123456?is_from_webapp=1",
					"https://www.tiktok.com/@_/video/7301234567890123456",
				],
				[
					"https://www.tiktok.com/@some.body/photo/7301234567890123456",
					"https://www.tiktok.com/@_/video/7301234567890123456",
				],
			],
		},
		{
			kind: "video",
			path: "/(?:@/(?:video|photo)/|share/video/|embed/(?:v[23]/)?|player/v1/|i18n/share/video/)(?<id>\\d{15,20})(?:/.*)?",
			url: "https://www.tiktok.com/@_/video/{id}",
			examples: [
				["https://www.tiktok.com/embed/v2/7301234567890123456", "https://www.tiktok.com/@_/video/7301234567890123456"],
				[
					"https://www.tiktokv.com/share/video/7301234567890123456/",
					"https://www.tiktok.com/@_/video/7301234567890123456",
				],
			],
		},
		{
			kind: "video",
			path: "/v/(?<id>\\d{15,20})\\.html",
			url: "https://www.tiktok.com/@_/video/{id}",
			examples: [
				["https://m.tiktok.com/v/7301234567890123456.html?x=1", "https://www.tiktok.com/@_/video/7301234567890123456"],
			],
		},
		{
			kind: "profile",
			path: "/(?:embed/)?@(?<id>[\\w.]{2,24})(?:/live)?",
			id: "{id:lower}",
			account: "{id:lower}",
			url: "https://www.tiktok.com/@{id:lower}",
			examples: [
				["tiktok.com/@Some.Body?lang=de", "https://www.tiktok.com/@some.body"],
				["https://www.tiktok.com/@some.body/live", "https://www.tiktok.com/@some.body"],
				["https://www.tiktok.com/embed/@some.body", "https://www.tiktok.com/@some.body"],
			],
		},
	],
	lane: { key: "tiktok", hosts: ["*.tiktok.com", "*.tiktokv.com"], spacingMs: 3000, concurrency: 1 },
	trusts: { statusCodes: false, plainPages: false },
	probes: [
		{ name: "page", url: "{url}", fields: { "accept-language": "en-US,en;q=0.9" } },
		{
			name: "oembed",
			kinds: ["video"],
			url: "https://www.tiktok.com/oembed?url={url:encoded}",
			ask: "unless-live",
		},
		{ name: "embed", kinds: ["profile"], url: "https://www.tiktok.com/embed/@{id}", ask: "unless-live" },
	],
	phrases: {
		"india-ban": { en: ["the Government of India decided to block 59 apps", "government of india to block 59 apps"] },
		waiting: { en: ["Please wait..."] },
	},
	rules: [
		{
			id: "tiktok/verify-page",
			grade: "strong",
			source: "yt-dlp, gallery-dl: the stub instead of the rehydration block",
			observed: "2026-08-20",
			when: {
				status: [200],
				body: ["tiktok-verify-page", "captcha-verify-container", "_wafchallengeid", "waforiginalreid"],
				json: { [CODE]: { present: false }, [USER_CODE]: { present: false } },
			},
			means: { status: "inconclusive", reason: "bot-challenge" },
		},
		{
			id: "tiktok/please-wait",
			grade: "strong",
			source: "yt-dlp, gallery-dl: a 1.4 KB page that says please wait",
			observed: "2026-08-20",
			when: { status: [200], bytes: { max: 4000 }, element: { body: { phrases: "waiting" } } },
			means: { status: "inconclusive", reason: "bot-challenge" },
		},
		{
			id: "tiktok/video-ok",
			grade: "strong",
			source: "yt-dlp, gallery-dl: status 0 and the item's own id",
			observed: "2026-09-28",
			kinds: ["video"],
			when: {
				status: [200],
				json: { [CODE]: { is: ["0"] }, [ITEM_ID]: { names: "item" } },
				none: [{ json: { [CLASSIFIED]: { is: ["true"] }, [PLAY_ADDRESS]: { present: false } } }],
			},
			means: { status: "live", reason: "ok" },
		},
		{
			id: "tiktok/video-in-older-data",
			grade: "medium",
			source: "yt-dlp: SIGI_STATE with status 0 and the item's own id",
			observed: "2026-08-20",
			kinds: ["video"],
			when: {
				status: [200],
				json: {
					[OLDER_CODE]: { is: ["0"] },
					[`${OLDER_ITEM}/id`]: { names: "item" },
					[`${OLDER_ITEM}/isContentClassified`]: { not: { is: ["true"] } },
				},
			},
			means: { status: "live", reason: "ok" },
		},
		{
			id: "tiktok/share-link-leads",
			grade: "strong",
			source: "platforms.md section 5: one redirect; the item's JSON has status 0",
			observed: "2026-09-28",
			kinds: ["share-link"],
			when: {
				status: [200],
				redirected: ["elsewhere", "off-site"],
				json: { [CODE]: { is: ["0"] }, [ITEM_ID]: { present: true } },
			},
			means: { status: "live", reason: "ok" },
		},
		{
			id: "tiktok/profile-ok",
			grade: "medium",
			source: "yt-dlp, TikTok-Api: status 0 and the account's own name",
			observed: "2026-08-20",
			kinds: ["profile"],
			when: {
				status: [200],
				json: {
					[USER_CODE]: { is: ["0"] },
					[USER_NAME]: { names: "item" },
					[USER_PRIVATE]: { not: { is: ["true"] } },
					[USER_SECRET]: { not: { is: ["true"] } },
				},
			},
			means: { status: "live", reason: "ok" },
		},
		{
			id: "tiktok/profile-readable",
			grade: "medium",
			source: "yt-dlp #14585: 10222 also for readable profiles; strangers see no videos of private ones",
			observed: "2026-08-20",
			kinds: ["profile"],
			when: {
				status: [200],
				json: {
					[USER_NAME]: { names: "item" },
					[USER_VIDEOS]: { matches: "^[1-9]" },
					[USER_PRIVATE]: { not: { is: ["true"] } },
					[USER_SECRET]: { not: { is: ["true"] } },
				},
				any: [{ json: { [USER_CODE]: { is: ["10222"] } } }, { json: { [USER_CODE]: { present: false } } }],
			},
			means: { status: "live", reason: "ok" },
		},
		{
			id: "tiktok/profile-embedded",
			grade: "medium",
			source: "user-scanner: 200 with userInfo is a public account; yt-dlp names the script",
			observed: "2026-08-22",
			kinds: ["profile"],
			probes: ["embed"],
			when: { status: [200], json: { [EMBEDDED_NAME]: { names: "item" } } },
			means: { status: "live", reason: "ok" },
		},
		{
			id: "tiktok/oembed-ok",
			grade: "medium",
			source: "measurement: also for items withheld in the country of the page",
			observed: "2026-09-28",
			probes: ["oembed"],
			when: {
				status: [200],
				json: { "document:/author_unique_id": { present: true }, "document:/thumbnail_url": { present: true } },
				none: [{ json: { "document:/embed_product_id": { present: true, not: { names: "item" } } } }],
			},
			means: { status: "live", reason: "ok" },
		},
		{
			id: "tiktok/age-restricted",
			grade: "strong",
			source: "yt-dlp: classified content without a playable video",
			observed: "2026-08-20",
			kinds: VIDEO,
			when: {
				status: [200],
				json: { [CODE]: { is: ["0"] }, [CLASSIFIED]: { is: ["true"] }, [PLAY_ADDRESS]: { present: false } },
			},
			means: { status: "restricted", reason: "age-gate" },
		},
		{
			id: "tiktok/video-private",
			grade: "strong",
			source: "yt-dlp, gallery-dl",
			observed: "2026-09-28",
			kinds: VIDEO,
			when: {
				status: [200],
				json: {
					[CODE]: { is: ["10204", "10216"] },
					[MESSAGE]: {
						has: ["status_self_see", "status_friend_see", "author_secret"],
						not: { has: ["status_deleted"] },
					},
				},
			},
			means: { status: "restricted", reason: "private" },
		},
		{
			id: "tiktok/video-private-code",
			grade: "strong",
			source: "yt-dlp: 10216 is a private post, 10222 a private account",
			observed: "2026-08-20",
			kinds: VIDEO,
			when: { status: [200], json: { [CODE]: { is: ["10216", "10222"] } } },
			means: { status: "restricted", reason: "private" },
		},
		{
			id: "tiktok/video-private-in-older-data",
			grade: "medium",
			source: "yt-dlp: 10216 in SIGI_STATE, too",
			observed: "2026-08-20",
			kinds: VIDEO,
			when: { status: [200], json: { [OLDER_CODE]: { is: ["10216"] } } },
			means: { status: "restricted", reason: "private" },
		},
		{
			id: "tiktok/withheld-here",
			grade: "strong",
			source: "yt-dlp, gallery-dl",
			observed: "2026-09-28",
			kinds: VIDEO,
			when: {
				status: [200],
				json: {
					[CODE]: { is: ["10204", "10231"] },
					[MESSAGE]: {
						has: ["person_geo_fencing", "cross_border_violation", "copyright_geo_filter"],
						not: { has: ["status_deleted"] },
					},
				},
			},
			means: { status: "restricted", reason: "geo-withheld" },
		},
		{
			id: "tiktok/withheld-in-india",
			grade: "medium",
			source: "platforms.md section 5: the page about the government blocking 59 apps",
			observed: "2026-08-20",
			when: { status: [200], element: { body: { phrases: "india-ban" } } },
			means: { status: "restricted", reason: "geo-withheld" },
		},
		{
			id: "tiktok/video-in-review",
			grade: "medium",
			source: "research scripts: held for review",
			observed: "2026-08-20",
			kinds: VIDEO,
			when: {
				status: [200],
				json: { [CODE]: { is: ["10204"] }, [MESSAGE]: { has: ["status_reviewing"], not: { has: ["status_deleted"] } } },
			},
			means: { status: "restricted", reason: "quarantined" },
		},
		{
			id: "tiktok/video-classified",
			grade: "medium",
			source: "research scripts: classified by age",
			observed: "2026-08-20",
			kinds: VIDEO,
			when: {
				status: [200],
				json: {
					[CODE]: { is: ["10204"] },
					[MESSAGE]: { has: ["content_classification"], not: { has: ["status_deleted"] } },
				},
			},
			means: { status: "restricted", reason: "age-gate" },
		},
		{
			id: "tiktok/profile-private",
			grade: "medium",
			source: "yt-dlp: privateAccount, secret, or 10222",
			observed: "2026-08-20",
			kinds: ["profile"],
			when: {
				status: [200],
				any: [
					{ json: { [USER_PRIVATE]: { is: ["true"] } } },
					{ json: { [USER_SECRET]: { is: ["true"] } } },
					{ json: { [USER_CODE]: { is: ["10222"] } } },
				],
			},
			means: { status: "restricted", reason: "private" },
		},
		{
			id: "tiktok/video-rejected",
			grade: "medium",
			source: "research scripts: the audit was not passed",
			observed: "2026-08-20",
			kinds: VIDEO,
			when: { status: [200], json: { [CODE]: { is: ["10204"] }, [MESSAGE]: { has: ["status_audit_not_pass"] } } },
			means: { status: "removed", reason: "policy-violation", scope: "content" },
		},
		{
			id: "tiktok/video-deleted",
			grade: "medium",
			source: "capture; oEmbed agreed with 400",
			observed: "2026-09-28",
			kinds: VIDEO,
			when: { status: [200], json: { [CODE]: { is: ["10204"] }, [MESSAGE]: { has: ["status_deleted"] } } },
			means: { status: "removed", reason: "not-found", scope: "content" },
		},
		{
			id: "tiktok/video-unknown",
			grade: "strong",
			source: "yt-dlp, TikTok-Api: `item doesn't exist`",
			observed: "2026-09-28",
			kinds: VIDEO,
			when: { status: [200], json: { [CODE]: { is: ["10204"] }, [MESSAGE]: { is: ["item doesn't exist"] } } },
			means: { status: "removed", reason: "not-found", scope: "content" },
		},
		{
			id: "tiktok/video-deleted-code",
			grade: "weak",
			source: "one list of codes",
			observed: "2025-01-01",
			kinds: VIDEO,
			when: { status: [200], json: { [CODE]: { is: ["10217"] } } },
			means: { status: "removed", reason: "not-found", scope: "content" },
		},
		{
			id: "tiktok/profile-gone",
			grade: "medium",
			source: "user-scanner, TikTok-Api: 10202 does not exist, 10221 not found or banned",
			observed: "2026-08-22",
			kinds: ["profile"],
			when: { status: [200], json: { [USER_CODE]: { is: ["10202", "10221"] } }, none: [OWN_VIDEOS] },
			means: { status: "removed", reason: "not-found", scope: "account" },
		},
		{
			id: "tiktok/profile-disabled",
			grade: "weak",
			source: "one list of codes: 10223 and 10225 seen as banned or disabled",
			observed: "2025-01-01",
			kinds: ["profile"],
			when: { status: [200], json: { [USER_CODE]: { is: ["10223", "10225"] } }, none: [OWN_VIDEOS] },
			means: { status: "removed", reason: "account-suspended", scope: "account" },
		},
		{
			id: "tiktok/unknown-status",
			grade: "strong",
			source: "sources disagree on bare 10204: yt-dlp says address blocked, TikTok-Api #148 says deleted",
			observed: "2026-08-20",
			when: {
				status: [200],
				any: [CODE, USER_CODE, OLDER_CODE].map((code) => ({ json: { [code]: { matches: "^[1-9]" } } })),
			},
			means: { status: "inconclusive", reason: "ambiguous-tombstone" },
		},
		{
			id: "tiktok/short-link-to-home",
			grade: "medium",
			source: "platforms.md section 5: a dead short code lands on the home page; so does a wall",
			observed: "2026-08-20",
			kinds: ["share-link"],
			when: { redirected: ["to-root", "off-site"] },
			means: { status: "inconclusive", reason: "redirected-away" },
		},
		{
			id: "tiktok/oembed-refused",
			grade: "medium",
			source: "user-scanner; capture of 2026-09-28: 400 is deleted or private",
			observed: "2026-09-28",
			probes: ["oembed"],
			when: { status: [400] },
			means: { status: "inconclusive", reason: "ambiguous-tombstone" },
		},
		{
			id: "tiktok/embed-refused",
			grade: "medium",
			source: "user-scanner: 400 is private or missing",
			observed: "2026-08-22",
			kinds: ["profile"],
			probes: ["embed"],
			when: { status: [400] },
			means: { status: "inconclusive", reason: "ambiguous-tombstone" },
		},
		{
			id: "tiktok/oembed-empty",
			grade: "medium",
			source: "platforms.md section 5: empty title and no thumbnail",
			observed: "2026-09-28",
			probes: ["oembed"],
			when: {
				status: [200],
				json: { "document:/thumbnail_url": { present: false }, "document:/version": { present: true } },
			},
			means: { status: "inconclusive", reason: "ambiguous-tombstone" },
		},
	],
	limits: [
		"Code 10204 without a message is shared by deleted videos and blocked addresses: it stays inconclusive.",
		"oEmbed refuses deleted and private videos alike, and so does the page for embedding a profile.",
	],
	controls: {
		live: "https://www.tiktok.com/@tiktok",
		impossible: "https://www.tiktok.com/@_/video/7000000000000000001",
	},
};
