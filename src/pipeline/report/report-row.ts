import { WEB } from "../../domain/target.ts";
import { daysBetween, type Instant } from "../../domain/time.ts";
import { isConfirmed } from "../../history/confirmation.ts";
import {
	type ConfirmedState,
	confirmedState,
	type InstantsOf,
	type Return,
	returnsIn,
} from "../../history/confirmed-state.ts";
import { type FollowUp, followUp } from "../../history/follow-up.ts";
import { runsWithRestrictedAs } from "../../history/restricted.ts";
import type { Run } from "../../history/run.ts";
import type { StatusRow } from "../../stats/status-at.ts";
import type { StoredNotice, TargetHistory } from "../../store/store.ts";
import { hostOf } from "./fields.ts";
import type { ReportRequest } from "./report-request.ts";

/** One target as the estimators see it, on the clock of its first notice that the report is about. */
export type ReportRow = {
	readonly history: TargetHistory;
	/** The notices that the report is about, first to last. */
	readonly notices: readonly StoredNotice[];
	readonly reportedAt: Instant;
	readonly age: number;
	readonly followUp: FollowUp;
	/** Restricted runs read as asked for. */
	readonly runs: readonly Run[];
	readonly state: ConfirmedState;
	readonly returns: readonly Return[];
	/** The single looks of a run, where confirmation asks for them. */
	readonly instantsOf: InstantsOf;
	/** What the main limits allow for (`--cluster`); null: treated as independent. */
	readonly cluster: string | null;
	/** What is known to fall together, asked for or not: the account, else the page owner's host. */
	readonly knownCluster: string | null;
};

/** The account, else the page owner's host; a platform's own host name is no cluster (statistics.md section 3f). */
const clusterOf = (history: TargetHistory, by: ReportRequest["clusterBy"]): string | null => {
	if (by === null) return null;
	if (by === "account" && history.account !== null) return `${history.platform}:${history.account}`;
	return history.platform === WEB ? hostOf(history.url) : null;
};

/** The row of a target, given the notices that count for it (at least one, in order of time). */
export const rowOf = (
	history: TargetHistory,
	notices: readonly StoredNotice[],
	request: ReportRequest,
	instantsOf: InstantsOf,
): ReportRow | null => {
	const [first] = notices;
	if (first === undefined) return null;
	const runs = runsWithRestrictedAs(history.runs, request.restricted);
	return {
		history,
		notices,
		reportedAt: first.reportedAt,
		age: daysBetween(first.reportedAt, request.asOf),
		followUp: followUp(runs, {
			reportedAt: first.reportedAt,
			isConfirmed: (removed) => isConfirmed(removed, request.confirm, instantsOf),
		}),
		runs,
		state: confirmedState(runs, request.confirm, instantsOf),
		returns: returnsIn(runs, request.confirm, instantsOf),
		instantsOf,
		cluster: clusterOf(history, request.clusterBy),
		knownCluster: clusterOf(history, request.clusterBy ?? "account"),
	};
};

/** Rows that estimates rest on: what was gone when reported is excluded, and counted in the flow. */
export const isCounted = (row: ReportRow): boolean => !row.followUp.goneWhenReported;

/** The row of a threshold table; without information it is unknown, never left out. */
export const statusRow = (row: ReportRow): StatusRow => ({
	left: row.followUp.sustained?.left ?? null,
	right: row.followUp.sustained?.right ?? null,
	age: row.age,
	restrictedFrom: row.followUp.restrictedFrom,
	cluster: row.cluster,
});
