import type { RulePack } from "./pack.ts";
import type { Condition, TextTest } from "./rule.ts";

// VK says what happened in a box of its own on an otherwise empty page. Titles and names are the author's: they count only
// where they are the sentence and hardly more, and never on a page that names the item.

const BOX = ".message_page_body";
const BOX_TITLE = ".message_page_title";
/** Where the player speaks (yt-dlp vk.py). */
const PLAYER = ["#video_ext_msg", ".video_layer_message"];
const DELETED = ".profile_deleted_text";
const CLOSED = ".profile_closed_wall_dummy";

const PAGE = {
	source: "Sherlock, snscrape, code of several bots; platforms.md section 11",
	observed: "2026-05-04",
} as const;
const VIDEO = { source: "yt-dlp vk.py; platforms.md section 11", observed: "2026-08-20" } as const;
/** Whole sentences with the video's own title inside. */
const COPYRIGHT =
	"видеозапись .{0,300}изъята из публичного доступа в связи с обращением правообладателя|the video .{0,300}was removed from public access by request of the copyright holder";
const AND_PLATFORM = "\\.?(?: [|–-] (?:vk|vk video|вконтакте|vk видео))?$";
const VIDEO_DELETED = `^(?:this|the) video .{0,80}because it has been deleted${AND_PLATFORM}`;
const AUTHOR_BLOCKED = `^(?:this|the) video .{0,80}because its author has been blocked${AND_PLATFORM}`;
/** VK's own box, or the player's, says it. */
const boxSays = (test: TextTest): readonly Condition[] => [BOX, ...PLAYER].map((box) => ({ element: { [box]: test } }));
const NO_MESSAGE = Object.fromEntries([BOX, DELETED, CLOSED].map((box) => [box, { present: false }]));
const NO_PLAYER_MESSAGE = Object.fromEntries(PLAYER.map((box) => [box, { present: false }]));
/** Some page's own address: then the title is its author's words. */
const NAMED = [{ meta: { "og:url": { matches: "^https?://[^/]+/." } } }] as const;
const OWNERS = ["profile", "group"] as const;
const KEYS =
	"wall|videos?|clips?|photos?|albums?|topics?|docs?|audios?|page|note|poll|story|market|product|app|club|public|event|id|board";

/** The same in capitals too: a name is read in lower case, and must then not be taken for a key. */
const KEYS_IN_ANY_CASE = KEYS.replace(/[a-z]/g, (letter) => `[${letter}${letter.toUpperCase()}]`);

export const vk: RulePack = {
	platform: "vk",
	name: "VK",
	version: "2026-11-23",
	hosts: [
		"{,www.,m.,new.,vksport.}vk.com",
		"{,www.,m.,new.}vk.ru",
		"{,www.,m.,vksport.}vkvideo.{ru,com}",
		"vksport.vk.ru",
	],
	folds: [
		{
			from: ["{www.,m.,new.,vksport.}vk.com", "{,www.,m.,new.,vksport.}vk.ru", "{,www.,m.,vksport.}vkvideo.{ru,com}"],
			to: "vk.com",
		},
	],
	unwraps: [{ host: "{,m.,www.}vk.{com,ru}", path: "/away(?:\\.php)?", parameters: ["to"] }],
	reserved: (
		"about ads albums al_video.php apps audio away away.php badges blog bookmarks challenge.html clips dev docs events feed " +
		"friends games gifts groups help im jobs join login login.php market music photos playlist privacy public restore search " +
		"settings share.php shorts sitemap stickers stories support terms topics trends video video_ext.php videos wall"
	).split(" "),
	shapes: [
		{
			kind: "post",
			path: "/wall(?<owner>-?\\d+)_(?<post>\\d+)",
			query: { reply: "(?<reply>\\d+)" },
			id: "wall{owner}_{reply}",
			account: "{owner}",
			url: "https://vk.com/wall{owner}_{post}?reply={reply}",
			examples: [["https://m.vk.com/wall-1_2?reply=3&thread=1", "https://vk.com/wall-1_2?reply=3"]],
		},
		{
			kind: "post",
			path: "/wall(?<owner>-?\\d+)_(?<post>\\d+)",
			id: "wall{owner}_{post}",
			account: "{owner}",
			url: "https://vk.com/wall{owner}_{post}",
			examples: [
				["https://vk.ru/wall-1_2", "https://vk.com/wall-1_2"],
				["https://new.vk.com/wall5_7?hash=x", "https://vk.com/wall5_7"],
			],
		},
		{
			kind: "post",
			path: "/.*",
			query: { w: "wall(?<owner>-?\\d+)_(?<post>\\d+)(?:[/%].*)?" },
			id: "wall{owner}_{post}",
			account: "{owner}",
			url: "https://vk.com/wall{owner}_{post}",
			examples: [["https://vk.com/fake.group?w=wall-1_2", "https://vk.com/wall-1_2"]],
		},
		{
			kind: "video",
			path: "/(?:.*/)?(?<what>video|clip)(?<owner>-?\\d+)_(?<item>\\d+)",
			id: "{what}{owner}_{item}",
			account: "{owner}",
			url: "https://vk.com/{what}{owner}_{item}",
			examples: [
				["https://vkvideo.ru/video-1_2?list=x", "https://vk.com/video-1_2"],
				["https://vk.com/clip-1_2", "https://vk.com/clip-1_2"],
				["https://vkvideo.ru/playlist/-1_-2/video-1_2", "https://vk.com/video-1_2"],
			],
		},
		{
			kind: "video",
			path: "/.*",
			query: { z: "(?<what>video|clip)(?<owner>-?\\d+)_(?<item>\\d+)(?:[/%].*)?" },
			id: "{what}{owner}_{item}",
			account: "{owner}",
			url: "https://vk.com/{what}{owner}_{item}",
			examples: [["https://vk.com/video?z=video-1_2%2Fpl_cat_trends", "https://vk.com/video-1_2"]],
		},
		{
			kind: "video",
			path: "/video_ext\\.php",
			query: { oid: "(?<owner>-?\\d+)", id: "(?<item>\\d+)" },
			id: "video{owner}_{item}",
			account: "{owner}",
			url: "https://vk.com/video{owner}_{item}",
			examples: [["https://vk.com/video_ext.php?oid=-1&id=2&hash=x", "https://vk.com/video-1_2"]],
		},
		{
			kind: "photo",
			path: "/photo(?<owner>-?\\d+)_(?<item>\\d+)",
			id: "photo{owner}_{item}",
			account: "{owner}",
			url: "https://vk.com/photo{owner}_{item}",
			examples: [["https://vk.com/photo-1_2?rev=1", "https://vk.com/photo-1_2"]],
		},
		{
			kind: "group",
			path: "/(?:club|public|event|wall-)(?<id>\\d+)",
			id: "club{id}",
			account: "-{id}",
			url: "https://vk.com/club{id}",
			examples: [
				["https://vk.com/public123", "https://vk.com/club123"],
				["https://m.vk.com/event123", "https://vk.com/club123"],
			],
		},
		{
			kind: "profile",
			path: "/(?:id|wall)(?<id>\\d+)",
			id: "id{id}",
			account: "{id}",
			url: "https://vk.com/id{id}",
			examples: [["https://vk.com/id123?w=x", "https://vk.com/id123"]],
		},
		{
			kind: "profile",
			path: `/{reserved}(?!(?:${KEYS_IN_ANY_CASE})-?\\d)(?<name>[A-Za-z0-9_.]{2,})`,
			id: "{name:lower}",
			url: "https://vk.com/{name:lower}",
			examples: [["http://www.vk.com/Fake.Name", "https://vk.com/fake.name"]],
		},
	],
	lane: { key: "vk", spacingMs: 2000, concurrency: 1 },
	trusts: { statusCodes: false, plainPages: false },
	probes: [{ name: "page", url: "{url}" }],
	phrases: {
		"page-gone": { ru: ["Страница удалена либо ещё не создана", "Страница удалена либо еще не создана"] },
		"user-gone": { ru: ["Страница пользователя удалена"] },
		"user-blocked": { ru: ["Страница пользователя заблокирована"] },
		"post-gone": { ru: ["Запись не найдена"], en: ["Post not found"] },
		"video-deleted": { en: ["because it has been deleted"] },
		"author-blocked": {
			ru: ["так как её автор был заблокирован"],
			en: ["because its author has been blocked"],
		},
		region: { en: ["is not available in your region"] },
		"log-in": { en: ["Please log in"] },
		denied: { en: ["Access denied"] },
	},
	rules: [
		{
			id: "vk/challenge",
			grade: "strong",
			...VIDEO,
			when: { finalUrl: { matches: "/challenge\\.html|/login(?:\\.php)?\\?(?:.*&)?act=security_check" } },
			means: { status: "inconclusive", reason: "bot-challenge" },
		},
		{
			id: "vk/log-in",
			grade: "medium",
			...VIDEO,
			when: { any: boxSays({ phrases: "log-in" }) },
			means: { status: "inconclusive", reason: "login-wall" },
		},
		{
			id: "vk/access-denied",
			grade: "medium",
			...VIDEO,
			when: {
				any: [...boxSays({ mainly: "denied" }), { element: { [BOX_TITLE]: { mainly: "denied" } } }],
			},
			means: { status: "inconclusive", reason: "access-denied" },
			note: "Private, or for those who are logged in: nothing tells which.",
		},
		{
			id: "vk/item-ok",
			grade: "medium",
			source: "code that compares og:url with the post; platforms.md section 1 rule 2",
			observed: "2026-05-04",
			when: {
				status: [200],
				any: [{ meta: { "og:url": { names: "item" } } }, { canonical: { names: "item" } }],
				element: { ...NO_MESSAGE, ...NO_PLAYER_MESSAGE },
			},
			means: { status: "live", reason: "ok" },
		},
		{
			id: "vk/owner-ok",
			grade: "weak",
			source: "code of a checker of names: og:type profile",
			observed: "unconfirmed",
			kinds: OWNERS,
			when: {
				status: [200],
				redirected: ["none"],
				meta: { "og:type": { is: ["profile"] }, "og:title": { present: true } },
				any: [{ meta: { "og:url": { present: false } } }, { finalUrl: { matches: "/(?:id|club)\\d+(?:[?#]|$)" } }],
				element: NO_MESSAGE,
			},
			means: { status: "live", reason: "ok" },
			note: "Reported by number, the page names itself by its vanity name.",
		},
		{
			id: "vk/closed-profile",
			grade: "medium",
			...PAGE,
			kinds: OWNERS,
			when: { element: { [CLOSED]: { present: true } } },
			means: { status: "restricted", reason: "private" },
		},
		{
			id: "vk/not-in-region",
			grade: "medium",
			...VIDEO,
			kinds: ["video"],
			when: { any: [...boxSays({ phrases: "region" }), { title: { phrases: "region" }, none: NAMED }] },
			means: { status: "restricted", reason: "geo-withheld" },
		},
		{
			id: "vk/unknown-handle",
			grade: "strong",
			...PAGE,
			kinds: OWNERS,
			when: {
				status: [404],
				finalUrl: { matches: "^https?://(?:[a-z]+\\.)?vk\\.(?:com|ru)/" },
				none: [{ meta: { "og:url": { names: "item" } } }, { canonical: { names: "item" } }],
			},
			means: { status: "removed", reason: "not-found", scope: "account" },
		},
		{
			id: "vk/user-deleted",
			grade: "medium",
			...PAGE,
			kinds: OWNERS,
			when: {
				any: [
					{ element: { [DELETED]: { phrases: "user-gone" } } },
					{ element: { [BOX]: { phrases: "user-gone" } } },
					{ title: { mainly: "user-gone" }, none: NAMED },
				],
			},
			means: { status: "removed", reason: "account-deleted", scope: "account" },
		},
		{
			id: "vk/user-blocked",
			grade: "medium",
			...PAGE,
			kinds: OWNERS,
			when: {
				any: [
					{ element: { [DELETED]: { phrases: "user-blocked" } } },
					{ element: { [BOX]: { phrases: "user-blocked" } } },
					{ title: { mainly: "user-blocked" }, none: NAMED },
				],
			},
			means: { status: "removed", reason: "account-suspended", scope: "account" },
		},
		{
			id: "vk/page-deleted",
			grade: "medium",
			...PAGE,
			when: {
				any: [
					{ element: { [BOX]: { phrases: "page-gone" } } },
					{ element: { [BOX_TITLE]: { phrases: "page-gone" } } },
					{ title: { mainly: "page-gone" }, none: NAMED },
				],
			},
			means: { status: "removed", reason: "not-found", scope: "content" },
		},
		{
			id: "vk/post-not-found",
			grade: "medium",
			...PAGE,
			kinds: ["post", "photo", "video"],
			when: {
				any: [
					{ element: { [BOX]: { phrases: "post-gone" } } },
					{ element: { [BOX_TITLE]: { phrases: "post-gone" } } },
					{ title: { mainly: "post-gone" }, none: NAMED },
				],
			},
			means: { status: "removed", reason: "not-found", scope: "content" },
		},
		{
			id: "vk/video-copyright",
			grade: "medium",
			...VIDEO,
			kinds: ["video"],
			when: {
				any: [...boxSays({ matches: COPYRIGHT }), { title: { matches: COPYRIGHT }, none: NAMED }],
			},
			means: { status: "removed", reason: "copyright", scope: "content" },
		},
		{
			id: "vk/video-deleted",
			grade: "medium",
			...VIDEO,
			kinds: ["video"],
			when: {
				any: [...boxSays({ phrases: "video-deleted" }), { title: { matches: VIDEO_DELETED }, none: NAMED }],
			},
			means: { status: "removed", reason: "not-found", scope: "content" },
		},
		{
			id: "vk/video-author-blocked",
			grade: "medium",
			...VIDEO,
			kinds: ["video"],
			when: {
				any: [...boxSays({ phrases: "author-blocked" }), { title: { matches: AUTHOR_BLOCKED }, none: NAMED }],
			},
			means: { status: "removed", reason: "account-suspended", scope: "account" },
		},
		{
			id: "vk/message-box",
			grade: "medium",
			...PAGE,
			when: { any: boxSays({ present: true }) },
			means: { status: "inconclusive", reason: "ambiguous-tombstone" },
			note: 'A message in words that no rule knows, or "temporarily unavailable".',
		},
	],
	limits: [
		"Groups and profiles reported by number can only be told apart from others by weak signs when they have a vanity name.",
		"Messages in other languages than Russian and English are not known: inconclusive.",
		'"Access denied" is said of private items and of items for members: inconclusive.',
	],
	controls: { live: "https://vk.com/vk", impossible: "https://vk.com/stillup_no_such_name_000000000000000000" },
};
