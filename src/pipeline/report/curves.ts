import { setImmediate } from "node:timers/promises";
import type { FirstSeenGone, Survival, SurvivalPoint } from "../../report/model/estimates.ts";
import { kaplanMeierCurve } from "../../stats/kaplan-meier/kaplan-meier.ts";
import { bootstrapSteps, type TurnbullBand } from "../../stats/turnbull/bootstrap.ts";
import { knownUp } from "../../stats/turnbull/known-up.ts";
import type { Turnbull } from "../../stats/turnbull/turnbull.ts";
import type { Cohort } from "./cohort.ts";
import type { Fitter } from "./fits/fitter.ts";
import type { ReportRequest } from "./report-request.ts";
import type { ReportRow } from "./report-row.ts";

type IntervalRow = { readonly left: number; readonly right: number | null; readonly cluster: string | number | null };

/** Intervals of the rows that have any information, with their clusters where these were asked for. */
export const intervalRows = (rows: readonly ReportRow[]): readonly IntervalRow[] =>
	rows.flatMap(({ followUp: { sustained }, cluster }) =>
		sustained === null ? [] : [{ left: sustained.left, right: sustained.right, cluster }],
	);

/** What `make` makes of the interval of each of a cohort's rows that have any information. */
const fromIntervals = <Item>(
	{ lasting: { count, left, right } }: Cohort,
	make: (left: number, right: number | null, row: number) => Item,
): readonly Item[] => {
	const items: Item[] = [];
	for (let row = 0; row < count; row++) {
		const from = left[row] ?? Number.NaN;
		const to = right[row] ?? Number.NaN;
		if (!Number.isNaN(from)) items.push(make(from, to === Number.POSITIVE_INFINITY ? null : to, row));
	}
	return items;
};

const MOST_POINTS = 400;

/** Days at which the curve is told: every day up to the last check, thinned when there are many. */
const daysOf = (rows: readonly IntervalRow[], thresholds: readonly number[]): readonly number[] => {
	const last = rows.reduce((most, { left, right }) => Math.max(most, right ?? left), 0);
	const step = Math.max(1, Math.ceil(last / MOST_POINTS));
	const days = new Set<number>(thresholds.filter((day) => day <= last));
	for (let day = 0; day <= last; day += step) days.add(day);
	return [...days].sort((one, other) => one - other);
};

/** Replicates from one look at the world outside to the next: an interruption must not wait for all of them. */
const BETWEEN_PAUSES = 10;

/** Shows progress between two replicates, and stops where it is interrupted. */
const bootstrapped = async (
	rows: readonly IntervalRow[],
	days: readonly number[],
	{ seed, replicates, onProgress, signal }: ReportRequest,
): Promise<TurnbullBand> => {
	const steps = bootstrapSteps(rows, { days, seed, replicates });
	for (;;) {
		const step = steps.next();
		if (step.done === true) return step.value;
		const { done, total } = step.value;
		onProgress(done, total);
		if (done % BETWEEN_PAUSES === 0) await setImmediate();
		signal.throwIfAborted();
	}
};

/** Begins Turnbull's curve of the cohort; what it returns waits for it, with bootstrap limits where they were asked for. */
export const beginSurvival = (cohort: Cohort, request: ReportRequest, fitter: Fitter): (() => Promise<Survival>) => {
	// The bootstrap draws known clusters anew, also where limits were not asked to allow for them.
	const clusters = cohort.main ?? cohort.beside;
	const rows = fromIntervals(
		cohort,
		(left, right, row): IntervalRow => ({ left, right, cluster: clusters?.of[row] ?? null }),
	);
	const days = rows.length === 0 ? [] : daysOf(rows, request.afterDays);
	const over = request.clusterBy !== null || cohort.beside !== null ? "clusters" : "targets";
	if (request.replicates > 0 && rows.length > 0)
		return async () => {
			const band = await bootstrapped(rows, days, request);
			return survivalFrom({ rows, days, over }, band.fit, band);
		};
	const fitted = fitter.begin(rows);
	return async () => survivalFrom({ rows, days, over }, await fitted(), null);
};

type Fitted = {
	readonly rows: readonly IntervalRow[];
	/** Where the curve is told. */
	readonly days: readonly number[];
	readonly over: "clusters" | "targets";
};

const survivalFrom = ({ rows, days, over }: Fitted, fit: Turnbull, band: TurnbullBand | null): Survival => {
	const atRisk = knownUp(rows);
	const points = days.flatMap((day, index): SurvivalPoint[] => {
		const { lower, upper } = fit.at(day);
		if (lower === null || upper === null) return [];
		const limits = band?.points[index];
		return [{ day, lower, upper, low: limits?.low ?? null, high: limits?.high ?? null, atRisk: atRisk(day) }];
	});
	return {
		n: rows.length,
		events: rows.filter(({ right }) => right !== null).length,
		converged: fit.converged,
		optimalityGap: fit.optimalityGap,
		boxes: fit.boxes,
		points,
		median: {
			from: fit.median?.from ?? null,
			to: fit.median?.to ?? null,
			low: band?.median.low ?? null,
			high: band?.median.high ?? null,
		},
		bootstrap:
			band === null || band.replicates === 0
				? null
				: { replicates: band.replicates, seed: band.seed, clusters: band.clusters, over },
	};
};

const timeRow = (left: number, right: number | null, cluster: IntervalRow["cluster"]) => ({
	time: right ?? left,
	event: right !== null,
	cluster,
});

/** Time until first found gone, and censored at the last live look: Kaplan-Meier's rows. */
export const timeRows = (rows: readonly ReportRow[]): readonly ReturnType<typeof timeRow>[] =>
	intervalRows(rows).map(({ left, right, cluster }) => timeRow(left, right, cluster));

/** Kaplan-Meier on the day first found gone, under that name. */
export const firstSeenGoneOf = (cohort: Cohort, tauDays: number): FirstSeenGone => {
	const isClustered = cohort.main !== null;
	const rows = fromIntervals(cohort, (left, right, row) =>
		timeRow(left, right, isClustered ? (cohort.rows[row]?.cluster ?? null) : null),
	);
	const curve = kaplanMeierCurve(rows);
	const mean = curve.restrictedMean(tauDays);
	return {
		n: rows.length,
		events: rows.reduce((sum, { event }) => sum + (event ? 1 : 0), 0),
		points: curve.times.map((day, j) => {
			const { atRisk, events, estimate, low, high } = curve.pointAt(j);
			return { day, atRisk, events, estimate, low, high };
		}),
		median: { day: curve.median.time, low: curve.median.low, high: curve.median.high },
		restrictedMean: mean.estimate === null ? null : { tauDays, estimate: mean.estimate, stdErr: mean.stdErr },
	};
};
