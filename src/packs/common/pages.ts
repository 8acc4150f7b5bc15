import type { Rule } from "../rule.ts";

// The rest of the web: what a 200 page is that no pack knows. Its own signs come before the plain "ok", because a page that
// answers 200 to everything is the usual way to a wrong "live".

const OBSERVED = "2026-11-22";
const NOT_FOUND_SEGMENTS = [
	"404",
	"404.html",
	"404.php",
	"not-found",
	"notfound",
	"page-not-found",
	"error404",
	"error-404",
	"error",
	"errors",
	"gone",
	"expired",
];
/** A page may tell that it is not there in its title or its headings only. */
const SAYS_NOT_FOUND = {
	any: [
		{ title: { mainly: "not-found" } },
		{ element: { h1: { mainly: "not-found" } } },
		{ element: { h2: { mainly: "not-found" } }, words: { max: 200 } },
	],
} as const;

export const PAGES: readonly Rule[] = [
	{
		id: "web/hosting-suspended",
		grade: "medium",
		source: "general knowledge: cPanel's suspendedpage.cgi and the suspension pages of large hosters",
		observed: "unconfirmed",
		when: {
			any: [
				{ finalUrl: { has: ["/cgi-sys/suspendedpage.cgi"] } },
				{ title: { mainly: "suspended" }, words: { max: 150 } },
			],
		},
		means: { status: "removed", reason: "account-suspended", scope: "host" },
	},
	{
		id: "web/domain-parked",
		grade: "medium",
		source: "general knowledge: scripts of the parking companies together with a page that shows next to nothing",
		observed: "unconfirmed",
		when: {
			status: [200],
			body: [
				"data-adblockkey=",
				"sedoparking.com/frmpark",
				"parkingcrew.net",
				"www.bodis.com",
				"window.park = ",
				"parklogic.com",
				"img.sedoparking.com",
			],
			words: { max: 250 },
			any: [
				{ title: { names: "host" } },
				{ title: { present: false } },
				{ title: { mainly: "for-sale" } },
				{ element: { h1: { names: "host" } } },
			],
		},
		means: { status: "removed", reason: "domain-parked", scope: "host" },
	},
	{
		id: "web/domain-for-sale",
		grade: "medium",
		source: "general knowledge: titles and addresses of domain markets",
		observed: "unconfirmed",
		when: {
			any: [
				{ title: { mainly: "for-sale" }, any: [{ title: { names: "host" } }, { element: { h1: { names: "host" } } }] },
				{
					redirected: ["off-site"],
					finalUrl: {
						matches:
							"^https?://(?:www\\.)?(?:hugedomains\\.com/domain_profile|dan\\.com/buy-domain/|sedo\\.com/search/details|afternic\\.com/(?:forsale|domain)/|godaddy\\.com/(?:forsale|domainsearch)|domainmarket\\.com/|buydomains\\.com/)",
					},
				},
			],
		},
		means: { status: "removed", reason: "domain-parked", scope: "host" },
	},
	{
		id: "web/default-server-page",
		grade: "medium",
		source: "general knowledge: pages that nginx, Apache, IIS, Plesk and cPanel show for a host without content",
		observed: "unconfirmed",
		when: { title: { phrases: "default-server-page" }, words: { max: 700 } },
		means: { status: "inconclusive", reason: "ambiguous-tombstone" },
		note: "The host answers, but with nobody's content: taken away, or shown only to some visitors.",
	},
	{
		id: "web/redirected-off-site",
		grade: "medium",
		source: "domain.md section 2: moved, sold or walled: needs review",
		observed: OBSERVED,
		when: { redirected: ["off-site"] },
		means: { status: "inconclusive", reason: "redirected-away" },
	},
	{
		id: "web/file",
		grade: "medium",
		source: "stillup: bytes of another type than HTML are the item itself",
		observed: OBSERVED,
		when: {
			status: [200],
			bytes: { min: 1 },
			redirected: ["none"],
			field: { "content-type": { present: true, not: { matches: "html|xml" } } },
		},
		means: { status: "live", reason: "ok" },
	},
	{
		id: "web/soft-404-address",
		grade: "medium",
		source: "Bar-Yossef, Broder, Kumar, Tomkins 2004 (soft 404): both end at one page whose address says not found",
		observed: OBSERVED,
		when: { status: ["2xx"], sameEnd: "soft-404", finalSegment: NOT_FOUND_SEGMENTS },
		means: { status: "removed", reason: "soft-404", scope: "content" },
	},
	{
		id: "web/soft-404",
		grade: "medium",
		source:
			"Bar-Yossef, Broder, Kumar, Tomkins 2004: like a page of the same host that cannot exist, and says not found",
		observed: OBSERVED,
		when: { status: ["2xx"], like: { probe: "soft-404", text: 0.5, structure: 0.75 }, ...SAYS_NOT_FOUND },
		and: [{ probe: "soft-404", when: SAYS_NOT_FOUND }],
		means: { status: "removed", reason: "soft-404", scope: "content" },
	},
	{
		id: "web/soft-404-redirect",
		grade: "weak",
		source: "Bar-Yossef, Broder, Kumar, Tomkins 2004: the page and one that cannot exist are sent to the front page",
		observed: OBSERVED,
		when: { status: ["2xx"], sameEnd: "soft-404", redirected: ["to-root"] },
		means: { status: "removed", reason: "soft-404", scope: "content" },
	},
	{
		id: "web/sent-where-all-are-sent",
		grade: "medium",
		source:
			"stillup: a maintenance, country or age page takes every visitor too; only the front page counts as a soft 404",
		observed: OBSERVED,
		when: { status: ["2xx"], sameEnd: "soft-404", redirected: ["elsewhere"] },
		means: { status: "inconclusive", reason: "redirected-away" },
	},
	{
		id: "web/redirected-to-root",
		grade: "medium",
		source: "platforms.md section 1 rule 9: a dead link, or a wall",
		observed: OBSERVED,
		when: { redirected: ["to-root"] },
		means: { status: "inconclusive", reason: "redirected-away" },
	},
	{
		id: "web/not-found-address",
		grade: "weak",
		source: "stillup: the address after a redirect says not found, the status does not",
		observed: OBSERVED,
		when: { status: ["2xx"], finalSegment: NOT_FOUND_SEGMENTS },
		means: { status: "inconclusive", reason: "ambiguous-tombstone" },
	},
	{
		id: "web/not-found-wording",
		grade: "weak",
		source: "issue 5: titles and headings that say not found count only together with other evidence",
		observed: OBSERVED,
		when: { status: ["2xx"], ...SAYS_NOT_FOUND },
		means: { status: "inconclusive", reason: "ambiguous-tombstone" },
	},
	{
		id: "web/refresh-elsewhere",
		grade: "medium",
		source: "WHATWG HTML: a meta refresh sends the visitor on; it is not followed",
		observed: OBSERVED,
		when: { status: ["2xx"], meta: { refresh: { matches: "url\\s*=" } }, words: { max: 40 } },
		means: { status: "inconclusive", reason: "redirected-away" },
	},
	{
		id: "web/script-shell",
		grade: "medium",
		source: "platforms.md section 1: a page drawn by script shows nothing without it",
		observed: OBSERVED,
		when: { status: ["2xx"], body: ["<script"], words: { max: 8 } },
		means: { status: "inconclusive", reason: "empty-shell" },
	},
	{
		id: "web/nothing-shown",
		grade: "medium",
		source: "stillup: a page without a title and without a word is no evidence of an item",
		observed: OBSERVED,
		when: { status: ["2xx"], words: { max: 0 }, title: { present: false } },
		means: { status: "inconclusive", reason: "empty-shell" },
	},
	{
		id: "web/same-for-any-address",
		grade: "medium",
		source: "stillup: the host gives the same page for an address that cannot exist, without saying not found",
		observed: OBSERVED,
		when: {
			status: ["2xx"],
			like: { probe: "soft-404", text: 0.75, structure: 0.75 },
			none: [{ canonical: { names: "path" } }, { meta: { "og:url": { names: "path" } } }],
		},
		means: { status: "inconclusive", reason: "ambiguous-tombstone" },
		note: "A front page in place of a removed one, or a phishing kit that answers everywhere: nothing tells them apart.",
	},
	{
		id: "web/site-ok",
		grade: "medium",
		source: "RFC 9110 section 15.3.1",
		observed: OBSERVED,
		kinds: ["site"],
		when: { status: [200] },
		means: { status: "live", reason: "ok" },
	},
	{
		id: "web/ok-compared",
		grade: "strong",
		source: "stillup: unlike the answer for an address of the same host that cannot exist",
		observed: OBSERVED,
		when: { status: [200] },
		and: [{ probe: "soft-404", when: { any: [{ status: ["2xx"] }, { status: [404, 410] }] } }],
		means: { status: "live", reason: "ok" },
	},
	{
		id: "web/ok",
		grade: "weak",
		source: "RFC 9110 section 15.3.1; nothing to compare with",
		observed: OBSERVED,
		when: { status: [200] },
		means: { status: "live", reason: "ok" },
	},
];
