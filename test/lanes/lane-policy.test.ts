import { expect, test } from "vitest";
import { laneKey } from "../../src/domain/target.ts";
import { equalJitter, fullJitter } from "../../src/lanes/back-off.ts";
import { lanePolicies } from "../../src/lanes/lane-policy.ts";

const table = new Map([[laneKey("slow"), { spacingMs: 5000, concurrency: 1 }]]);

test("without a rate a host is asked once a second, a slow platform at its own pace", () => {
	const policyOf = lanePolicies(null, table);
	expect(policyOf(laneKey("example.com"))).toMatchObject({ spacingMs: 1000, concurrency: 1 });
	expect(policyOf(laneKey("slow")).spacingMs).toBe(5000);
});

test("a rate holds for all hosts, but makes no platform faster than it should be asked", () => {
	const policyOf = lanePolicies({ kind: "rate", perSecond: 10 }, table);
	expect(policyOf(laneKey("example.com")).spacingMs).toBe(100);
	expect(policyOf(laneKey("slow")).spacingMs).toBe(5000);
	expect(lanePolicies({ kind: "rate", perSecond: 0.1 }, table)(laneKey("slow")).spacingMs).toBe(10_000);
});

test("off lifts every spacing, and no back-off", () => {
	const policy = lanePolicies({ kind: "off" }, table)(laneKey("slow"));
	expect(policy.spacingMs).toBe(0);
	expect(policy.backOffBaseMs).toBeGreaterThan(0);
});

test("back-off doubles up to its cap, with jitter over all of it", () => {
	const ceilings = [0, 1, 2, 3, 10, 100].map((tries) => fullJitter(tries, 1000, 30_000, () => 1));
	expect(ceilings).toEqual([1000, 2000, 4000, 8000, 30_000, 30_000]);
	expect(fullJitter(3, 1000, 30_000, () => 0)).toBe(0);
	expect(equalJitter(3, 1000, 30_000, () => 0)).toBe(4000);
});
