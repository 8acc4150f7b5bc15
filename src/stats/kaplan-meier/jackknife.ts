import { clusterIndex } from "../clusters.ts";
import { takesAll } from "./product-limit.ts";
import type { CheckedRow, RiskTable } from "./risk-table.ts";

/**
 * The infinitesimal jackknife over clusters: at each time, Σ_h (Σ_{i in h} U_i)² with
 * U_i = -Σ_{t_j <= t} f_j (dN_ij - Y_ij d_j/Y_j) / (Y_j - d_j). With f = 1 it is the variance of log S; with f_j = the
 * area from t_j to tau, that of the restricted mean.
 *
 * Between its own rows' events, a cluster's sum grows by the same rate for each row at risk, U_h = base_h + Y_h A(t); so
 * the sums of U², U Y and Y² over clusters are all that a step needs, and the whole curve costs O(n log n).
 */
export const clusterVariances = (
	{ rows: rowsInTime, times, atRisk, events }: RiskTable,
	factor: (j: number) => number,
): readonly number[] => {
	const rows = rowsInTime();
	const { of, count } = clusterIndex(rows);
	const place = new Map<CheckedRow, number>(rows.map((row, index) => [row, of[index] ?? 0]));
	const base = new Float64Array(count);
	const present = new Float64Array(count);
	let rate = 0;
	let sumUU = 0;
	let sumUY = 0;
	let sumYY = 0;
	/** Adds `weight` rows of a cluster to those at risk (below 0: takes them away); its U stays as it is. */
	const arrive = (cluster: number, weight: number): void => {
		const y = present[cluster] ?? 0;
		const u = (base[cluster] ?? 0) + y * rate;
		sumUY += u * weight;
		sumYY += weight * (2 * y + weight);
		present[cluster] = y + weight;
		base[cluster] = u - (y + weight) * rate;
	};
	const fall = (cluster: number, by: number): void => {
		const y = present[cluster] ?? 0;
		const u = (base[cluster] ?? 0) + y * rate;
		sumUU += by * (by - 2 * u);
		sumUY -= by * y;
		base[cluster] = (base[cluster] ?? 0) - by;
	};
	const byEntry = [...rows].sort((one, other) => one.entry - other.entry);
	let entered = 0;
	let left = 0;
	return times.map((time, j) => {
		for (let row = byEntry[entered]; row !== undefined && row.entry < time; row = byEntry[++entered]) {
			arrive(place.get(row) ?? 0, row.weight);
		}
		const y = atRisk[j] ?? 0;
		const d = events[j] ?? 0;
		const f = factor(j);
		const hasStep = d > 0 && f !== 0;
		if (hasStep && takesAll(d, y)) sumUU = Number.POSITIVE_INFINITY;
		const step = hasStep ? (f * d) / (y * (y - d)) : 0;
		rate += step;
		sumUU += step * (2 * sumUY + step * sumYY);
		sumUY += step * sumYY;
		for (let row = rows[left]; row !== undefined && row.time === time; row = rows[++left]) {
			const cluster = place.get(row) ?? 0;
			if (row.isEvent && hasStep) fall(cluster, (f * row.weight) / (y - d));
			arrive(cluster, -row.weight);
		}
		return Math.max(0, sumUU);
	});
};
