import { DEFAULT_LEVEL, finite } from "./checked.ts";
import {
	type Cluster,
	type ClusteredShare,
	clusteredShare,
	clusterIndex,
	independentShare,
	isClustered,
} from "./clusters.ts";

/** A target's follow-up as `deriveInterval` gives it: days since day 0. */
export type StatusRow = {
	/** Last live look; null where no look settled anything. */
	readonly left: number | null;
	/** First removed look of the removal that lasts; null, left out or infinite where not removed. */
	readonly right?: number | null | undefined;
	/** Age of the notice at the as-of; negative where it came later. */
	readonly age: number;
	/** First restricted look after the last live one (`own`): restricted from there on, in neither up nor gone. */
	readonly restrictedFrom?: number | null | undefined;
	readonly cluster?: Cluster | null | undefined;
};

/** Status at N days; `eligible = stillUp + gone + restricted + unknown`. What does not exist is null. */
export type StatusAt = {
	readonly afterDays: number;
	readonly graceDays: number;
	/** Rows of age N + g or more. */
	readonly eligible: number;
	readonly notYetDue: number;
	/** Seen live at or after day N. */
	readonly stillUp: number;
	/** Seen removed by day N. */
	readonly gone: number;
	/** Seen restricted by day N, and neither live later nor removed by then. */
	readonly restricted: number;
	readonly unknown: number;
	/** stillUp / (stillUp + gone), with Wilson limits, adjusted for clusters where they are known. */
	readonly share: number | null;
	readonly low: number | null;
	readonly high: number | null;
	/** stillUp / eligible and (stillUp + unknown) / eligible: whatever happened to the unknown. */
	readonly rangeLow: number | null;
	readonly rangeHigh: number | null;
	/** Lower limit of the lower and upper limit of the upper share: the unknown and chance together (Manski 2005). */
	readonly outerLow: number | null;
	readonly outerHigh: number | null;
	/** Number of clusters among those determined; null where none is known. */
	readonly clusters: number | null;
	/** Independent targets that those determined are worth; null where no cluster is known. */
	readonly effectiveN: number | null;
};

/** The order of the counts in a tally. */
const STILL_UP = 0;
const GONE = 1;
const RESTRICTED = 2;
const UNKNOWN = 3;
const STANDINGS = [STILL_UP, GONE, RESTRICTED, UNKNOWN] as const;
type Standing = (typeof STANDINGS)[number];

/** The rows by columns; what is null is NaN (left) or infinite. */
type Columns = {
	readonly count: number;
	readonly left: Float64Array;
	readonly right: Float64Array;
	readonly age: Float64Array;
	readonly restrictedFrom: Float64Array;
	/** Place of each row's cluster; null where no row names one. */
	readonly cluster: ClusterPlaces | null;
};

/** Clusters by the place of each row, as `clusterIndex` gives them. */
type ClusterPlaces = ReturnType<typeof clusterIndex>;

const checkRow = ({ left, right, age, restrictedFrom }: StatusRow): void => {
	finite(age, "age");
	if (left !== null) finite(left, "left", 0);
	if (right != null && right !== Number.POSITIVE_INFINITY && finite(right, "right", 0) < (left ?? 0)) {
		throw new RangeError(`right must be at least left, but ${right} < ${left}`);
	}
	if (restrictedFrom != null) finite(restrictedFrom, "restrictedFrom", 0);
};

const columnsOf = (rows: readonly StatusRow[], given: ClusterPlaces | null | undefined): Columns => {
	const column = (): Float64Array => new Float64Array(rows.length);
	const [left, right, age, restrictedFrom] = [column(), column(), column(), column()];
	let index = 0;
	for (const row of rows) {
		checkRow(row);
		left[index] = row.left ?? Number.NaN;
		right[index] = row.right ?? Number.POSITIVE_INFINITY;
		age[index] = row.age;
		restrictedFrom[index++] = row.restrictedFrom ?? Number.POSITIVE_INFINITY;
	}
	const cluster = given === undefined ? (isClustered(rows) ? clusterIndex(rows) : null) : given;
	return { count: rows.length, left, right, age, restrictedFrom, cluster };
};

/** Removal first: a row exactly known to have gone on day N (left = right = N) is gone by day N. */
const standingAt = ({ left, right, restrictedFrom }: Columns, row: number, day: number): Standing => {
	if ((right[row] ?? Number.NaN) <= day) return GONE;
	if ((left[row] ?? Number.NaN) >= day) return STILL_UP;
	return (restrictedFrom[row] ?? Number.NaN) <= day ? RESTRICTED : UNKNOWN;
};

/** Counts of each standing among the rows old enough: one block of four for each cluster, or one block. */
const tally = (columns: Columns, day: number, grace: number): Int32Array => {
	const { count, age, cluster } = columns;
	const counts = new Int32Array((cluster?.count ?? 1) * STANDINGS.length);
	for (let row = 0; row < count; row++) {
		if (!((age[row] ?? 0) >= day + grace)) continue;
		const place = (cluster?.of[row] ?? 0) * STANDINGS.length + standingAt(columns, row, day);
		counts[place] = (counts[place] ?? 0) + 1;
	}
	return counts;
};

const sumOf = (counts: Int32Array, block: number, standings: readonly Standing[]): number =>
	standings.reduce<number>((sum, standing) => sum + (counts[block * STANDINGS.length + standing] ?? 0), 0);

/** Gives shares of some standings among others, over clusters where there are any. */
const shares = (counts: Int32Array, isOverClusters: boolean, level: number) => {
	const blocks = Array.from({ length: counts.length / STANDINGS.length }, (_, block) => block);
	return (hits: readonly Standing[], among: readonly Standing[]): ClusteredShare => {
		const tallies = blocks.map((block) => ({ hits: sumOf(counts, block, hits), size: sumOf(counts, block, among) }));
		return isOverClusters
			? clusteredShare(tallies, level)
			: independentShare(tallies[0]?.hits ?? 0, tallies[0]?.size ?? 0, level);
	};
};

/**
 * `statusAt` for many days over the same rows, which are read once; `clusters` take the place of those that rows name. RangeError for impossible rows at once, for an
 * impossible day when asked.
 */
export const statusOver = (
	rows: readonly StatusRow[],
	{
		level = DEFAULT_LEVEL,
		clusters,
	}: { readonly level?: number | undefined; readonly clusters?: ClusterPlaces | null | undefined } = {},
): ((day: number, grace?: number) => StatusAt) => {
	const columns = columnsOf(rows, clusters);
	return (day, grace = 0) => {
		finite(day, "day", 0);
		finite(grace, "grace", 0);
		const counts = tally(columns, day, grace);
		const shareOf = shares(counts, columns.cluster !== null, level);
		const total = (standing: Standing): number => {
			let sum = 0;
			for (let place = standing; place < counts.length; place += STANDINGS.length) sum += counts[place] ?? 0;
			return sum;
		};
		const eligible = counts.reduce((sum, count) => sum + count, 0);
		const determined = shareOf([STILL_UP], [STILL_UP, GONE]);
		const least = shareOf([STILL_UP], STANDINGS);
		const most = shareOf([STILL_UP, UNKNOWN], STANDINGS);
		return {
			afterDays: day,
			graceDays: grace,
			eligible,
			notYetDue: rows.length - eligible,
			stillUp: total(STILL_UP),
			gone: total(GONE),
			restricted: total(RESTRICTED),
			unknown: total(UNKNOWN),
			share: determined.share,
			low: determined.low,
			high: determined.high,
			rangeLow: least.share,
			rangeHigh: most.share,
			outerLow: least.low,
			outerHigh: most.high,
			clusters: determined.clusters,
			effectiveN: determined.effectiveN,
		};
	};
};

/**
 * How many of the rows old enough were still up N = `day` days after being reported (statistics.md section 3a).
 * `grace` is the planned gap between checks: without it, rows just past N count only if removed. Rows gone when reported
 * are the caller's to leave out, and rows without information (left null) to leave in. RangeError for impossible rows.
 */
export const statusAt = (
	rows: readonly StatusRow[],
	day: number,
	grace = 0,
	options: { readonly level?: number | undefined } = {},
): StatusAt => statusOver(rows, options)(day, grace);
