import { type Instant, instant } from "../../domain/time.ts";
import { ruleId } from "../../domain/verdict.ts";
import { followUp } from "../../history/follow-up.ts";
import { mergeRuns, type Run } from "../../history/run.ts";
import type { Sensitivity } from "../../report/model/estimates.ts";
import { midpointAt } from "../../stats/midpoint.ts";
import type { Store } from "../../store/store.ts";
import { type Cohort, cohortReading, followedIn } from "./cohort.ts";
import { intervalRows } from "./curves.ts";
import type { ReportRequest } from "./report-request.ts";
import type { ReportRow } from "./report-row.ts";
import { thresholdsOf } from "./thresholds.ts";

/** A target whose last looks said nothing, with the first and the last of them. */
type Trailing = { readonly row: ReportRow; readonly firstAt: Instant; readonly lastAt: Instant };

/** A further curve over more targets would cost more time than a check of the main one is worth. */
const MOST_DATED = 20_000;

const BEFORE_ALL = instant(Number.MIN_SAFE_INTEGER);

const readTrailing = async (store: Store, rows: readonly ReportRow[], asOf: Instant): Promise<readonly Trailing[]> => {
	const asked: { readonly row: ReportRow; readonly lastAt: Instant; readonly after: Instant }[] = [];
	for (const row of rows) {
		const { lastLookAt: lastAt, inconclusiveLooks, runs } = row;
		if (lastAt === null || inconclusiveLooks === 0) continue;
		const after = runs[runs.length - 1]?.lastAt ?? BEFORE_ALL;
		if (lastAt > after) asked.push({ row, lastAt, after });
	}
	const firsts = await store.firstLooksAfter(
		asked.map(({ row, after }) => ({ target: row.id, after })),
		asOf,
	);
	return asked.flatMap(({ row, lastAt }, index) => {
		const firstAt = firsts[index] ?? null;
		return firstAt === null ? [] : [{ row, firstAt, lastAt }];
	});
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
	cohort: Cohort,
	request: ReportRequest,
	afterDays: number,
): Promise<Sensitivity> => {
	const trailing = await readTrailing(store, rows, request.asOf);
	const tableAs = (status: "live" | "removed") => {
		if (trailing.length === 0) return [];
		const readings = trailing.map((own) => ({ row: own.row, as: readAs(status, own) }));
		return thresholdsOf(cohortReading(rows, cohort, readings, request), request);
	};
	const dated = followedIn(cohort);
	const isAsked = dated > 0 && dated <= MOST_DATED;
	const midpoint = isAsked ? midpointAt(intervalRows(cohort.rows), afterDays) : null;
	return {
		afterDays,
		trailing: trailing.length,
		trailingAsLive: tableAs("live"),
		trailingAsRemoved: tableAs("removed"),
		midpoint,
	};
};
