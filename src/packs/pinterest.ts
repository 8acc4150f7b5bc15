import type { RulePack } from "./pack.ts";

const SEEN = { source: "WhatsMyName, Sherlock; platforms.md section 17", observed: "2026-08-16" } as const;
const OEMBED = { source: "iamcal/oembed; platforms.md section 17", observed: "2026-08-20" } as const;
const TLDS =
	"at,be,ca,ch,cl,co,co.at,co.in,co.jp,co.kr,co.nz,co.uk,com,com.au,com.bo,com.ec,com.mx,com.pe,com.py,com.uy,com.vn,de,dk,ec,engineering,es,fr,hu,id,ie,in,info,it,jp,kr,mx,nl,nz,pe,ph,pt,ru,se,th,tw,uk,vn";
const COUNTRIES =
	"ae,ar,at,au,be,bg,br,ca,ch,cl,co,cz,de,dk,ec,es,fi,fr,gr,hk,hu,id,ie,il,in,it,jp,kr,mx,my,nl,no,nz,pe,ph,pk,pl,pt,ro,rs,ru,se,sg,sk,th,tr,tw,ua,uk,vn,za";
const POST = ["post"] as const;

const SENT_AWAY = [{ finalUrl: { has: ["show_error=true"] } }, { redirected: ["to-root"] }] as const;

/** The page says that it is another one. */
const NAMES_ANOTHER = [
	{ canonical: { present: true, not: { names: "item" } } },
	{ meta: { "og:url": { present: true, not: { names: "item" } } } },
] as const;

export const pinterest: RulePack = {
	platform: "pinterest",
	name: "Pinterest",
	version: "2026-11-23",
	hosts: [`{,www.}pinterest.{${TLDS}}`, `{${COUNTRIES},m,i,assets}.pinterest.com`, "pin.it"],
	folds: [{ from: [`{,www.}pinterest.{${TLDS}}`, `{${COUNTRIES},m}.pinterest.com`], to: "www.pinterest.com" }],
	unwraps: [
		{ host: "www.pinterest.com", path: "/(?:login|oembed\\.json)/?", parameters: ["next", "url"], ownHostsOnly: true },
		{ host: "www.pinterest.com", path: "/offsite/?", parameters: ["url"] },
	],
	reserved: (
		"_ _tools about ads analytics blog board business categories careers category community convert discover edit email error " +
		"explore features followers following help homefeed ideas invited invites join jobs legal login logout more news notifications " +
		"oauth oembed.json offsite password pin pins pinterest-lens popular press privacy product r resource robots.txt search secure " +
		"settings shop shopping signup source static team terms today topics tos trends tv user v3 videos watch"
	).split(" "),
	shapes: [
		{
			kind: "post",
			host: "www\\.pinterest\\.com",
			path: "/pin/(?:[^/]+--)?(?<id>\\d+)(?:/.*)?",
			url: "https://www.pinterest.com/pin/{id}",
			examples: [
				[
					"https://de.pinterest.com/pin/some-words--123456789012345678/",
					"https://www.pinterest.com/pin/123456789012345678",
				],
				[
					"https://www.pinterest.co.uk/pin/123456789012345678/sent/?x=1",
					"https://www.pinterest.com/pin/123456789012345678",
				],
			],
		},
		{
			kind: "share-link",
			host: "pin\\.it",
			path: "/(?<id>\\w+)",
			url: "https://pin.it/{id}",
			examples: [["https://pin.it/FaKe01", "https://pin.it/FaKe01"]],
		},
		{
			kind: "profile",
			host: "www\\.pinterest\\.com",
			path: "/{reserved}(?<name>[^/]+)(?:/(?:_saved|_created|_pins|_shop|pins|boards|_saved/.*))?",
			id: "{name:lower}",
			account: "{name:lower}",
			url: "https://www.pinterest.com/{name:lower}",
			examples: [
				["https://pinterest.de/FakeUser/_created/", "https://www.pinterest.com/fakeuser"],
				["https://fr.pinterest.com/fakeuser", "https://www.pinterest.com/fakeuser"],
			],
		},
		{
			kind: "playlist",
			host: "www\\.pinterest\\.com",
			path: "/{reserved}(?<name>[^/]+)/(?!_|(?:pins|boards)(?:/|$))(?<board>[^/]+)(?:/[^/]+)?",
			id: "{name:lower}/{board:lower}",
			account: "{name:lower}",
			url: "https://www.pinterest.com/{name:lower}/{board:lower}",
			examples: [["https://www.pinterest.com/FakeUser/Fake-Board/", "https://www.pinterest.com/fakeuser/fake-board"]],
		},
	],
	lane: { key: "pinterest", spacingMs: 2000, concurrency: 1 },
	trusts: { statusCodes: false, plainPages: false },
	probes: [
		{ name: "oembed", kinds: POST, url: "https://www.pinterest.com/oembed.json?url={url:encoded}" },
		{ name: "page", url: "{url}", ask: "unless-live" },
		{
			// The pin of Pinterest's own examples for developers: the controls are profiles, which have no oEmbed.
			name: "known-live",
			kinds: POST,
			url: "https://www.pinterest.com/oembed.json?url=https%3A%2F%2Fwww.pinterest.com%2Fpin%2F99360735500167749%2F",
			afterRules: ["pinterest/pin-unknown-to-oembed"],
			sharedKey: "known-live pinterest oembed",
		},
	],
	phrases: { nobody: { en: ["User not found"] } },
	rules: [
		{
			id: "pinterest/pin-by-oembed",
			grade: "medium",
			...OEMBED,
			probes: ["oembed"],
			kinds: POST,
			when: {
				status: [200],
				any: [
					{ json: { "document:/html": { present: true } } },
					{ json: { "document:/title": { present: true } } },
					{ json: { "document:/provider_name": { is: ["Pinterest"] } } },
					{ json: { "document:/type": { is: ["rich", "photo", "video", "link"] } } },
				],
			},
			means: { status: "live", reason: "ok" },
		},
		{
			id: "pinterest/pin-named",
			grade: "medium",
			source: "platforms.md section 1 rule 2",
			observed: "2026-10-01",
			kinds: POST,
			when: {
				status: [200],
				meta: { "og:title": { present: true } },
				finalUrl: { not: { has: ["show_error=true"] } },
				any: [{ meta: { "og:url": { names: "item" } } }, { canonical: { names: "item" } }],
			},
			means: { status: "live", reason: "ok" },
		},
		{
			id: "pinterest/profile-ok",
			grade: "medium",
			...SEEN,
			kinds: ["profile"],
			when: {
				status: [200],
				json: { "ld:/@type": { is: ["ProfilePage"] } },
				finalUrl: { names: "item" },
				none: NAMES_ANOTHER,
			},
			means: { status: "live", reason: "ok" },
		},
		{
			id: "pinterest/board-named",
			grade: "medium",
			source: "platforms.md section 1 rule 2",
			observed: "2026-10-01",
			kinds: ["playlist"],
			when: {
				status: [200],
				meta: { "og:title": { present: true } },
				any: [{ meta: { "og:url": { names: "item" } } }, { canonical: { names: "item" } }],
			},
			means: { status: "live", reason: "ok" },
		},
		{
			id: "pinterest/pin-gone",
			grade: "medium",
			...OEMBED,
			probes: ["oembed"],
			kinds: POST,
			when: { status: [404], redirected: ["none"] },
			and: [{ probe: "page", when: { any: [{ status: [404, 410], redirected: ["none"] }, ...SENT_AWAY] } }],
			means: { status: "removed", reason: "not-found", scope: "content" },
		},
		{
			id: "pinterest/pin-unknown-to-oembed",
			grade: "weak",
			...OEMBED,
			probes: ["oembed"],
			kinds: POST,
			// The endpoint answers in JSON: a page comes from where it was before.
			when: { status: [404], redirected: ["none"], none: [{ words: { min: 0 } }] },
			unless: [{ probe: "known-live", when: { status: [404] } }],
			means: { status: "removed", reason: "not-found", scope: "content" },
			note: "The pin's page says nothing: a wall, or a shell.",
		},
		{
			id: "pinterest/user-not-found",
			grade: "medium",
			...SEEN,
			kinds: ["profile"],
			when: {
				any: [
					{ title: { mainly: "nobody" } },
					{ element: { h1: { mainly: "nobody" } } },
					{ element: { h2: { mainly: "nobody" } } },
					{ element: { h1: { present: false }, div: { is: ["User not found."] } }, words: { max: 60 } },
				],
				none: [
					{ meta: { "og:url": { names: "item" } } },
					{ canonical: { names: "item" } },
					{ meta: { "og:type": { matches: "profile|pinner" } } },
					{ json: { "ld:/@type": { is: ["ProfilePage"] } } },
				],
			},
			means: { status: "removed", reason: "not-found", scope: "account" },
		},
		{
			id: "pinterest/sent-away",
			grade: "weak",
			source: "platforms.md section 17",
			observed: "unconfirmed",
			kinds: POST,
			when: { any: SENT_AWAY },
			means: { status: "inconclusive", reason: "ambiguous-tombstone" },
			note: "How removed pins often answer; a removal only where oEmbed says so.",
		},
	],
	limits: [
		"A pin's page is no proof of removal: only oEmbed's 404 is, and a page that names the pin outweighs it. Where the page agrees, it is trusted more.",
		"Short links (pin.it) lead on by a redirect; the pin itself must be in the list to be judged.",
		"Boards are called live when their page names them, and never removed.",
	],
	controls: {
		live: "https://www.pinterest.com/pinterest",
		// User names have at most 30 characters.
		impossible: "https://www.pinterest.com/stillupnosuchaccount00000000000000000",
	},
};
