import type { Condition, Rule, TextTest } from "../rule.ts";
import { CALLED_A_LOGIN } from "./logins.ts";
import { NOT_FOUND_SEGMENTS } from "./not-found-segments.ts";
import { NOT_HERE } from "./not-here.ts";

// Pages that answer 200 and say that they are not the page: refusals, faults, checks of age. None tells that the item is gone.

const OBSERVED = "2026-11-22";
const SOURCE = "stillup: what HTTP has a status code for, said in a title or heading of a short page with status 200";

/** A short page whose title or main heading is mainly such words. */
const saying = (phrases: string): Condition => ({
	status: ["2xx"],
	words: { max: 150 },
	any: [{ title: { mainly: phrases } }, { element: { h1: { mainly: phrases } } }],
});

const LOGIN_ADDRESS =
	"^https?://[^/?#]+/(?:[^?#]*/)?(?:log[-_]?in|sign[-_]?in|anmelden|auth|connexion|session|account|wp-login|signon)[^/?#]*/?(?:[?#]|$)";
const A_LOGIN_OF_THE_HOST: TextTest = { names: "host", matches: LOGIN_ADDRESS };

/** What PHP, MySQL and PDO write in place of a page, or before one that they could not fill. */
const RAW_FAULT =
	"^(?:php )?(?:fatal|parse|catchable fatal|recoverable fatal) error\\b|^(?:php )?warning\\b.{0,20}(?:mysqli?|pg_connect|pdo|require|include)\\w*\\(|^(?:error[:!]? ?)?(?:(?:could not|cannot|can't|failed to|unable to) (?:connect|select)|error connecting|connection failed|no connection|lost connection)\\b.{0,40}\\b(?:database|db|mysql|server|sql)|^(?:uncaught |pdoexception|error[:!]? ?)*.{0,30}sqlstate\\[|^(?:database|mysql|db|sql) (?:connection )?(?:error|failed)|^error establishing a database connection";
/** Pages of programs for those who write them. */
const OF_A_FRAMEWORK = "^\\p{L}*(?:error|exception|doesnotexist) at /";
const SAYS_MAINTENANCE =
	"^(?:this |the |our )?(?:web)?site is (?:currently |temporarily )?(?:down|offline|closed)\\b.{0,50}$|^(?:site |website |planned |scheduled )?maintenance\\P{L}*$";

/**
 * The fields in which login forms of WordPress, Django, phpBB and XenForo keep where they go on to. By name: other hidden
 * fields hold secrets of a visit, which are no evidence.
 */
const GOES_ON_TO_THE_PAGE: readonly Condition[] = ["redirect_to", "next", "redirect", "_xfRedirect"].map((name) => ({
	element: { [`input[name=${name}]@value`]: { names: "path" } },
}));

export const REFUSALS: readonly Rule[] = [
	{
		id: "web/password-form",
		grade: "medium",
		source: "WordPress core, get_the_password_form: the form's class in place of a post that has a password",
		observed: "2026-11-23",
		when: { status: ["2xx"], element: { "form.post-password-form": { present: true } } },
		means: { status: "restricted", reason: "password" },
	},
	{
		id: "web/challenge-page",
		grade: "weak",
		source: "stillup: the title of a challenge on a short page, with 200; no pack knows an item that is called so",
		observed: "2026-11-23",
		when: {
			status: ["2xx"],
			any: [
				{ title: { mainly: "challenge" }, words: { max: 60 } },
				{ title: { mainly: "captcha" }, words: { max: 150 } },
			],
		},
		means: { status: "inconclusive", reason: "bot-challenge" },
	},
	{
		id: "web/login-asked",
		grade: "weak",
		source: "stillup: a page that says that one must log in to see it; a login form alone may be the page itself",
		observed: OBSERVED,
		when: saying("login-asked"),
		means: { status: "inconclusive", reason: "login-wall" },
	},
	{
		id: "web/login-in-place",
		grade: "weak",
		source:
			"stillup: a page that calls itself a login, and goes on to the page asked or states another address of its host",
		observed: "2026-11-23",
		when: {
			status: ["2xx"],
			words: { max: 150 },
			element: { "input[type=password]": { present: true } },
			any: CALLED_A_LOGIN.map((called) => ({
				...called,
				any: [...GOES_ON_TO_THE_PAGE, { canonical: A_LOGIN_OF_THE_HOST }, { meta: { "og:url": A_LOGIN_OF_THE_HOST } }],
			})),
			// The reported page may be the login itself, as phishing pages are.
			none: [{ finalUrl: { matches: LOGIN_ADDRESS } }],
		},
		means: { status: "inconclusive", reason: "login-wall" },
		note: "A form for a password alone may be the page that was reported.",
	},
	{
		id: "web/consent-first",
		grade: "weak",
		source: "stillup: the page that asks for consent before any other",
		observed: OBSERVED,
		when: saying("consent-first"),
		means: { status: "inconclusive", reason: "consent-wall" },
	},
	{
		id: "web/refusal-page",
		grade: "weak",
		source: SOURCE,
		observed: OBSERVED,
		when: saying("refused"),
		means: { status: "inconclusive", reason: "access-denied" },
	},
	{
		id: "web/not-in-this-country",
		grade: "weak",
		source: SOURCE,
		observed: OBSERVED,
		when: { status: ["2xx"], words: { max: 150 }, any: [{ title: NOT_HERE }, { element: { h1: NOT_HERE } }] },
		means: { status: "inconclusive", reason: "access-denied" },
	},
	{
		id: "web/fault-page",
		grade: "weak",
		source: SOURCE,
		observed: OBSERVED,
		when: saying("fault"),
		means: { status: "inconclusive", reason: "server-error" },
	},
	{
		id: "web/fault-heading",
		grade: "weak",
		source: `${SOURCE}: words that would mean something else in a longer line`,
		observed: OBSERVED,
		when: {
			status: ["2xx"],
			words: { max: 60 },
			any: [
				{ title: { mainly: "vague-fault" } },
				{ element: { h1: { mainly: "vague-fault" } } },
				{ title: { matches: SAYS_MAINTENANCE } },
				{ element: { h1: { matches: SAYS_MAINTENANCE } } },
				{ title: { matches: OF_A_FRAMEWORK } },
			],
			// Where the address says more, it counts.
			none: [{ finalSegment: NOT_FOUND_SEGMENTS }],
		},
		means: { status: "inconclusive", reason: "server-error" },
	},
	{
		id: "web/raw-fault",
		grade: "weak",
		source: "general knowledge: what PHP and its databases write in place of a page, with 200",
		observed: OBSERVED,
		when: {
			status: ["2xx"],
			words: { max: 100 },
			title: { present: false },
			element: { body: { matches: RAW_FAULT }, h1: { present: false } },
		},
		means: { status: "inconclusive", reason: "server-error" },
	},
	{
		id: "web/slow-down-page",
		grade: "weak",
		source: SOURCE,
		observed: OBSERVED,
		when: saying("slow-down"),
		means: { status: "inconclusive", reason: "rate-limited" },
	},
	{
		id: "web/age-page",
		grade: "weak",
		source: "stillup: the page that asks for an age is shown for any address",
		observed: OBSERVED,
		when: saying("age-check"),
		means: { status: "inconclusive", reason: "consent-wall" },
	},
];
