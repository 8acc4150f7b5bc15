import { finite } from "../checked.ts";
import { type Boxes, findBoxes } from "./boxes.ts";
import { type Cover, coverOf } from "./cover.ts";
import { type Box, type BoxCurve, curveOf } from "./curve.ts";
import { type Ends, type IntervalRow, orderEnds } from "./ends.ts";
import { type Maximum, maximise, TO_THE_END } from "./maximise.ts";

export type Turnbull = {
	/** The innermost intervals that carry mass, in order. */
	readonly boxes: readonly Box[];
	/** Null without rows. */
	readonly logLikelihood: number | null;
	/** True where the optimality gap is at most 1e-9. */
	readonly converged: boolean;
	/** max d_j / n - 1; n times it bounds what the log-likelihood could still gain. Null without rows. */
	readonly optimalityGap: number | null;
	readonly iterations: number;
	/** S at a day, as the range that the data leave. RangeError for a day below 0. */
	readonly at: BoxCurve["at"];
	readonly median: BoxCurve["median"];
};

/** A fit with what it was made of, for tests and resampling that start from it. */
export type IntervalFit = {
	readonly ends: Ends;
	readonly boxes: Boxes;
	readonly cover: Cover;
	readonly maximum: Maximum;
};

/** The masses of some boxes, in order; boxes without mass left out. */
const massesIn = (ends: Ends, boxes: Boxes, mass: Float64Array): readonly Box[] => {
	const found: Box[] = [];
	for (let j = 0; j < boxes.count; j++) {
		const own = mass[j] ?? 0;
		if (own <= 0) continue;
		found.push({ left: ends.timeOf(boxes.left[j] ?? 0) ?? 0, right: ends.timeOf(boxes.right[j] ?? 0), mass: own });
	}
	return found;
};

/** Fits rows of which at least one has weight. */
export const fitIntervals = (rows: readonly IntervalRow[]): IntervalFit => {
	const ends = orderEnds(rows);
	const weights = Float64Array.from(rows, ({ weight }) => weight ?? 1);
	const boxes = findBoxes(ends, weights);
	const cover = coverOf(ends, boxes, weights);
	return { ends, boxes, cover, maximum: maximise(cover, TO_THE_END) };
};

/** What a fit tells beside its boxes. */
type FitFacts = Pick<Turnbull, "logLikelihood" | "converged" | "optimalityGap" | "iterations">;

/** The estimate from boxes with mass, in order, and what else is known of the fit. */
export const fitWith = (
	boxes: readonly Box[],
	{ logLikelihood, converged, optimalityGap, iterations }: FitFacts,
): Turnbull => {
	const curve = curveOf(boxes);
	return {
		boxes,
		logLikelihood,
		converged,
		optimalityGap,
		iterations,
		at: (day) => curve.at(finite(day, "day", 0)),
		median: curve.median,
	};
};

/** The estimate that a fit gives. */
export const estimateFrom = ({ ends, boxes, maximum }: IntervalFit): Turnbull =>
	fitWith(massesIn(ends, boxes, maximum.mass), maximum);

/** True where at least one row has weight. */
export const hasWeight = (rows: readonly IntervalRow[]): boolean => rows.some(({ weight }) => (weight ?? 1) > 0);

/**
 * The nonparametric maximum likelihood estimate of S for events known to lie in (left, right] (Peto 1973, Turnbull 1976),
 * converged on the optimality gap. With exact and right-censored rows alone it equals Kaplan-Meier. The masses are
 * unique; where inside its box a mass lies, no data can tell, so S is a range there. All live: one box (last left, ∞).
 * RangeError for impossible rows.
 */
export const turnbull = (rows: readonly IntervalRow[]): Turnbull => {
	if (!hasWeight(rows)) {
		orderEnds(rows);
		const curve = curveOf([]);
		return { boxes: [], logLikelihood: null, converged: true, optimalityGap: null, iterations: 0, ...curve };
	}
	return estimateFrom(fitIntervals(rows));
};
