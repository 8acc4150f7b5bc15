import { describe, expect, it } from "vitest";
import type { FailureKind } from "../../src/domain/exchange.ts";
import type { Look } from "../../src/domain/snapshot.ts";
import { laneKey, type TargetId } from "../../src/domain/target.ts";
import { type Instant, instant } from "../../src/domain/time.ts";
import { ruleId } from "../../src/domain/verdict.ts";
import type { Reach } from "../../src/lanes/vantage.ts";
import { createHeldLooks } from "../../src/pipeline/held-looks.ts";
import { aLook } from "../support/builders.ts";
import { evidenceOf } from "../support/study.ts";

const START = Date.UTC(2026, 10, 22);
const second = (count: number): Instant => instant(START + count * 1000);
const ANSWERED: Reach = { kind: "answered" };
const FAILED: Reach = { kind: "failed" };

const look = (number: number, changes: Partial<Look> = {}): Look =>
	aLook(number as TargetId, new Date(second(number)).toISOString(), "inconclusive", changes);

const start = () => {
	const passed: number[] = [];
	const held = createHeldLooks<{ look: Look }>(instant(START), ({ look: { targetId } }) => passed.push(targetId));
	const add = (number: number, reach: Reach | null, changes: Partial<Look> = {}): Instant | null =>
		held.add(
			{ look: look(number, changes) },
			{ lane: laneKey(`host-${number}.example`), finishedAt: second(number), reach },
		);
	return { held, passed, add };
};

describe("looks that failed on the way", () => {
	it("are held until an answer from anywhere shows that the line is up", () => {
		const { passed, add } = start();
		add(1, FAILED);
		add(2, FAILED);
		expect(passed).toEqual([]);
		add(3, ANSWERED);
		expect(passed).toEqual([1, 2, 3]);
	});

	it("are dropped, and the sweep is told since when, once everything fails at once", () => {
		const { held, passed, add } = start();
		for (let number = 1; number <= 20; number += 1) add(number, ANSWERED);
		let since: Instant | null = null;
		for (let number = 21; number <= 60 && since === null; number += 1) since = add(number, FAILED);
		expect(since).toBe(second(20));
		expect(passed).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
		expect(add(70, ANSWERED)).toBe(since);
		expect(held.finish()).toBeGreaterThan(1);
		expect(passed).toHaveLength(20);
	});

	it("are stored where only a few hosts were asked, for a dead host is dead", () => {
		const { held, passed, add } = start();
		add(1, FAILED);
		add(2, FAILED);
		expect(held.finish()).toBe(0);
		expect(passed).toEqual([1, 2]);
	});

	it("are not stored where no host of several answered at all", () => {
		const { held, passed, add } = start();
		for (let number = 1; number <= 5; number += 1) add(number, FAILED);
		expect(held.finish()).toBe(5);
		expect(passed).toEqual([]);
	});

	const notResolved = (kind: FailureKind, code: string): Partial<Look> => {
		const [page] = evidenceOf(1, "live").observations;
		if (page === undefined) throw new Error("evidence of one page");
		const failure = { kind, code, message: "example.com could not be resolved" };
		return {
			verdict: { status: "inconclusive", reason: "dns-failed", rule: ruleId("dns/name-not-found"), grade: "medium" },
			evidence: { observations: [{ ...page, failure }], packs: [] },
		};
	};

	it.each(["ECONNREFUSED", "ETIMEOUT", "EAI_AGAIN", "ESERVFAIL"])(
		"are not stored where the resolver itself did not get through to anybody (%s)",
		(code) => {
			const { held, passed, add } = start();
			for (let number = 1; number <= 5; number += 1) add(number, FAILED, notResolved("resolver-failed", code));
			expect(held.finish()).toBe(5);
			expect(passed).toEqual([]);
		},
	);

	it.each([
		["resolver-failed", "ECONNREFUSED"],
		["proxy-failed", "ECONNREFUSED"],
		["proxy-failed", "407"],
	] as const)("are not stored, however few hosts were asked, where no host can be the cause (%s, %s)", (kind, code) => {
		const { held, passed, add } = start();
		add(1, FAILED, notResolved(kind, code));
		expect(held.finish()).toBe(1);
		expect(passed).toEqual([]);
	});

	it.each([
		["resolver-failed", "ETIMEOUT"],
		["resolver-failed", "ESERVFAIL"],
		["proxy-failed", "503"],
		["refused", "ECONNREFUSED"],
	] as const)("are stored where a host or its name server may be the cause (%s, %s)", (kind, code) => {
		const { held, passed, add } = start();
		add(1, FAILED, notResolved("resolver-failed", "ECONNREFUSED"));
		add(2, FAILED, notResolved(kind, code));
		expect(held.finish()).toBe(0);
		expect(passed).toEqual([1, 2]);
	});

	it.each([
		["resolver-failed", "ENODATA", FAILED],
		["resolver-failed", "ENOTFOUND", FAILED],
		["name-not-found", "ENOTFOUND", null],
	] as const)("are stored where a resolver said what it knows of a name (%s, %s): it answered", (kind, code, reach) => {
		const { held, passed, add } = start();
		for (let number = 1; number <= 4; number += 1) add(number, FAILED);
		add(5, reach, notResolved(kind, code));
		expect(held.finish()).toBe(0);
		expect(passed.toSorted()).toEqual([1, 2, 3, 4, 5]);
	});

	it("pass at once when they say nothing of the network, such as a refused address", () => {
		const { passed, add } = start();
		add(1, null);
		expect(passed).toEqual([1]);
	});
});
