import { DEFAULT_LEVEL, finite } from "./checked.ts";
import { type ClusteredShare, type ClusterPlaces, clusteredShare, independentShare } from "./clusters.ts";
import {
	GONE,
	RESTRICTED,
	STANDINGS,
	STILL_UP,
	type Standing,
	type StatusColumns,
	type StatusRow,
	statusColumns,
	tallyOf,
	UNKNOWN,
} from "./status-columns.ts";

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

const sumOf = (counts: Int32Array, block: number, standings: readonly Standing[]): number => {
	let sum = 0;
	for (const standing of standings) sum += counts[block * STANDINGS.length + standing] ?? 0;
	return sum;
};

/** The share of some standings among others, over clusters: a block of the tally for each. */
const shareOverClusters = (
	counts: Int32Array,
	hits: readonly Standing[],
	among: readonly Standing[],
	level: number,
): ClusteredShare => {
	const tallies = Array.from({ length: counts.length / STANDINGS.length }, (_, block) => ({
		hits: sumOf(counts, block, hits),
		size: sumOf(counts, block, among),
	}));
	return clusteredShare(tallies, level);
};

const DETERMINED = [STILL_UP, GONE] as const;

export type StatusOptions = {
	readonly level?: number | undefined;
	/** What the limits allow for; null: rows are independent. */
	readonly clusters: ClusterPlaces | null;
	/** Clusters for further limits of the share beside those of independent rows; null: none. */
	readonly beside: ClusterPlaces | null;
};

/**
 * `statusAt` for many days over the same rows, and the share with the limits that `beside` asks for. RangeError for an
 * impossible day or level when asked.
 */
export const statusOver = (
	columns: StatusColumns,
	{ level = DEFAULT_LEVEL, clusters, beside }: StatusOptions,
): ((day: number, grace?: number) => { readonly status: StatusAt; readonly adjusted: ClusteredShare | null }) => {
	return (day, grace = 0) => {
		finite(day, "day", 0);
		finite(grace, "grace", 0);
		const counts = tallyOf(columns, clusters ?? beside, { day, grace });
		const totals = new Int32Array(STANDINGS.length);
		for (const [place, count] of counts.entries()) {
			const standing = place % STANDINGS.length;
			totals[standing] = (totals[standing] ?? 0) + count;
		}
		const shareOf = (hits: readonly Standing[], among: readonly Standing[]): ClusteredShare =>
			clusters === null
				? independentShare(sumOf(totals, 0, hits), sumOf(totals, 0, among), level)
				: shareOverClusters(counts, hits, among, level);
		const eligible = sumOf(totals, 0, STANDINGS);
		const determined = shareOf([STILL_UP], DETERMINED);
		const least = shareOf([STILL_UP], STANDINGS);
		const most = shareOf([STILL_UP, UNKNOWN], STANDINGS);
		const status: StatusAt = {
			afterDays: day,
			graceDays: grace,
			eligible,
			notYetDue: columns.count - eligible,
			stillUp: sumOf(totals, 0, [STILL_UP]),
			gone: sumOf(totals, 0, [GONE]),
			restricted: sumOf(totals, 0, [RESTRICTED]),
			unknown: sumOf(totals, 0, [UNKNOWN]),
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
		return { status, adjusted: beside === null ? null : shareOverClusters(counts, [STILL_UP], DETERMINED, level) };
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
	{ level }: { readonly level?: number | undefined } = {},
): StatusAt => {
	const { columns, clusters } = statusColumns(rows);
	return statusOver(columns, { level, clusters, beside: null })(day, grace).status;
};
