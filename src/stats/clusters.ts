import { DEFAULT_LEVEL, upperProbability } from "./checked.ts";
import { normalQuantile } from "./distributions/normal.ts";
import { studentQuantile } from "./distributions/student-t.ts";
import { type ShareInterval, wilson } from "./wilson.ts";

/** What falls together: an account, else the host of a page's owner. Rows without one stand alone. */
export type Cluster = string | number;

/** How few clusters are too few (statistics.md section 3f): below the one, warn; below the other, no interval. */
export const CLUSTER_BOUNDS = { warnBelow: 30, noIntervalBelow: 10 } as const;

export type ClusteredItem = { readonly isHit: boolean; readonly cluster?: Cluster | null | undefined };

/** A share with limits that allow for clusters; `clusters` and `effectiveN` are null where no cluster is known. */
export type ClusteredShare = ShareInterval & {
	readonly n: number;
	/** Number of clusters H, rows without one counted as one each. */
	readonly clusters: number | null;
	/** Independent items that these are worth; null also where H = 1. */
	readonly effectiveN: number | null;
};

/** The place of each row's cluster, 0 to `count` - 1; rows without a cluster get one of their own. */
export const clusterIndex = (
	rows: readonly { readonly cluster?: Cluster | null | undefined }[],
): { readonly of: Int32Array; readonly count: number } => {
	const known = new Map<Cluster, number>();
	const of = new Int32Array(rows.length);
	let count = 0;
	for (const [row, { cluster }] of rows.entries()) {
		let place = cluster == null ? undefined : known.get(cluster);
		if (place === undefined) {
			place = count++;
			if (cluster != null) known.set(cluster, place);
		}
		of[row] = place;
	}
	return { of, count };
};

/** True where at least one row names a cluster. */
export const isClustered = (rows: readonly { readonly cluster?: Cluster | null | undefined }[]): boolean =>
	rows.some(({ cluster }) => cluster != null);

/** V = H/(H-1) Σ_h (y_h - p m_h)² / n², the variance of a share between clusters. */
const varianceBetween = (items: readonly ClusteredItem[], share: number, clusters: ReturnType<typeof clusterIndex>) => {
	const excess = new Float64Array(clusters.count);
	for (const [row, { isHit }] of items.entries()) {
		const cluster = clusters.of[row] ?? 0;
		excess[cluster] = (excess[cluster] ?? 0) + (isHit ? 1 : 0) - share;
	}
	const squares = excess.reduce((sum, one) => sum + one * one, 0);
	return ((clusters.count / (clusters.count - 1)) * squares) / items.length ** 2;
};

/**
 * The share of hits with Wilson limits; where clusters are known, on the effective number of Korn and Graubard (1998):
 * n_eff = min(n, p(1-p)/V (z/t_{H-1})²), and H where V is 0. Fewer than ten clusters
 * give no limits.
 */
export const clusteredShare = (items: readonly ClusteredItem[], level: number = DEFAULT_LEVEL): ClusteredShare => {
	const n = items.length;
	const hits = items.reduce((count, { isHit }) => count + (isHit ? 1 : 0), 0);
	const plain = wilson(hits, n, level);
	if (plain.share === null || !isClustered(items)) return { ...plain, n, clusters: null, effectiveN: null };
	const clusters = clusterIndex(items);
	const without = { share: plain.share, low: null, high: null, n, clusters: clusters.count };
	if (clusters.count < 2) return { ...without, effectiveN: null };
	const share = plain.share;
	const variance = varianceBetween(items, share, clusters);
	const probability = upperProbability(level);
	const ratio = normalQuantile(probability) / studentQuantile(probability, clusters.count - 1);
	// Sums of rounded shares leave a variance of 0 at about 1e-33.
	const isZero = variance <= 1e-24;
	const effectiveN = isZero ? clusters.count : Math.min(n, ((share * (1 - share)) / variance) * ratio * ratio);
	if (clusters.count < CLUSTER_BOUNDS.noIntervalBelow) return { ...without, effectiveN };
	const adjusted = wilson(Math.min(effectiveN, share * effectiveN), effectiveN, level);
	return { ...adjusted, share, n, clusters: clusters.count, effectiveN };
};
