import type { RiskTable } from "./risk-table.ts";
/**
 * The infinitesimal jackknife over clusters: at each time, Σ_h (Σ_{i in h} U_i)² with
 * U_i = -Σ_{t_j <= t} f_j (dN_ij - Y_ij d_j/Y_j) / (Y_j - d_j). With f = 1 it is the variance of log S; with f_j = the
 * area from t_j to tau, that of the restricted mean.
 *
 * Between its own rows' events, a cluster's sum grows by the same rate for each row at risk, U_h = base_h + Y_h A(t); so
 * the sums of U², U Y and Y² over clusters are all that a step needs, and the whole curve costs O(n log n).
 */
export declare const clusterVariances: ({ rows, times, atRisk, events }: RiskTable, factor: (j: number) => number) => readonly number[];
