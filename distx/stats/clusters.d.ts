import { type ShareInterval } from "./wilson.ts";
/** What falls together: an account, else the host of a page's owner. Rows without one stand alone. */
export type Cluster = string | number;
/** How few clusters are too few (statistics.md section 3f): below the one, warn; below the other, no interval. */
export declare const CLUSTER_BOUNDS: {
    readonly warnBelow: 30;
    readonly noIntervalBelow: 10;
};
/** Of `size` items that fall together, `hits` are hits. */
export type ClusterTally = {
    readonly hits: number;
    readonly size: number;
};
/** A share with limits that allow for clusters; `clusters` and `effectiveN` are null where no cluster is known. */
export type ClusteredShare = ShareInterval & {
    readonly n: number;
    /** Number of clusters H, rows without one counted as one each. */
    readonly clusters: number | null;
    /** Independent items that these are worth; null also where H = 1. */
    readonly effectiveN: number | null;
};
/** The place of each row's cluster, 0 to `count` - 1; rows without a cluster get one of their own. */
export declare const clusterIndex: (rows: readonly {
    readonly cluster?: Cluster | null | undefined;
}[]) => {
    readonly of: Int32Array;
    readonly count: number;
};
/** True where at least one row names a cluster. */
export declare const isClustered: (rows: readonly {
    readonly cluster?: Cluster | null | undefined;
}[]) => boolean;
/** The share of `hits` in `n` independent items, with Wilson limits. */
export declare const independentShare: (hits: number, n: number, level?: number) => ClusteredShare;
/**
 * The share of hits over clusters, with Wilson limits on the effective number of Korn and Graubard (1998):
 * n_eff = min(n, p(1-p)/V (z/t_{H-1})²), and H where V is 0. Fewer than ten clusters give no limits.
 */
export declare const clusteredShare: (all: readonly ClusterTally[], level?: number) => ClusteredShare;
