import type { RulePack } from "./pack.ts";

// platforms.md section 4. Invite pages tell whether the invite works; contact links tell nothing about the number.

/** The page says that it is that of another code. */
const ANOTHER_INVITE = [
	{ meta: { "og:url": { matches: "chat\\.whatsapp\\.com/(?:invite/)?[\\w-]{16,}", not: { names: "exact-item" } } } },
	{ canonical: { matches: "chat\\.whatsapp\\.com/(?:invite/)?[\\w-]{16,}", not: { names: "exact-item" } } },
] as const;

export const whatsapp: RulePack = {
	platform: "whatsapp",
	name: "WhatsApp",
	version: "2026-11-22",
	hosts: ["whatsapp.com", "{www,chat,api,web,m,call}.whatsapp.com", "wa.me", "www.wa.me"],
	folds: [
		{ from: ["whatsapp.com", "m.whatsapp.com"], to: "www.whatsapp.com" },
		{ from: ["www.wa.me"], to: "wa.me" },
		{ from: ["web.whatsapp.com"], to: "api.whatsapp.com" },
	],
	appLinks: [
		{ pattern: "^whatsapp://send/?\\?(?:.*&)?phone=%?2?B?\\+?(?<phone>\\d{6,15})", url: "https://wa.me/{phone}" },
		{ pattern: "^whatsapp://chat/?\\?(?:.*&)?code=(?<code>[\\w-]{16,24})", url: "https://chat.whatsapp.com/{code}" },
	],
	drops: ["text", "mode", "lang", "app_absent", "source", "data", "type"],
	shapes: [
		{
			kind: "invite",
			host: "chat\\.whatsapp\\.com",
			path: "/(?:invite/)?(?<id>[0-9A-Za-z_-]{16,24})",
			url: "https://chat.whatsapp.com/{id}",
			examples: [
				[
					"https://chat.whatsapp.com/invite/AbCdEfGhIjKlMnOpQrStUv?mode=ac_t",
					"https://chat.whatsapp.com/AbCdEfGhIjKlMnOpQrStUv",
				],
				["whatsapp://chat?code=AbCdEfGhIjKlMnOpQrStUv", "https://chat.whatsapp.com/AbCdEfGhIjKlMnOpQrStUv"],
			],
		},
		{
			kind: "channel",
			host: "www\\.whatsapp\\.com",
			path: "/channel/(?<id>[0-9A-Za-z]{20,})(?:/.*)?",
			url: "https://www.whatsapp.com/channel/{id}",
			examples: [
				[
					"https://whatsapp.com/channel/0029Va1B2c3D4e5F6g7H8i9J/",
					"https://www.whatsapp.com/channel/0029Va1B2c3D4e5F6g7H8i9J",
				],
			],
		},
		{
			kind: "store",
			host: "(?:wa\\.me|www\\.whatsapp\\.com)",
			path: "/(?:c|catalog)/(?<id>\\d{6,15})",
			id: "catalogue-{id}",
			account: "{id}",
			url: "https://wa.me/c/{id}",
			examples: [["https://www.whatsapp.com/catalog/4915112345678/?app_absent=0", "https://wa.me/c/4915112345678"]],
		},
		{
			kind: "listing",
			host: "wa\\.me",
			path: "/p/(?<id>\\d+)/(?<phone>\\d{6,15})",
			account: "{phone}",
			url: "https://wa.me/p/{id}/{phone}",
			examples: [["wa.me/p/1234567890/4915112345678", "https://wa.me/p/1234567890/4915112345678"]],
		},
		{
			kind: "contact",
			host: "(?:wa\\.me|api\\.whatsapp\\.com)",
			path: "/(?<way>message|qr)/(?<id>[0-9A-Za-z]+)",
			id: "{way}-{id}",
			url: "https://wa.me/{way}/{id}",
			examples: [["https://wa.me/message/ABCDEFGH123?src=qr", "https://wa.me/message/ABCDEFGH123"]],
		},
		{
			kind: "contact",
			host: "wa\\.me",
			path: "/(?:%2B|\\+)?(?<id>\\d{6,15})",
			account: "{id}",
			url: "https://wa.me/{id}",
			examples: [
				["https://wa.me/4915112345678?text=Hello", "https://wa.me/4915112345678"],
				["whatsapp://send?phone=4915112345678&text=x", "https://wa.me/4915112345678"],
			],
		},
		{
			kind: "contact",
			host: "(?:api|www)\\.whatsapp\\.com",
			path: "/send",
			query: { phone: "[\\s+]*(?<id>\\d{6,15})" },
			account: "{id}",
			url: "https://wa.me/{id}",
			examples: [
				[
					"https://api.whatsapp.com/send/?phone=%2B4915112345678&text=x&type=phone_number",
					"https://wa.me/4915112345678",
				],
				["https://web.whatsapp.com/send?phone=4915112345678", "https://wa.me/4915112345678"],
			],
		},
	],
	lane: { key: "whatsapp", spacingMs: 3000, concurrency: 1 },
	trusts: { statusCodes: false, plainPages: false },
	probes: [{ name: "page", url: "{url}", fields: { "accept-language": "en-US,en;q=0.9" } }],
	phrases: {
		"generic-invite": {
			en: ["WhatsApp Group Invite", "WhatsApp Messenger"],
			es: ["Invitación a grupo de WhatsApp", "Invitación de grupo de WhatsApp"],
			pt: ["Convite para grupo do WhatsApp"],
			fr: ["Invitation à un groupe WhatsApp"],
			de: ["WhatsApp-Gruppeneinladung"],
			it: ["Invito al gruppo WhatsApp"],
		},
		"generic-site": { en: ["WhatsApp", "WhatsApp Messenger", "WhatsApp Channel", "Share on WhatsApp"] },
	},
	rules: [
		{
			id: "whatsapp/invite-names-group",
			grade: "medium",
			source: "link checker of 2026; RozhakXD/WA-VerifyAPI: og:title is the group's name",
			observed: "2026-08-01",
			kinds: ["invite"],
			when: {
				status: [200],
				meta: {
					"og:title": { present: true, not: { isPhrase: "generic-invite" } },
					"og:image": { has: ["pps.whatsapp.net"] },
				},
				none: ANOTHER_INVITE,
			},
			means: { status: "live", reason: "ok" },
		},
		{
			id: "whatsapp/invite-names-group-without-picture",
			grade: "medium",
			source: "RozhakXD/WA-VerifyAPI: og:title is the group's name; a group need not have a picture",
			observed: "2025-06-01",
			kinds: ["invite"],
			when: {
				status: [200],
				redirected: ["none"],
				meta: {
					"og:title": { present: true, not: { isPhrase: "generic-invite" } },
					"og:image": { not: { has: ["pps.whatsapp.net"] } },
				},
				// The generic wording is known in some languages; in the others it names WhatsApp, as group names seldom do.
				any: [
					{ title: { isPhrase: "generic-invite" } },
					{ meta: { "og:title": { not: { has: ["WhatsApp", "واتساب", "व्हाट्सएप"] } } } },
				],
				none: ANOTHER_INVITE,
			},
			means: { status: "live", reason: "ok" },
		},
		{
			id: "whatsapp/channel-named",
			grade: "weak",
			source: "platforms.md section 4: og:title `<name> | WhatsApp Channel`",
			observed: "unconfirmed",
			kinds: ["channel"],
			when: { status: [200], meta: { "og:title": { matches: "^.+ \\| whatsapp channel$" } } },
			means: { status: "live", reason: "ok" },
		},
		{
			id: "whatsapp/invite-without-group",
			grade: "medium",
			source: "link checker of 2026; RozhakXD/WA-VerifyAPI: no group name and the generic logo",
			observed: "2026-08-01",
			kinds: ["invite"],
			when: {
				status: [200],
				redirected: ["none"],
				any: [
					{
						meta: {
							"og:title": { isPhrase: "generic-invite" },
							"og:image": { not: { has: ["pps.whatsapp.net"] } },
						},
					},
					{
						title: { isPhrase: "generic-invite" },
						meta: { "og:title": { matches: "^$" }, "og:image": { has: ["static.whatsapp.net"] } },
					},
					{
						title: { isPhrase: "generic-invite" },
						meta: { "og:title": { present: false }, "og:image": { has: ["static.whatsapp.net"] } },
						// A page that was cut in its head shows nothing yet.
						words: { min: 1 },
					},
				],
			},
			means: { status: "removed", reason: "invite-revoked", scope: "content" },
			note: "This invite no longer works: reset by an admin, or the group closed by WhatsApp. The two look alike.",
		},
		{
			id: "whatsapp/contact-tells-nothing",
			grade: "strong",
			source: "platforms.md section 4: the page only echoes the number; registered, banned and unused look alike",
			observed: "2026-10-01",
			kinds: ["contact", "store", "listing"],
			when: { status: [200, 301, 302, 404] },
			means: { status: "inconclusive", reason: "ambiguous-tombstone" },
		},
		{
			id: "whatsapp/channel-without-name",
			grade: "weak",
			source: "platforms.md section 4 (unconfirmed): generic WhatsApp metadata",
			observed: "unconfirmed",
			kinds: ["channel"],
			when: {
				status: [200],
				any: [{ meta: { "og:title": { present: false } } }, { meta: { "og:title": { isPhrase: "generic-site" } } }],
			},
			means: { status: "inconclusive", reason: "ambiguous-tombstone" },
		},
	],
	limits: [
		"Contact links (wa.me/<number>) cannot be decided: registered, banned and never used numbers look alike without a session.",
		"A removed invite means that this link no longer works; whether an admin reset it or WhatsApp closed the group is not told.",
		"Business links, catalogues and products show nothing that tells a live one from a missing one.",
	],
	controls: null,
};
