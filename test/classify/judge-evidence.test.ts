import { expect, test } from "vitest";
import { canonicalise } from "../../src/canonical/canonicalise.ts";
import { judgeEvidence } from "../../src/classify/judge-evidence.ts";
import { judgeExchange } from "../../src/classify/judge-exchange.ts";
import { builtInRules, createRuleSet } from "../../src/classify/rule-set.ts";
import type { Evidence } from "../../src/domain/evidence.ts";
import { mergePacks } from "../../src/packs/merge-packs.ts";
import { userRulesSchema } from "../../src/packs/pack-schema.ts";

const rules = builtInRules();
const withRules = (packs: unknown) => createRuleSet(mergePacks(userRulesSchema.parse(packs)));
const look = (url: string, body: string, more: object = {}) =>
	judgeExchange({ url, status: 200, body, ...more }, rules);
const targetOf = (url: string) => {
	const found = canonicalise(url);
	if (found.kind === "problem") throw new Error(found.message);
	return found;
};

test("evidence survives being stored as JSON", () => {
	const { evidence, verdict, target } = look("https://www.facebook.com/some.page", "<title>Page Not Found</title>");
	const stored: Evidence = JSON.parse(JSON.stringify(evidence));
	expect(target && judgeEvidence(target, stored, rules)).toEqual(verdict);
});

test("evidence without an observation has no verdict", () => {
	expect(judgeEvidence(targetOf("https://news.example/"), { observations: [], packs: [] }, rules)).toBeNull();
});

const rule = (more: object) => ({
	platform: "facebook",
	version: "2026-12-01",
	rules: [
		{
			id: "facebook/mine",
			grade: "weak",
			source: "mine",
			observed: "2026-12-01",
			means: { status: "removed", reason: "not-found", scope: "content" },
			...more,
		},
	],
});

test("a new rule about an element that nobody read then does not fire on old evidence, not even by its absence", () => {
	const { evidence, verdict, target } = look("https://www.facebook.com/some.page", "<title>Facebook</title><p>x</p>");
	if (target === null) throw new Error("no target");
	const present = withRules(rule({ when: { element: { ".new": { present: true } } } }));
	const absent = withRules(rule({ when: { element: { ".new": { present: false } } } }));
	const none = withRules(rule({ when: { none: [{ element: { ".new": { present: true } } }] } }));
	const neither = withRules(rule({ when: { none: [{ json: { "document:/a": { is: ["1"] } } }] } }));
	for (const later of [present, absent, none, neither]) expect(judgeEvidence(target, evidence, later)).toEqual(verdict);
});

test("a new rule about what was read fires on old evidence", () => {
	const { evidence, target } = look(
		"https://www.facebook.com/some.page",
		"<title>Facebook</title><h1>Closed for good</h1>",
	);
	if (target === null) throw new Error("no target");
	const later = withRules(rule({ when: { element: { h1: { has: ["closed for good"] } } } }));
	expect(judgeEvidence(target, evidence, later)).toMatchObject({ status: "removed", rule: "facebook/mine" });
});

test("a user's rule replaces the built-in one of the same id", () => {
	const changed = withRules({
		platform: "facebook",
		version: "2026-12-01",
		rules: [
			{
				id: "facebook/page-not-found",
				grade: "weak",
				source: "mine",
				observed: "2026-12-01",
				when: { title: { is: ["Page Not Found"] } },
				means: { status: "inconclusive", reason: "ambiguous-tombstone" },
			},
		],
	});
	const saved = { url: "https://www.facebook.com/some.page", status: 200, body: "<title>Page Not Found</title>" };
	expect(judgeExchange(saved, rules).verdict.status).toBe("removed");
	expect(judgeExchange(saved, changed)).toMatchObject({
		verdict: { status: "inconclusive", rule: "facebook/page-not-found" },
		evidence: { packs: ["facebook@2026-12-01", expect.stringContaining("web@")] },
	});
});

test("a user's rule comes before the built-in ones of its stage, and never before a wall", () => {
	const mine = withRules(rule({ when: { title: { present: true } } }));
	const judged = (body: string, more: object = {}) =>
		judgeExchange({ url: "https://www.facebook.com/some.page", status: 200, body, ...more }, mine).verdict;
	expect(judged("<title>Page Not Found</title>")).toMatchObject({ rule: "facebook/mine" });
	expect(judged("<title>Page</title>", { finalUrl: "https://www.facebook.com/login/" })).toMatchObject({
		reason: "login-wall",
	});
	expect(
		judged(
			'<title>Some Page</title><meta property="og:title" content="Some Page"><meta property="og:url" content="https://www.facebook.com/some.page">',
		),
	).toMatchObject({ status: "live" });
});

test("a user's pack of a new platform has its own targets and rules", () => {
	const mine = withRules({
		platform: "my-board",
		version: "2026-12-01",
		name: "My board",
		hosts: ["board.example", "*.board.example"],
		shapes: [{ kind: "post", path: "/t/(?<id>\\d+)(?:/.*)?", url: "https://board.example/t/{id}", examples: [] }],
		lane: { key: "my-board", spacingMs: 5000, concurrency: 1 },
		trusts: { statusCodes: true, plainPages: false },
		probes: [{ name: "page", url: "{url}" }],
		rules: [
			{
				id: "my-board/moderated",
				grade: "medium",
				source: "mine",
				observed: "2026-12-01",
				when: { element: { ".moderated": { present: true } } },
				means: { status: "removed", reason: "policy-violation", scope: "content" },
			},
		],
		controls: null,
	});
	const judged = judgeExchange(
		{ url: "https://www.board.example/t/17/a-title", status: 200, body: "<p class=moderated></p>" },
		mine,
	);
	expect(judged.target).toMatchObject({ platform: "my-board", itemId: "17", lane: "my-board" });
	expect(judged.verdict).toMatchObject({ status: "removed", rule: "my-board/moderated" });
	const gone = judgeExchange({ url: "https://board.example/t/17", status: 404, body: "x" }, mine);
	expect(gone.verdict).toMatchObject({ status: "removed", rule: "http/not-found" });
});

test.each([
	["a misspelt condition", rule({ when: { titel: { is: ["x"] } } })],
	["a tombstone in raw HTML", rule({ when: { body: ["This page is gone"] } })],
	["a broken pattern", rule({ when: { title: { matches: "(" } } })],
	["a selector that cannot be read", rule({ when: { element: { "a > b": { present: true } } } })],
	["an unknown reason", rule({ when: {}, means: { status: "removed", reason: "vanished", scope: "content" } })],
	["a new platform without its parts", { platform: "other", version: "2026-12-01" }],
])("%s is refused", (_, packs) => {
	expect(() => withRules(packs)).toThrow();
});

test("a user's rule for the rest of the web replaces a common one", () => {
	const changed = withRules({
		platform: "web",
		version: "2026-12-01",
		rules: [
			{
				id: "http/not-found",
				grade: "weak",
				source: "mine",
				observed: "2026-12-01",
				when: { status: [404] },
				means: { status: "inconclusive", reason: "ambiguous-tombstone" },
			},
		],
	});
	expect(judgeExchange({ url: "https://news.example/a", status: 404, body: "" }, changed).verdict).toMatchObject({
		status: "inconclusive",
		rule: "http/not-found",
	});
});
