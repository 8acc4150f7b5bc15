import type { Cohort } from "../../domain/notice.ts";
import { UserError } from "../../domain/user-error.ts";
import type { InstantsOf } from "../../history/confirmed-state.ts";
import { sightingsOf } from "../../history/sightings.ts";
import type { Store, TargetHistory } from "../../store/store.ts";
import { fieldValue, isBuiltInField, NOTICE_FIELDS, TARGET_FIELDS } from "./fields.ts";
import type { ReportRequest } from "./report-request.ts";
import { type ReportRow, rowOf } from "./report-row.ts";

/** The targets that a report is about, and how many it leaves out. */
export type ReportRows = {
	readonly reported: readonly ReportRow[];
	/** Never reported by the as-of. */
	readonly control: readonly ReportRow[];
	/** Reported targets left out: all their notices come after the as-of, or are not what was asked for. */
	readonly notYetReported: number;
	readonly filteredOut: number;
	/** Control targets left out, because they were reported as well. */
	readonly alsoReported: number;
};

/** For targets whose single looks nothing asks about. */
export const noInstants: InstantsOf = () => [];

/** Single looks are read only where more than two agreeing ones are asked for. */
const instantsReader = async (store: Store, history: TargetHistory, request: ReportRequest): Promise<InstantsOf> => {
	if (request.confirm.looks <= 2 || !history.runs.some(({ status }) => status === "removed")) return noInstants;
	const looks = sightingsOf((await store.snapshotsOf(history.id)).filter(({ at }) => at <= request.asOf));
	return (run) =>
		looks
			.filter(({ at, verdict }) => verdict.status === run.status && at >= run.firstAt && at <= run.lastAt)
			.map(({ at }) => at);
};

type Notices = TargetHistory["notices"];

const isAskedFor = (history: TargetHistory, notice: Notices[number], { where }: ReportRequest): boolean =>
	where.every(({ field, value }) => fieldValue(history, notice, field).toLowerCase() === value.toLowerCase());

/** The notices of one cohort that count, and why there are none. */
const noticesFor = (
	history: TargetHistory,
	cohort: Cohort,
	request: ReportRequest,
): { readonly notices: Notices; readonly leftOut: "not-listed" | "not-yet" | "filtered" | null } => {
	const listed = history.notices.filter((notice) => notice.cohort === cohort);
	const until = listed.filter(({ reportedAt }) => reportedAt <= request.asOf);
	const notices = request.where.length === 0 ? until : until.filter((notice) => isAskedFor(history, notice, request));
	if (notices.length > 0) return { notices, leftOut: null };
	return { notices, leftOut: listed.length === 0 ? "not-listed" : until.length === 0 ? "not-yet" : "filtered" };
};

/** Every target as the report sees it. UserError for a field that no list has. */
export const readRows = async (store: Store, request: ReportRequest): Promise<ReportRows> => {
	const reported: ReportRow[] = [];
	const control: ReportRow[] = [];
	const leftOut = { "not-listed": 0, "not-yet": 0, filtered: 0 };
	let alsoReported = 0;
	const columns = new Set<string>();
	const asked = [...request.by, ...request.where.map(({ field }) => field)].filter((field) => !isBuiltInField(field));
	for await (const page of store.histories(request.asOf))
		for (const history of page) {
			if (asked.length > 0)
				for (const notice of history.notices) for (const name of Object.keys(notice.extra)) columns.add(name);
			const instantsOf = await instantsReader(store, history, request);
			const own = noticesFor(history, "reported", request);
			if (own.leftOut !== null) leftOut[own.leftOut] += 1;
			const row = rowOf(history, own.notices, request, instantsOf);
			if (row !== null) reported.push(row);
			const controlRow = rowOf(history, noticesFor(history, "control", request).notices, request, instantsOf);
			if (controlRow === null) continue;
			if (history.notices.some(({ cohort, reportedAt }) => cohort === "reported" && reportedAt <= request.asOf))
				alsoReported += 1;
			else control.push(controlRow);
		}
	const unknown = asked.find((field) => !columns.has(field));
	if (unknown !== undefined)
		throw new UserError(
			`no list has a column "${unknown}"`,
			`known: ${[...TARGET_FIELDS, ...NOTICE_FIELDS, ...[...columns].sort()].join(", ")}`,
		);
	return { reported, control, notYetReported: leftOut["not-yet"], filteredOut: leftOut.filtered, alsoReported };
};
