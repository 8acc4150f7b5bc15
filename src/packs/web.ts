import type { RulePack } from "./pack.ts";

/** The rest of the web: no shapes, no rules of its own beyond the common ones. */
export const web: RulePack = {
	platform: "web",
	name: "Rest of the web",
	version: "2026-11-23",
	hosts: [],
	shapes: [],
	lane: { key: "web", spacingMs: 1000, concurrency: 1 },
	trusts: { statusCodes: true, plainPages: true },
	probes: [
		{ name: "page", url: "{url}" },
		{
			// A wrong "live" is the second worst mistake, and one more request per host and sweep is little to ask: so every
			// page that would pass as live, or whose title says not found, is compared. A site's front page cannot be a soft 404.
			name: "soft-404",
			url: "{origin}/{nonce}",
			afterRules: [
				"web/ok",
				"web/file",
				"web/error-in-data",
				"web/not-found-wording",
				"web/not-found-address",
				"web/redirected-to-root",
				"web/redirected-to-another-page",
				"web/suspended-wording",
			],
			sharedKey: "soft-404 {origin}",
		},
	],
	rules: [],
	limits: [
		"A page that a host also gives for any other address cannot be told from a removed one.",
		"A resolver that filters names (Quad9, Pi-hole, a company's) says of those it blocks that they do not exist: sweep by one that does not.",
		"Pages drawn by script alone show nothing to a client that runs none.",
	],
	controls: null,
};
