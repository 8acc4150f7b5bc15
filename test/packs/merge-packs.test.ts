import { describe, expect, test } from "vitest";
import { z } from "zod";
import { judgeExchange } from "../../src/classify/judge-exchange.ts";
import { createRuleSet } from "../../src/classify/rule-set.ts";
import { BUILT_IN } from "../../src/packs/built-in.ts";
import { mergePacks } from "../../src/packs/merge-packs.ts";
import { userRulesSchema } from "../../src/packs/pack-schema.ts";

// A user's pack over a built-in one: each part of it adds, or takes the place of what has the same name.

const HEAD = { platform: "facebook", version: "2026-12-01" };
const merge = (...packs: readonly object[]) => mergePacks(userRulesSchema.parse(packs));
const rulesWith = (...packs: readonly object[]) => createRuleSet(merge(...packs));
const facebookWith = (part: object) => {
	const found = merge({ ...HEAD, ...part }).packs.find(({ platform }) => platform === "facebook");
	if (found === undefined) throw new Error("facebook is gone");
	return found;
};
const builtIn = facebookWith({});
const read = (part: object, url: string) => {
	const found = rulesWith({ ...HEAD, ...part }).canonicaliser.canonicalise(url);
	return found.kind === "target" ? `${found.platform} ${found.itemKind} ${found.url}` : found.message;
};
const rule = (part: object) => ({
	id: "facebook/mine",
	grade: "weak",
	source: "this test",
	observed: "2026-12-01",
	when: { status: [200], title: { is: ["Gone fishing"] } },
	means: { status: "removed", reason: "gone", scope: "content" },
	...part,
});
const judged = (part: object, body: string, status = 200) =>
	judgeExchange({ url: "https://www.facebook.com/some.page", status, body }, rulesWith({ ...HEAD, ...part })).verdict;

describe("parts about addresses", () => {
	test("hosts, and folds of them, are added", () => {
		const part = { hosts: ["fb.example"], folds: [{ from: ["fb.example"], to: "www.facebook.com" }] };
		expect(read(part, "https://fb.example/Some.Page")).toBe("facebook page https://www.facebook.com/some.page");
		expect(read(part, "https://m.facebook.com/Some.Page")).toBe("facebook page https://www.facebook.com/some.page");
	});

	test("links that carry another are added", () => {
		const part = { unwraps: [{ host: "go.facebook.com", path: "/out", parameters: ["to"] }] };
		expect(read(part, "https://go.facebook.com/out?to=https%3A%2F%2Fboats.example%2F")).toBe(
			"web site https://boats.example/",
		);
		expect(read(part, "https://l.facebook.com/l.php?u=https%3A%2F%2Fboats.example%2F")).toBe(
			"web site https://boats.example/",
		);
	});

	test("application links are added", () => {
		const part = { appLinks: [{ pattern: "^fb9://p/(?<id>[\\w.]+)", url: "https://www.facebook.com/{id}" }] };
		expect(read(part, "fb9://p/some.page")).toBe("facebook page https://www.facebook.com/some.page");
		expect(read(part, "fb://profile/123")).toBe("facebook profile https://www.facebook.com/profile.php?id=123");
	});

	test("words to drop and reserved words are added", () => {
		expect(read({ drops: ["mine"] }, "https://www.facebook.com/a/b/c?mine=1&fbclid=2")).toBe(
			"facebook page https://www.facebook.com/a/b/c",
		);
		const accountOf = (word: string) => {
			const { canonicaliser } = rulesWith({ ...HEAD, reserved: ["fishing"] });
			const found = canonicaliser.canonicalise(`https://www.facebook.com/${word}`);
			return found.kind === "target" ? found.account : found;
		};
		expect([accountOf("fishing"), accountOf("marketplace"), accountOf("sailing")]).toEqual([null, null, "sailing"]);
	});

	test("shapes come before the built-in ones", () => {
		const shapes = [
			{ kind: "listing", path: "/boats/(?<id>\\d+)", url: "https://www.facebook.com/boats/{id}", examples: [] },
		];
		expect(read({ shapes }, "https://m.facebook.com/boats/7")).toBe(
			"facebook listing https://www.facebook.com/boats/7",
		);
		expect(read({ shapes }, "https://m.facebook.com/groups/7")).toBe(
			"facebook group https://www.facebook.com/groups/7/",
		);
	});
});

describe("parts about asking", () => {
	test("lane, trusts, controls, name and version take the place of the built-in ones", () => {
		const lane = { key: "facebook", spacingMs: 9000, concurrency: 2 };
		const trusts = { statusCodes: true, plainPages: false };
		const controls = { live: "https://www.facebook.com/mine.mine", impossible: "https://www.facebook.com/no.no.no.no" };
		expect(facebookWith({ lane, trusts, controls, name: "FB" })).toMatchObject({
			...{ lane, trusts, controls, name: "FB" },
			version: "2026-12-01",
		});
		expect(facebookWith({ controls: null }).controls).toBeNull();
		expect(judged({ trusts }, "<p>x", 410)).toMatchObject({
			status: "inconclusive",
			rule: "facebook/not-found-status",
		});
	});

	test("a probe takes the place of the one with its name; another is added", () => {
		const { probes } = facebookWith({
			probes: [
				{ name: "plugin", kinds: ["post"], url: "https://www.facebook.com/plugins/mine.php?href={url:encoded}" },
				{ name: "mine", url: "https://graph.facebook.com/{id}" },
			],
		});
		expect(probes.map(({ name }) => name)).toEqual(["mine", ...builtIn.probes.map(({ name }) => name)]);
		expect(probes.find(({ name }) => name === "plugin")?.url).toContain("mine.php");
	});

	test("limits are added", () => {
		expect(facebookWith({ limits: ["Mine."] }).limits).toEqual([...(builtIn.limits ?? []), "Mine."]);
	});
});

describe("parts about judging", () => {
	test("wordings are added by language, or take the place of those of their language", () => {
		const phrases = { unavailable: { nl: ["Deze inhoud is momenteel niet beschikbaar"], de: ["Weg"] } };
		expect(facebookWith({ phrases }).phrases?.unavailable).toEqual({
			...builtIn.phrases?.unavailable,
			...phrases.unavailable,
		});
		const title = "<title>Deze inhoud is momenteel niet beschikbaar</title>";
		expect(judged({ phrases }, title).rule).toBe("facebook/unavailable");
		expect(judged({ phrases }, "<title>This content isn't available right now</title>").rule).toBe(
			"facebook/unavailable",
		);
	});

	test("a rule is added, or takes the place of the one with its id, with its new phrases", () => {
		const phrases = { fishing: { en: ["Gone fishing"] } };
		const mine = rule({ when: { status: [200], title: { isPhrase: "fishing" } } });
		expect(judged({ phrases, rules: [mine] }, "<title>Gone fishing</title>")).toMatchObject({
			status: "removed",
			rule: "facebook/mine",
			grade: "weak",
		});
		const replaced = rule({ id: "facebook/page-not-found", means: { status: "inconclusive", reason: "login-wall" } });
		expect(judged({ rules: [replaced] }, "<title>Page Not Found</title>").rule).not.toBe("facebook/page-not-found");
	});

	test("common rules that do not hold are added to those that the pack ignores already", () => {
		const docs = { platform: "google-docs", version: "2026-12-01", ignores: ["web/captcha-page"] };
		const found = merge(docs).packs.find(({ platform }) => platform === "google-docs");
		expect(found?.ignores).toEqual(["web/login-wall", "web/captcha-page"]);
	});

	test("rules and wordings of the rest of the web are replaced by id and language, others added", () => {
		const web = {
			platform: "web",
			version: "2026-12-01",
			phrases: { challenge: { nl: ["een ogenblik"] } },
			rules: [rule({ id: "web/mine" }), rule({ id: "http/gone", when: { status: [410] }, grade: "medium" })],
		};
		const at = (status: number, body: string) =>
			judgeExchange({ url: "https://news.example/a", status, body }, rulesWith(web)).verdict;
		expect(at(200, "<title>Gone fishing</title>")).toMatchObject({ status: "removed", rule: "web/mine" });
		expect(at(410, "<p>x")).toMatchObject({ rule: "http/gone", grade: "medium" });
		expect(at(403, "<title>Een ogenblik</title>").rule).toBe("web/cloudflare-challenge");
		expect(at(403, "<title>Just a moment...</title>").rule).toBe("web/cloudflare-challenge");
	});

	test("what was known stays as it was", () => {
		expect(BUILT_IN.packs.find(({ platform }) => platform === "facebook")?.version).not.toBe("2026-12-01");
	});
});

const shape = (part: object) => ({
	shapes: [{ kind: "page", path: "/x/(?<id>\\w+)", url: "https://www.facebook.com/{id}", examples: [], ...part }],
});

describe("a pack whose names are of nothing is refused, and the part is named", () => {
	test.each([
		["a rule about an unknown probe", { rules: [rule({ probes: ["oembedd"] })] }, "0.rules.0.probes.0", /oembedd/],
		[
			"a second answer of an unknown probe",
			{ rules: [rule({ and: [{ probe: "pluginn", when: { status: [404] } }] })] },
			"0.rules.0.and.0.probe",
			/pluginn/,
		],
		[
			"unknown phrases, where they would always hold",
			{ rules: [rule({ when: { none: [{ meta: { "og:title": { not: { mainly: "wal" } } } }] } })] },
			"0.rules.0.when.none.0.meta.og:title.not.mainly",
			/wal/,
		],
		["a rule that asks nothing", { rules: [rule({ when: {} })] }, "0.rules.0.when", /asks nothing/],
		["two rules of one id", { rules: [rule({}), rule({})] }, "0.rules.1.id", /two rules/],
		["an unknown common rule", { ignores: ["web/logn-wall"] }, "0.ignores.0", /web\/logn-wall/],
		["an address made of nothing", shape({ url: "https://www.facebook.com/{ident}" }), "0.shapes.0.url", /\{ident\}/],
		[
			"an id that no group gives",
			shape({ path: "/x/\\w+", url: "https://www.facebook.com/x" }),
			"0.shapes.0.path",
			/\{id\}/,
		],
		["a broken path", shape({ path: "/{reserved}(?<id>" }), "0.shapes.0.path", /regular expression/],
		[
			"a broken path of a carrying link",
			{ unwraps: [{ host: "go.facebook.com", path: "/(", parameters: ["u"] }] },
			"0.unwraps.0.path",
			/regular expression/,
		],
		["a probe of nothing", { probes: [{ name: "mine", url: "https://a.example/{ident}" }] }, "0.probes.0.url", /ident/],
		[
			"a probe after an unknown rule",
			{ probes: [{ name: "mine", url: "{url}", afterRules: ["facebook/no"] }] },
			"0.probes.0.afterRules.0",
			/facebook\/no/,
		],
		[
			"a kind that nobody asks about",
			{ probes: [{ name: "page", kinds: ["post"], url: "{url}" }] },
			"0.probes",
			/kind \w+/,
		],
		["a new platform that is not whole", { platform: "facebok" }, "0.name", /facebok/],
		["a host of the rest of the web", { platform: "web", hosts: ["a.example"] }, "0.hosts", /rest of the web/],
	])("%s", (_, part, path, message) => {
		const failed = z.instanceof(z.ZodError).parse(
			(() => {
				try {
					return merge({ ...HEAD, ...part });
				} catch (error) {
					return error;
				}
			})(),
		);
		const [issue] = failed.issues.flatMap((one) => (one.code === "invalid_union" ? one.errors.flat() : [one]));
		const given = failed.issues.some(({ code }) => code === "invalid_union")
			? `0.${issue?.path.slice(1).join(".")}`
			: issue?.path.join(".");
		expect(given).toBe(path);
		expect(issue?.message).toMatch(message);
	});

	test("the built-in packs themselves have none", () => {
		const { packs, web } = BUILT_IN;
		for (const { platform, version, rules, probes, ignores = [] } of packs)
			expect(() => merge({ platform, version, rules, probes, ignores })).not.toThrow();
		expect(() => merge({ platform: "web", version: web.version, probes: web.probes })).not.toThrow();
	});
});
