import type { RulePack } from "./pack.ts";

const SOURCE = "platforms.md section 22";
const OBSERVED = "2026-08-20";

export const gab: RulePack = {
	platform: "gab",
	name: "Gab",
	version: "2026-11-22",
	hosts: ["gab.com", "www.gab.com", "m.gab.com"],
	folds: [{ from: ["www.gab.com", "m.gab.com"], to: "gab.com" }],
	unwraps: [{ host: "gab.com", path: "/auth/sign_in", parameters: ["redirect_uri", "return_to"], ownHostsOnly: true }],
	reserved: [
		..."about account api apps auth bookmarks channels chat compose deck explore feeds filters follow_requests".split(
			" ",
		),
		..."group groups home hashtag links list lists local login messages music news notifications oauth photos".split(
			" ",
		),
		..."posts privacy pro register safety search settings share shop signup statuses suggestions tags terms".split(" "),
		..."timeline trends tv users videos voice".split(" "),
	],
	shapes: [
		{
			kind: "post",
			path: "/@?(?<name>\\w+)/posts/(?<id>\\d+)",
			account: "{name:lower}",
			url: "https://gab.com/{name:lower}/posts/{id}",
			examples: [
				["https://www.gab.com/StandIn/posts/109876543210987654", "https://gab.com/standin/posts/109876543210987654"],
				["https://gab.com/@standin/posts/109876543210987654", "https://gab.com/standin/posts/109876543210987654"],
			],
		},
		{
			kind: "group",
			path: "/groups/(?<id>\\d+)(?:/.*)?",
			url: "https://gab.com/groups/{id}",
			examples: [["https://gab.com/groups/4321/members", "https://gab.com/groups/4321"]],
		},
		{
			kind: "profile",
			path: "/@?{reserved}(?<name>\\w+)(?:/(?:comments|photos|videos|media|about|followers|following))?",
			id: "{name:lower}",
			account: "{name:lower}",
			url: "https://gab.com/{name:lower}",
			examples: [
				["https://gab.com/StandIn", "https://gab.com/standin"],
				["https://gab.com/@StandIn/photos", "https://gab.com/standin"],
			],
		},
	],
	lane: { key: "gab", spacingMs: 2000, concurrency: 1 },
	trusts: { statusCodes: false, plainPages: false },
	probes: [
		{ name: "status", kinds: ["post"], url: "https://gab.com/api/v1/statuses/{id}" },
		{ name: "account", kinds: ["profile"], url: "https://gab.com/api/v1/account_by_username/{id}" },
		{ name: "page", kinds: ["group", "page", "site"], url: "{url}" },
	],
	rules: [
		{
			id: "gab/status-live",
			grade: "medium",
			source: SOURCE,
			observed: OBSERVED,
			probes: ["status"],
			when: { status: [200], json: { "document:/id": { names: "item" } } },
			means: { status: "live", reason: "ok" },
		},
		{
			id: "gab/account-live",
			grade: "medium",
			source: SOURCE,
			observed: OBSERVED,
			probes: ["account"],
			when: {
				status: [200],
				json: { "document:/username": { names: "item" }, "document:/suspended": { not: { is: ["true"] } } },
			},
			means: { status: "live", reason: "ok" },
		},
		{
			id: "gab/account-suspended",
			grade: "weak",
			source: `${SOURCE}; section 15: suspended in Mastodon's answer, not confirmed for Gab`,
			observed: "unconfirmed",
			probes: ["account"],
			when: {
				status: [200],
				json: { "document:/username": { names: "item" }, "document:/suspended": { is: ["true"] } },
			},
			means: { status: "removed", reason: "account-suspended", scope: "account" },
		},
		{
			id: "gab/status-not-found",
			grade: "medium",
			source: SOURCE,
			observed: OBSERVED,
			probes: ["status"],
			when: { status: [404], json: { "document:/error": { is: ["Record not found"] } } },
			means: { status: "removed", reason: "not-found", scope: "content" },
		},
		{
			id: "gab/account-not-found",
			grade: "medium",
			source: SOURCE,
			observed: OBSERVED,
			probes: ["account"],
			when: { status: [404], json: { "document:/error": { is: ["Record not found"] } } },
			means: { status: "removed", reason: "not-found", scope: "account" },
		},
	],
	limits: [
		"Gab sits behind Cloudflare: a challenge tells nothing, and some networks get little else.",
		"Pages are drawn by script, and groups have no public answer: groups stay inconclusive.",
	],
	controls: { live: "https://gab.com/gab", impossible: "https://gab.com/no_such_account_stillup_0" },
};
