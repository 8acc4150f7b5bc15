import { ITEM_KINDS, type ItemKind } from "../../domain/target.ts";
import type { Condition, Rule } from "../rule.ts";
import { ASKED_FIRST } from "./asked-first.ts";
import { DATA } from "./data.ts";
import {
	SAID_FOR_NOW,
	SAID_TO_A_CUSTOMER,
	SAYS_AWAY,
	SAYS_GONE,
	SAYS_GONE_ALOFT,
	SAYS_GONE_BELOW,
} from "./gone-sentences.ts";
import { NOT_FOUND_SEGMENTS, SURELY_NOT_FOUND } from "./not-found-segments.ts";
import { SHELLS } from "./shells.ts";

// The rest of the web: what a 200 page is that no pack knows. Its own signs come before the plain "ok", because a page that
// answers 200 to everything is the usual way to a wrong "live".

const OBSERVED = "2026-11-22";
/** A page may tell that it is not there in its title or its headings only. */
const SAYS_NOT_FOUND: { readonly any: readonly Condition[] } = {
	any: [
		{ title: { mainly: "not-found" } },
		{ element: { h1: { mainly: "not-found" } } },
		{ element: { h2: { mainly: "not-found" } }, words: { max: 200 } },
		...SAYS_GONE,
	],
};

/** Below a main heading, a smaller one may say so of something else: of reviews, of a search for what is alike. */
const ITSELF: readonly Condition[] = [
	{ title: { mainly: "not-found" } },
	{ element: { h1: { mainly: "not-found" } } },
	...SAYS_GONE_ALOFT,
	{
		element: { h1: { present: false } },
		any: [{ element: { h2: { mainly: "not-found" } }, words: { max: 200 } }, SAYS_GONE_BELOW],
	},
];
const SAYS_SO_OF_ITSELF = { any: ITSELF, none: [...SAID_FOR_NOW, ...SAID_TO_A_CUSTOMER] } as const;

/** Kinds of item that are not a whole host, and whose address says what they are. */
const BELOW_THE_ROOT: readonly ItemKind[] = ITEM_KINDS.filter(
	(kind) => kind !== "site" && kind !== "blog" && kind !== "share-link",
);
export const PAGES: readonly Rule[] = [
	{
		id: "web/redirected-off-site",
		grade: "medium",
		source: "domain.md section 2: moved, sold or walled: needs review",
		observed: OBSERVED,
		when: { redirected: ["off-site"] },
		means: { status: "inconclusive", reason: "redirected-away" },
	},
	...DATA,
	{
		id: "web/soft-404-address",
		grade: "medium",
		source: "Bar-Yossef, Broder, Kumar, Tomkins 2004 (soft 404): both end at one page whose address says not found",
		observed: OBSERVED,
		when: { status: ["2xx"], sameEnd: "soft-404", finalSegment: SURELY_NOT_FOUND },
		means: { status: "removed", reason: "soft-404", scope: "content" },
	},
	{
		id: "web/soft-404",
		grade: "medium",
		source:
			"Bar-Yossef, Broder, Kumar, Tomkins 2004: like a page of the same host that cannot exist, and says not found",
		observed: OBSERVED,
		when: { status: ["2xx"], like: { probe: "soft-404", text: 0.5, structure: 0.75 }, ...SAYS_SO_OF_ITSELF },
		and: [{ probe: "soft-404", when: SAYS_SO_OF_ITSELF }],
		means: { status: "removed", reason: "soft-404", scope: "content" },
	},
	{
		id: "web/soft-404-redirect",
		grade: "weak",
		source: "Bar-Yossef, Broder, Kumar, Tomkins 2004: the page and one that cannot exist are sent to the front page",
		observed: OBSERVED,
		when: {
			status: ["2xx"],
			sameEnd: "soft-404",
			redirected: ["to-root"],
			// A page drawn by script may be any page.
			words: { min: 9 },
			none: ASKED_FIRST,
		},
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
		id: "web/redirected-to-another-page",
		grade: "medium",
		source: "stillup: a listing is sent to its category, a post to its author; a renamed page keeps its name or number",
		observed: OBSERVED,
		kinds: BELOW_THE_ROOT,
		when: {
			status: ["2xx"],
			redirected: ["elsewhere"],
			keepsName: false,
			none: [{ finalSegment: NOT_FOUND_SEGMENTS }],
		},
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
		when: {
			status: ["2xx"],
			any: [...SAYS_NOT_FOUND.any, ...SAYS_AWAY, { element: { h2: { mainly: "this-is-gone" } } }],
		},
		means: { status: "inconclusive", reason: "ambiguous-tombstone" },
	},
	{
		id: "web/front-page-instead",
		grade: "weak",
		source: "stillup: the page says that it is the host's front page (canonical)",
		observed: OBSERVED,
		kinds: BELOW_THE_ROOT,
		when: {
			status: ["2xx"],
			canonical: { names: "host", matches: "^https?://[^/?#]+/?(?:#.*)?$" },
			none: [{ meta: { "og:url": { names: "path" } } }],
		},
		means: { status: "inconclusive", reason: "ambiguous-tombstone" },
		note: "Also the mistake of sites that name their front page on every page. A phishing kit's canonical is another host's.",
	},
	...SHELLS,
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
		// A host that answers 404 for what cannot exist tells its pages apart by that, however alike they look.
		and: [{ probe: "soft-404", when: { status: ["2xx"] } }],
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
