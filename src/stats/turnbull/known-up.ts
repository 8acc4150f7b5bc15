import type { IntervalRow } from "./ends.ts";

/**
 * For each day, the weight of the rows known to be up then: seen live at or after it. It is what a point of the curve
 * rests on, and all rows at day 0; rows whose removal lies in an interval around the day are not in it.
 */
export const knownUp = (rows: readonly IntervalRow[]): ((day: number) => number) => {
	const sorted = [...rows].sort((one, other) => one.left - other.left);
	const rest = new Float64Array(sorted.length + 1);
	for (let i = sorted.length - 1; i >= 0; i--) rest[i] = (rest[i + 1] ?? 0) + (sorted[i]?.weight ?? 1);
	return (day) => {
		let low = 0;
		let high = sorted.length;
		while (low < high) {
			const middle = (low + high) >>> 1;
			if ((sorted[middle]?.left ?? day) < day) low = middle + 1;
			else high = middle;
		}
		return rest[low] ?? 0;
	};
};
