import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { intervalLogRank } from "../../src/stats/interval-log-rank.ts";
import { logRank } from "../../src/stats/log-rank.ts";
import { reference, rowsOf } from "./reference.ts";

const cosmesis = z
	.object({ rows: z.array(z.object({ left: z.number(), right: z.number().nullable(), group: z.string() })) })
	.parse(JSON.parse(readFileSync(new URL("../../fixtures/stats/breast-cosmesis.json", import.meta.url), "utf8")));
const groups = ["Rad", "RadChem"].map((name) => cosmesis.rows.filter(({ group }) => group === name));

describe("the interval log-rank test", () => {
	// Fay and Shaw, J. Stat. Softw. 36(2) 2010, section 4.2: breast cosmesis, Z, p and the score statistics.
	test.each([
		["sun", -2.6684, 0.007622, -9.141846],
		["finkelstein", -2.6839, 0.007277, -9.944182],
		["wilcoxon", -2.1672, 0.03022, -5.656724],
	] as const)("with %s scores meets the published values", (scores, z, p, score) => {
		const result = intervalLogRank(groups, { scores });
		expect(result.df).toBe(1);
		expect((Math.sign(result.scores[0] ?? 0) * Math.sqrt(result.statistic ?? 0)).toFixed(4)).toBe(z.toFixed(4));
		expect(result.p?.toPrecision(4)).toBe(p.toPrecision(4));
		expect(result.scores[0]).toBeCloseTo(score, 6);
		expect(result.scores[1]).toBeCloseTo(-score, 6);
	});

	test("uses Sun's scores unless told otherwise", () => {
		expect(intervalLogRank(groups)).toEqual(intervalLogRank(groups, { scores: "sun" }));
	});

	test("has the log-rank test's observed minus expected as scores for right-censored rows", () => {
		for (const study of reference.studies) {
			const rows = rowsOf(study);
			const parts = study.groups.map((_, index) => rows.filter((_row, row) => study.group[row] === index + 1));
			const { observed, expected } = logRank(parts);
			const { scores } = intervalLogRank(
				parts.map((part) => part.map(({ time, event }) => ({ left: time, right: event === 1 ? time : null }))),
			);
			for (const [g, score] of scores.entries()) {
				expect(score).toBeCloseTo((observed[g] ?? 0) - (expected[g] ?? 0), 5);
			}
		}
	});

	test("does not exist for fewer than two groups, or where all rows say the same", () => {
		const none = { statistic: null, df: null, p: null };
		const row = { left: 1, right: 2 };
		expect(intervalLogRank([])).toMatchObject(none);
		expect(intervalLogRank([[], []])).toMatchObject(none);
		expect(intervalLogRank([[row], []])).toMatchObject(none);
		expect(intervalLogRank([[row, row], [row]])).toMatchObject(none);
	});

	test("leaves empty groups out", () => {
		expect(intervalLogRank([...groups, []])).toMatchObject({ df: 1, statistic: intervalLogRank(groups).statistic });
	});
});
