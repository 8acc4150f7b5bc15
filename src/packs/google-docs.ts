import { GOOGLE_DOCS_SHAPES } from "./google-docs-shapes.ts";
import type { RulePack } from "./pack.ts";

const SOURCE = "platforms.md section 18";
const OBSERVED = "2026-06-27";

export const googleDocs: RulePack = {
	platform: "google-docs",
	name: "Google Docs, Drive, Sites and Forms",
	version: "2026-11-22",
	hosts: ["docs.google.com", "drive.google.com", "drive.usercontent.google.com", "sites.google.com", "forms.gle"],
	folds: [{ from: ["drive.usercontent.google.com"], to: "drive.google.com" }],
	unwraps: [{ host: "accounts.google.com", path: "/.*", parameters: ["continue", "followup"], ownHostsOnly: true }],
	drops: ["usp", "authuser", "hl", "ouid", "rtpof", "sd", "pli"],
	shapes: GOOGLE_DOCS_SHAPES,
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
			id: "google-docs/quota-exceeded",
			grade: "medium",
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
					{ finalUrl: { matches: "/closedform(?:[?#]|$)" } },
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
					matches: "\\S.* [-–] google (?:docs|sheets|slides|drawings|forms|drive)$",
					not: {
						matches: "^(?:error|page not found|sign in|access denied|you need access|request access|quota exceeded)",
					},
				},
				none: [
					{ finalUrl: { matches: "/closedform(?:[?#]|$)" } },
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
				any: [
					{ redirectTo: { matches: "^https://accounts\\.google\\.com/(?:servicelogin|v3/signin)(?:[/?#]|$)" } },
					{ finalUrl: { matches: "^https://accounts\\.google\\.com/(?:servicelogin|v3/signin)(?:[/?#]|$)" } },
				],
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
			},
			means: { status: "removed", reason: "policy-violation", scope: "content" },
		},
		{
			id: "google-docs/form-closed",
			grade: "medium",
			source: `${SOURCE}: no longer accepting answers`,
			observed: OBSERVED,
			when: { finalUrl: { matches: "^https://docs\\.google\\.com/forms/[^?#]*/closedform(?:[?#]|$)" } },
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
			},
			means: { status: "removed", reason: "not-found", scope: "content" },
			note: "Apps Script can answer so for a moment: a second look is needed.",
		},
		{
			id: "google-docs/not-found",
			grade: "weak",
			source: `${SOURCE}: Sites answer 404`,
			observed: OBSERVED,
			when: { status: [404, 410], redirected: ["none", "elsewhere"] },
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
