import { describe, expect, test } from "vitest";
import { logRank } from "../../src/stats/log-rank.ts";
import { reference, rowsOf } from "./reference.ts";

describe(`the log-rank test equals ${reference.source} to 1e-8`, () => {
	for (const study of reference.studies) {
		const rows = rowsOf(study);
		const groups = study.groups.map((_, index) => rows.filter((_row, row) => study.group[row] === index + 1));
		test.each(study.tests)(`${study.name}, rho = $rho`, (expected) => {
			const result = logRank(groups, { rho: expected.rho });
			expect(result.df).toBe(expected.df);
			expect(Math.abs((result.statistic ?? Number.NaN) / expected.statistic - 1)).toBeLessThan(1e-8);
			expect(Math.abs((result.p ?? Number.NaN) / expected.p - 1)).toBeLessThan(1e-8);
			for (const [g, value] of expected.expected.entries()) expect(result.expected[g]).toBeCloseTo(value, 8);
			for (const [g, value] of expected.observed.entries()) expect(result.observed[g]).toBeCloseTo(value, 8);
		});
	}
});

describe("edges of the log-rank test", () => {
	const up = { time: 9, event: false };
	const gone = { time: 3, event: true };

	test("does not exist for fewer than two groups with a possible event", () => {
		const none = { statistic: null, df: null, p: null };
		expect(logRank([])).toMatchObject(none);
		expect(logRank([[gone, up]])).toMatchObject(none);
		expect(logRank([[gone, up], []])).toMatchObject(none);
		expect(logRank([[up], [up]])).toMatchObject(none);
		expect(logRank([[gone], [{ time: 1, event: false }]])).toMatchObject(none);
	});

	test("leaves groups out of the degrees of freedom that could have no event", () => {
		const early = [{ time: 1, event: false }];
		expect(logRank([[gone, up], [up, up], early])).toMatchObject({ df: 1 });
		expect(logRank([early, [gone, up], [up, up]])).toMatchObject({ df: 1 });
	});

	test("is 0 with p = 1 for groups that are alike", () => {
		const result = logRank([
			[gone, up],
			[gone, up],
		]);
		expect(result).toMatchObject({ statistic: 0, df: 1, p: 1 });
	});

	test("does not depend on the order of groups", () => {
		const [one, two, three] = [
			[gone, up, up],
			[{ time: 2, event: true }, gone],
			[up, { time: 5, event: true }],
		];
		if (!(one && two && three)) throw new Error("groups missing");
		expect(logRank([one, two, three]).statistic).toBeCloseTo(logRank([three, one, two]).statistic ?? Number.NaN, 12);
	});

	test("counts delayed entries from their entry on", () => {
		const late = { time: 9, event: false, entry: 4 };
		expect(
			logRank([
				[gone, late],
				[gone, up],
			]).expected[0],
		).toBeCloseTo((2 * 1) / 3, 12);
	});
});
