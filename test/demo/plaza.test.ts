import { describe, expect, it } from "vitest";
import { DEMO_POLICY, sweepInstant } from "../../src/demo/demo-policy.ts";
import { fateOf, showingOn } from "../../src/demo/fate.ts";
import { createPlaza } from "../../src/demo/plaza.ts";
import { instant } from "../../src/domain/time.ts";

const HELP = "/pages/plaza-help";
const PATHS = Array.from({ length: 400 }, (_, index) => `/${index % 3 === 0 ? "groups" : "pages"}/${1000 + index}`);

describe("the simulated platform", () => {
	it("asks who is too fast to wait, and serves again afterwards", () => {
		const plaza = createPlaza(1);
		const start = sweepInstant(0);
		const answers = Array.from({ length: DEMO_POLICY.rateLimit.burst + 1 }, () => plaza(HELP, start));
		expect(answers.slice(0, -1).every(({ status }) => status === 200)).toBe(true);
		const refused = answers.at(-1);
		expect(refused?.status).toBe(429);
		const later = start + Number(refused?.fields["retry-after"]) * 1000;
		expect(plaza(HELP, instant(later)).status).toBe(200);
	});

	it("calls everything gone while it blocks the vantage, its own help page too", () => {
		const plaza = createPlaza(1);
		const { from, until } = DEMO_POLICY.block;
		for (const path of [HELP, ...PATHS.slice(0, 20)])
			expect(plaza(path, sweepInstant(from + 0.5)).body).toContain("isn't available right now");
		expect(plaza(HELP, sweepInstant(until)).body).toContain("plaza help");
	});

	it("answers 200 to an address that cannot exist, with its tombstone", () => {
		const { status, body } = createPlaza(1)("/pages/no-such-page-stillup-0", sweepInstant(1));
		expect([status, body.includes('class="tombstone"')]).toEqual([200, true]);
	});
});

describe("the fates of pages and groups", () => {
	it("are stretches in order, of which one holds on any day", () => {
		for (const path of PATHS) {
			const fate = fateOf(path, 3);
			expect(fate[0]?.from).toBe(Number.NEGATIVE_INFINITY);
			const days = fate.map(({ from }) => from);
			expect(days).toEqual([...days].sort((one, other) => one - other));
			expect(showingOn(fate, -1000)).toBe(fate[0]?.showing);
		}
	});

	it("are of every kind among some hundred", () => {
		const shown = new Set(PATHS.flatMap((path) => fateOf(path, 3).map(({ showing }) => showing)));
		expect([...shown].sort()).toEqual(["deleted", "disabled", "item", "login", "not-available", "policy", "private"]);
		expect(PATHS.some((path) => fateOf(path, 3).length === 4)).toBe(true);
	});
});
