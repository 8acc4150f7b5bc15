import { LOGIN_SEGMENTS } from "./common/login-segments.ts";
import type { RulePack } from "./pack.ts";

const SOURCE = "platforms.md section 18";
const OBSERVED = "2026-06-27";

// Ids stand for real ones of the same length; an id is the same item under /d/, ?id= and /folders/.
const ITEM = "1StandInForAFileIdWithFortyFourCharacters_-00";
const PUBLISHED = "2PACX-1vStandInForAPublishedIdOfADocument_-0";
const FORM = "1FAIpQLStandInForTheIdOfAPublicForm_-000000000";

/** Where Google sends visitors who may not see an item that exists. */
const SIGN_IN = "^https://accounts\\.google\\.com/(?:servicelogin|v3/signin)(?:[/?#]|$)";

/** "Stand-in papers – Google Drive" */
const TITLED = "\\S.* [-–] google (?:docs|sheets|slides|drawings|forms|drive)$";

export const googleDocs: RulePack = {
	platform: "google-docs",
	name: "Google Docs, Drive, Sites and Forms",
	version: "2026-11-23",
	hosts: ["docs.google.com", "drive.google.com", "drive.usercontent.google.com", "sites.google.com", "forms.gle"],
	folds: [{ from: ["drive.usercontent.google.com"], to: "drive.google.com" }],
	unwraps: [{ host: "accounts.google.com", path: "/.*", parameters: ["continue", "followup"], ownHostsOnly: true }],
	drops: ["usp", "authuser", "hl", "ouid", "rtpof", "sd", "pli"],
	shapes: [
		{
			kind: "document",
			host: "docs\\.google\\.com",
			path: "(?:/a/[^/]+)?/forms(?:/u/\\d+)?/d/e/(?<id>[\\w-]{25,})(?:/[^/]*)?",
			url: "https://docs.google.com/forms/d/e/{id}/viewform",
			examples: [
				[
					`https://docs.google.com/forms/d/e/${FORM}/viewform?usp=sf_link`,
					`https://docs.google.com/forms/d/e/${FORM}/viewform`,
				],
				[
					`https://docs.google.com/forms/u/0/d/e/${FORM}/closedform`,
					`https://docs.google.com/forms/d/e/${FORM}/viewform`,
				],
			],
		},
		{
			kind: "document",
			host: "docs\\.google\\.com",
			path: "(?:/a/[^/]+)?/spreadsheets(?:/u/\\d+)?/d/e/(?<id>[\\w-]{25,})(?:/[^/]*)?",
			url: "https://docs.google.com/spreadsheets/d/e/{id}/pubhtml",
			examples: [
				[
					`https://docs.google.com/spreadsheets/d/e/${PUBLISHED}/pubhtml?gid=0&single=true`,
					`https://docs.google.com/spreadsheets/d/e/${PUBLISHED}/pubhtml`,
				],
			],
		},
		{
			kind: "document",
			host: "docs\\.google\\.com",
			path: "(?:/a/[^/]+)?/(?<type>document|presentation|drawings)(?:/u/\\d+)?/d/e/(?<id>[\\w-]{25,})(?:/[^/]*)?",
			url: "https://docs.google.com/{type}/d/e/{id}/pub",
			examples: [
				[
					`https://docs.google.com/document/d/e/${PUBLISHED}/pub?embedded=true`,
					`https://docs.google.com/document/d/e/${PUBLISHED}/pub`,
				],
				[
					`https://docs.google.com/presentation/d/e/${PUBLISHED}/embed?start=false`,
					`https://docs.google.com/presentation/d/e/${PUBLISHED}/pub`,
				],
			],
		},
		{
			kind: "document",
			host: "docs\\.google\\.com",
			path: "(?:/a/[^/]+)?/(?<type>document|spreadsheets|presentation|drawings|forms)(?:/u/\\d+)?/d/(?<id>[\\w-]{25,})(?:/.*)?",
			url: "https://docs.google.com/{type}/d/{id}",
			examples: [
				[`https://docs.google.com/document/d/${ITEM}/edit?usp=sharing`, `https://docs.google.com/document/d/${ITEM}`],
				[
					`https://docs.google.com/a/example.org/spreadsheets/u/1/d/${ITEM}/edit#gid=0`,
					`https://docs.google.com/spreadsheets/d/${ITEM}`,
				],
			],
		},
		{
			kind: "document",
			host: "drive\\.google\\.com",
			path: "(?:/a/[^/]+)?/drive/(?:u/\\d+/|mobile/)*folders/(?<id>[\\w-]{25,})",
			query: { resourcekey: "(?<key>[\\w-]+)" },
			url: "https://drive.google.com/drive/folders/{id}?resourcekey={key}",
			examples: [
				[
					`https://drive.google.com/drive/folders/${ITEM}?resourcekey=0-standIn_Key&usp=sharing`,
					`https://drive.google.com/drive/folders/${ITEM}?resourcekey=0-standIn_Key`,
				],
			],
		},
		{
			kind: "document",
			host: "drive\\.google\\.com",
			path: "(?:/a/[^/]+)?/(?:drive/)?(?:u/\\d+/|mobile/)*folders/(?<id>[\\w-]{25,})",
			url: "https://drive.google.com/drive/folders/{id}",
			examples: [
				[
					`https://drive.google.com/drive/u/0/folders/${ITEM}?usp=share_link`,
					`https://drive.google.com/drive/folders/${ITEM}`,
				],
			],
		},
		{
			kind: "document",
			host: "drive\\.google\\.com",
			path: "(?:/a/[^/]+)?/(?:embedded)?folderview",
			query: { id: "(?<id>[\\w-]{25,})" },
			url: "https://drive.google.com/drive/folders/{id}",
			examples: [
				[
					`https://drive.google.com/embeddedfolderview?id=${ITEM}#list`,
					`https://drive.google.com/drive/folders/${ITEM}`,
				],
			],
		},
		{
			// Files shared before 2021 answer only with their resource key, which is part of the link that was shared.
			kind: "document",
			host: "(?:drive|docs)\\.google\\.com",
			path: "(?:/a/[^/]+)?/file(?:/u/\\d+)?/d/(?<id>[\\w-]{25,})(?:/.*)?",
			query: { resourcekey: "(?<key>[\\w-]+)" },
			url: "https://drive.google.com/open?id={id}&resourcekey={key}",
			examples: [
				[
					`https://drive.google.com/file/d/${ITEM}/view?usp=sharing&resourcekey=0-standIn_Key`,
					`https://drive.google.com/open?id=${ITEM}&resourcekey=0-standIn_Key`,
				],
			],
		},
		{
			kind: "document",
			host: "(?:drive|docs)\\.google\\.com",
			path: "(?:/a/[^/]+)?/file(?:/u/\\d+)?/d/(?<id>[\\w-]{25,})(?:/.*)?",
			url: "https://drive.google.com/open?id={id}",
			examples: [
				[`https://drive.google.com/file/d/${ITEM}/view?usp=sharing`, `https://drive.google.com/open?id=${ITEM}`],
				[`https://drive.google.com/file/d/${ITEM}/preview`, `https://drive.google.com/open?id=${ITEM}`],
			],
		},
		{
			kind: "document",
			host: "(?:drive|docs)\\.google\\.com",
			path: "(?:/a/[^/]+)?(?:/u/\\d+)?/(?:open|uc|leaf|download)",
			query: { id: "(?<id>[\\w-]{25,})", resourcekey: "(?<key>[\\w-]+)" },
			url: "https://drive.google.com/open?id={id}&resourcekey={key}",
			examples: [
				[
					`https://drive.google.com/uc?export=download&id=${ITEM}&resourcekey=0-standIn_Key`,
					`https://drive.google.com/open?id=${ITEM}&resourcekey=0-standIn_Key`,
				],
			],
		},
		{
			kind: "document",
			host: "(?:drive|docs)\\.google\\.com",
			path: "(?:/a/[^/]+)?(?:/u/\\d+)?/(?:open|uc|leaf|download)",
			query: { id: "(?<id>[\\w-]{25,})" },
			url: "https://drive.google.com/open?id={id}",
			examples: [
				[`https://docs.google.com/uc?id=${ITEM}&export=download`, `https://drive.google.com/open?id=${ITEM}`],
				[
					`https://drive.usercontent.google.com/download?id=${ITEM}&export=download&confirm=t`,
					`https://drive.google.com/open?id=${ITEM}`,
				],
			],
		},
		{
			kind: "share-link",
			host: "forms\\.gle",
			path: "/(?<id>[A-Za-z0-9]{8,})",
			url: "https://forms.gle/{id}",
			examples: [["http://forms.gle/StandIn0Form12345?usp=x", "https://forms.gle/StandIn0Form12345"]],
		},
		{
			kind: "site",
			host: "sites\\.google\\.com",
			path: "(?:/u/\\d+)?/(?<section>view|site)/(?<id>[^/]+)",
			url: "https://sites.google.com/{section}/{id}",
			examples: [
				["https://sites.google.com/view/stand-in-site/?authuser=0", "https://sites.google.com/view/stand-in-site"],
			],
		},
		{
			kind: "page",
			host: "sites\\.google\\.com",
			path: "(?:/u/\\d+)?/(?<section>view|site)/(?<site>[^/]+)/(?<rest>.+)",
			id: "{site}/{rest}",
			account: "{site}",
			url: "https://sites.google.com/{section}/{site}/{rest}",
			examples: [
				["https://sites.google.com/view/stand-in-site/home", "https://sites.google.com/view/stand-in-site/home"],
			],
		},
	],
	lane: { key: "google-docs", spacingMs: 1500, concurrency: 1 },
	trusts: { statusCodes: false, plainPages: false },
	probes: [{ name: "page", url: "{url}" }],
	phrases: {
		"need-access": { en: ["You need access", "Request access"] },
		"not-there": { en: ["Sorry, the file you have requested does not exist."] },
		"terms-violation": {
			en: ["You can't access this item because it is in violation of our Terms of Service"],
		},
		quota: { en: ["Quota exceeded"] },
	},
	rules: [
		{
			id: "google-docs/login-wall",
			grade: "medium",
			source: "platforms.md section 1: a login that is not the one for this item tells nothing",
			observed: OBSERVED,
			when: {
				finalSegment: LOGIN_SEGMENTS,
				none: [{ redirectTo: { matches: SIGN_IN } }, { finalUrl: { matches: SIGN_IN } }],
			},
			means: { status: "inconclusive", reason: "login-wall" },
		},
		{
			id: "google-docs/quota-exceeded",
			grade: "weak",
			source: SOURCE,
			observed: "unconfirmed",
			when: { title: { mainly: "quota" }, none: [{ meta: { "og:url": { names: "item" } } }] },
			means: { status: "inconclusive", reason: "rate-limited" },
			note: "Too many downloads of late: the file is there, but was not served.",
		},
		{
			id: "google-docs/item-named",
			grade: "medium",
			source: `${SOURCE}; section 1 rule 2`,
			observed: OBSERVED,
			when: {
				status: [200],
				any: [{ canonical: { names: "item" } }, { meta: { "og:url": { names: "item" } } }],
				none: [
					{ finalUrl: { matches: "/closedform/?(?:[?#]|$)" } },
					{ title: { mainly: "need-access" }, meta: { "og:title": { present: false } } },
				],
			},
			means: { status: "live", reason: "ok" },
		},
		{
			id: "google-docs/item-titled",
			grade: "weak",
			source: "stillup: a folder's page names itself by its title alone",
			observed: "unconfirmed",
			kinds: ["document"],
			when: {
				status: [200],
				finalUrl: { matches: "^https://(?:docs|drive)\\.google\\.com/", names: "item" },
				title: {
					matches: TITLED,
					not: {
						matches: "^(?:error|page not found|sign in|access denied|you need access|request access|quota exceeded)",
					},
				},
				none: [
					{ canonical: { present: true, not: { names: "item" } } },
					{ meta: { "og:url": { present: true, not: { names: "item" } } } },
					{ finalUrl: { matches: "/closedform/?(?:[?#]|$)" } },
					{ element: { h1: { mainly: "need-access" } } },
					{ element: { p: { phrases: "not-there" } } },
					{ element: { p: { phrases: "terms-violation" } } },
				],
			},
			means: { status: "live", reason: "ok" },
		},
		{
			id: "google-docs/published",
			grade: "weak",
			source: "stillup: what its owner published has no page of its own, only the content",
			observed: "unconfirmed",
			kinds: ["document"],
			when: {
				status: [200],
				finalUrl: { matches: "^https://docs\\.google\\.com/[^?#]*/d/e/[^/]+/(?:pub|pubhtml|embed)(?:[?#]|$)" },
				title: { present: true, not: { mainly: "not-found" } },
				words: { min: 1 },
				none: [
					{ title: { mainly: "need-access" } },
					{ element: { p: { phrases: "not-there" } } },
					{ element: { p: { phrases: "terms-violation" } }, words: { max: 100 } },
				],
			},
			means: { status: "live", reason: "ok" },
		},
		{
			id: "google-docs/short-link-form",
			grade: "medium",
			source: `${SOURCE}: forms.gle leads to the form`,
			observed: OBSERVED,
			kinds: ["share-link"],
			when: {
				status: [200],
				finalUrl: { matches: "^https://docs\\.google\\.com/forms/d/(?:e/)?[\\w-]{25,}/viewform(?:[?#]|$)" },
				meta: { "og:title": { present: true } },
			},
			means: { status: "live", reason: "ok" },
		},
		{
			id: "google-docs/sign-in-needed",
			grade: "medium",
			source: `${SOURCE}; iframely reads the redirect as 403, private`,
			observed: OBSERVED,
			when: {
				any: [{ redirectTo: { matches: SIGN_IN } }, { finalUrl: { matches: SIGN_IN } }],
			},
			means: { status: "restricted", reason: "private" },
			note: "Google sends only what exists to the login page; a wall that does so to everybody shows at the live control.",
		},
		{
			id: "google-docs/access-needed",
			grade: "medium",
			source: SOURCE,
			observed: OBSERVED,
			when: {
				any: [
					{ title: { mainly: "need-access" } },
					{ element: { h1: { mainly: "need-access" } } },
					{ element: { h2: { mainly: "need-access" } } },
					{ element: { p: { mainly: "need-access" } }, words: { max: 100 } },
					{ element: { h1: { present: false }, div: { mainly: "need-access" } }, words: { max: 60 } },
				],
			},
			means: { status: "restricted", reason: "private" },
		},
		{
			id: "google-docs/terms-violation",
			grade: "medium",
			source: SOURCE,
			observed: OBSERVED,
			when: {
				any: [
					{ title: { phrases: "terms-violation" } },
					{ element: { h1: { phrases: "terms-violation" } } },
					{ element: { p: { phrases: "terms-violation" } } },
					{ element: { div: { phrases: "terms-violation" } } },
				],
				words: { max: 100 },
				// A file in a folder may be called so.
				none: [{ title: { matches: TITLED, not: { phrases: "terms-violation" } } }],
			},
			means: { status: "removed", reason: "policy-violation", scope: "content" },
		},
		{
			id: "google-docs/form-closed",
			grade: "medium",
			source: `${SOURCE}: no longer accepting answers`,
			observed: OBSERVED,
			when: {
				status: ["2xx", "3xx"],
				finalUrl: { matches: "^https://docs\\.google\\.com/forms/[^?#]*/closedform/?(?:[?#]|$)" },
			},
			means: { status: "removed", reason: "expired", scope: "content" },
			note: "Closed by its owner as a rule; it can be opened again.",
		},
		{
			id: "google-docs/file-not-there",
			grade: "medium",
			source: SOURCE,
			observed: OBSERVED,
			when: {
				status: [404],
				any: [
					{ title: { phrases: "not-there" } },
					{ element: { h1: { phrases: "not-there" } } },
					{ element: { p: { phrases: "not-there" } } },
					{ body: ["the file you have requested does not exist"], words: { max: 100 } },
				],
				none: [{ canonical: { names: "item" } }, { meta: { "og:url": { names: "item" } } }],
			},
			means: { status: "removed", reason: "not-found", scope: "content" },
			note: "Apps Script can answer so for a moment: a second look is needed.",
		},
		{
			id: "google-docs/not-found",
			grade: "weak",
			source: `${SOURCE}: Sites answer 404`,
			observed: OBSERVED,
			when: {
				status: [404, 410],
				redirected: ["none", "elsewhere"],
				none: [{ canonical: { names: "item" } }, { meta: { "og:url": { names: "item" } } }],
			},
			means: { status: "removed", reason: "not-found", scope: "content" },
		},
	],
	ignores: ["web/login-wall"],
	limits: [
		"A file that its owner made private and one that only a login wall hides look the same: both are restricted.",
		"What became of a file behind a login (made private, deleted by its owner, taken down) is not told.",
	],
	controls: {
		live: "https://docs.google.com/spreadsheets/d/1BxiMVs0XRA5nFMdKvBdBZjgmUUqptlbs74OgvE2upms",
		impossible: "https://docs.google.com/spreadsheets/d/1NoSuchSpreadsheetNoSuchSpreadsheetStillup00",
	},
};
