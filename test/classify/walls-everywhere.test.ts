import { describe, expect, test } from "vitest";
import { canonicalise } from "../../src/canonical/canonicalise.ts";
import { createPoll } from "../../src/classify/create-poll.ts";
import { judgeEvidence } from "../../src/classify/judge-evidence.ts";
import { builtInRules } from "../../src/classify/rule-set.ts";
import type { Exchange } from "../../src/domain/exchange.ts";
import type { TargetIdentity } from "../../src/domain/target.ts";
import { PACKS } from "../../src/packs/index.ts";
import { fc } from "../support/properties.ts";

// What holds on every platform (platforms.md section 1), for an example of every shape of every pack.

const rules = builtInRules();
const targets: readonly TargetIdentity[] = PACKS.flatMap((pack) =>
	pack.shapes.flatMap((shape) => {
		const found = canonicalise(shape.examples[0]?.[1] ?? "");
		return found.kind === "target" ? [found] : [];
	}),
);

type Answer = {
	readonly status: number;
	readonly body: string;
	readonly fields?: Record<string, string>;
	readonly at?: string;
};

const answerOf = (requestUrl: string, { status, body, fields, at }: Answer): Exchange => {
	const finalUrl = at === undefined ? requestUrl : new URL(at, requestUrl).href;
	return {
		requestUrl,
		finalUrl,
		redirects: finalUrl === requestUrl ? [] : [{ url: requestUrl, statusCode: 302, location: finalUrl }],
		outcome: {
			kind: "response",
			statusCode: status,
			fields: new Map(Object.entries({ "content-type": "text/html; charset=utf-8", ...fields })),
			body: Buffer.from(body),
			truncated: false,
		},
	};
};

const failed = (requestUrl: string): Exchange => ({
	requestUrl,
	finalUrl: requestUrl,
	redirects: [],
	outcome: { kind: "failure", failure: { kind: "reset", code: "ECONNRESET", message: "reset" } },
});

const run = (target: TargetIdentity, answer: (url: string) => Exchange) => {
	const poll = createPoll(target, rules, { userAgent: "facebookexternalhit" });
	let step = poll.first;
	while (step.kind === "ask") step = poll.answer(answer(step.request.url));
	expect(judgeEvidence(target, step.evidence, rules)).toEqual(step.verdict);
	return step.verdict;
};

const TOMBSTONES =
	"Page not found. Sorry, this page isn't available. This content isn't available right now. item doesn't exist. " +
	"This account has been suspended. Video unavailable. removed for violating. No Media Match. Unknown Invite. Record not found";
const BUNDLE = `<title></title><div id="root"></div><script>var strings=${JSON.stringify(TOMBSTONES.split(". "))}</script>`;

describe.each([
	["429 with a tombstone", { status: 429, body: `<title>Page not found</title><h1>${TOMBSTONES}</h1>` }],
	["403 of a firewall", { status: 403, body: `<title>403 Forbidden</title><p>${TOMBSTONES}` }],
	["503", { status: 503, body: `<title>Page not found</title><p>${TOMBSTONES}` }],
	["999", { status: 999, body: "" }],
	["zero bytes", { status: 200, body: "" }],
	[
		"a Cloudflare challenge",
		{ status: 403, body: "<title>Just a moment...</title>", fields: { "cf-mitigated": "challenge" } },
	],
	["a challenge with 404", { status: 404, body: "<title>404</title>", fields: { "cf-mitigated": "challenge" } }],
	["a login", { status: 200, body: `<title>Page not found</title><h1>${TOMBSTONES}</h1>`, at: "/login?next=x" }],
	["a checkpoint", { status: 200, body: "<title>Page not found</title>", at: "/checkpoint/1" }],
	["a consent page", { status: 200, body: "<title>404</title>", at: "/consent?next=x" }],
	["the strings of the bundle", { status: 200, body: BUNDLE }],
	["a firewall's stub", { status: 200, body: "<body>Please wait...<script>'_wafchallengeid'</script></body>" }],
])("%s is inconclusive", (_, answer: Answer) => {
	test.each(targets.map((target) => [`${target.platform} ${target.itemKind} ${target.url}`, target] as const))(
		"%s",
		(_name, target) => {
			const verdict = run(target, (url) => answerOf(url, answer));
			// Google's sign-in is how it says that a document is not public: restricted, never removed.
			expect(["inconclusive", ...(answer.at === undefined ? [] : ["restricted"])]).toContain(verdict.status);
		},
	);
});

test("no answer at all is inconclusive on every platform", () => {
	for (const target of targets) expect(run(target, failed).status).toBe("inconclusive");
});

test("whatever comes back, a poll ends with a verdict that judging its evidence gives again", () => {
	const pieces = fc.constantFrom(
		...'<title>|</title>|<h1>|</h1>|<script>|</script>|<script id=__NEXT_DATA__>|{|}|[|]|"a":|null|404|not found|<meta property=og:title content=x>|<meta property=og:url content=|>|ytInitialPlayerResponse = {|\u0000|é|<!--|-->|&amp;|&#'.split(
			"|",
		),
	);
	fc.assert(
		fc.property(
			fc.constantFrom(...targets),
			fc.constantFrom(200, 301, 302, 400, 401, 403, 404, 410, 451, 500),
			fc.array(pieces, { maxLength: 40 }),
			fc.constantFrom("text/html", "application/json", "image/png", ""),
			(target, status, parts, type) => {
				run(target, (url) => answerOf(url, { status, body: parts.join(""), fields: { "content-type": type } }));
			},
		),
		{ numRuns: 1500 },
	);
});
