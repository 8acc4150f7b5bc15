import { type Instant, instant } from "../../domain/time.ts";
import { ruleId } from "../../domain/verdict.ts";
import { followUp } from "../../history/follow-up.ts";
import { mergeRuns, type Run } from "../../history/run.ts";
import type { Sensitivity } from "../../report/model/estimates.ts";
import { midpointAt } from "../../stats/midpoint.ts";
import type { Store } from "../../store/store.ts";
import { intervalRows } from "./curves.ts";
import type { ReportRequest } from "./report-request.ts";
import { isCounted, type ReportRow } from "./report-row.ts";
import { thresholdsOf } from "./thresholds.ts";

/** A target whose last looks said nothing, with the first and the last of them. */
type Trailing = { readonly row: ReportRow; readonly firstAt: Instant; readonly lastAt: Instant };

/** A further curve over more targets would cost more time than a check of the main one is worth. */
const MOST_DATED = 20_000;

const BEFORE_ALL = instant(Number.MIN_SAFE_INTEGER);

const readTrailing = async (
	store: Store,
	rows: readonly ReportRow[],
	asOf: Instant,
): Promise<ReadonlyMap<ReportRow, Trailing>> => {
	const asked = rows.flatMap((row) => {
		const after = row.runs.at(-1)?.lastAt ?? BEFORE_ALL;
		return row.lastLookAt !== null && row.lastLookAt > after && row.inconclusiveLooks > 0
			? [{ row, lastAt: row.lastLookAt, after }]
			: [];
	});
	const firsts = await store.firstLooksAfter(
		asked.map(({ row, after }) => ({ target: row.id, after })),
		asOf,
	);
	const trailing = new Map<ReportRow, Trailing>();
	for (const [index, { row, lastAt }] of asked.entries()) {
		const firstAt = firsts[index] ?? null;
		if (firstAt !== null) trailing.set(row, { row, firstAt, lastAt });
	}
	return trailing;
};

/** The row as if its last looks had read so (statistics.md section 2). */
const readAs = (status: "live" | "removed", { row, firstAt, lastAt }: Trailing): ReportRow => {
	const read: Run = {
		status,
		firstAt,
		lastAt,
		looks: 2,
		reason: status === "live" ? "ok" : "not-found",
		scope: status === "live" ? null : "content",
		rule: ruleId("sensitivity/trailing-inconclusive"),
		grade: "weak",
	};
	const last = row.runs.at(-1);
	const runs = last?.status === status ? [...row.runs.slice(0, -1), mergeRuns(last, read)] : [...row.runs, read];
	return { ...row, runs, followUp: followUp(runs, { reportedAt: row.reportedAt, isConfirmed: () => true }) };
};

/**
 * How far the numbers would move under other readings: the inconclusive looks after the last conclusive one as removed,
 * and as live; and each removal dated to the middle of its interval, where intervals are short enough for that.
 */
export const sensitivityOf = async (
	store: Store,
	rows: readonly ReportRow[],
	request: ReportRequest,
	afterDays: number,
): Promise<Sensitivity> => {
	const trailing = await readTrailing(store, rows, request.asOf);
	const tableAs = (status: "live" | "removed") =>
		trailing.size === 0
			? []
			: thresholdsOf(
					rows.map((row) => {
						const own = trailing.get(row);
						return own === undefined ? row : readAs(status, own);
					}),
					request,
				);
	const intervals = intervalRows(rows.filter(isCounted));
	const isAsked = intervals.length > 0 && intervals.length <= MOST_DATED;
	const midpoint = isAsked ? midpointAt(intervals, afterDays) : null;
	return {
		afterDays,
		trailing: trailing.size,
		trailingAsLive: tableAs("live"),
		trailingAsRemoved: tableAs("removed"),
		midpoint,
	};
};
