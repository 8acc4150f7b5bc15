import { DEFAULT_LEVEL, upperProbability } from "./checked.ts";
import { normalQuantile } from "./distributions/normal.ts";
import { studentQuantile } from "./distributions/student-t.ts";
import { type ShareInterval, wilson } from "./wilson.ts";

/** What falls together: an account, else the host of a page's owner. Rows without one stand alone. */
export type Cluster = string | number;

/** How few clusters are too few (statistics.md section 3f): below the one, warn; below the other, no interval. */
export const CLUSTER_BOUNDS = { warnBelow: 30, noIntervalBelow: 10 } as const;

/** Of `size` items that fall together, `hits` are hits. */
export type ClusterTally = { readonly hits: number; readonly size: number };

/** A share with limits that allow for clusters; `clusters` and `effectiveN` are null where no cluster is known. */
export type ClusteredShare = ShareInterval & {
	readonly n: number;
	/** Number of clusters H, rows without one counted as one each. */
	readonly clusters: number | null;
	/** Independent items that these are worth; null also where H = 1. */
	readonly effectiveN: number | null;
};

/** The place of each row's cluster, 0 to `count` - 1, in the order in which they first come. */
export type ClusterPlaces = { readonly of: Int32Array; readonly count: number };

/** The places of the clusters that `clusterOf` tells; rows without one get a place of their own. */
export const clusterPlaces = <Row>(
	rows: readonly Row[],
	clusterOf: (row: Row) => Cluster | null | undefined,
): ClusterPlaces => {
	const known = new Map<Cluster, number>();
	const of = new Int32Array(rows.length);
	let count = 0;
	let index = 0;
	for (const row of rows) {
		const cluster = clusterOf(row);
		let place = cluster == null ? undefined : known.get(cluster);
		if (place === undefined) {
			place = count++;
			if (cluster != null) known.set(cluster, place);
		}
		of[index++] = place;
	}
	return { of, count };
};

/** The place of each row's own cluster. */
export const clusterIndex = (rows: readonly { readonly cluster?: Cluster | null | undefined }[]): ClusterPlaces =>
	clusterPlaces(rows, ({ cluster }) => cluster);

/** True where at least one row names a cluster. */
export const isClustered = (rows: readonly { readonly cluster?: Cluster | null | undefined }[]): boolean =>
	rows.some(({ cluster }) => cluster != null);

/** V = H/(H-1) Σ_h (y_h - p m_h)² / n², the variance of a share between clusters. */
const varianceBetween = (tallies: readonly ClusterTally[], share: number, n: number): number => {
	const squares = tallies.reduce((sum, { hits, size }) => sum + (hits - share * size) ** 2, 0);
	return ((tallies.length / (tallies.length - 1)) * squares) / n ** 2;
};

/** The share of `hits` in `n` independent items, with Wilson limits. */
export const independentShare = (hits: number, n: number, level: number = DEFAULT_LEVEL): ClusteredShare => ({
	...wilson(hits, n, level),
	n,
	clusters: null,
	effectiveN: null,
});

/**
 * The share of hits over clusters, with Wilson limits on the effective number of Korn and Graubard (1998):
 * n_eff = min(n, p(1-p)/V (z/t_{H-1})²), and H where V is 0. Fewer than ten clusters give no limits.
 */
export const clusteredShare = (all: readonly ClusterTally[], level: number = DEFAULT_LEVEL): ClusteredShare => {
	const tallies = all.filter(({ size }) => size > 0);
	const n = tallies.reduce((sum, { size }) => sum + size, 0);
	const { share } = wilson(
		tallies.reduce((sum, { hits }) => sum + hits, 0),
		n,
		level,
	);
	const clusters = tallies.length;
	if (share === null || clusters < 2) return { share, low: null, high: null, n, clusters, effectiveN: null };
	const variance = varianceBetween(tallies, share, n);
	const probability = upperProbability(level);
	const ratio = normalQuantile(probability) / studentQuantile(probability, clusters - 1);
	// Sums of rounded shares leave a variance of 0 at about 1e-33.
	const isZero = variance <= 1e-24;
	const effectiveN = isZero ? clusters : Math.min(n, ((share * (1 - share)) / variance) * ratio * ratio);
	if (clusters < CLUSTER_BOUNDS.noIntervalBelow) return { share, low: null, high: null, n, clusters, effectiveN };
	return { ...wilson(Math.min(effectiveN, share * effectiveN), effectiveN, level), share, n, clusters, effectiveN };
};
