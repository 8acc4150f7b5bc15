import type { Condition, Rule } from "../rule.ts";
import { SAYS_GONE } from "./gone-sentences.ts";
import { CALLED_A_LOGIN } from "./logins.ts";
import { NOT_HERE } from "./not-here.ts";

const NOT_AFTER_LEAVING = [{ redirected: ["off-site"] }] as const;

const SAYS_NOT_FOUND: readonly Condition[] = [
	{ title: { mainly: "not-found" } },
	{ element: { h1: { mainly: "not-found" } } },
	...SAYS_GONE,
];

/** A short page that comes with 404 or 410 and is mainly such words, in its title or heading. */
const sayingInstead = (...phrases: readonly string[]): Condition => ({
	status: [404, 410],
	words: { max: 150 },
	any: phrases.flatMap((mainly) => [
		{ title: { mainly }, none: SAYS_NOT_FOUND },
		{ element: { h1: { mainly } }, none: SAYS_NOT_FOUND },
	]),
});

const OF_A_MISSING_PAGE: readonly Condition[] = [...SAYS_NOT_FOUND, { element: { h2: { mainly: "not-found" } } }];

/** Begins with it: elements that no other rule of all pages reads, such as paragraphs, would cost every page. */
const LOADING =
	"^(?:please wait|loading|cargando|carregando|chargement|wird geladen|lädt|caricamento|laden|ładowanie|yükleniyor|загрузка|加载中|載入中|読み込み中|로딩)";

export const STATUS_CODES: readonly Rule[] = [
	{
		id: "http/refused-with-not-found",
		grade: "weak",
		source: "stillup: a firewall's or a country's refusal that comes with 404 or 410",
		observed: "2026-11-22",
		when: {
			status: [404, 410],
			words: { max: 150 },
			any: [sayingInstead("refused", "slow-down", "age-check", "consent-first"), { element: { h1: NOT_HERE } }],
		},
		means: { status: "inconclusive", reason: "access-denied" },
	},
	{
		id: "http/login-with-not-found",
		grade: "weak",
		source: "stillup: a page that asks for a login, with 404 so that nobody learns more, or scanners pass it by",
		observed: "2026-11-23",
		when: {
			status: [404, 410],
			words: { max: 150 },
			any: [
				sayingInstead("login-asked"),
				{
					element: { "input[type=password]": { present: true } },
					any: CALLED_A_LOGIN,
					none: OF_A_MISSING_PAGE,
				},
			],
		},
		means: { status: "inconclusive", reason: "login-wall" },
	},
	{
		id: "http/fault-with-not-found",
		grade: "weak",
		source: "stillup: maintenance pages and faults of programs that come with 404",
		observed: "2026-11-23",
		when: sayingInstead("fault"),
		means: { status: "inconclusive", reason: "server-error" },
	},
	{
		id: "http/shell-with-not-found",
		grade: "weak",
		source:
			"general knowledge: storage that sends an application's one file for every address, with 404 (S3, GitHub Pages)",
		observed: "unconfirmed",
		when: {
			status: [404],
			any: [
				// Its title is the application's; that of a missing page says so.
				{
					body: ["<script"],
					words: { max: 3 },
					title: { present: true },
					element: { body: { not: { isPhrase: "not-found" } } },
				},
				{ body: ["<script"], words: { max: 0 } },
				{ body: ["<script"], words: { max: 25 }, element: { body: { matches: LOADING } } },
				// To the one file, with the address that was asked for in its query or kept by script.
				{ meta: { refresh: { matches: "url\\s*=" } }, words: { max: 0 } },
			],
			none: [
				{ title: { mainly: "not-found" } },
				{ title: { matches: "404|410|error|not found" } },
				{ element: { h1: { present: true } } },
				{ element: { h2: { present: true } } },
			],
		},
		means: { status: "inconclusive", reason: "empty-shell" },
		note: "A browser draws the item on it, or says that there is none. With a word of a missing page it is one.",
	},
	{
		id: "http/item-with-not-found",
		grade: "weak",
		source: "platforms.md section 1 rule 2: sites drawn from one file answer 404 for pages that are there",
		observed: "2026-11-22",
		when: {
			status: [404, 410],
			any: [
				{
					words: { min: 50 },
					meta: { "og:type": { matches: "^(?:article|product|profile|video|music|book|place|event)" } },
				},
				{ words: { min: 150 }, title: { present: true }, element: { h1: { present: true } } },
			],
			none: [
				...SAYS_NOT_FOUND,
				{ title: { matches: "404|410|error|oops|not found" } },
				{ element: { h1: { matches: "404|410|error|oops|not found" } } },
				{ element: { h2: { mainly: "not-found" } } },
				// What programs write into the head of a missing page (Next.js, MediaWiki, WordPress).
				{ meta: { robots: { matches: "\\bnoindex\\b" } } },
				{ canonical: { not: { names: "path" } }, none: [{ meta: { "og:url": { names: "path" } } }] },
			],
		},
		means: { status: "inconclusive", reason: "ambiguous-tombstone" },
	},
	{
		id: "http/gone",
		grade: "strong",
		source: "RFC 9110 section 15.5.11: likely permanent",
		observed: "2026-11-22",
		when: { status: [410], none: NOT_AFTER_LEAVING },
		means: { status: "removed", reason: "gone", scope: "content" },
	},
	{
		id: "http/not-found",
		grade: "medium",
		source: "RFC 9110 section 15.5.5: does not say whether for good",
		observed: "2026-11-22",
		when: { status: [404], none: NOT_AFTER_LEAVING },
		means: { status: "removed", reason: "not-found", scope: "content" },
	},
];

export const DENIALS: readonly Rule[] = [
	{
		id: "http/broken-off",
		grade: "strong",
		source: "RFC 9112 section 8: an incomplete message; what arrived names nothing that a pack knows",
		observed: "2026-11-22",
		probes: ["*"],
		when: { status: ["2xx"], broken: true },
		means: { status: "inconclusive", reason: "bad-response" },
	},
	{
		id: "http/legally-withheld",
		grade: "strong",
		source: "RFC 7725",
		observed: "2026-11-22",
		probes: ["*"],
		when: { status: [451] },
		means: { status: "restricted", reason: "legal-withheld" },
	},
	{
		id: "http/access-denied",
		grade: "strong",
		source: "RFC 9110 sections 15.5.2 and 15.5.4: a refusal tells nothing about the item",
		observed: "2026-11-22",
		probes: ["*"],
		when: { status: [401, 403] },
		means: { status: "inconclusive", reason: "access-denied" },
	},
];

export const FALLBACKS: readonly Rule[] = [
	{
		id: "web/left-the-page",
		grade: "medium",
		source: "platforms.md section 1 rule 9",
		observed: "2026-11-22",
		probes: ["*"],
		when: { redirected: ["off-site", "to-root"] },
		means: { status: "inconclusive", reason: "redirected-away" },
	},
	{
		id: "web/no-evidence",
		grade: "strong",
		source: "platforms.md section 1 rule 4: absence of evidence decides nothing",
		observed: "2026-11-22",
		probes: ["*"],
		when: { status: ["2xx"] },
		means: { status: "inconclusive", reason: "empty-shell" },
	},
	{
		id: "http/unexpected-answer",
		grade: "strong",
		source: "stillup: an answer that no rule reads",
		observed: "2026-11-22",
		probes: ["*"],
		when: {},
		means: { status: "inconclusive", reason: "bad-response" },
	},
];
