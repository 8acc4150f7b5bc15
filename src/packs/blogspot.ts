import { LOGIN_SEGMENTS } from "./common/login-segments.ts";
import { OF_WHOLE_HOSTS } from "./common/of-whole-hosts.ts";
import type { RulePack } from "./pack.ts";

const SOURCE = "platforms.md section 25";
const OBSERVED = "2026-08-20";
const HOST = "(?:www\\.)?(?<name>[a-z0-9-]+)\\.blogspot\\.[a-z.]+";
/** Country endings that serve the same blogs; all fold to `.com`. */
const ENDINGS = [
	"com,ae,al,am,ba,be,bg,bj,ca,cf,ch,cl,co.at,co.id,co.il,co.ke,co.nz,co.uk,co.za,com.ar,com.au,com.br,com.by,com.co",
	"com.cy,com.ee,com.eg,com.es,com.mt,com.ng,com.tr,com.uy,cv,cz,de,dk,fi,fr,gr,hk,hr,hu,ie,in,is,it,jp,kr,li,lt,lu",
	"md,mk,mr,mx,my,nl,no,pe,pt,qa,re,ro,rs,ru,se,sg,si,sk,sn,td,tw,ug,vn",
].join(",");

const TOMBSTONE = {
	matches:
		"the blog you were looking for does not exist|has been removed\\. this address is not available for new blogs|^blog (?:not found|has been removed)\\.?$",
} as const;
const ON_BLOGSPOT = { matches: "^https?://[^/?#]+\\.blogspot\\.", names: "account" } as const;

export const blogspot: RulePack = {
	platform: "blogspot",
	name: "Blogspot (Blogger)",
	version: "2026-11-23",
	hosts: [`*.blogspot.{${ENDINGS}}`, "blogger.com", "www.blogger.com"],
	folds: [{ from: ["blogger.com"], to: "www.blogger.com" }],
	unwraps: [
		{ host: "{www.,}blogger.com", path: "/blogin\\.g", parameters: ["blogspotURL"], ownHostsOnly: true },
		{
			host: "{www.,}blogger.com",
			path: "/interstitial/.*",
			parameters: ["blogspotURL", "continue"],
			ownHostsOnly: true,
		},
	],
	drops: ["m", "spref", "showComment", "zx"],
	shapes: [
		{
			kind: "blog",
			host: HOST,
			path: "/",
			id: "{name}.blogspot.com",
			account: "{name}",
			url: "https://{name}.blogspot.com/",
			examples: [
				["http://StandIn.blogspot.co.uk/?m=1", "https://standin.blogspot.com/"],
				["https://www.blogger.com/blogin.g?blogspotURL=https://standin.blogspot.com/", "https://standin.blogspot.com/"],
			],
		},
		{
			kind: "post",
			host: HOST,
			path: "/(?<path>\\d{4}/\\d{2}/[^/]+\\.html)",
			id: "{name}/{path}",
			account: "{name}",
			url: "https://{name}.blogspot.com/{path}",
			examples: [
				[
					"http://standin.blogspot.de/2020/05/stand-in-post.html?m=1#comment-form",
					"https://standin.blogspot.com/2020/05/stand-in-post.html",
				],
			],
		},
		{
			kind: "page",
			host: HOST,
			path: "/(?<path>p/[^/]+\\.html|\\d{4}(?:/\\d{2})?|search/label/[^/]+)",
			id: "{name}/{path}",
			account: "{name}",
			url: "https://{name}.blogspot.com/{path}",
			examples: [["https://standin.blogspot.fr/p/about.html?m=1", "https://standin.blogspot.com/p/about.html"]],
		},
		{
			kind: "profile",
			host: "www\\.blogger\\.com",
			path: "/profile/(?<id>\\d+)",
			url: "https://www.blogger.com/profile/{id}",
			examples: [
				["http://blogger.com/profile/01234567890123456789", "https://www.blogger.com/profile/01234567890123456789"],
			],
		},
	],
	lane: { key: "blogspot", spacingMs: 1000, concurrency: 1 },
	trusts: { statusCodes: true, plainPages: true },
	probes: [
		{ name: "page", url: "{url}" },
		{
			name: "soft-404",
			url: "{origin}/{nonce}",
			afterRules: ["web/ok", "web/not-found-wording", "web/not-found-address", "web/redirected-to-root"],
			sharedKey: "soft-404 {origin}",
		},
	],
	phrases: {
		"no-blog": { en: ["Blog not found", "Sorry, the blog you were looking for does not exist"] },
	},
	rules: [
		{
			id: "blogspot/login-wall",
			grade: "medium",
			source: "platforms.md section 1: a login that does not name the blog's readers tells nothing",
			observed: OBSERVED,
			when: {
				any: [{ finalUrl: { matches: "^https://accounts\\.google\\.com/" } }, { finalSegment: LOGIN_SEGMENTS }],
				none: [{ redirectTo: { matches: "^https?://(?:www\\.)?blogger\\.com/blogin\\.g\\?" } }],
			},
			means: { status: "inconclusive", reason: "login-wall" },
		},
		{
			id: "blogspot/post-named",
			grade: "medium",
			source: `${SOURCE}; section 1 rule 2`,
			observed: OBSERVED,
			kinds: ["post", "page"],
			when: {
				status: [200],
				finalUrl: ON_BLOGSPOT,
				any: [
					{ canonical: { names: "path" }, none: [{ canonical: { not: { names: "account" } } }] },
					{ meta: { "og:url": { names: "path" } }, none: [{ meta: { "og:url": { not: { names: "account" } } } }] },
				],
				none: [{ element: { "iframe@src": { matches: "^(?:https?:)?//(?:www\\.)?blogger\\.com/interstitial/" } } }],
			},
			means: { status: "live", reason: "ok" },
		},
		{
			id: "blogspot/blog-named",
			grade: "medium",
			source: `${SOURCE}; section 1 rule 2`,
			observed: OBSERVED,
			kinds: ["blog"],
			when: {
				status: [200],
				finalUrl: ON_BLOGSPOT,
				any: [{ canonical: { names: "account" } }, { meta: { "og:url": { names: "account" } } }],
				none: [{ element: { "iframe@src": { matches: "^(?:https?:)?//(?:www\\.)?blogger\\.com/interstitial/" } } }],
			},
			means: { status: "live", reason: "ok" },
		},
		{
			id: "blogspot/left-the-blog",
			grade: "medium",
			source: "platforms.md section 1 rule 9: another host tells nothing of the blog",
			observed: OBSERVED,
			kinds: ["blog", "post", "page"],
			when: { redirected: ["elsewhere", "off-site", "to-root"], finalUrl: { not: ON_BLOGSPOT } },
			means: { status: "inconclusive", reason: "redirected-away" },
		},
		{
			id: "blogspot/invited-readers",
			grade: "medium",
			source: SOURCE,
			observed: OBSERVED,
			when: {
				any: [
					{ redirectTo: { matches: "^https?://(?:www\\.)?blogger\\.com/blogin\\.g\\?(?:[^#]*&)?blogspoturl=" } },
					{ finalUrl: { matches: "^https?://(?:www\\.)?blogger\\.com/blogin\\.g\\?(?:[^#]*&)?blogspoturl=" } },
				],
			},
			means: { status: "restricted", reason: "private" },
		},
		{
			id: "blogspot/content-warning",
			grade: "medium",
			source: SOURCE,
			observed: OBSERVED,
			when: {
				any: [
					{ redirectTo: { matches: "^https?://(?:www\\.)?blogger\\.com/interstitial/blog" } },
					{ finalUrl: { matches: "^https?://(?:www\\.)?blogger\\.com/interstitial/blog" } },
					{ element: { "iframe@src": { matches: "^(?:https?:)?//(?:www\\.)?blogger\\.com/interstitial/blog" } } },
				],
			},
			means: { status: "restricted", reason: "age-gate" },
		},
		{
			id: "blogspot/content-warning-text",
			grade: "weak",
			source: `${SOURCE}: "Content Warning"`,
			observed: OBSERVED,
			when: {
				status: [200],
				title: { is: ["Content Warning"] },
				canonical: { present: false },
				words: { max: 200 },
			},
			means: { status: "restricted", reason: "age-gate" },
		},
		{
			id: "blogspot/blog-removed",
			grade: "medium",
			source: `${SOURCE} (the status of the page was not recorded)`,
			observed: OBSERVED,
			when: {
				any: [
					{ element: { p: { matches: "^sorry, the blog at \\S+ has been removed\\.", names: "account" } } },
					{ element: { h2: { matches: "^sorry, the blog at \\S+ has been removed\\.", names: "account" } } },
					{ element: { div: { matches: "sorry, the blog at \\S+ has been removed\\.", names: "account" } } },
				],
				words: { max: 200 },
				none: [{ canonical: { present: true } }],
			},
			means: { status: "removed", reason: "gone", scope: "host" },
			note: "By its owner or by Google: the page does not say.",
		},
		{
			id: "blogspot/no-blog",
			grade: "medium",
			source: SOURCE,
			observed: OBSERVED,
			when: {
				status: [404],
				any: [
					{ title: { mainly: "no-blog" } },
					{ element: { h1: { mainly: "no-blog" } } },
					{ element: { h2: { mainly: "no-blog" } } },
					{ element: { p: { phrases: "no-blog" } }, words: { max: 200 } },
				],
			},
			means: { status: "removed", reason: "not-found", scope: "host" },
		},
		{
			id: "blogspot/tombstone-wording",
			grade: "weak",
			source:
				"stillup: Blogger's sentence with another status or place, on a page that shows little else and names nothing",
			observed: "2026-11-23",
			when: {
				status: ["2xx"],
				any: [
					{ title: TOMBSTONE },
					...["h1", "h2", "h3", "p", "div"].map((place) => ({ element: { [place]: TOMBSTONE } })),
				],
				words: { max: 60 },
				none: [{ meta: { "og:url": { present: true } } }, { canonical: { present: true } }],
			},
			means: { status: "inconclusive", reason: "ambiguous-tombstone" },
		},
	],
	ignores: ["web/login-wall", ...OF_WHOLE_HOSTS],
	limits: [
		"A blog with its own domain redirects there, which says nothing of the content: such looks stay inconclusive.",
		"Removed by the owner and removed by Google are not told apart.",
	],
	controls: {
		live: "https://steve-yegge.blogspot.com/",
		impossible: "https://no-such-blog-stillup-0.blogspot.com/",
	},
};
