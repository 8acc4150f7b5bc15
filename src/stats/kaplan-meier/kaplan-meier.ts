import { DEFAULT_LEVEL, finite, upperProbability } from "../checked.ts";
import { CLUSTER_BOUNDS, clusterIndex, isClustered } from "../clusters.ts";
import { normalQuantile } from "../distributions/normal.ts";
import { studentQuantile } from "../distributions/student-t.ts";
import { wilsonLowerOfAll } from "../wilson.ts";
import { clusterVariances } from "./jackknife.ts";
import { type LimitKind, type Limits, limitsOf, NO_LIMITS } from "./limits.ts";
import { crossesHalf } from "./median.ts";
import { productLimit, takesAll } from "./product-limit.ts";
import { areasTo } from "./restricted-mean.ts";
import { type RiskTable, riskTable, type TimeRow } from "./risk-table.ts";

export type KaplanMeierPoint = {
	readonly time: number;
	/** Weight of the rows at risk just before `time`. */
	readonly atRisk: number;
	readonly events: number;
	readonly estimate: number;
	/** Of the estimate; null at 0. */
	readonly stdErr: number | null;
	readonly low: number | null;
	readonly high: number | null;
};

export type KaplanMeier = {
	/** One point for each distinct time, censorings included. */
	readonly points: readonly KaplanMeierPoint[];
	/** First time with S <= 1/2, and where the limits cross it (Brookmeyer and Crowley 1982); null: not reached. */
	readonly median: { readonly time: number | null; readonly low: number | null; readonly high: number | null };
	/** S at a day; null beyond the last time unless S is 0 there. RangeError for a day below 0. */
	readonly at: (day: number) => {
		readonly estimate: number | null;
		readonly low: number | null;
		readonly high: number | null;
		readonly atRisk: number;
	};
	/** Mean time up within the first `tau`; null where tau is past the follow-up. RangeError for a tau below 0. */
	readonly restrictedMean: (tau: number) => { readonly estimate: number | null; readonly stdErr: number | null };
	/** Number of clusters; null where no row names one. */
	readonly clusters: number | null;
};

export type KaplanMeierOptions = {
	readonly level?: number | undefined;
	/** `log-log` unless you compare with another program. */
	readonly limits?: LimitKind | undefined;
};

const restrictedMeanOf =
	(table: RiskTable, survival: readonly number[], isRobust: boolean): KaplanMeier["restrictedMean"] =>
	(tau) => {
		finite(tau, "tau", 0);
		const isPast = tau > (table.times.at(-1) ?? Number.NEGATIVE_INFINITY) && survival.at(-1) !== 0;
		if (isPast) return { estimate: null, stdErr: null };
		const { total, areas } = areasTo(table.times, survival, tau);
		const area = (j: number): number => areas[j] ?? 0;
		if (isRobust) return { estimate: total, stdErr: Math.sqrt(clusterVariances(table, area).at(-1) ?? 0) };
		let variance = 0;
		for (const [j, d] of table.events.entries()) {
			const y = table.atRisk[j] ?? 0;
			if (d > 0 && area(j) > 0 && !takesAll(d, y)) variance += (area(j) ** 2 * d) / (y * (y - d));
		}
		return { estimate: total, stdErr: Math.sqrt(variance) };
	};

/** The curve without its points, which are made as they are asked for: one for each of `times`. */
export type KaplanMeierCurve = Omit<KaplanMeier, "points"> & {
	readonly times: readonly number[];
	/** The point at `times[j]`. */
	readonly pointAt: (j: number) => KaplanMeierPoint;
};

/** `kaplanMeier` for curves of many points. RangeError for impossible rows or level. */
export const kaplanMeierCurve = (rows: readonly TimeRow[], options: KaplanMeierOptions = {}): KaplanMeierCurve => {
	const { level = DEFAULT_LEVEL, limits = "log-log" } = options;
	const probability = upperProbability(level);
	const table = riskTable(rows);
	const { times } = table;
	const { survival, variance: greenwood } = productLimit(table);
	const clusters = isClustered(rows) ? clustersAmong(table.rows()) : null;
	const variance = clusters === null ? greenwood : clusterVariances(table, () => 1);
	const hasLimits = clusters === null || clusters >= CLUSTER_BOUNDS.noIntervalBelow;
	const z = clusters === null || !hasLimits ? normalQuantile(probability) : studentQuantile(probability, clusters - 1);

	const curveLimits = (j: number): Limits =>
		hasLimits ? limitsOf(survival[j] ?? 0, Math.sqrt(variance[j] ?? Number.NaN), z, limits) : NO_LIMITS;
	const limitsWhere = (j: number, atRisk: number): Limits => {
		if (!hasLimits || (survival[j] ?? 1) < 1 || limits !== "log-log") return curveLimits(j);
		return { low: wilsonLowerOfAll(Math.min(atRisk, clusters ?? atRisk), level), high: null };
	};
	return {
		times,
		pointAt: (j) => {
			const estimate = survival[j] ?? 1;
			const atRisk = table.atRisk[j] ?? 0;
			const { low, high } = limitsWhere(j, atRisk);
			return {
				time: times[j] ?? Number.NaN,
				atRisk,
				events: table.events[j] ?? 0,
				estimate,
				stdErr: estimate > 0 ? estimate * Math.sqrt(variance[j] ?? 0) : null,
				low,
				high,
			};
		},
		median: {
			time: crossesHalf(times, (j) => survival[j] ?? null),
			low: crossesHalf(times, (j) => curveLimits(j).low),
			high: crossesHalf(times, (j) => curveLimits(j).high),
		},
		at: (day) => {
			finite(day, "day", 0);
			const atRisk = table.atRiskAt(day);
			const last = times.at(-1);
			if (last === undefined || (day > last && survival.at(-1) !== 0)) return { estimate: null, ...NO_LIMITS, atRisk };
			const j = times.findLastIndex((time) => time <= day);
			return { estimate: survival[j] ?? 1, ...limitsWhere(j, atRisk), atRisk };
		},
		restrictedMean: restrictedMeanOf(table, survival, clusters !== null),
		clusters,
	};
};

/** Null where none of those with weight names one. */
const clustersAmong = (rows: Parameters<typeof clusterIndex>[0]): number | null =>
	isClustered(rows) ? clusterIndex(rows).count : null;

/**
 * The product-limit estimate of S(t), the share still without the event after t (Kaplan and Meier 1958), with Greenwood's
 * standard errors and log-log limits, as R's `survfit(conf.type = "log-log")`. Where S is 1, log-log limits do not exist:
 * `low` is then the one-sided Wilson limit n / (n + z²) for those at risk, and `high` null. Where rows name clusters, the
 * standard errors are the infinitesimal jackknife's and the limits use Student's t; fewer than ten clusters give none.
 * On days first seen removed this is "time until first found gone", not time to removal (statistics.md section 1).
 * RangeError for impossible rows or level.
 */
export const kaplanMeier = (rows: readonly TimeRow[], options: KaplanMeierOptions = {}): KaplanMeier => {
	const { times, pointAt, ...curve } = kaplanMeierCurve(rows, options);
	return { points: times.map((_, j) => pointAt(j)), ...curve };
};
