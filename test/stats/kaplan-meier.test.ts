import { describe, expect, test } from "vitest";
import { type KaplanMeier, kaplanMeier } from "../../src/stats/kaplan-meier/kaplan-meier.ts";
import { wilsonLowerOfAll } from "../../src/stats/wilson.ts";
import { fc } from "../support/properties.ts";
import { type ReferenceCurve, reference, rowsOf } from "./reference.ts";

const CLOSE = 1e-8;

const expectClose = (value: number | null | undefined, expected: number | null | undefined): void => {
	if (expected == null) expect(value).toBeNull();
	else expect(Math.abs((value ?? Number.NaN) - expected)).toBeLessThan(CLOSE * Math.max(1, Math.abs(expected)));
};

const expectCurve = (fit: KaplanMeier, expected: ReferenceCurve): void => {
	expect(fit.points.map(({ time }) => time)).toEqual(expected.time);
	for (const [j, point] of fit.points.entries()) {
		expectClose(point.atRisk, expected.atRisk[j]);
		expectClose(point.events, expected.events[j]);
		expectClose(point.estimate, expected.estimate[j]);
		expectClose(point.stdErr, expected.stdErr[j]);
		if (point.estimate < 1) {
			expectClose(point.low, expected.low[j]);
			expectClose(point.high, expected.high[j]);
		}
	}
	const [time, low, high] = expected.median;
	expect(fit.median).toEqual({ time, low, high });
	for (const [index, tau] of expected.taus.entries()) {
		const mean = fit.restrictedMean(tau);
		expectClose(mean.estimate, expected.restrictedMean[index]);
		expectClose(mean.stdErr, expected.restrictedMeanStdErr[index]);
	}
};

describe(`Kaplan-Meier equals ${reference.source} to 1e-8`, () => {
	for (const study of reference.studies) {
		const rows = rowsOf(study);
		const inGroup = (group: number) => rows.filter((_, row) => study.group[row] === group);

		test(`${study.name}: all rows, log-log limits`, () => expectCurve(kaplanMeier(rows), study.pooled));

		test(`${study.name}: plain and log limits`, () => {
			expectCurve(kaplanMeier(rows, { limits: "plain" }), study.pooledPlain);
			expectCurve(kaplanMeier(rows, { limits: "log" }), study.pooledLog);
		});

		test(`${study.name}: each group`, () => {
			for (const [index, expected] of study.groups.entries()) expectCurve(kaplanMeier(inGroup(index + 1)), expected);
		});
	}

	test("with delayed entry", () =>
		expectCurve(kaplanMeier(rowsOf(reference.delayedEntry)), reference.delayedEntry.pooled));

	test("with weights that count rows", () =>
		expectCurve(kaplanMeier(rowsOf(reference.weights)), reference.weights.pooled));

	test("the infinitesimal jackknife over clusters, without and with delayed entry", () => {
		const { time, event, cluster, entry, times, stdErr, stdErrWithEntry } = reference.clusters;
		const fit = kaplanMeier(rowsOf({ time, event, cluster }));
		expect(fit.clusters).toBe(new Set(cluster).size);
		expect(fit.points.map((point) => point.time)).toEqual(times);
		for (const [j, point] of fit.points.entries()) if (point.estimate > 0) expectClose(point.stdErr, stdErr[j]);
		const late = kaplanMeier(rowsOf({ time, event, cluster, entry }));
		for (const [j, point] of late.points.entries())
			if (point.estimate > 0) expectClose(point.stdErr, stdErrWithEntry[j]);
	});
});

const row = (time: number, event: boolean, more = {}) => ({ time, event, ...more });

describe("the curve at a day", () => {
	const fit = kaplanMeier([row(5, true), row(5, false), row(9, true), row(12, false)]);

	test("is right-continuous: an event on the day counts", () => {
		expect(fit.at(4.999)).toMatchObject({ estimate: 1, atRisk: 4 });
		expect(fit.at(5)).toMatchObject({ estimate: 0.75, atRisk: 4 });
		expect(fit.at(8)).toMatchObject({ estimate: 0.75, atRisk: 2 });
		expect(fit.at(12).estimate).toBeCloseTo(0.375, 15);
	});

	test("takes events before censorings at a tie", () => {
		expect(kaplanMeier([row(5, false), row(5, true)]).at(5).estimate).toBe(0.5);
	});

	test("does not exist beyond the last follow-up, unless all are gone", () => {
		expect(fit.at(12.001)).toEqual({ estimate: null, low: null, high: null, atRisk: 0 });
		expect(kaplanMeier([row(5, true)]).at(99)).toEqual({ estimate: 0, low: null, high: null, atRisk: 0 });
	});

	test("has the one-sided Wilson limit while all are up", () => {
		const allLive = kaplanMeier(Array.from({ length: 20 }, () => row(30, false)));
		expect(allLive.at(7)).toEqual({ estimate: 1, low: wilsonLowerOfAll(20), high: null, atRisk: 20 });
		expect(allLive.median).toEqual({ time: null, low: null, high: null });
	});

	test("takes clusters for what is known while all are up, where they are fewer than the rows", () => {
		const together = kaplanMeier(
			Array.from({ length: 24 }, (_, index) => ({ ...row(30, false), cluster: index % 12 })),
		);
		expect(together.at(7)).toEqual({ estimate: 1, low: wilsonLowerOfAll(12), high: null, atRisk: 24 });
	});

	test("refuses a day that is none", () => {
		for (const day of [-1, Number.NaN, Number.POSITIVE_INFINITY]) expect(() => fit.at(day)).toThrow(RangeError);
	});
});

describe("edges", () => {
	test("no rows give no points, no median, no estimate", () => {
		const empty = kaplanMeier([]);
		expect(empty).toMatchObject({ points: [], median: { time: null, low: null, high: null }, clusters: null });
		expect(empty.at(0)).toEqual({ estimate: null, low: null, high: null, atRisk: 0 });
		expect(empty.restrictedMean(5)).toEqual({ estimate: null, stdErr: null });
	});

	test("all gone at once leave 0, without a standard error or limits", () => {
		expect(kaplanMeier([row(3, true), row(3, true)]).points).toEqual([
			{ time: 3, atRisk: 2, events: 2, estimate: 0, stdErr: null, low: null, high: null },
		]);
	});

	test("a median on a flat half is the middle of the flat part (R: 2.5 for events at 1, 2, 3, 4)", () => {
		expect(kaplanMeier([1, 2, 3, 4].map((time) => row(time, true))).median).toMatchObject({
			time: 2.5,
			low: 1,
			high: null,
		});
		expect(kaplanMeier([row(1, true), row(2, false)]).median.time).toBe(1);
	});

	test("a restricted mean past the follow-up does not exist, unless all are gone", () => {
		const fit = kaplanMeier([row(5, true), row(10, false)]);
		expect(fit.restrictedMean(10).estimate).toBe(7.5);
		expect(fit.restrictedMean(10.1)).toEqual({ estimate: null, stdErr: null });
		expect(kaplanMeier([row(5, true)]).restrictedMean(20)).toEqual({ estimate: 5, stdErr: 0 });
		expect(fit.restrictedMean(0)).toEqual({ estimate: 0, stdErr: 0 });
	});

	test("weights of 0 leave rows out; fractions of one row add up to it", () => {
		const whole = kaplanMeier([row(3, true), row(5, false)]);
		const parts = [0.1, 0.2, 0.3, 0.4].flatMap((weight) => [row(3, true, { weight }), row(5, false, { weight })]);
		const split = kaplanMeier([...parts, row(1, true, { weight: 0 })]);
		expect(split.points.map(({ time, estimate }) => [time, estimate.toFixed(12)])).toEqual(
			whole.points.map(({ time, estimate }) => [time, estimate.toFixed(12)]),
		);
	});

	test("times from microseconds to ages of the universe stay finite", () => {
		const fit = kaplanMeier([row(1e-12, true), row(1, true), row(1e300, true), row(1e301, false)]);
		for (const { estimate, stdErr } of fit.points)
			expect(Number.isFinite(estimate) && Number.isFinite(stdErr)).toBe(true);
		expect(Number.isFinite(fit.restrictedMean(1e300).estimate)).toBe(true);
	});

	test("fewer than ten clusters give no limits", () => {
		const fit = kaplanMeier([1, 2, 3, 4].map((time) => row(time, true, { cluster: time % 3 })));
		expect(fit.clusters).toBe(3);
		expect(fit.at(2)).toMatchObject({ estimate: 0.5, low: null, high: null });
	});

	test("impossible rows are refused with the value", () => {
		expect(() => kaplanMeier([row(Number.NaN, true)])).toThrow(/time must be .* NaN/);
		expect(() => kaplanMeier([row(-1, true)])).toThrow(/time/);
		expect(() => kaplanMeier([row(Number.POSITIVE_INFINITY, false)])).toThrow(/time/);
		expect(() => kaplanMeier([row(3, true, { entry: 3 })])).toThrow(/entry must come before time/);
		expect(() => kaplanMeier([row(3, true, { weight: -1 })])).toThrow(/weight/);
		expect(() => kaplanMeier([{ time: 1, event: "yes" as unknown as boolean }])).toThrow(/event/);
		expect(() => kaplanMeier([], { level: 95 })).toThrow(/level/);
	});

	test("the order of rows does not matter, and one cluster a row is the ordinary jackknife", () => {
		const anyRow = fc.record({ time: fc.integer({ min: 0, max: 20 }), event: fc.boolean() });
		fc.assert(
			fc.property(fc.array(anyRow), (rows) => {
				const { points, median } = kaplanMeier(rows);
				const reversed = kaplanMeier([...rows].reverse());
				expect(reversed.points).toEqual(points);
				expect(reversed.median).toEqual(median);
				let last = 1;
				for (const { estimate } of points) {
					expect(estimate <= last && estimate >= 0).toBe(true);
					last = estimate;
				}
				// With weights of 1 and one cluster a row, the infinitesimal jackknife is Greenwood's (R's survival vignette).
				const single = kaplanMeier(rows.map((one, index) => ({ ...one, cluster: index })));
				for (const [j, point] of single.points.entries()) {
					const greenwood = points[j]?.stdErr;
					if (point.stdErr !== null && greenwood != null) expect(point.stdErr).toBeCloseTo(greenwood, 10);
				}
			}),
		);
	});
});
