import { daysBetween } from "../../domain/time.ts";
import type { ConclusiveStatus } from "../../history/run.ts";
import { CLUSTER_BOUNDS, type ClusterPlaces, clusterPlaces } from "../../stats/clusters.ts";
import type { StatusColumns } from "../../stats/status-columns.ts";
import type { ReportRequest } from "./report-request.ts";
import { isCounted, type ReportRow } from "./report-row.ts";

/**
 * The targets that tables count, with what all tables ask of them by columns: a walk over a hundred thousand targets in
 * memory takes thirty times as long as one over numbers side by side.
 */
export type Cohort = {
	readonly rows: readonly ReportRow[];
	/** The lasting removal. */
	readonly lasting: StatusColumns;
	readonly lastLooks: LastLooks;
	/** `--cluster` asks for main limits that allow for clusters; else there are adjusted ones, where enough are known. */
	readonly main: ClusterPlaces | null;
	readonly beside: ClusterPlaces | null;
};

/** Each target's last conclusive look. */
type LastLooks = {
	/** Age of the notice in days; NaN without a conclusive look. */
	readonly day: Float64Array;
	readonly status: readonly (ConclusiveStatus | null)[];
	/** Conclusive looks until the as-of. */
	readonly conclusive: Int32Array;
};

/** True where enough clusters are known for limits that allow for them, and one holds several targets. */
export const clustersSuffice = (rows: readonly { readonly knownCluster: string | null }[]): boolean => {
	const known = new Set<string>();
	let isShared = false;
	for (const { knownCluster } of rows) {
		if (knownCluster === null) continue;
		isShared ||= known.has(knownCluster);
		known.add(knownCluster);
		if (isShared && known.size >= CLUSTER_BOUNDS.noIntervalBelow) return true;
	}
	return false;
};

/** The cohort of rows, those left out that were gone when reported. */
export const cohortOf = (all: readonly ReportRow[], { clusterBy }: Pick<ReportRequest, "clusterBy">): Cohort => {
	const rows = all.filter(isCounted);
	const column = (): Float64Array => new Float64Array(rows.length);
	const lasting = { count: rows.length, left: column(), right: column(), age: column(), restrictedFrom: column() };
	const lastDay = column();
	const lastStatus: (ConclusiveStatus | null)[] = [];
	const conclusive = new Int32Array(rows.length);
	let index = 0;
	for (const { followUp, age, runs, reportedAt, looks, inconclusiveLooks } of rows) {
		const { sustained, restrictedFrom } = followUp;
		const last = runs[runs.length - 1];
		lasting.left[index] = sustained === null ? Number.NaN : sustained.left;
		lasting.right[index] = sustained?.right ?? Number.POSITIVE_INFINITY;
		lasting.restrictedFrom[index] = restrictedFrom ?? Number.POSITIVE_INFINITY;
		lasting.age[index] = age;
		lastDay[index] = last === undefined ? Number.NaN : daysBetween(reportedAt, last.lastAt);
		lastStatus.push(last?.status ?? null);
		conclusive[index++] = looks - inconclusiveLooks;
	}
	const hasMain = clusterBy !== null && rows.some(({ knownCluster }) => knownCluster !== null);
	const hasAdjusted = clusterBy === null && clustersSuffice(rows);
	const places = hasMain || hasAdjusted ? clusterPlaces(rows, ({ knownCluster }) => knownCluster) : null;
	return {
		rows,
		lasting,
		lastLooks: { day: lastDay, status: lastStatus, conclusive },
		main: hasMain ? places : null,
		beside: hasAdjusted ? places : null,
	};
};

/** How many targets of a cohort have an interval: those with any conclusive look. */
export const followedIn = ({ lasting }: Cohort): number =>
	lasting.left.reduce((sum, left) => (Number.isNaN(left) ? sum : sum + 1), 0);

/** A row of a cohort, and what it is read as instead. */
export type OtherReading = { readonly row: ReportRow; readonly as: ReportRow };

/**
 * The cohort of `all` rows of which some, given in their order, are read otherwise: for the tables of the lasting removal.
 */
export const cohortReading = (
	all: readonly ReportRow[],
	cohort: Cohort,
	readings: readonly OtherReading[],
	request: Pick<ReportRequest, "clusterBy">,
): Cohort => {
	if (readings.some(({ row, as }) => isCounted(row) !== isCounted(as))) {
		const others = new Map(readings.map(({ row, as }) => [row, as]));
		return cohortOf(
			all.map((row) => others.get(row) ?? row),
			request,
		);
	}
	const { lasting } = cohort;
	const [left, right, restrictedFrom] = [lasting.left.slice(), lasting.right.slice(), lasting.restrictedFrom.slice()];
	const own = readings.filter(({ row }) => isCounted(row));
	let next = 0;
	for (const [index, row] of cohort.rows.entries()) {
		const reading = own[next];
		if (reading?.row !== row) continue;
		next += 1;
		const { sustained, restrictedFrom: from } = reading.as.followUp;
		left[index] = sustained?.left ?? Number.NaN;
		right[index] = sustained?.right ?? Number.POSITIVE_INFINITY;
		restrictedFrom[index] = from ?? Number.POSITIVE_INFINITY;
	}
	return { ...cohort, lasting: { ...lasting, left, right, restrictedFrom } };
};
