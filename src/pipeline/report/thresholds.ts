import type { AdjustedInterval, LastLook, Threshold } from "../../report/model/estimates.ts";
import { CLUSTER_BOUNDS } from "../../stats/clusters.ts";
import { type StatusRow, statusOver } from "../../stats/status-at.ts";
import { graceAt } from "./grace.ts";
import { standingWhenLastLookedAt } from "./last-look.ts";
import type { ReportRequest } from "./report-request.ts";
import { isCounted, type ReportRow, statusRow } from "./report-row.ts";

/** A row with the cluster that is known of it, whether or not the main limits allow for clusters. */
type ThresholdRow = StatusRow & { readonly knownCluster: string | null };

const thresholdRow = (row: ReportRow): ThresholdRow => ({ ...statusRow(row), knownCluster: row.knownCluster });

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

type AdjustedAt = (day: number, grace: number) => AdjustedInterval | null;

/** Limits beside the main ones: none where those allow for clusters themselves, or too few clusters are known. */
const adjustedOver = (rows: readonly ThresholdRow[], request: ReportRequest): AdjustedAt => {
	if (request.clusterBy !== null || !clustersSuffice(rows)) return () => null;
	const statusOf = statusOver(rows.map((row) => ({ ...row, cluster: row.knownCluster })));
	return (day, grace) => {
		const { low, high, clusters, effectiveN } = statusOf(day, grace);
		return low === null || high === null || clusters === null ? null : { low, high, clusters, effectiveN };
	};
};

const thresholdOver = (
	rows: readonly ThresholdRow[],
	request: ReportRequest,
): ((day: number, grace: number) => Threshold) => {
	const statusOf = statusOver(rows);
	const adjustedOf = adjustedOver(rows, request);
	return (day, grace) => ({ ...statusOf(day, grace), adjusted: adjustedOf(day, grace) });
};

const graceOf = (day: number, request: ReportRequest): number => request.graceDays ?? graceAt(day, request.duePolicy);

const tableOf = (rows: readonly ThresholdRow[], request: ReportRequest): readonly Threshold[] => {
	const thresholdAt = thresholdOver(rows, request);
	return request.afterDays.map((day) => thresholdAt(day, graceOf(day, request)));
};

/** Still up after N days, for every N asked for. */
export const thresholdsOf = (rows: readonly ReportRow[], request: ReportRequest): readonly Threshold[] =>
	tableOf(rows.filter(isCounted).map(thresholdRow), request);

const medianOf = (values: readonly number[]): number | null => {
	if (values.length === 0) return null;
	const sorted = values.toSorted((one, other) => one - other);
	const upper = sorted[sorted.length >> 1] ?? 0;
	return sorted.length % 2 === 1 ? upper : ((sorted[(sorted.length >> 1) - 1] ?? upper) + upper) / 2;
};

/** So many conclusive looks, or fewer, make a spot check. */
const FEW_LOOKS = 2;

/**
 * When last looked at, N or more days after being reported, for every N asked for: the same targets as `thresholdsOf`,
 * each in the state of its last look instead of that on day N.
 */
export const lastLooksOf = (all: readonly ReportRow[], request: ReportRequest): readonly LastLook[] => {
	const rows = all.filter(isCounted);
	return request.afterDays.map((day) => {
		const grace = graceOf(day, request);
		const old = rows.filter(({ age }) => age >= day + grace);
		const standings = rows.map((row) => standingWhenLastLookedAt(row, day));
		const oldStandings = standings.filter((_, index) => (rows[index]?.age ?? 0) >= day + grace);
		const asOfThen = standings.map(
			({ left, right, restrictedFrom }, index): ThresholdRow => ({
				left,
				right,
				restrictedFrom,
				age: rows[index]?.age ?? 0,
				cluster: rows[index]?.cluster ?? null,
				knownCluster: rows[index]?.knownCluster ?? null,
			}),
		);
		return {
			...thresholdOver(asOfThen, request)(day, grace),
			goneBefore: oldStandings.filter(({ lookedAt, right }) => lookedAt === null && right !== null).length,
			medianDays: medianOf(oldStandings.flatMap(({ lookedAt }) => (lookedAt === null ? [] : [lookedAt]))),
			fewLooks: old.filter(({ history }) => history.looks - history.inconclusiveLooks <= FEW_LOOKS).length,
		};
	});
};

/** The same without removals that are not confirmed: those targets are unknown. Empty where there are none. */
export const withoutUnconfirmed = (rows: readonly ReportRow[], request: ReportRequest): readonly Threshold[] => {
	if (!rows.some(({ followUp }) => followUp.unconfirmed)) return [];
	return tableOf(
		rows
			.filter(isCounted)
			.map((row) => (row.followUp.unconfirmed ? { ...thresholdRow(row), right: null } : thresholdRow(row))),
		request,
	);
};

/** More than one target in so many must differ for the second estimand to be told (statistics.md section 2). */
const DIFFERING_SHARE = 1 / 50;

export const differs = ({ followUp: { first, sustained } }: ReportRow): boolean =>
	first !== null && sustained !== null && (first.left !== sustained.left || first.right !== sustained.right);

/** The second estimand, first disappearance; empty where it hardly differs. */
export const firstDisappearance = (rows: readonly ReportRow[], request: ReportRequest): readonly Threshold[] => {
	const counted = rows.filter(isCounted);
	if (counted.filter(differs).length <= counted.length * DIFFERING_SHARE) return [];
	return tableOf(
		counted.map((row) => ({
			...thresholdRow(row),
			left: row.followUp.first?.left ?? null,
			right: row.followUp.first?.right ?? null,
		})),
		request,
	);
};
