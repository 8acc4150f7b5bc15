import { type ItemKind, type PlatformName, type TargetId, WEB } from "../../domain/target.ts";
import { daysBetween, type Instant } from "../../domain/time.ts";
import { isConfirmed } from "../../history/confirmation.ts";
import { type InstantsOf, type Return, returnsIn } from "../../history/confirmed-state.ts";
import { type FollowUp, followUp } from "../../history/follow-up.ts";
import { runsWithRestrictedAs } from "../../history/restricted.ts";
import type { Run } from "../../history/run.ts";
import type { StoredNotice, TargetHistory } from "../../store/store.ts";
import { hostOf } from "./fields.ts";
import type { ReportRequest } from "./report-request.ts";

/**
 * One target as the estimators see it, on the clock of its first notice that the report is about. Only what the report
 * needs: a hundred thousand of them lie in memory at once.
 */
export type ReportRow = {
	readonly id: TargetId;
	readonly url: string;
	readonly platform: PlatformName;
	readonly itemKind: ItemKind;
	readonly account: string | null;
	readonly reportedAt: Instant;
	readonly age: number;
	readonly followUp: FollowUp;
	/** Runs as they were seen, and with restricted ones read as asked for. */
	readonly seen: readonly Run[];
	readonly runs: readonly Run[];
	/** The last run speaks for itself: it is no removal that was seen too seldom. */
	readonly confirmed: boolean;
	/** Live again after the notice. */
	readonly returns: readonly Return[];
	readonly firstLookAt: Instant | null;
	readonly lastLookAt: Instant | null;
	/** Looks that are not suspect, and the inconclusive ones of them. */
	readonly looks: number;
	readonly inconclusiveLooks: number;
	/** What the main limits allow for (`--cluster`); null: treated as independent. */
	readonly cluster: string | null;
	/** What is known to fall together, asked for or not: the account, else the page owner's host. */
	readonly knownCluster: string | null;
};

/** The account, else the page owner's host; a platform's own host name is no cluster (statistics.md section 3f). */
const clusterOf = (history: TargetHistory, by: "account" | "host"): string | null => {
	if (by === "account" && history.account !== null) return `${history.platform}:${history.account}`;
	return history.platform === WEB ? hostOf(history.url) : null;
};

const NO_RETURNS: readonly Return[] = [];

/**
 * The row of a target, given the notices that count for it (at least one, in order of time). `shared` gives one string for
 * all that are equal.
 */
export const rowOf = (
	history: TargetHistory,
	notices: readonly StoredNotice[],
	request: ReportRequest,
	instantsOf: InstantsOf,
	shared: (name: string) => string,
): ReportRow | null => {
	const [first] = notices;
	if (first === undefined) return null;
	const { id, url, platform, itemKind, account, firstLookAt, lastLookAt, looks, inconclusiveLooks } = history;
	const runs = runsWithRestrictedAs(history.runs, request.restricted);
	const last = runs.at(-1);
	const cluster = clusterOf(history, request.clusterBy ?? "account");
	const knownCluster = cluster === null ? null : shared(cluster);
	return {
		id,
		url,
		platform,
		itemKind,
		account,
		reportedAt: first.reportedAt,
		age: daysBetween(first.reportedAt, request.asOf),
		followUp: followUp(runs, {
			reportedAt: first.reportedAt,
			isConfirmed: (removed) => isConfirmed(removed, request.confirm, instantsOf),
		}),
		seen: history.runs,
		runs,
		confirmed: last !== undefined && (last.status !== "removed" || isConfirmed(last, request.confirm, instantsOf)),
		returns:
			runs.length < 2
				? NO_RETURNS
				: returnsIn(runs, request.confirm, instantsOf).filter(({ liveAgainAt }) => liveAgainAt > first.reportedAt),
		firstLookAt,
		lastLookAt,
		looks,
		inconclusiveLooks,
		cluster: request.clusterBy === null ? null : knownCluster,
		knownCluster,
	};
};

/** Rows that estimates rest on: what was gone when reported is excluded, and counted in the flow. */
export const isCounted = (row: ReportRow): boolean => !row.followUp.goneWhenReported;
