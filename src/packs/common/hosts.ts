import type { Condition, Rule } from "../rule.ts";
import { TO_A_CUSTOMER } from "./gone-sentences.ts";

// What became of a whole host: suspended, parked, for sale, empty. A page that names its own address (canonical, og:url) is
// somebody's page, whatever it is about; and what is for sale must be the reported host's own name.

const OBSERVED = "2026-11-22";
const OF_ITS_OWN: readonly Condition[] = [{ canonical: { names: "path" } }, { meta: { "og:url": { names: "path" } } }];
const SAYS_PARKED = { body: { phrases: "of-parking" } } as const;
/** A page that is called so: a hoster's help, a report about it. */
const CALLED_SUSPENDED: Condition = { finalUrl: { matches: "^https?://[^/]+/.*suspen" }, redirected: ["none"] };
const SAYS_SUSPENDED: Condition = {
	title: { mainly: "suspended" },
	words: { max: 150 },
	none: [
		...OF_ITS_OWN,
		CALLED_SUSPENDED,
		{ redirected: ["off-site"] },
		// "Your account is suspended, enter your password": what such a page wants shows that it is up.
		{ element: { "input[type=password]": { present: true } } },
	],
};
const SAYS_SUSPENDED_TO_ALL: Condition = {
	...SAYS_SUSPENDED,
	none: [...(SAYS_SUSPENDED.none ?? []), { element: { body: TO_A_CUSTOMER } }],
};
/** Two names in one title: that of a market, and that of what it sells. */
const OTHER_NAME = "[\\p{L}\\d-]+\\.\\p{L}{2,}(?![\\p{L}\\d.-])";
const OF_A_MARKET: readonly Condition[] = [
	{ title: { matches: `(?<![\\p{L}\\d.-])(${OTHER_NAME}).*(?<![\\p{L}\\d.-])(?!\\1)${OTHER_NAME}` } },
	{ element: { h1: { matches: OTHER_NAME, not: { names: "host" } } } },
	{ element: { h2: { matches: OTHER_NAME, not: { names: "host" } } } },
];

export const HOSTS: readonly Rule[] = [
	{
		id: "web/password-page",
		grade: "medium",
		source: "shopify.dev, password template: the page that visitors of a shop with a store-wide password get",
		observed: "2026-11-23",
		when: {
			status: ["2xx"],
			redirected: ["elsewhere"],
			finalSegment: ["password"],
			any: [
				{ element: { "input[type=password]": { present: true } } },
				{ title: { mainly: "placeholder" } },
				{ element: { h1: { mainly: "placeholder" } } },
			],
		},
		means: { status: "restricted", reason: "password" },
	},
	{
		id: "web/hosting-suspended",
		grade: "medium",
		source:
			"cPanel's suspendedpage.cgi, as public notes record it: 302 to it, then 200; suspension pages of large hosters",
		observed: "2026-08-20",
		when: {
			any: [
				{ finalUrl: { has: ["/cgi-sys/suspendedpage.cgi"] }, redirected: ["none", "elsewhere"] },
				{ ...SAYS_SUSPENDED_TO_ALL, element: { body: { phrases: "of-the-hosting" } } },
			],
		},
		means: { status: "removed", reason: "account-suspended", scope: "host" },
	},
	{
		id: "web/suspended-everywhere",
		grade: "weak",
		source: "stillup: a page of the same host that cannot exist says suspended, too",
		observed: "unconfirmed",
		when: SAYS_SUSPENDED_TO_ALL,
		and: [{ probe: "soft-404", when: { title: { mainly: "suspended" } } }],
		means: { status: "removed", reason: "account-suspended", scope: "host" },
	},
	{
		id: "web/suspended-wording",
		grade: "weak",
		source: "stillup: a site also says so of one of its users",
		observed: "unconfirmed",
		when: SAYS_SUSPENDED,
		means: { status: "inconclusive", reason: "ambiguous-tombstone" },
	},
	{
		id: "web/domain-parked",
		grade: "weak",
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
				{ title: { present: false }, none: [{ redirected: ["off-site"] }] },
				{ title: { mainly: "for-sale" } },
				{ title: { mainly: "domain-for-sale" } },
				{ element: { h1: { names: "host" } } },
			],
			none: OF_ITS_OWN,
		},
		means: { status: "removed", reason: "domain-parked", scope: "host" },
	},
	{
		id: "web/domain-parked-wording",
		grade: "weak",
		source: "general knowledge: a page of a few lines that is named after the host, and says that it is parked",
		observed: "unconfirmed",
		when: {
			status: [200],
			words: { max: 120 },
			any: [
				{ title: { names: "host" }, element: SAYS_PARKED },
				{
					title: { present: false },
					element: { body: { phrases: "this-is-parked" } },
					none: [{ redirected: ["off-site"] }],
				},
				{ title: { mainly: "domain-for-sale" }, element: SAYS_PARKED },
				{ element: { h1: { names: "host" }, ...SAYS_PARKED } },
			],
			none: OF_ITS_OWN,
		},
		means: { status: "removed", reason: "domain-parked", scope: "host" },
	},
	{
		id: "web/domain-for-sale",
		grade: "weak",
		source: "general knowledge: titles and addresses of domain markets",
		observed: "unconfirmed",
		when: {
			any: [
				// The host's own name is for sale, in so many words, and not something that a site of that name sells.
				{ title: { mainly: "for-sale", names: "host" }, words: { max: 400 } },
				{ title: { mainly: "domain-for-sale", names: "host" }, words: { max: 400 } },
				{
					title: { mainly: "domain-for-sale" },
					// The host's name stands in the heading, or in another part of the title.
					any: [{ element: { h1: { names: "host" } } }, { title: { names: "host" } }],
					words: { max: 400 },
					none: OF_A_MARKET,
				},
				{
					redirected: ["off-site"],
					finalUrl: {
						names: "host",
						matches:
							"^https?://(?:www\\.)?(?:hugedomains\\.com/domain_profile|dan\\.com/buy-domain/|sedo\\.com/search/details|afternic\\.com/(?:forsale|domain)/|godaddy\\.com/(?:forsale|domainsearch)|domainmarket\\.com/|buydomains\\.com/)",
					},
				},
			],
			none: OF_ITS_OWN,
		},
		means: { status: "removed", reason: "domain-parked", scope: "host" },
	},
	{
		id: "web/placeholder-page",
		grade: "weak",
		source: "stillup: title and heading say that the site is not there yet, or not any more",
		observed: OBSERVED,
		when: {
			status: ["2xx"],
			any: [
				{ words: { max: 100 }, title: { mainly: "placeholder" }, element: { h1: { mainly: "placeholder" } } },
				{ words: { max: 150 }, title: { phrases: "of-the-registrar" } },
				{ words: { max: 150 }, element: { h1: { phrases: "of-the-registrar" } } },
				{ words: { max: 80 }, element: { body: { phrases: "of-the-registrar" } }, none: OF_ITS_OWN },
				{ words: { max: 80 }, title: { mainly: "domain-for-sale" }, none: OF_ITS_OWN },
				{
					words: { max: 80 },
					element: { body: { phrases: "perhaps-parked" } },
					any: [{ title: { names: "host" } }, { title: { present: false } }, { element: { h1: { names: "host" } } }],
					none: OF_ITS_OWN,
				},
			],
		},
		means: { status: "inconclusive", reason: "ambiguous-tombstone" },
	},
	{
		id: "web/default-server-page",
		grade: "weak",
		source: "general knowledge: pages that nginx, Apache, IIS, Plesk and cPanel show for a host without content",
		observed: "unconfirmed",
		when: {
			any: [
				{ title: { phrases: "default-server-page" }, words: { max: 700 } },
				{ title: { present: false }, element: { h1: { matches: "^it works!?$" } }, words: { max: 50 } },
			],
		},
		means: { status: "inconclusive", reason: "ambiguous-tombstone" },
		note: "The host answers, but with nobody's content: taken away, or shown only to some visitors.",
	},
];
