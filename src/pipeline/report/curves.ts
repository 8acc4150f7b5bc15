import type { FirstSeenGone, Survival, SurvivalPoint } from "../../report/model/estimates.ts";
import { kaplanMeier } from "../../stats/kaplan-meier/kaplan-meier.ts";
import { bootstrapSteps, type TurnbullBand } from "../../stats/turnbull/bootstrap.ts";
import { type Turnbull, turnbull } from "../../stats/turnbull/turnbull.ts";
import type { ReportRequest } from "./report-request.ts";
import type { ReportRow } from "./report-row.ts";

type IntervalRow = { readonly left: number; readonly right: number | null; readonly cluster: string | null };

/** Intervals of the rows that have any information. */
export const intervalRows = (rows: readonly ReportRow[]): readonly IntervalRow[] =>
	rows.flatMap(({ followUp, cluster }) => (followUp.sustained === null ? [] : [{ ...followUp.sustained, cluster }]));

const MOST_POINTS = 400;

/** Days at which the curve is told: every day up to the last check, thinned when there are many. */
const daysOf = (rows: readonly IntervalRow[], thresholds: readonly number[]): readonly number[] => {
	const last = rows.reduce((most, { left, right }) => Math.max(most, right ?? left), 0);
	const step = Math.max(1, Math.ceil(last / MOST_POINTS));
	const days = new Set<number>(thresholds.filter((day) => day <= last));
	for (let day = 0; day <= last; day += step) days.add(day);
	return [...days].sort((one, other) => one - other);
};

/** Rows that may still go after `day`: followed that long and not known to have gone. */
const atRiskAt = (rows: readonly IntervalRow[]): ((day: number) => number) => {
	const ends = rows.map(({ left, right }) => right ?? left).sort((one, other) => one - other);
	return (day) => {
		let low = 0;
		let high = ends.length;
		while (low < high) {
			const middle = (low + high) >> 1;
			if ((ends[middle] ?? 0) < day) low = middle + 1;
			else high = middle;
		}
		return ends.length - low;
	};
};

/** Lets other work in, and shows progress, between two replicates. */
const bootstrapped = (rows: readonly IntervalRow[], days: readonly number[], request: ReportRequest): TurnbullBand => {
	const steps = bootstrapSteps(rows, { days, seed: request.seed, replicates: request.replicates });
	for (;;) {
		const step = steps.next();
		if (step.done === true) return step.value;
		request.onProgress(step.value.done, step.value.total);
	}
};

/** Turnbull's curve of the rows, with bootstrap limits where they were asked for. */
export const survivalOf = (all: readonly ReportRow[], request: ReportRequest): Survival => {
	const rows = intervalRows(all);
	const days = rows.length === 0 ? [] : daysOf(rows, request.afterDays);
	const band = request.replicates > 0 && rows.length > 0 ? bootstrapped(rows, days, request) : null;
	const fit: Turnbull = band?.fit ?? turnbull(rows);
	const risk = atRiskAt(rows);
	const points = days.flatMap((day, index): SurvivalPoint[] => {
		const { lower, upper } = fit.at(day);
		if (lower === null || upper === null) return [];
		const limits = band?.points[index];
		return [{ day, lower, upper, low: limits?.low ?? null, high: limits?.high ?? null, atRisk: risk(day) }];
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
				: { replicates: band.replicates, seed: band.seed, clusters: band.clusters },
	};
};

/** Time until first found gone, and censored at the last live look: Kaplan-Meier's rows. */
export const timeRows = (
	rows: readonly ReportRow[],
): readonly { readonly time: number; readonly event: boolean; readonly cluster: string | null }[] =>
	intervalRows(rows).map(({ left, right, cluster }) => ({ time: right ?? left, event: right !== null, cluster }));

/** Kaplan-Meier on the day first found gone, under that name. */
export const firstSeenGoneOf = (all: readonly ReportRow[], tauDays: number): FirstSeenGone => {
	const rows = timeRows(all);
	const curve = kaplanMeier(rows);
	const mean = curve.restrictedMean(tauDays);
	return {
		n: rows.length,
		events: rows.filter(({ event }) => event).length,
		points: curve.points.map(({ time, atRisk, events, estimate, low, high }) => ({
			day: time,
			atRisk,
			events,
			estimate,
			low,
			high,
		})),
		median: { day: curve.median.time, low: curve.median.low, high: curve.median.high },
		restrictedMean: mean.estimate === null ? null : { tauDays, estimate: mean.estimate, stdErr: mean.stdErr },
	};
};
