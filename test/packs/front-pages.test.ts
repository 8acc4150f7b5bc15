import { describe, expect, test } from "vitest";
import { judgeExchange } from "../../src/classify/judge-exchange.ts";
import { builtInRules } from "../../src/classify/rule-set.ts";
import { PACKS } from "../../src/packs/index.ts";

const rules = builtInRules();

/** What a platform shows in place of an item when it sends visitors home: a page with the tags of the platform itself. */
const frontPage = (
	origin: string,
	name: string,
	at: string,
): string => `<!doctype html><html><head><title>${name}</title>
<meta property="og:title" content="${name}"><meta property="og:site_name" content="${name}">
<meta property="og:description" content="${name}: see what is happening."><meta property="og:url" content="${at}">
<meta name="description" content="${name}: see what is happening."><link rel="canonical" href="${origin}/"></head>
<body><h1>${name}</h1><p>${"Log in or sign up to see more of what people here share with each other. ".repeat(4)}</p></body></html>`;

/** A blog's root is its front page; Odysee gives an item that is missing the canonical of its root (platforms.md section 21). */
const isOther = (platform: string, live: string): boolean => new URL(live).pathname === "/" || platform === "odysee";

const withControls = PACKS.flatMap(({ controls, platform, name }) =>
	controls === null || isOther(platform, controls.live) ? [] : [[platform, name, controls.live] as const],
);

describe.each(withControls)("the front page of %s", (_platform, name, live) => {
	const { origin } = new URL(live);

	test("in place of the known-live item does not read live", () => {
		const look = judgeExchange({ url: live, status: 200, body: frontPage(origin, name, `${origin}/`) }, rules);
		expect(look.verdict).toMatchObject({ status: "inconclusive" });
	});

	test("reached by a redirect does not read live, nor removed", () => {
		const saved = { url: live, status: 200, finalUrl: `${origin}/`, body: frontPage(origin, name, `${origin}/`) };
		expect(judgeExchange(saved, rules).verdict).toMatchObject({ status: "inconclusive" });
	});

	test("with the item only in the address to go on to does not read live", () => {
		const next = `${origin}/login/?next=${encodeURIComponent(live)}`;
		const look = judgeExchange({ url: live, status: 200, body: frontPage(origin, name, next) }, rules);
		expect(look.verdict).toMatchObject({ status: "inconclusive" });
	});
});
