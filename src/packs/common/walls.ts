import type { Condition, Rule } from "../rule.ts";
import { LOGIN_SEGMENTS } from "./login-segments.ts";
import { NOT_HERE } from "./not-here.ts";

// platforms.md section 1: a wall is never a removal. Sequences that normal pages of protected sites carry too (the script
// of Cloudflare, DataDome's header) count only where the page shows next to nothing or the status says refused.

const ALL = ["*"];
const NEXT_TO_NOTHING = { max: 60 } as const;
/** No firewall's page has the head of an item: such a page may speak of firewalls. */
const HEAD_OF_AN_ITEM: readonly Condition[] = [
	{ canonical: { present: true } },
	{ meta: { "og:url": { present: true } } },
	{ meta: { "og:title": { present: true } } },
];
/** An item that is called so: its page shares itself under that title and by its own address. */
const SHARED_SO: readonly Condition[] = [
	{ meta: { "og:title": { mainly: "captcha" }, "og:url": { names: "path" } }, status: [200] },
];

export const WALLS: readonly Rule[] = [
	{
		id: "http/rate-limited",
		grade: "strong",
		source: "RFC 6585 section 4",
		observed: "2026-11-22",
		probes: ALL,
		when: { status: [429] },
		means: { status: "inconclusive", reason: "rate-limited" },
	},
	{
		id: "web/cloudflare-challenge",
		grade: "strong",
		source: "linkinator: 403 with cf-mitigated is skipped; Cloudflare documentation",
		observed: "2026-08-19",
		probes: ALL,
		when: {
			any: [
				{ field: { "cf-mitigated": { has: ["challenge"] } } },
				{ title: { mainly: "challenge" }, status: ["4xx", "5xx"] },
				{
					title: { mainly: "challenge" },
					body: ["_cf_chl_opt", "/cdn-cgi/challenge-platform/"],
					words: NEXT_TO_NOTHING,
					none: HEAD_OF_AN_ITEM,
				},
			],
		},
		means: { status: "inconclusive", reason: "bot-challenge" },
		note: "cf-ray and __cf_bm are on every page behind Cloudflare and mean nothing.",
	},
	{
		id: "web/datadome-challenge",
		grade: "medium",
		source: "platforms.md section 1 (unconfirmed detail)",
		observed: "2026-10-01",
		probes: ALL,
		when: {
			any: [
				{ status: [401, 403], field: { "x-datadome": { present: true } } },
				{
					body: ["captcha-delivery.com"],
					any: [{ status: [401, 403] }, { words: { max: 20 }, none: HEAD_OF_AN_ITEM }],
				},
			],
		},
		means: { status: "inconclusive", reason: "bot-challenge" },
	},
	{
		id: "web/akamai-challenge",
		grade: "weak",
		source: "general knowledge: Akamai's interstitial page",
		observed: "unconfirmed",
		probes: ALL,
		when: { body: ["sec-if-cpt-container", "/_sec/cp_challenge"], words: NEXT_TO_NOTHING, none: HEAD_OF_AN_ITEM },
		means: { status: "inconclusive", reason: "bot-challenge" },
	},
	{
		id: "web/waf-challenge",
		grade: "strong",
		source: "yt-dlp, gallery-dl: the stub page of the AWS and TikTok firewalls",
		observed: "2026-08-20",
		probes: ALL,
		when: {
			any: [
				{ field: { "x-amzn-waf-action": { is: ["challenge", "captcha"] } } },
				{
					body: ["_wafchallengeid", "waforiginalreid", "AwsWafIntegration", "window.gokuProps"],
					words: NEXT_TO_NOTHING,
					none: HEAD_OF_AN_ITEM,
				},
			],
		},
		means: { status: "inconclusive", reason: "bot-challenge" },
	},
	{
		id: "web/perimeterx-challenge",
		grade: "weak",
		source: "platforms.md section 1",
		observed: "unconfirmed",
		probes: ALL,
		when: { body: ["px-captcha"], any: [{ status: [403] }, { words: NEXT_TO_NOTHING, none: HEAD_OF_AN_ITEM }] },
		means: { status: "inconclusive", reason: "bot-challenge" },
	},
	{
		id: "web/imperva-challenge",
		grade: "weak",
		source: "general knowledge: Imperva's stub frame",
		observed: "unconfirmed",
		probes: ALL,
		when: { body: ["_Incapsula_Resource"], words: { max: 30 }, none: HEAD_OF_AN_ITEM },
		means: { status: "inconclusive", reason: "bot-challenge" },
		note: "The same script is part of normal pages: only a page that shows next to nothing is a wall.",
	},
	{
		id: "web/captcha-page",
		grade: "weak",
		source: "general knowledge; title of a page that asks for a proof of being human",
		observed: "unconfirmed",
		probes: ALL,
		when: {
			words: { max: 150 },
			any: [
				{ title: { mainly: "captcha" }, none: SHARED_SO },
				{ element: { h1: { mainly: "captcha" } }, words: NEXT_TO_NOTHING, none: HEAD_OF_AN_ITEM },
			],
		},
		means: { status: "inconclusive", reason: "bot-challenge" },
	},
	{
		id: "web/not-found-from-here",
		grade: "weak",
		source: "stillup: a country's refusal that comes with 404 or 410 on platforms whose status codes are believed",
		observed: "2026-11-22",
		probes: ALL,
		when: { status: [404, 410], title: NOT_HERE, words: { max: 150 } },
		means: { status: "inconclusive", reason: "access-denied" },
	},
	{
		id: "web/google-sorry",
		grade: "strong",
		source: "platforms.md section 1",
		observed: "2026-08-20",
		probes: ALL,
		when: { finalUrl: { matches: "^https?://[^/]*google\\.[a-z.]+/sorry/" } },
		means: { status: "inconclusive", reason: "bot-challenge" },
	},
	{
		id: "web/consent-page",
		grade: "strong",
		source: "yt-dlp; platforms.md section 1",
		observed: "2026-08-20",
		probes: ALL,
		when: {
			any: [
				{
					finalUrl: { matches: "^https?://(?:consent\\.|guce\\.|[^/]*/consent-wall)" },
					redirected: ["off-site", "elsewhere", "to-root"],
				},
				{ finalSegment: ["consent", "cookie-consent", "gdpr-consent", "collectconsent", "privacy-consent"] },
			],
		},
		means: { status: "inconclusive", reason: "consent-wall" },
	},
	{
		id: "web/login-wall",
		grade: "strong",
		source: "platforms.md section 1: a path segment of the final URL",
		observed: "2026-10-03",
		probes: ALL,
		when: {
			finalSegment: LOGIN_SEGMENTS,
		},
		means: { status: "inconclusive", reason: "login-wall" },
		note: "Only after a redirect: a reported page may itself be called login.php.",
	},
	{
		id: "http/server-error",
		grade: "strong",
		source: "RFC 9110 section 15.6",
		observed: "2026-11-22",
		probes: ALL,
		when: { status: ["5xx"] },
		means: { status: "inconclusive", reason: "server-error" },
	},
	{
		id: "http/automation-refused",
		grade: "strong",
		source: "linkinator README (999); RFC 2324 (418), used by some firewalls",
		observed: "2026-08-19",
		probes: ALL,
		when: { status: [418, 999] },
		means: { status: "inconclusive", reason: "bot-challenge" },
	},
	{
		id: "http/proxy-authentication",
		grade: "strong",
		source: "RFC 9110 section 15.5.8",
		observed: "2026-11-22",
		probes: ALL,
		when: { status: [407] },
		means: { status: "inconclusive", reason: "access-denied" },
	},
	{
		id: "http/not-a-whole-answer",
		grade: "strong",
		source: "RFC 9110 sections 15.3.7, 15.4.1 and 15.4.5: 206, 300 and 304 answer another question",
		observed: "2026-11-22",
		probes: ALL,
		when: { status: [206, 300, 304] },
		means: { status: "inconclusive", reason: "bad-response" },
	},
	{
		id: "http/nothing-readable",
		grade: "strong",
		source: "RFC 9112 section 8: an incomplete message; here nothing of it can be read",
		observed: "2026-11-22",
		probes: ALL,
		when: { status: ["2xx"], broken: true, bytes: { max: 0 } },
		means: { status: "inconclusive", reason: "bad-response" },
	},
	{
		id: "http/no-content",
		grade: "strong",
		source: "platforms.md section 2: zero bytes are no verdict; RFC 9110 section 15.3.5",
		observed: "2026-10-03",
		probes: ALL,
		when: { any: [{ status: [204, 205] }, { status: ["2xx"], bytes: { max: 0 } }] },
		means: { status: "inconclusive", reason: "empty-shell" },
	},
];
