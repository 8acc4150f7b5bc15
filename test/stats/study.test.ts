import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { STATUSES } from "../../src/domain/verdict.ts";
import { deriveInterval } from "../../src/history/derive-interval.ts";
import { statusAt } from "../../src/stats/status-at.ts";
import { turnbull } from "../../src/stats/turnbull/turnbull.ts";

const interval = z.tuple([z.number(), z.number().nullable()]).nullable();
const study = z
	.object({
		reportedAt: z.string(),
		asOf: z.string(),
		targets: z.array(
			z.object({
				name: z.string(),
				looks: z.array(z.tuple([z.enum(STATUSES), z.number()])),
				sustained: interval,
				first: interval,
				restrictedFrom: z.number().optional(),
				flags: z.array(z.string()),
			}),
		),
		thresholds: z.array(z.record(z.string(), z.number())),
	})
	.parse(JSON.parse(readFileSync(new URL("../../fixtures/histories/study.json", import.meta.url), "utf8")));

const DAY = 86_400_000;

const derive = ({ looks }: (typeof study.targets)[number]) =>
	deriveInterval({
		reportedAt: study.reportedAt,
		cutoff: study.asOf,
		checks: looks.map(([status, day]) => [Date.parse(study.reportedAt) + day * DAY, status]),
	});

describe("a study worked out by hand (fixtures/histories/study.json)", () => {
	test.each(study.targets)("$name", (target) => {
		const derived = derive(target);
		const pair = (one: typeof derived.sustained) => (one === null ? null : [one.left, one.right]);
		expect(pair(derived.sustained)).toEqual(target.sustained);
		expect(pair(derived.first)).toEqual(target.first);
		expect(derived.restrictedFrom).toBe(target.restrictedFrom ?? null);
		expect({
			"transient gap": derived.transientGaps > 0,
			"never seen live": derived.neverSeenLive,
			unconfirmed: derived.unconfirmed,
			"gone when reported": derived.goneWhenReported,
			"no information": derived.noInformation,
		}).toEqual({
			"transient gap": target.flags.includes("transient gap"),
			"never seen live": target.flags.includes("never seen live"),
			unconfirmed: target.flags.includes("unconfirmed"),
			"gone when reported": target.flags.includes("gone when reported"),
			"no information": target.flags.includes("no information"),
		});
	});

	const counted = study.targets.map(derive).filter((derived) => !derived.goneWhenReported);

	test.each(study.thresholds)("the counts after $day days", ({ day = 0, grace = 0, ...counts }) => {
		const rows = counted.map(({ sustained, age, restrictedFrom }) => ({
			left: sustained?.left ?? null,
			right: sustained?.right ?? null,
			age,
			restrictedFrom,
		}));
		expect(statusAt(rows, day, grace)).toMatchObject(counts);
	});

	test("the curve is known outside its boxes, and lies between the counts' range", () => {
		const rows = counted.flatMap(({ sustained }) => (sustained === null ? [] : [sustained]));
		const fit = turnbull(rows);
		expect(fit.converged).toBe(true);
		const { lower, upper } = fit.at(60);
		expect(lower).toBeGreaterThan(2 / 11);
		expect(upper).toBeLessThan(6 / 11);
	});
});
