import { DEFAULT_LEVEL, finite } from "./checked.ts";
import { type Cluster, clusteredShare } from "./clusters.ts";
import type { ShareInterval } from "./wilson.ts";

/** A target's follow-up as `deriveInterval` gives it: days since day 0. */
export type StatusRow = {
	/** Last live look; null where no look settled anything. */
	readonly left: number | null;
	/** First removed look of the removal that lasts; null where not removed. */
	readonly right: number | null;
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

type Standing = "stillUp" | "gone" | "restricted" | "unknown";

const checkRow = ({ left, right, age, restrictedFrom }: StatusRow): void => {
	finite(age, "age");
	if (left !== null) finite(left, "left", 0);
	if (right !== null && finite(right, "right", 0) < (left ?? 0)) {
		throw new RangeError(`right must be at least left, but ${right} < ${left}`);
	}
	if (restrictedFrom != null) finite(restrictedFrom, "restrictedFrom", 0);
};

/** Removal first: a row exactly known to have gone on day N (left = right = N) is gone by day N. */
const standingAt = ({ left, right, restrictedFrom }: StatusRow, day: number): Standing => {
	if (right !== null && right <= day) return "gone";
	if (left !== null && left >= day) return "stillUp";
	return restrictedFrom != null && restrictedFrom <= day ? "restricted" : "unknown";
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
	{ level = DEFAULT_LEVEL }: { readonly level?: number | undefined } = {},
): StatusAt => {
	finite(day, "day", 0);
	finite(grace, "grace", 0);
	const eligible: { standing: Standing; cluster: Cluster | null }[] = [];
	for (const row of rows) {
		checkRow(row);
		if (row.age >= day + grace) eligible.push({ standing: standingAt(row, day), cluster: row.cluster ?? null });
	}
	const count = (standing: Standing): number => eligible.filter((one) => one.standing === standing).length;
	const shareOf = (over: readonly Standing[], hits: readonly Standing[]) =>
		clusteredShare(
			eligible
				.filter(({ standing }) => over.includes(standing))
				.map(({ standing, cluster }) => ({ isHit: hits.includes(standing), cluster })),
			level,
		);
	const everyone: readonly Standing[] = ["stillUp", "gone", "restricted", "unknown"];
	const determined = shareOf(["stillUp", "gone"], ["stillUp"]);
	const least: ShareInterval = shareOf(everyone, ["stillUp"]);
	const most: ShareInterval = shareOf(everyone, ["stillUp", "unknown"]);
	return {
		afterDays: day,
		graceDays: grace,
		eligible: eligible.length,
		notYetDue: rows.length - eligible.length,
		stillUp: count("stillUp"),
		gone: count("gone"),
		restricted: count("restricted"),
		unknown: count("unknown"),
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
