import type { RulePack } from "./pack.ts";
import type { Condition } from "./rule.ts";

// A user name's page looks the same for a person and for nobody; only subscribers or members tell. Posts are read from the
// widget, whose error box is Telegram's own; the text of a message is its author's and may quote anything.

const WIDGET_ERROR = ".tgme_widget_message_error";
const MESSAGE_TEXT = ".tgme_widget_message_text";
const POST_ID = ".tgme_widget_message[data-post]@data-post";
const EXTRA = ".tgme_page_extra";
const NAME = ".tgme_page_title";

const WIDGET = { source: "yt-dlp, WP Telegram Widget; platforms.md section 9", observed: "2026-08-20" } as const;
const PAGE = { source: "Sherlock, WhatsMyName, maigret; platforms.md section 9", observed: "2026-08-20" } as const;
const TAKEDOWN = { source: "platforms.md section 9: Telegram's own wording", observed: "2026-10-01" } as const;

const ON_WIDGET = ["embed", "page"] as const;
const ON_PREVIEW = ["preview", "page"] as const;
const CHANNEL = ["channel"] as const;
const POST = ["post"] as const;
/** The whole text, from its first to its last word: whoever quotes it adds something. */
const VIOLATED_TERMS =
	"^this (?:channel|group|bot) (?:can't|couldn't) be displayed because it (?:violated telegram's terms of service|was used to spread (?:(?:calls to )?violence|pornographic content))\\.?$";
const VIOLATED_LAWS = "^this (?:channel|group|bot) (?:can't|couldn't) be displayed because it violated local laws\\.?$";
const COPYRIGHT = "^this message (?:can't|couldn't) be displayed on your device due to copyright infringement\\.?$";
const ANY_TAKEDOWN =
	"^this (?:channel|group|bot|message) (?:can't|couldn't) be displayed (?:because it (?:was used to spread|violated)|on your device due to)";
const WHOLE_TAKEDOWN = `${ANY_TAKEDOWN} [\\p{L}' ]{1,60}\\.?$`;
/** The preview of a channel that is not shown on the web: in place of posts the notice, and no other text. */
const PREVIEW_TAKEN_DOWN: Condition = {
	status: [200],
	any: [
		{ element: { [WIDGET_ERROR]: { matches: ANY_TAKEDOWN } } },
		{ finalUrl: { has: ["/s/"] }, element: { [MESSAGE_TEXT]: { matches: WHOLE_TAKEDOWN } } },
	],
	// Of a text that breaks off, nobody knows how it goes on.
	none: [{ broken: false, element: { [MESSAGE_TEXT]: { present: true, not: { matches: WHOLE_TAKEDOWN } } } }],
};
const HAS_PEOPLE = "^\\d[\\d\\s.,]*(?:subscribers?|members?)\\b";
const GENERIC_INVITATION = "^you are invited to a (?:group chat|channel) on telegram\\b";
const GENERIC_INVITE = "^(?:telegram: )?join (?:group )?(?:chat|channel)(?: on telegram)?$";

export const telegram: RulePack = {
	platform: "telegram",
	name: "Telegram",
	version: "2026-11-23",
	hosts: ["t.me", "*.t.me", "{,www.}telegram.me", "{,www.}telegram.dog", "web.telegram.org"],
	folds: [{ from: ["www.t.me", "{,www.}telegram.me", "{,www.}telegram.dog"], to: "t.me" }],
	unwraps: [
		{ host: "{t.me,telegram.me,telegram.dog}", path: "/iv", parameters: ["url"] },
		{ host: "{t.me,telegram.me,telegram.dog}", path: "/share(?:/url)?", parameters: ["url"] },
	],
	appLinks: [
		{
			pattern: "^tg:(?://)?resolve/?\\?domain=(?<name>\\w+)&(?:.*&)?post=(?<post>\\d+)(?:&.*)?$",
			url: "https://t.me/{name}/{post}",
		},
		{ pattern: "^tg:(?://)?resolve/?\\?(?:.*&)?domain=(?<name>\\w+)(?:&.*)?$", url: "https://t.me/{name}" },
		{ pattern: "^tg:(?://)?join/?\\?invite=(?<hash>[\\w-]+)(?:&.*)?$", url: "https://t.me/+{hash}" },
		{
			pattern: "^tg:(?://)?privatepost/?\\?channel=(?<channel>\\d+)&post=(?<post>\\d+)(?:&.*)?$",
			url: "https://t.me/c/{channel}/{post}",
		},
	],
	reserved: (
		"addemoji addlist addstickers addtheme apps auth bg blog boost c call confirmphone contact dl faq giftcode img invoice iv " +
		"joinchat k a z login m nft passport press privacy proxy s setlanguage share socks support tos web"
	).split(" "),
	shapes: [
		{
			kind: "contact",
			host: "t\\.me",
			path: "/(?:\\+|%2B)(?<id>\\d{5,15})",
			url: "https://t.me/+{id}",
			examples: [["t.me/+491500000000", "https://t.me/+491500000000"]],
		},
		{
			// Under /+ a hash of digits alone would be a telephone number.
			kind: "invite",
			host: "t\\.me",
			path: "/joinchat/(?<id>\\d{5,15})",
			url: "https://t.me/joinchat/{id}",
			examples: [["https://telegram.dog/joinchat/1234567890?x=1", "https://t.me/joinchat/1234567890"]],
		},
		{
			kind: "invite",
			host: "t\\.me",
			path: "/(?:\\+|%2B|joinchat/)(?<id>[\\w-]{6,})",
			url: "https://t.me/+{id}",
			examples: [
				["https://t.me/joinchat/FaKeHaSh_-0001", "https://t.me/+FaKeHaSh_-0001"],
				["https://telegram.me/+FaKeHaSh_-0001", "https://t.me/+FaKeHaSh_-0001"],
				["tg://join?invite=FaKeHaSh_-0001", "https://t.me/+FaKeHaSh_-0001"],
			],
		},
		{
			kind: "post",
			host: "t\\.me",
			path: "/c/(?<channel>\\d+)(?:/\\d+)?/(?<post>\\d+)",
			id: "c/{channel}/{post}",
			account: "c/{channel}",
			url: "https://t.me/c/{channel}/{post}",
			examples: [
				["https://t.me/c/1234567890/42?single", "https://t.me/c/1234567890/42"],
				["https://t.me/c/1234567890/7/42", "https://t.me/c/1234567890/42"],
			],
		},
		{
			kind: "post",
			host: "t\\.me",
			path: "/(?:s/)?{reserved}(?<name>[A-Za-z]\\w{2,31})(?:/\\d+)?/(?<post>\\d+)",
			query: { comment: "(?<comment>\\d+)" },
			id: "{name:lower}/{post}/{comment}",
			account: "{name:lower}",
			url: "https://t.me/{name:lower}/{post}?comment={comment}",
			examples: [["https://t.me/FakeChannel/12?comment=345", "https://t.me/fakechannel/12?comment=345"]],
		},
		{
			kind: "post",
			host: "t\\.me",
			path: "/(?:s/)?{reserved}(?<name>[A-Za-z]\\w{2,31})(?:/\\d+)?/(?<post>\\d+)",
			id: "{name:lower}/{post}",
			account: "{name:lower}",
			url: "https://t.me/{name:lower}/{post}",
			examples: [
				["https://t.me/FakeChannel/12?single", "https://t.me/fakechannel/12"],
				["https://t.me/s/FakeChannel/12", "https://t.me/fakechannel/12"],
				["https://telegram.dog/FakeGroup/3/12?thread=3", "https://t.me/fakegroup/12"],
				["tg://resolve?domain=FakeChannel&post=12", "https://t.me/fakechannel/12"],
			],
		},
		{
			kind: "post",
			host: "(?<name>[a-z]\\w{2,31})\\.t\\.me",
			path: "(?:/\\d+)?/(?<post>\\d+)",
			id: "{name:lower}/{post}",
			account: "{name:lower}",
			url: "https://t.me/{name:lower}/{post}",
			examples: [["https://fakechannel.t.me/12", "https://t.me/fakechannel/12"]],
		},
		{
			kind: "channel",
			host: "t\\.me",
			path: "/(?:s/)?(?:@|%40)?{reserved}(?<name>[A-Za-z]\\w{2,31})",
			id: "{name:lower}",
			account: "{name:lower}",
			url: "https://t.me/{name:lower}",
			examples: [
				["https://t.me/FakeChannel", "https://t.me/fakechannel"],
				["http://telegram.me/s/FakeChannel?before=100", "https://t.me/fakechannel"],
				["tg://resolve?domain=FakeChannel", "https://t.me/fakechannel"],
			],
		},
		{
			kind: "channel",
			host: "(?<name>[a-z]\\w{2,31})\\.t\\.me",
			path: "/",
			id: "{name:lower}",
			account: "{name:lower}",
			url: "https://t.me/{name:lower}",
			examples: [["fakechannel.t.me", "https://t.me/fakechannel"]],
		},
		{
			kind: "channel",
			host: "web\\.telegram\\.org",
			path: "/(?:[akz])?",
			fragment: "#(?:/im\\?p=)?@{reserved}(?<name>[A-Za-z]\\w{2,31})",
			id: "{name:lower}",
			account: "{name:lower}",
			url: "https://t.me/{name:lower}",
			examples: [["https://web.telegram.org/k/#@FakeChannel", "https://t.me/fakechannel"]],
		},
	],
	lane: { key: "telegram", spacingMs: 1500, concurrency: 1 },
	trusts: { statusCodes: false, plainPages: false },
	probes: [
		{ name: "embed", kinds: POST, idMatches: "[a-z]\\w+/\\d+", url: "https://t.me/{id}?embed=1&mode=tme" },
		{ name: "page", url: "{url}" },
		{ name: "preview", kinds: CHANNEL, url: "https://t.me/s/{id}", ask: "always" },
	],
	rules: [
		{
			id: "telegram/post-ok",
			grade: "strong",
			...WIDGET,
			probes: ON_WIDGET,
			kinds: POST,
			when: {
				status: [200],
				element: { [POST_ID]: { names: "item" }, [WIDGET_ERROR]: { present: false } },
				none: [{ element: { [MESSAGE_TEXT]: { matches: WHOLE_TAKEDOWN } } }],
			},
			means: { status: "live", reason: "ok" },
			note: "Also where the media is not supported or the app must be opened to see it.",
		},
		{
			id: "telegram/channel-ok",
			grade: "medium",
			...PAGE,
			kinds: CHANNEL,
			when: {
				status: [200],
				finalUrl: { names: "item" },
				// "Telegram: View @name"
				none: [{ title: { matches: "^telegram: .*@\\w", not: { names: "item" } } }],
				element: {
					[NAME]: { present: true },
					[EXTRA]: { matches: HAS_PEOPLE },
				},
			},
			unless: [{ probe: "preview", when: PREVIEW_TAKEN_DOWN }],
			means: { status: "live", reason: "ok" },
			note: "A channel that was taken down may keep its name and its count here, and show the notice in its preview.",
		},
		{
			id: "telegram/preview-ok",
			grade: "medium",
			...PAGE,
			probes: ON_PREVIEW,
			kinds: CHANNEL,
			when: {
				status: [200],
				finalUrl: { has: ["/s/"] },
				element: { [POST_ID]: { names: "account" } },
				// Of a text that breaks off, nobody knows how it goes on.
				any: [
					{ broken: false, element: { [MESSAGE_TEXT]: { not: { matches: WHOLE_TAKEDOWN } } } },
					{ element: { [MESSAGE_TEXT]: { present: false } } },
				],
			},
			means: { status: "live", reason: "ok" },
		},
		{
			id: "telegram/invite-ok",
			grade: "medium",
			...PAGE,
			kinds: ["invite"],
			when: {
				status: [200],
				finalUrl: { names: "item" },
				element: { [NAME]: { present: true } },
				any: [
					{ element: { [EXTRA]: { matches: HAS_PEOPLE } } },
					{
						element: { [NAME]: { not: { matches: GENERIC_INVITE } } },
						meta: { "og:title": { present: true, not: { matches: `${GENERIC_INVITE}|^telegram:` } } },
					},
				],
			},
			means: { status: "live", reason: "ok" },
		},
		{
			id: "telegram/channel-private",
			grade: "strong",
			...WIDGET,
			probes: ON_WIDGET,
			kinds: POST,
			when: { element: { [WIDGET_ERROR]: { matches: "^(?:this )?channel\\b.*\\bis private\\b" } } },
			means: { status: "restricted", reason: "private" },
		},
		{
			id: "telegram/withheld-by-local-law",
			grade: "medium",
			...TAKEDOWN,
			probes: ["embed", "preview", "page"],
			when: {
				any: [
					{ element: { [WIDGET_ERROR]: { matches: VIOLATED_LAWS } } },
					{
						finalUrl: { has: ["/s/"] },
						element: { [MESSAGE_TEXT]: { matches: VIOLATED_LAWS } },
						none: [{ element: { [MESSAGE_TEXT]: { present: true, not: { matches: VIOLATED_LAWS } } } }],
					},
				],
			},
			means: { status: "restricted", reason: "legal-withheld" },
			note: "Which laws depends on the country that asks.",
		},
		{
			id: "telegram/withheld-for-copyright",
			grade: "medium",
			...TAKEDOWN,
			probes: ON_WIDGET,
			kinds: POST,
			when: { element: { [WIDGET_ERROR]: { matches: COPYRIGHT } } },
			means: { status: "restricted", reason: "legal-withheld" },
			note: 'Says "on your device": the message is kept and withheld.',
		},
		{
			id: "telegram/removed-for-terms",
			grade: "medium",
			...TAKEDOWN,
			probes: ["embed", "preview", "page"],
			when: {
				status: [200],
				any: [
					{ element: { [WIDGET_ERROR]: { matches: VIOLATED_TERMS } } },
					{
						finalUrl: { has: ["/s/"] },
						element: { [MESSAGE_TEXT]: { matches: VIOLATED_TERMS } },
						none: [{ element: { [MESSAGE_TEXT]: { present: true, not: { matches: VIOLATED_TERMS } } } }],
					},
				],
			},
			means: { status: "removed", reason: "policy-violation", scope: "account" },
			note: "Gone from the web; an application may still show it.",
		},
		{
			id: "telegram/post-not-found",
			grade: "medium",
			...WIDGET,
			probes: ON_WIDGET,
			kinds: POST,
			when: {
				status: [200, 404],
				element: { [WIDGET_ERROR]: { matches: "^post not found\\.?$" }, [POST_ID]: { present: false } },
			},
			means: { status: "removed", reason: "not-found", scope: "content" },
			note: "Or in a chat that is not public: so not strong.",
		},
		{
			id: "telegram/invite-generic",
			grade: "weak",
			...PAGE,
			observed: "2026-05-04",
			kinds: ["invite"],
			when: {
				status: [200],
				any: [
					{ meta: { "og:title": { matches: GENERIC_INVITE } } },
					{ element: { ".tgme_page_description": { matches: GENERIC_INVITATION } } },
				],
				element: { [EXTRA]: { present: false } },
				none: [{ element: { [NAME]: { present: true, not: { matches: GENERIC_INVITE } } } }],
			},
			means: { status: "removed", reason: "expired", scope: "content" },
			note: "Expired, revoked or never valid.",
		},
		{
			id: "telegram/takedown-wording",
			grade: "medium",
			...TAKEDOWN,
			probes: ["embed", "preview", "page"],
			when: {
				any: [
					{ element: { [WIDGET_ERROR]: { matches: ANY_TAKEDOWN } } },
					{ element: { [MESSAGE_TEXT]: { matches: WHOLE_TAKEDOWN } } },
				],
			},
			means: { status: "inconclusive", reason: "ambiguous-tombstone" },
			note: "Withheld from some applications only, or an author who wrote just this sentence.",
		},
		{
			id: "telegram/contact-page",
			grade: "medium",
			...PAGE,
			kinds: CHANNEL,
			when: {
				any: [
					{ meta: { "og:title": { matches: "^telegram: contact @" } } },
					{ element: { "i.tgme_icon_user": { present: true } } },
				],
			},
			means: { status: "inconclusive", reason: "ambiguous-tombstone" },
			note: "A person's page and that of a name that nobody has are the same.",
		},
	],
	limits: [
		"The page of a person, a bot or a private group is the same as that of a name nobody has: inconclusive.",
		"A name that had subscribers before and now shows the contact page was removed or renamed: look at its history.",
		"Links to phone numbers (t.me/+49…), to posts of private chats (t.me/c/…) and to comments cannot be decided logged out.",
		"No preview under t.me/s/ is no verdict: groups, bots and channels with previews off have none.",
	],
	controls: { live: "https://t.me/telegram", impossible: "https://t.me/telegram/999999999" },
};
