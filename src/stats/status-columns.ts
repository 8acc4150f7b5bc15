import { finite } from "./checked.ts";
import { type Cluster, type ClusterPlaces, clusterPlaces } from "./clusters.ts";

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

/** Follow-ups by columns; a null `left` is NaN, a null `right` or `restrictedFrom` infinite. */
export type StatusColumns = {
	readonly count: number;
	readonly left: Float64Array;
	readonly right: Float64Array;
	readonly age: Float64Array;
	readonly restrictedFrom: Float64Array;
};

const checkRow = ({ left, right, age, restrictedFrom }: StatusRow): void => {
	finite(age, "age");
	if (left !== null) finite(left, "left", 0);
	if (right != null && right !== Number.POSITIVE_INFINITY && finite(right, "right", 0) < (left ?? 0)) {
		throw new RangeError(`right must be at least left, but ${right} < ${left}`);
	}
	if (restrictedFrom != null) finite(restrictedFrom, "restrictedFrom", 0);
};

/** The columns of rows, and the places of the clusters that these name; null where none does. RangeError for impossible rows. */
export const statusColumns = (
	rows: readonly StatusRow[],
): { readonly columns: StatusColumns; readonly clusters: ClusterPlaces | null } => {
	const columns = emptyColumns(rows.length);
	for (const [index, row] of rows.entries()) {
		checkRow(row);
		columns.left[index] = row.left ?? Number.NaN;
		columns.right[index] = row.right ?? Number.POSITIVE_INFINITY;
		columns.age[index] = row.age;
		columns.restrictedFrom[index] = row.restrictedFrom ?? Number.POSITIVE_INFINITY;
	}
	const isClustered = rows.some(({ cluster }) => cluster != null);
	return { columns, clusters: isClustered ? clusterPlaces(rows, ({ cluster }) => cluster) : null };
};

/** Columns for so many rows, of which nothing is known yet. */
export const emptyColumns = (count: number): StatusColumns => ({
	count,
	left: new Float64Array(count).fill(Number.NaN),
	right: new Float64Array(count).fill(Number.POSITIVE_INFINITY),
	age: new Float64Array(count),
	restrictedFrom: new Float64Array(count).fill(Number.POSITIVE_INFINITY),
});

/** The order of the counts in a tally. */
export const STILL_UP = 0;
export const GONE = 1;
export const RESTRICTED = 2;
export const UNKNOWN = 3;
export const STANDINGS = [STILL_UP, GONE, RESTRICTED, UNKNOWN] as const;
export type Standing = (typeof STANDINGS)[number];

/** Removal first: a row exactly known to have gone on day N (left = right = N) is gone by day N. */
const standingAt = ({ left, right, restrictedFrom }: StatusColumns, row: number, day: number): Standing => {
	if ((right[row] ?? Number.NaN) <= day) return GONE;
	if ((left[row] ?? Number.NaN) >= day) return STILL_UP;
	return (restrictedFrom[row] ?? Number.NaN) <= day ? RESTRICTED : UNKNOWN;
};

/** Counts of each standing on a day among the rows old enough: a block of `STANDINGS` for each cluster, or one block. */
export const tallyOf = (
	columns: StatusColumns,
	clusters: ClusterPlaces | null,
	{ day, grace }: { readonly day: number; readonly grace: number },
): Int32Array => {
	const { count, age } = columns;
	const counts = new Int32Array((clusters?.count ?? 1) * STANDINGS.length);
	for (let row = 0; row < count; row++) {
		if (!((age[row] ?? 0) >= day + grace)) continue;
		const place = (clusters?.of[row] ?? 0) * STANDINGS.length + standingAt(columns, row, day);
		counts[place] = (counts[place] ?? 0) + 1;
	}
	return counts;
};
