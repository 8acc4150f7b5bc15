import type { RulePack } from "./pack.ts";

// A watch page answers 200 to everything; what the platform says about the video stands in the player's JSON. A video has
// one id under many addresses; `videoseries` and `live_stream` look like ids and are none.

const STATUS = "var ytInitialPlayerResponse:/playabilityStatus/status";
const REASON = "var ytInitialPlayerResponse:/playabilityStatus/reason";
const SUBREASON =
	"var ytInitialPlayerResponse:/playabilityStatus/errorScreen/playerErrorMessageRenderer/subreason/simpleText";
const SUBREASON_RUN =
	"var ytInitialPlayerResponse:/playabilityStatus/errorScreen/playerErrorMessageRenderer/subreason/runs/0/text";
const CAPTCHA = "var ytInitialPlayerResponse:/playabilityStatus/errorScreen/playerCaptchaViewModel";
const AGE_GATE = "var ytInitialPlayerResponse:/playabilityStatus/desktopLegacyAgeGateReason";
const VIDEO_ID = "var ytInitialPlayerResponse:/videoDetails/videoId";

const PLAYER = { source: "yt-dlp youtube/_video.py; platforms.md section 8", observed: "2026-08-20" } as const;
const CONTENT_CHECK = { source: "platforms.md section 8", observed: "unconfirmed" } as const;
const VIDEO = ["video"] as const;
const NOT_SHOWN = { [STATUS]: { is: ["UNPLAYABLE", "ERROR", "LOGIN_REQUIRED"] } } as const;
const ERROR = { [STATUS]: { is: ["ERROR"] } } as const;

const CHANNEL_ID = "var ytInitialData:/metadata/channelMetadataRenderer/externalId";
const CHANNEL_URL = "var ytInitialData:/metadata/channelMetadataRenderer/vanityChannelUrl";
const PLAYLIST_TITLE = "var ytInitialData:/metadata/playlistMetadataRenderer/title";
const ALERT_TYPE = "var ytInitialData:/alerts/*/alertRenderer/type";
const ALERT = "var ytInitialData:/alerts/*/alertRenderer/text/simpleText";
const ALERT_RUN = "var ytInitialData:/alerts/*/alertRenderer/text/runs/0/text";

const TAB = { source: "yt-dlp youtube/_tab.py, Sherlock; platforms.md section 8", observed: "2026-08-20" } as const;
const OEMBED_ISSUES = "Ghost, oembed-extractor #168, Statiq #903; platforms.md section 8";
const OEMBED = { source: OEMBED_ISSUES, observed: "2026-08-20", probes: ["oembed"], kinds: ["video"] } as const;
const CHANNEL = ["channel"] as const;
/** The endpoint answers in JSON or in a word ("Forbidden"); a page with a title comes from somebody in between. */
const NO_PAGE = { present: false } as const;

const CHANNEL_TAB =
	"(?:/(?:videos|shorts|streams|featured|playlists|community|posts|about|channels|podcasts|releases|store))?";

export const youtube: RulePack = {
	platform: "youtube",
	name: "YouTube",
	version: "2026-11-23",
	hosts: ["{,www.,m.,music.,gaming.,consent.}youtube.com", "{,www.}youtube-nocookie.com", "{,www.}youtu.be"],
	folds: [
		{ from: ["{,m.,music.,gaming.}youtube.com", "{,www.}youtube-nocookie.com"], to: "www.youtube.com" },
		{ from: ["www.youtu.be"], to: "youtu.be" },
	],
	unwraps: [
		{ host: "{,www.,m.}youtube.com", path: "/attribution_link", parameters: ["u"], ownHostsOnly: true },
		{ host: "{,www.,m.}youtube.com", path: "/redirect", parameters: ["q"] },
		{ host: "{,www.,m.}youtube.com", path: "/signin", parameters: ["next"], ownHostsOnly: true },
		{ host: "{,www.}youtube.com", path: "/oembed", parameters: ["url"], ownHostsOnly: true },
		{ host: "consent.youtube.com", path: "/.*", parameters: ["continue"], ownHostsOnly: true },
	],
	appLinks: [
		{
			pattern: "^(?:vnd\\.)?youtube:(?://)?(?:(?:www\\.)?youtube\\.com/)?(?:watch\\?v=)?(?<id>[\\w-]{11})(?:[?&].*)?$",
			url: "https://www.youtube.com/watch?v={id}",
		},
	],
	reserved: (
		"about account ads attribution_link c channel clip creators e embed feed feeds gaming hashtag iframe_api jobs kids " +
		"live movies music new news oembed playlist post premium press redirect results shorts shopping signin source sports " +
		"t trending tv upload user v vi watch watch_popup yt"
	).split(" "),
	shapes: [
		{
			kind: "playlist",
			host: "www\\.youtube\\.com",
			path: "/(?:playlist|embed/videoseries)",
			query: { list: "(?<id>[\\w-]{2,})" },
			url: "https://www.youtube.com/playlist?list={id}",
			examples: [
				["https://youtube.com/playlist?list=PLfake01&feature=share", "https://www.youtube.com/playlist?list=PLfake01"],
				["https://www.youtube.com/embed/videoseries?list=PLfake01", "https://www.youtube.com/playlist?list=PLfake01"],
			],
		},
		{
			kind: "channel",
			host: "www\\.youtube\\.com",
			path: "/embed/live_stream",
			query: { channel: "(?<id>UC[\\w-]{22})" },
			url: "https://www.youtube.com/channel/{id}",
			examples: [
				[
					"https://www.youtube.com/embed/live_stream?channel=UCaaaaaaaaaaaaaaaaaaaaaa",
					"https://www.youtube.com/channel/UCaaaaaaaaaaaaaaaaaaaaaa",
				],
			],
		},
		{
			kind: "video",
			host: "www\\.youtube\\.com",
			path: "/watch(?:_popup)?",
			query: { v: "(?<id>[\\w-]{11})(?:[^\\w-].*)?" },
			url: "https://www.youtube.com/watch?v={id}",
			examples: [
				["https://m.youtube.com/watch?v=FaKe_id-001&t=42s&list=PLx", "https://www.youtube.com/watch?v=FaKe_id-001"],
				["http://music.youtube.com/watch?feature=share&v=FaKe_id-001", "https://www.youtube.com/watch?v=FaKe_id-001"],
				["https://www.youtube.com/watch?v=FaKe_id-001?t=1", "https://www.youtube.com/watch?v=FaKe_id-001"],
				[
					"https://www.youtube.com/attribution_link?a=x&u=%2Fwatch%3Fv%3DFaKe_id-001",
					"https://www.youtube.com/watch?v=FaKe_id-001",
				],
				[
					"https://consent.youtube.com/m?continue=https%3A%2F%2Fwww.youtube.com%2Fwatch%3Fv%3DFaKe_id-001&gl=DE",
					"https://www.youtube.com/watch?v=FaKe_id-001",
				],
			],
		},
		{
			kind: "video",
			host: "www\\.youtube\\.com",
			path: "/(?!embed/(?:videoseries|live_stream)$)(?:shorts|live|embed|v|e|vi|watch)/(?<id>[\\w-]{11})(?:[/&].*)?",
			url: "https://www.youtube.com/watch?v={id}",
			examples: [
				["https://www.youtube.com/shorts/FaKe_id-001?si=abc", "https://www.youtube.com/watch?v=FaKe_id-001"],
				["https://www.youtube-nocookie.com/embed/FaKe_id-001", "https://www.youtube.com/watch?v=FaKe_id-001"],
				["https://youtube.com/live/FaKe_id-001/", "https://www.youtube.com/watch?v=FaKe_id-001"],
				["https://www.youtube.com/v/FaKe_id-001&hl=en", "https://www.youtube.com/watch?v=FaKe_id-001"],
			],
		},
		{
			kind: "video",
			host: "youtu\\.be",
			path: "/(?<id>[\\w-]{11})(?:[/&].*)?",
			url: "https://www.youtube.com/watch?v={id}",
			examples: [["youtu.be/FaKe_id-001?t=3", "https://www.youtube.com/watch?v=FaKe_id-001"]],
		},
		{
			kind: "playlist",
			host: "www\\.youtube\\.com",
			path: "/watch",
			query: { list: "(?<id>[\\w-]{2,})" },
			url: "https://www.youtube.com/playlist?list={id}",
			examples: [["https://www.youtube.com/watch?list=PLfake01", "https://www.youtube.com/playlist?list=PLfake01"]],
		},
		{
			kind: "post",
			host: "www\\.youtube\\.com",
			path: "/post/(?<id>Ug[\\w-]+)",
			url: "https://www.youtube.com/post/{id}",
			examples: [["https://m.youtube.com/post/UgkxFake0001", "https://www.youtube.com/post/UgkxFake0001"]],
		},
		{
			kind: "post",
			host: "www\\.youtube\\.com",
			path: "/channel/UC[\\w-]{22}/community",
			query: { lb: "(?<id>Ug[\\w-]+)" },
			url: "https://www.youtube.com/post/{id}",
			examples: [
				[
					"https://www.youtube.com/channel/UCaaaaaaaaaaaaaaaaaaaaaa/community?lb=UgkxFake0001",
					"https://www.youtube.com/post/UgkxFake0001",
				],
			],
		},
		{
			kind: "channel",
			host: "www\\.youtube\\.com",
			path: `/channel/(?<id>UC[\\w-]{22})${CHANNEL_TAB}`,
			url: "https://www.youtube.com/channel/{id}",
			examples: [
				[
					"https://www.youtube.com/channel/UCaaaaaaaaaaaaaaaaaaaaaa/videos?view=0",
					"https://www.youtube.com/channel/UCaaaaaaaaaaaaaaaaaaaaaa",
				],
			],
		},
		{
			kind: "channel",
			host: "www\\.youtube\\.com",
			path: `/@(?<name>[^/]+)${CHANNEL_TAB}`,
			id: "@{name:lower}",
			url: "https://www.youtube.com/@{name:lower}",
			examples: [
				["https://youtube.com/@Fake.Channel/shorts", "https://www.youtube.com/@fake.channel"],
				["youtube.com/@Fake.Channel?sub_confirmation=1", "https://www.youtube.com/@fake.channel"],
			],
		},
		{
			kind: "channel",
			host: "www\\.youtube\\.com",
			path: `/(?<way>c|user)/(?<name>[^/]+)${CHANNEL_TAB}`,
			id: "{way}/{name:lower}",
			url: "https://www.youtube.com/{way}/{name:lower}",
			examples: [
				["https://www.youtube.com/c/FakeChannel/about", "https://www.youtube.com/c/fakechannel"],
				["http://www.youtube.com/user/FakeChannel", "https://www.youtube.com/user/fakechannel"],
			],
		},
		{
			kind: "channel",
			host: "www\\.youtube\\.com",
			path: "/{reserved}(?<name>[A-Za-z0-9]{2,})",
			id: "{name:lower}",
			url: "https://www.youtube.com/{name:lower}",
			examples: [["https://www.youtube.com/FakeChannel", "https://www.youtube.com/fakechannel"]],
		},
	],
	lane: { key: "youtube", spacingMs: 2000, concurrency: 1 },
	trusts: { statusCodes: false, plainPages: false },
	probes: [
		{ name: "page", url: "{url}" },
		{
			name: "oembed",
			kinds: ["video"],
			url: "https://www.youtube.com/oembed?format=json&url={url:encoded}",
		},
		{
			// The video of the live control, which its page decides.
			name: "known-live",
			kinds: ["video"],
			url: "https://www.youtube.com/oembed?format=json&url=https%3A%2F%2Fwww.youtube.com%2Fwatch%3Fv%3DjNQXAC9IVRw",
			afterRules: ["youtube/oembed-gone", "youtube/oembed-embedding-off", "youtube/oembed-private"],
			sharedKey: "known-live youtube oembed",
		},
	],
	phrases: {
		"bot-check": { en: ["confirm you're not a bot", "confirm you are not a bot"] },
		"try-later": { en: ["This content isn't available, try again later"] },
		private: { en: ["This video is private", "Private video"] },
		"age-gate": { en: ["confirm your age", "age-restricted", "may be inappropriate for some users"] },
		gone: {
			en: [
				"This video isn't available anymore",
				"This video is not available anymore",
				"This video is unavailable",
				"This video is no longer available",
			],
		},
		closed: { en: ["the uploader has closed their YouTube account"] },
		uploader: { en: ["This video has been removed by the uploader"] },
		policy: { en: ["This video has been removed for violating YouTube's"] },
		terminated: { en: ["account associated with this video has been terminated"] },
		copyright: { en: ["no longer available due to a copyright claim by", "who has blocked it on copyright grounds"] },
		country: {
			en: [
				"has not made this video available in your country",
				"blocked it in your country on copyright grounds",
				"not available in your country",
			],
		},
		"channel-terminated": { en: ["This account has been terminated"] },
		members: {
			en: [
				"members-only content",
				"available to this channel's members",
				"Join this channel to get access",
				"requires payment to watch",
			],
		},
	},
	rules: [
		{
			id: "youtube/bot-check",
			grade: "strong",
			...PLAYER,
			kinds: VIDEO,
			when: {
				json: NOT_SHOWN,
				any: [{ json: { [CAPTCHA]: { present: true } } }, { json: { [REASON]: { phrases: "bot-check" } } }],
			},
			means: { status: "inconclusive", reason: "bot-challenge" },
		},
		{
			id: "youtube/session-rate-limited",
			grade: "strong",
			...PLAYER,
			kinds: VIDEO,
			when: {
				json: NOT_SHOWN,
				any: [
					{ json: { [REASON]: { phrases: "try-later" } } },
					{ json: { [SUBREASON]: { phrases: "try-later" } } },
					{ json: { [SUBREASON_RUN]: { phrases: "try-later" } } },
				],
			},
			means: { status: "inconclusive", reason: "rate-limited" },
			note: "The same screen as that of a removed video; lasts up to an hour.",
		},
		{
			id: "youtube/video-ok",
			grade: "strong",
			...PLAYER,
			kinds: VIDEO,
			when: {
				status: [200],
				json: { [STATUS]: { is: ["OK", "LIVE_STREAM_OFFLINE"] } },
				any: [
					{ json: { [VIDEO_ID]: { names: "exact-item" } } },
					{
						json: { [VIDEO_ID]: { present: false } },
						finalUrl: { names: "exact-item" },
						none: [
							{ canonical: { present: true, not: { names: "exact-item" } } },
							{ meta: { "og:url": { present: true, not: { names: "exact-item" } } } },
						],
					},
				],
			},
			means: { status: "live", reason: "ok" },
			note: "Unlisted videos are live: whoever has the address is shown them.",
		},
		{
			id: "youtube/blocked-in-country",
			grade: "strong",
			...PLAYER,
			kinds: VIDEO,
			when: {
				json: NOT_SHOWN,
				any: [
					{ json: { [REASON]: { phrases: "country" } } },
					{ json: { [SUBREASON]: { phrases: "country" } } },
					{ json: { [SUBREASON_RUN]: { phrases: "country" } } },
				],
			},
			means: { status: "restricted", reason: "geo-withheld" },
		},
		{
			id: "youtube/private",
			grade: "strong",
			...PLAYER,
			kinds: VIDEO,
			when: {
				json: NOT_SHOWN,
				any: [
					{ json: { [REASON]: { phrases: "private" } } },
					{ json: { [SUBREASON]: { phrases: "private" } } },
					{ json: { [SUBREASON_RUN]: { phrases: "private" } } },
				],
			},
			means: { status: "restricted", reason: "private" },
		},
		{
			id: "youtube/age-gate",
			grade: "strong",
			...PLAYER,
			kinds: VIDEO,
			when: {
				json: { [STATUS]: { not: { is: ["OK"] } } },
				any: [
					{ json: { [STATUS]: { is: ["AGE_CHECK_REQUIRED", "AGE_VERIFICATION_REQUIRED"] } } },
					{ json: { [AGE_GATE]: { present: true } } },
					{ json: { ...NOT_SHOWN, [REASON]: { phrases: "age-gate" } } },
				],
			},
			means: { status: "restricted", reason: "age-gate" },
		},
		{
			id: "youtube/content-check",
			grade: "weak",
			...CONTENT_CHECK,
			kinds: VIDEO,
			when: { json: { [STATUS]: { is: ["CONTENT_CHECK_REQUIRED"] } } },
			means: { status: "restricted", reason: "age-gate" },
		},
		{
			id: "youtube/members-only",
			grade: "strong",
			...PLAYER,
			kinds: VIDEO,
			when: {
				json: NOT_SHOWN,
				any: [
					{ json: { [REASON]: { phrases: "members" } } },
					{ json: { [SUBREASON]: { phrases: "members" } } },
					{ json: { [SUBREASON_RUN]: { phrases: "members" } } },
				],
			},
			means: { status: "restricted", reason: "members-only" },
		},
		{
			id: "youtube/copyright-claim",
			grade: "strong",
			...PLAYER,
			kinds: VIDEO,
			when: {
				json: NOT_SHOWN,
				any: [
					{ json: { [REASON]: { phrases: "copyright" } } },
					{ json: { [SUBREASON]: { phrases: "copyright" } } },
					{ json: { [SUBREASON_RUN]: { phrases: "copyright" } } },
				],
			},
			means: { status: "removed", reason: "copyright", scope: "content" },
		},
		{
			id: "youtube/account-terminated",
			grade: "strong",
			...PLAYER,
			kinds: VIDEO,
			when: {
				status: [200],
				json: ERROR,
				any: [
					{ json: { [REASON]: { phrases: "terminated" } } },
					{ json: { [SUBREASON]: { phrases: "terminated" } } },
					{ json: { [SUBREASON_RUN]: { phrases: "terminated" } } },
				],
			},
			means: { status: "removed", reason: "account-suspended", scope: "account" },
		},
		{
			id: "youtube/account-closed",
			grade: "strong",
			source: "wording kept by several downloaders and their tests",
			observed: "2026-08-20",
			kinds: VIDEO,
			when: {
				status: [200],
				json: ERROR,
				any: [
					{ json: { [REASON]: { phrases: "closed" } } },
					{ json: { [SUBREASON]: { phrases: "closed" } } },
					{ json: { [SUBREASON_RUN]: { phrases: "closed" } } },
				],
			},
			means: { status: "removed", reason: "account-deleted", scope: "account" },
		},
		{
			id: "youtube/removed-for-policy",
			grade: "strong",
			...PLAYER,
			kinds: VIDEO,
			when: {
				status: [200],
				json: ERROR,
				any: [
					{ json: { [REASON]: { phrases: "policy" } } },
					{ json: { [SUBREASON]: { phrases: "policy" } } },
					{ json: { [SUBREASON_RUN]: { phrases: "policy" } } },
				],
			},
			means: { status: "removed", reason: "policy-violation", scope: "content" },
		},
		{
			id: "youtube/removed-by-uploader",
			grade: "strong",
			...PLAYER,
			kinds: VIDEO,
			when: {
				status: [200],
				json: ERROR,
				any: [
					{ json: { [REASON]: { phrases: "uploader" } } },
					{ json: { [SUBREASON]: { phrases: "uploader" } } },
					{ json: { [SUBREASON_RUN]: { phrases: "uploader" } } },
				],
			},
			means: { status: "removed", reason: "deleted-by-author", scope: "content" },
		},
		{
			id: "youtube/video-gone",
			grade: "strong",
			...PLAYER,
			kinds: VIDEO,
			when: {
				status: [200],
				json: ERROR,
				any: [
					{ json: { [REASON]: { phrases: "gone" } } },
					{ json: { [SUBREASON]: { phrases: "gone" } } },
					{ json: { [SUBREASON_RUN]: { phrases: "gone" } } },
					{
						json: {
							[REASON]: { is: ["Video unavailable"] },
							[SUBREASON]: { present: false },
							[SUBREASON_RUN]: { present: false },
						},
					},
				],
			},
			means: { status: "removed", reason: "not-found", scope: "content" },
		},
		{
			id: "youtube/unplayable",
			grade: "weak",
			...PLAYER,
			kinds: VIDEO,
			when: { json: { [STATUS]: { is: ["UNPLAYABLE"] } } },
			means: { status: "restricted", reason: "geo-withheld" },
			note: "A wording that no rule knows: another country's block, membership or payment.",
		},
		{
			id: "youtube/error-of-unknown-wording",
			grade: "medium",
			...PLAYER,
			kinds: VIDEO,
			when: { json: ERROR },
			means: { status: "inconclusive", reason: "ambiguous-tombstone" },
			note: "Another language, or a new reason: the oEmbed answer decides.",
		},
		{
			id: "youtube/sign-in",
			grade: "medium",
			...PLAYER,
			kinds: VIDEO,
			when: { json: { [STATUS]: { is: ["LOGIN_REQUIRED"] } } },
			means: { status: "inconclusive", reason: "ambiguous-tombstone" },
			note: "Private, age-gated or a bot check in another language: the oEmbed answer decides.",
		},
		{
			id: "youtube/oembed-ok",
			grade: "medium",
			...OEMBED,
			when: {
				status: [200],
				any: [
					{ json: { "document:/html": { names: "exact-item" } } },
					{ json: { "document:/thumbnail_url": { names: "exact-item" } } },
					{
						json: {
							"document:/provider_name": { is: ["YouTube"] },
							"document:/html": { present: false },
							"document:/thumbnail_url": { present: false },
						},
					},
				],
			},
			means: { status: "live", reason: "ok" },
		},
		{
			id: "youtube/oembed-embedding-off",
			grade: "strong",
			...OEMBED,
			when: { status: [401], title: NO_PAGE },
			unless: [{ probe: "known-live", when: { status: [401] } }],
			means: { status: "live", reason: "embed-disabled" },
			note: "The owner switched embedding off; some age-restricted videos answer the same.",
		},
		{
			id: "youtube/oembed-private",
			grade: "medium",
			...OEMBED,
			observed: "2020-12-01",
			when: {
				status: [403],
				title: NO_PAGE,
				bytes: { max: 200 },
				body: ["Forbidden", "Private video", "private video", "video is private"],
			},
			unless: [{ probe: "known-live", when: { status: [403] } }],
			means: { status: "restricted", reason: "private" },
			note: "The bare word: other refusals come from somebody in between.",
		},
		{
			id: "youtube/oembed-gone",
			grade: "medium",
			...OEMBED,
			when: { status: [404], title: NO_PAGE },
			unless: [{ probe: "known-live", when: { status: [404] } }],
			means: { status: "removed", reason: "not-found", scope: "content" },
		},
		{
			id: "youtube/oembed-bad-request",
			grade: "weak",
			...OEMBED,
			when: { status: [400] },
			means: { status: "inconclusive", reason: "ambiguous-tombstone" },
			note: "Malformed or gone: nothing tells which.",
		},
		{
			id: "youtube/channel-ok",
			grade: "medium",
			...TAB,
			kinds: CHANNEL,
			when: {
				status: [200],
				json: { [ALERT_TYPE]: { not: { is: ["ERROR"] } } },
				any: [
					{ json: { [CHANNEL_ID]: { names: "item" } } },
					{ json: { [CHANNEL_URL]: { names: "item" } } },
					{ json: { [CHANNEL_ID]: { present: true } }, finalUrl: { names: "path" } },
					{ canonical: { names: "item" }, meta: { "og:title": { present: true } } },
					{ meta: { "og:url": { names: "item" }, "og:title": { present: true } } },
				],
			},
			means: { status: "live", reason: "ok" },
		},
		{
			id: "youtube/playlist-ok",
			grade: "medium",
			...TAB,
			kinds: ["playlist"],
			when: {
				status: [200],
				finalUrl: { names: "item" },
				json: { [PLAYLIST_TITLE]: { present: true }, [ALERT_TYPE]: { not: { is: ["ERROR"] } } },
			},
			means: { status: "live", reason: "ok" },
		},
		{
			id: "youtube/channel-not-found",
			grade: "strong",
			...TAB,
			kinds: CHANNEL,
			when: { status: [404], title: { is: ["404 Not Found"] } },
			means: { status: "removed", reason: "not-found", scope: "account" },
		},
		{
			id: "youtube/channel-terminated",
			grade: "strong",
			...TAB,
			kinds: CHANNEL,
			when: {
				json: { [ALERT_TYPE]: { is: ["ERROR"] } },
				any: [
					{ json: { [ALERT]: { phrases: "channel-terminated" } } },
					{ json: { [ALERT_RUN]: { phrases: "channel-terminated" } } },
				],
			},
			means: { status: "removed", reason: "account-suspended", scope: "account" },
		},
		{
			id: "youtube/channel-gone",
			grade: "strong",
			...TAB,
			kinds: CHANNEL,
			when: {
				json: { [ALERT_TYPE]: { is: ["ERROR"] } },
				any: [
					{ json: { [ALERT]: { is: ["This channel does not exist.", "This channel is not available."] } } },
					{ json: { [ALERT_RUN]: { is: ["This channel does not exist.", "This channel is not available."] } } },
				],
			},
			means: { status: "removed", reason: "not-found", scope: "account" },
			note: "Word for word: a channel that is not available in one country says so in a longer sentence.",
		},
		{
			id: "youtube/alert",
			grade: "medium",
			...TAB,
			kinds: ["playlist", "channel"],
			when: { json: { [ALERT_TYPE]: { is: ["ERROR"] } } },
			means: { status: "inconclusive", reason: "ambiguous-tombstone" },
			note: "A private playlist is said not to exist, too.",
		},
	],
	limits: [
		"A playlist that does not exist and a private one read the same: neither is called removed.",
		"Community posts, clips and a channel's /live page are drawn by script from data that no source describes: inconclusive.",
		"A session that asked too much is told that every video is unavailable, for up to an hour: inconclusive.",
	],
	controls: {
		live: "https://www.youtube.com/watch?v=jNQXAC9IVRw",
		// The last of 11 characters holds 4 bits only: no id ends in z.
		impossible: "https://www.youtube.com/watch?v=zzzzzzzzzzz",
	},
};
