/** As R's `survfit`: a curve that is flat at one half up to this much counts as flat there. */
const TOLERANCE = 1.5e-8;

/**
 * The first time at which a falling step curve is at most one half; where it is flat at exactly one half and falls
 * later, the middle of the flat part. Null where it never gets there. `curve` gives the value at each time; a null one is
 * no part of the curve.
 */
export const crossesHalf = (times: readonly number[], curve: (j: number) => number | null): number | null => {
	const first = times.findIndex((_, j) => (curve(j) ?? 1) < 0.5 + TOLERANCE);
	const time = times[first];
	if (time === undefined) return null;
	const value = curve(first) ?? 1;
	if (Math.abs(value - 0.5) >= TOLERANCE) return time;
	const drop = times.findIndex((_, j) => j > first && (curve(j) ?? 1) < value);
	return (time + (times[drop] ?? time)) / 2;
};
