import { describe, expect, it } from "vitest";
import * as stillup from "../../src/index.ts";
import {
	canonicalise,
	deriveInterval,
	holm,
	intervalLogRank,
	judge,
	kaplanMeier,
	logRank,
	newcombe,
	statusAt,
	turnbull,
	wilson,
} from "../../src/index.ts";

// The names and shapes of contract.md section 3, one by one. The numbers have their own tests in test/stats.

const keysOf = (value: object | null): string[] => Object.keys(value ?? {}).sort();

describe("the library", () => {
	it("exports the functions of the contract and nothing else", () => {
		expect(Object.keys(stillup).sort()).toEqual(
			[
				"canonicalise",
				"deriveInterval",
				"holm",
				"intervalLogRank",
				"judge",
				"kaplanMeier",
				"logRank",
				"newcombe",
				"statusAt",
				"turnbull",
				"wilson",
			].sort(),
		);
	});
});

describe("canonicalise", () => {
	it("gives a target with its platform, kind, id and lane", () => {
		expect(canonicalise("https://m.facebook.com/groups/1234567890/?ref=share")).toMatchObject({
			kind: "target",
			url: "https://www.facebook.com/groups/1234567890/",
			platform: "facebook",
			itemKind: "group",
			itemId: "1234567890",
			lane: "facebook",
		});
		expect(canonicalise("hxxps://example[.]org/a?utm_source=x")).toMatchObject({
			kind: "target",
			url: "https://example.org/a",
			platform: "web",
			itemKind: "page",
			itemId: null,
			lane: "example.org",
		});
	});

	it("gives a problem with its reason for what is no URL", () => {
		const problem = canonicalise("see the screenshot");
		expect(problem.kind).toBe("problem");
		expect(keysOf(problem)).toEqual(["kind", "message", "reason"]);
	});
});

describe("judge", () => {
	it("gives the object of check, without timings", () => {
		const verdict = judge({ url: "https://example.org/a", status: 410, headers: {}, body: "gone" });
		expect(verdict).toMatchObject({ status: "removed", reason: "gone", scope: "content", rule: "http/gone" });
		expect(keysOf(verdict)).toEqual(
			[
				"url",
				"canonicalUrl",
				"platform",
				"kind",
				"status",
				"reason",
				"scope",
				"rule",
				"grade",
				"httpStatus",
				"finalUrl",
				"redirects",
				"title",
				"bytes",
				"sha256",
			].sort(),
		);
	});

	it("takes a user's rules: a pack, or several", () => {
		const pack = {
			platform: "web",
			version: "2026-11-22",
			rules: [
				{
					id: "mine/closed",
					grade: "medium",
					source: "this test",
					observed: "2026-11-22",
					when: { status: [200], title: { is: ["Closed for good"] } },
					means: { status: "removed", reason: "deleted-by-author", scope: "content" },
				},
			],
		};
		const exchange = { url: "https://example.org/a", status: 200, body: "<title>Closed for good</title>" };
		expect(judge(exchange).status).not.toBe("removed");
		for (const userRules of [pack, [pack]])
			expect(judge(exchange, { userRules })).toMatchObject({ status: "removed", rule: "mine/closed" });
	});

	it("an unclear answer is inconclusive", () => {
		expect(judge({ url: "https://example.org/a", error: "ECONNRESET" })).toMatchObject({ status: "inconclusive" });
		expect(judge({ url: "https://example.org/a", status: 403 })).toMatchObject({ status: "inconclusive" });
	});
});

describe("deriveInterval", () => {
	it("gives the shape of the contract, in days", () => {
		const derived = deriveInterval({
			reportedAt: "2026-01-01T00:00:00Z",
			cutoff: "2026-03-02T00:00:00Z",
			checks: [
				["2026-01-02T00:00:00Z", "live"],
				["2026-01-11T00:00:00Z", "removed"],
				["2026-01-12T00:00:00Z", "removed"],
			],
		});
		expect(derived).toMatchObject({
			age: 60,
			sustained: { left: 1, right: 10 },
			unconfirmed: false,
			neverSeenLive: false,
			transientGaps: 0,
			goneWhenReported: false,
			noInformation: false,
		});
		expect(derived).toHaveProperty("first");
	});

	it("gives no interval without information", () => {
		const derived = deriveInterval({ reportedAt: 0, cutoff: 86_400_000, checks: [] });
		expect(derived).toMatchObject({ age: 1, sustained: null, noInformation: true });
	});
});

describe("shares and tests of shares", () => {
	it("wilson gives share and limits", () => {
		const { share, low, high } = wilson(19, 40);
		expect([share, low, high].map((value) => Number(value?.toFixed(3)))).toEqual([0.475, 0.329, 0.625]);
		const wider = wilson(19, 40, 0.99);
		expect(wider.low).toBeLessThan(low ?? 0);
	});

	it("newcombe gives the difference and limits", () => {
		// Newcombe 1998, Stat. Med. 17:873, table II, example (a), method 10: 56/70 - 48/80.
		const { difference, low, high } = newcombe(56, 70, 48, 80);
		expect([difference, low, high].map((value) => Number(value?.toFixed(4)))).toEqual([0.2, 0.0524, 0.3339]);
	});

	it("holm keeps the order given", () => {
		expect(holm([0.04, 0.01, 0.03])).toEqual([0.06, 0.03, 0.06]);
	});

	it("statusAt gives the counts, share and range of a threshold", () => {
		const rows = [
			{ left: 40, right: null, age: 50 },
			{ left: 5, right: 9, age: 50, cluster: null },
			{ left: null, right: null, age: 50 },
			{ left: 10, right: null, age: 12 },
		];
		expect(statusAt(rows, 30, 2)).toMatchObject({
			eligible: 3,
			notYetDue: 1,
			stillUp: 1,
			gone: 1,
			restricted: 0,
			unknown: 1,
			share: 0.5,
			rangeLow: 1 / 3,
			rangeHigh: 2 / 3,
		});
	});
});

describe("survival", () => {
	const rows = [
		{ time: 2, event: true },
		{ time: 5, event: false },
		{ time: 8, event: true, entry: 1, weight: 2 },
	];

	it("kaplanMeier gives points, median, at and restrictedMean", () => {
		const fit = kaplanMeier(rows, { level: 0.9 });
		for (const point of fit.points)
			expect(keysOf(point)).toEqual(["atRisk", "estimate", "events", "high", "low", "stdErr", "time"]);
		expect(keysOf(fit.median)).toEqual(["high", "low", "time"]);
		expect(keysOf(fit.at(3))).toEqual(["atRisk", "estimate", "high", "low"]);
		expect(keysOf(fit.restrictedMean(4))).toEqual(["estimate", "stdErr"]);
	});

	it("delayed entry is at risk on (entry, time]", () => {
		const at = (time: number) =>
			kaplanMeier([
				{ time: 5, event: true, entry: 3 },
				{ time: 3, event: true },
			]).points.find((point) => point.time === time)?.atRisk;
		expect([at(3), at(5)]).toEqual([1, 1]);
	});

	it("a median that is not reached is null", () => {
		expect(kaplanMeier([{ time: 9, event: false }]).median).toEqual({ time: null, low: null, high: null });
		expect(turnbull([{ left: 3, right: null }]).median).toBeNull();
	});

	it("logRank and intervalLogRank give statistic, df and p", () => {
		expect(logRank([rows, rows.map((row) => ({ ...row, time: row.time + 3 }))], { rho: 0 })).toMatchObject({
			statistic: expect.any(Number),
			df: 1,
			p: expect.any(Number),
		});
		const early = [
			{ left: 0, right: 2 },
			{ left: 1, right: 3 },
		];
		const late = [
			{ left: 5, right: null },
			{ left: 6, right: 9 },
		];
		expect(intervalLogRank([early, late])).toMatchObject({
			statistic: expect.any(Number),
			df: 1,
			p: expect.any(Number),
		});
	});

	it("turnbull gives boxes, fit, at and median", () => {
		const fit = turnbull([
			{ left: 1, right: 4 },
			{ left: 2, right: 6 },
			{ left: 7, right: null, weight: 1 },
			{ left: 3, right: 3 },
		]);
		expect(keysOf(fit)).toEqual(["at", "boxes", "converged", "iterations", "logLikelihood", "median", "optimalityGap"]);
		for (const box of fit.boxes) expect(keysOf(box)).toEqual(["left", "mass", "right"]);
		expect(keysOf(fit.at(2))).toEqual(["lower", "upper"]);
		expect(keysOf(fit.median)).toEqual(["from", "to"]);
	});
});
