import type { RulePack } from "./pack.ts";

const SOURCE = "platforms.md section 27";
const OBSERVED = "2026-08-20";
const FACTS = { source: `${SOURCE}: texts strong, their status varies`, observed: OBSERVED } as const;
const NO_POSTING = { "#postingbody": { present: false } } as const;
/** What stands in the place of a posting. A posting may quote it in its own heading: then its text is there too. */
const TOMBSTONE = [
	{ title: { matches: "^this posting has (?:been (?:flagged|deleted|removed)|expired)" } },
	{ element: { h1: { matches: "^this posting has (?:been (?:flagged|deleted|removed)|expired)" } } },
	{ element: { h2: { matches: "^this posting has (?:been (?:flagged|deleted|removed)|expired)" } } },
] as const;
/** A posting that names itself under a heading of its own: smaller headings may be its author's words. */
const BESIDE_POSTING = [
	{
		element: { h1: { present: true, not: { matches: "^this posting has " } } },
		title: { not: { matches: "^this posting has " } },
		any: [{ canonical: { names: "item" } }, { meta: { "og:url": { names: "item" } } }],
		none: [{ element: { ".removed": { present: true } } }],
	},
] as const;

export const craigslist: RulePack = {
	platform: "craigslist",
	name: "Craigslist",
	version: "2026-11-23",
	hosts: ["craigslist.org", "*.craigslist.org", "*.craigslist.{ca,com.mx,es,de,it,jp,co.in}"],
	drops: ["lang", "cc"],
	shapes: [
		{
			kind: "listing",
			host: "(?<city>[a-z]+)\\.(?<site>craigslist\\.[a-z.]+)",
			path: "/(?<path>(?:[\\w-]+/)*)(?<id>\\d{8,12})\\.html",
			url: "https://{city}.{site}/{path}{id}.html",
			examples: [
				[
					"http://sfbay.craigslist.org/sfc/fuo/d/stand-in-chair/7654321098.html?lang=en#x",
					"https://sfbay.craigslist.org/sfc/fuo/d/stand-in-chair/7654321098.html",
				],
				["https://berlin.craigslist.org/sys/7654321098.html", "https://berlin.craigslist.org/sys/7654321098.html"],
			],
		},
	],
	lane: { key: "craigslist", spacingMs: 3000, concurrency: 1 },
	trusts: { statusCodes: true, plainPages: false },
	probes: [{ name: "page", url: "{url}" }],
	phrases: {
		flagged: { en: ["This posting has been flagged for removal"] },
		"author-deleted": { en: ["This posting has been deleted by its author"] },
		expired: { en: ["This posting has expired"] },
		removed: { en: ["This posting has been removed"] },
	},
	rules: [
		{
			id: "craigslist/posting-shown",
			grade: "medium",
			source: "platforms.md section 1 rule 2: the posting names itself, and no tombstone stands in its place",
			observed: OBSERVED,
			kinds: ["listing"],
			when: {
				status: [200],
				any: [
					{
						element: { "#postingbody": { present: true }, "#titletextonly": { present: true } },
						none: [{ canonical: { present: true, not: { names: "item" } } }],
					},
					{ canonical: { names: "item" }, none: TOMBSTONE },
					{ meta: { "og:url": { names: "item" } }, none: TOMBSTONE },
				],
				none: [{ element: { ".removed": { present: true } } }],
			},
			means: { status: "live", reason: "ok" },
		},
		{
			id: "craigslist/flagged",
			grade: "strong",
			...FACTS,
			when: {
				any: [
					{ element: { ".removed": { phrases: "flagged" } } },
					{ element: { h1: { phrases: "flagged" }, ...NO_POSTING } },
					{ element: { h2: { phrases: "flagged" }, ...NO_POSTING } },
					{ title: { mainly: "flagged" }, element: NO_POSTING },
				],
				none: BESIDE_POSTING,
			},
			means: { status: "removed", reason: "policy-violation", scope: "content" },
		},
		{
			id: "craigslist/deleted-by-author",
			grade: "strong",
			...FACTS,
			when: {
				any: [
					{ element: { ".removed": { phrases: "author-deleted" } } },
					{ element: { h1: { phrases: "author-deleted" }, ...NO_POSTING } },
					{ element: { h2: { phrases: "author-deleted" }, ...NO_POSTING } },
					{ title: { mainly: "author-deleted" }, element: NO_POSTING },
				],
				none: BESIDE_POSTING,
			},
			means: { status: "removed", reason: "deleted-by-author", scope: "content" },
		},
		{
			id: "craigslist/expired",
			grade: "strong",
			...FACTS,
			when: {
				any: [
					{ element: { ".removed": { phrases: "expired" } } },
					{ element: { h1: { phrases: "expired" }, ...NO_POSTING } },
					{ element: { h2: { phrases: "expired" }, ...NO_POSTING } },
					{ title: { mainly: "expired" }, element: NO_POSTING },
				],
				none: BESIDE_POSTING,
			},
			means: { status: "removed", reason: "expired", scope: "content" },
		},
		{
			id: "craigslist/removed",
			grade: "strong",
			...FACTS,
			when: {
				any: [
					{ element: { ".removed": { phrases: "removed" } } },
					{ element: { h1: { phrases: "removed" }, ...NO_POSTING } },
					{ element: { h2: { phrases: "removed" }, ...NO_POSTING } },
					{ title: { mainly: "removed" }, element: NO_POSTING },
				],
				none: BESIDE_POSTING,
			},
			means: { status: "removed", reason: "gone", scope: "content" },
		},
		{
			id: "craigslist/tombstone-of-other-words",
			grade: "medium",
			source: `${SOURCE}: the container is there, its words are not known; or words that may be an author's`,
			observed: OBSERVED,
			when: { any: [{ element: { ".removed": { present: true } } }, { any: TOMBSTONE, element: NO_POSTING }] },
			means: { status: "inconclusive", reason: "ambiguous-tombstone" },
		},
	],
	limits: [
		"Only postings are judged; search pages and forms say nothing about one of them.",
		"Flagged for removal is what visitors did; who of them, and whether rightly, is not told.",
		"No posting lives long enough to be a control: name one of your own in the configuration.",
	],
	controls: null,
};
