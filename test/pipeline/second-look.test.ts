import { describe, expect, it } from "vitest";
import { judgeExchange } from "../../src/classify/judge-exchange.ts";
import { builtInRules } from "../../src/classify/rule-set.ts";
import { type Instant, instant, MS_PER_HOUR } from "../../src/domain/time.ts";
import { withEarlierLook } from "../../src/pipeline/second-look.ts";

const NOW = instant(Date.UTC(2026, 10, 22));
const before = (hours: number): Instant => instant(NOW - hours * MS_PER_HOUR);
const rules = builtInRules();
const lookWith = (error: string) => judgeExchange({ url: "https://gone.example/page", error }, rules);

const settle = (now: string, earlier: { error: string; hours: number } | null) => {
	const { target, verdict, evidence } = lookWith(now);
	if (target === null) throw new Error("the URL is pollable");
	return withEarlierLook(target, { verdict, evidence }, rules, NOW, async () =>
		earlier === null ? null : { at: before(earlier.hours), evidence: lookWith(earlier.error).evidence },
	);
};

describe("a host name that does not exist", () => {
	it("is inconclusive when seen once", async () => {
		expect((await settle("ENOTFOUND", null)).verdict).toMatchObject({ status: "inconclusive", reason: "dns-failed" });
	});

	it("is gone when two looks an hour apart saw it, and the evidence holds both", async () => {
		const settled = await settle("ENOTFOUND", { error: "ENOTFOUND", hours: 24 });
		expect(settled.verdict).toMatchObject({ status: "removed", reason: "host-gone", scope: "host" });
		expect(settled.evidence.observations.map(({ probe }) => probe)).toEqual(["page", "second-look"]);
	});

	it("is still inconclusive when the looks share a resolver's cache", async () => {
		expect((await settle("ENOTFOUND", { error: "ENOTFOUND", hours: 0.5 })).verdict.status).toBe("inconclusive");
	});

	it.each(["SERVFAIL", "ETIMEDOUT", "ECONNREFUSED"])("is not confirmed by an earlier %s", async (error) => {
		expect((await settle("ENOTFOUND", { error, hours: 24 })).verdict.status).toBe("inconclusive");
	});

	it.each(["SERVFAIL", "ETIMEDOUT", "ECONNREFUSED"])("is not what %s says, whatever was seen before", async (error) => {
		expect((await settle(error, { error: "ENOTFOUND", hours: 24 })).verdict.status).toBe("inconclusive");
	});
});
