import { OF_WHOLE_HOSTS } from "./common/of-whole-hosts.ts";
import type { RulePack } from "./pack.ts";

const SOURCE = "platforms.md section 23";
const OBSERVED = "2026-08-20";
/** Where GitHub speaks, and not those who put their pages on github.io. */
const ON_GITHUB = "^https?://(?:gist\\.)?github\\.com/";
/** Where notices stand. */
const NOTICE_PLACES = ["h1", "h2", "h3", "p", "div"];
const API = ["repository-api", "gist-api", "user-api"];

// Owners and repositories are the same in any case; what comes after them is not.
const OWNER = "(?<owner>[A-Za-z0-9][A-Za-z0-9-]{0,38})";
const REPOSITORY = "(?<name>[\\w.-]+?)";

export const github: RulePack = {
	platform: "github",
	name: "GitHub",
	version: "2026-11-23",
	hosts: [
		"github.com",
		"www.github.com",
		"gist.github.com",
		"raw.githubusercontent.com",
		"gist.githubusercontent.com",
		"*.github.io",
	],
	folds: [{ from: ["www.github.com"], to: "github.com" }],
	unwraps: [{ host: "github.com", path: "/(?:login|join|signup)", parameters: ["return_to"], ownHostsOnly: true }],
	drops: ["ref", "tab"],
	reserved: [
		..."about account apps billing blog careers codespaces collections contact copilot customer-stories".split(" "),
		..."dashboard discussions enterprise events explore features gist issues join login logout marketplace".split(" "),
		..."mobile new notifications orgs organizations pricing pulls readme search security sessions settings".split(" "),
		..."signup site sponsors stars team topics trending users watching".split(" "),
	],
	shapes: [
		{
			kind: "document",
			host: "gist\\.(?:github|githubusercontent)\\.com",
			path: "(?:/[A-Za-z0-9-]+)?/(?<id>[0-9a-fA-F]{20,40}|\\d{4,10})(?:/.*)?",
			id: "{id:lower}",
			url: "https://gist.github.com/{id:lower}",
			examples: [
				[
					"https://gist.github.com/standin/0123456789abcdef0123456789abcdef#file-a-txt",
					"https://gist.github.com/0123456789abcdef0123456789abcdef",
				],
				[
					"https://gist.githubusercontent.com/standin/0123456789abcdef0123456789abcdef/raw/a.txt",
					"https://gist.github.com/0123456789abcdef0123456789abcdef",
				],
			],
		},
		{
			kind: "profile",
			host: "gist\\.github\\.com",
			path: `/{reserved}${OWNER}`,
			id: "gist/{owner:lower}",
			account: "{owner:lower}",
			url: "https://gist.github.com/{owner:lower}",
			examples: [["https://gist.github.com/StandIn", "https://gist.github.com/standin"]],
		},
		{
			kind: "document",
			host: "raw\\.githubusercontent\\.com",
			path: `/${OWNER}/${REPOSITORY}/(?<rest>.+)`,
			id: "{owner:lower}/{name:lower}/raw/{rest}",
			account: "{owner:lower}",
			url: "https://raw.githubusercontent.com/{owner:lower}/{name:lower}/{rest}",
			examples: [
				[
					"https://raw.githubusercontent.com/StandIn/Example/main/List.txt",
					"https://raw.githubusercontent.com/standin/example/main/List.txt",
				],
			],
		},
		{
			kind: "site",
			host: "(?<owner>[a-z0-9-]+)\\.github\\.io",
			path: "/",
			id: "{owner}.github.io",
			account: "{owner}",
			url: "https://{owner}.github.io/",
			examples: [["http://StandIn.github.io", "https://standin.github.io/"]],
		},
		{
			kind: "repository",
			host: "github\\.com",
			path: `/{reserved}${OWNER}/${REPOSITORY}(?:\\.git)?`,
			id: "{owner:lower}/{name:lower}",
			account: "{owner:lower}",
			url: "https://github.com/{owner:lower}/{name:lower}",
			examples: [
				["https://www.github.com/StandIn/Example.git", "https://github.com/standin/example"],
				["https://github.com/standin/example/?tab=readme-ov-file#usage", "https://github.com/standin/example"],
			],
		},
		{
			kind: "page",
			host: "github\\.com",
			path: `/{reserved}${OWNER}/${REPOSITORY}/(?<rest>.+)`,
			id: "{owner:lower}/{name:lower}/{rest}",
			account: "{owner:lower}",
			url: "https://github.com/{owner:lower}/{name:lower}/{rest}",
			examples: [
				[
					"https://github.com/StandIn/Example/blob/main/List.txt?raw=true",
					"https://github.com/standin/example/blob/main/List.txt",
				],
				["https://github.com/standin/example/issues/12#issuecomment-1", "https://github.com/standin/example/issues/12"],
			],
		},
		{
			kind: "profile",
			host: "github\\.com",
			path: `/(?:orgs/)?{reserved}${OWNER}`,
			id: "{owner:lower}",
			account: "{owner:lower}",
			url: "https://github.com/{owner:lower}",
			examples: [
				["https://github.com/StandIn?tab=repositories", "https://github.com/standin"],
				["https://github.com/orgs/StandIn", "https://github.com/standin"],
			],
		},
	],
	lane: { key: "github", hosts: ["api.github.com"], spacingMs: 1000, concurrency: 1 },
	trusts: { statusCodes: true, plainPages: true },
	// Unauthenticated, the API answers 60 requests an hour: it is asked only about what the page leaves open.
	probes: [
		{ name: "page", url: "{url}" },
		{ name: "repository-api", kinds: ["repository"], url: "https://api.github.com/repos/{id}", ask: "unless-live" },
		{
			name: "gist-api",
			kinds: ["document"],
			idMatches: "[0-9a-f]{20,40}",
			url: "https://api.github.com/gists/{id}",
			ask: "unless-live",
		},
		{
			name: "user-api",
			kinds: ["profile"],
			idMatches: "[a-z0-9-]+",
			url: "https://api.github.com/users/{id}",
		},
		{
			name: "soft-404",
			url: "{origin}/{nonce}",
			afterRules: ["web/ok", "web/not-found-wording", "web/not-found-address", "web/redirected-to-root"],
			sharedKey: "soft-404 {origin}",
		},
	],
	phrases: {
		dmca: { en: ["Repository unavailable due to DMCA takedown"] },
		disabled: { en: ["This repository has been disabled"] },
	},
	rules: [
		{
			id: "github/api-limit",
			grade: "strong",
			source: SOURCE,
			observed: OBSERVED,
			probes: API,
			when: { status: [403, 429], field: { "x-ratelimit-remaining": { is: ["0"] } } },
			means: { status: "inconclusive", reason: "rate-limited" },
		},
		{
			id: "github/api-live",
			grade: "strong",
			source: SOURCE,
			observed: OBSERVED,
			probes: API,
			when: {
				status: [200],
				any: [
					{ json: { "document:/full_name": { names: "item" } } },
					{ json: { "document:/login": { names: "item" } } },
					{ json: { "document:/id": { names: "item" }, "document:/files": { present: true } } },
				],
			},
			means: { status: "live", reason: "ok" },
		},
		{
			id: "github/item-named",
			grade: "strong",
			source: `${SOURCE}; section 1 rule 2`,
			observed: OBSERVED,
			kinds: ["repository", "profile", "document"],
			when: {
				status: [200],
				any: [{ meta: { "og:url": { names: "item" } } }, { canonical: { names: "item" } }],
			},
			means: { status: "live", reason: "ok" },
		},
		{
			id: "github/api-dmca",
			grade: "strong",
			source: SOURCE,
			observed: OBSERVED,
			probes: API,
			when: { status: [451], json: { "document:/block/reason": { is: ["dmca"] } } },
			means: { status: "removed", reason: "copyright", scope: "content" },
		},
		{
			id: "github/dmca",
			grade: "strong",
			source: SOURCE,
			observed: OBSERVED,
			when: {
				finalUrl: { matches: ON_GITHUB },
				any: [
					{ title: { mainly: "dmca" } },
					{ element: { h1: { mainly: "dmca" } } },
					{ element: { h2: { mainly: "dmca" } } },
					{ element: { h3: { mainly: "dmca" } } },
					{ element: { p: { matches: "^repository unavailable due to dmca takedown\\b" } }, words: { max: 150 } },
				],
				none: [{ meta: { "og:url": { present: true } } }],
			},
			means: { status: "removed", reason: "copyright", scope: "content" },
			note: "A text in a repository has such headings too; its page names itself in og:url.",
		},
		{
			id: "github/api-blocked",
			grade: "strong",
			source: SOURCE,
			observed: OBSERVED,
			probes: API,
			when: {
				status: [403],
				any: [
					{ json: { "document:/block/reason": { is: ["tos"] } } },
					{ json: { "document:/message": { is: ["Repository access blocked"] } } },
				],
			},
			means: { status: "removed", reason: "policy-violation", scope: "content" },
		},
		{
			id: "github/disabled",
			grade: "strong",
			source: SOURCE,
			observed: OBSERVED,
			when: {
				finalUrl: { matches: ON_GITHUB },
				any: [
					{ title: { mainly: "disabled" } },
					{ element: { h1: { mainly: "disabled" } } },
					{ element: { h2: { mainly: "disabled" } } },
					{ element: { h3: { mainly: "disabled" } } },
					{ element: { p: { matches: "^this repository has been disabled\\b" } }, words: { max: 150 } },
				],
				none: [{ meta: { "og:url": { present: true } } }],
			},
			means: { status: "removed", reason: "policy-violation", scope: "content" },
		},
		{
			id: "github/tombstone-wording",
			grade: "weak",
			source: "stillup: the sentence among other words on a page that shows little else and names nothing",
			observed: "2026-11-23",
			when: {
				status: ["2xx"],
				words: { max: 60 },
				any: [
					...NOTICE_PLACES.map((place) => ({
						finalUrl: { matches: ON_GITHUB },
						element: {
							[place]: { matches: "this repository has been disabled|repository unavailable due to dmca takedown" },
						},
					})),
					...NOTICE_PLACES.map((place) => ({
						title: { has: ["site not found"] },
						element: { [place]: { has: ["a github pages site here"] } },
					})),
				],
				none: [{ meta: { "og:url": { present: true } } }, { canonical: { present: true } }],
			},
			means: { status: "inconclusive", reason: "ambiguous-tombstone" },
		},
		{
			id: "github/legally-withheld",
			grade: "medium",
			source: "RFC 7725; the API is asked whether it is a takedown",
			observed: OBSERVED,
			when: { status: [451] },
			means: { status: "restricted", reason: "legal-withheld" },
		},
		{
			id: "github/no-pages-site",
			grade: "strong",
			source: SOURCE,
			observed: OBSERVED,
			when: { status: [404], body: ["a GitHub Pages site here"], words: { max: 100 } },
			means: { status: "removed", reason: "not-found", scope: "host" },
		},
		{
			id: "github/not-found",
			grade: "strong",
			source: `${SOURCE}: deleted, private, renamed with the name free again, or owner suspended: not told apart`,
			observed: OBSERVED,
			when: { status: [404], finalUrl: { matches: ON_GITHUB } },
			means: { status: "removed", reason: "not-found", scope: "content" },
		},
		{
			id: "github/api-not-found",
			grade: "strong",
			source: SOURCE,
			observed: OBSERVED,
			probes: API,
			when: { status: [404], json: { "document:/message": { is: ["Not Found"] } } },
			means: { status: "removed", reason: "not-found", scope: "content" },
		},
	],
	// Its hosts have status codes for what is missing: a file may say anything.
	ignores: ["http/legally-withheld", "web/error-in-data", ...OF_WHOLE_HOSTS],
	limits: [
		"Deleted, made private, and owner suspended all answer 404, and read as removed.",
		"Without a token the API answers 60 requests an hour; past that it says nothing.",
	],
	controls: {
		live: "https://github.com/octocat/hello-world",
		impossible: "https://github.com/octocat/no-such-repository-stillup-0",
	},
};
