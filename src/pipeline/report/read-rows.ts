import type { Cohort } from "../../domain/notice.ts";
import { createSharing } from "../../domain/sharing.ts";
import { UserError } from "../../domain/user-error.ts";
import type { InstantsOf } from "../../history/confirmed-state.ts";
import type { NoticeTime } from "../../report/model.ts";
import type { Store, StoredNotice, TargetHistory } from "../../store/store.ts";
import { instantsUntil, NO_INSTANTS, needsInstants } from "../instants-until.ts";
import { type FieldHolder, fieldValue, isBuiltInField, isTargetField, NOTICE_FIELDS, TARGET_FIELDS } from "./fields.ts";
import type { ReportRequest } from "./report-request.ts";
import { type ReportRow, rowOf } from "./report-row.ts";

/** The targets that a report is about, and how many it leaves out. */
export type ReportRows = {
	readonly reported: readonly ReportRow[];
	/** Never reported by the as-of. */
	readonly control: readonly ReportRow[];
	/** The reported targets by value, for every field that a breakdown was asked for. */
	readonly cells: ReadonlyMap<string, ReadonlyMap<string, readonly ReportRow[]>>;
	/** The first and the last notice that the report is about; null without any. */
	readonly reportedBetween: { readonly first: NoticeTime; readonly last: NoticeTime } | null;
	/** Reported targets left out: all their notices come after the as-of, or are not what was asked for. */
	readonly notYetReported: number;
	readonly filteredOut: number;
	/** Control targets left out, because they were reported as well. */
	readonly alsoReported: number;
};

type LeftOut = "not-listed" | "not-yet" | "filtered";

/** The notices of one cohort that count for a target, in order of time; or why there are none. */
export const noticesFor = (
	target: FieldHolder,
	notices: readonly StoredNotice[],
	cohort: Cohort,
	{ asOf, where }: Pick<ReportRequest, "asOf" | "where">,
): readonly StoredNotice[] | LeftOut => {
	const listed = notices.filter((notice) => notice.cohort === cohort);
	if (listed.length === 0) return "not-listed";
	const until = listed.filter(({ reportedAt }) => reportedAt <= asOf);
	if (until.length === 0) return "not-yet";
	// One field's values are alternatives (a notice has one of each); different fields must all hold.
	const asked = until.filter((notice) =>
		where.every(({ field }) => {
			const own = fieldValue(target, notice, field).toLowerCase();
			return where.some((one) => one.field === field && one.value.toLowerCase() === own);
		}),
	);
	return asked.length === 0 ? "filtered" : asked;
};

const noticesByValue = (
	history: TargetHistory,
	notices: readonly StoredNotice[],
	by: string,
): ReadonlyMap<string, readonly StoredNotice[]> => {
	const groups = new Map<string, StoredNotice[]>();
	for (const notice of notices) {
		const value = fieldValue(history, notice, by);
		const group = groups.get(value);
		if (group === undefined) groups.set(value, [notice]);
		else group.push(notice);
	}
	return groups;
};

/** Gathers rows as they are read. */
const createRows = (request: ReportRequest, shared: (name: string) => string) => {
	const reported: ReportRow[] = [];
	const cells = new Map(request.by.map((by) => [by, new Map<string, ReportRow[]>()]));
	let first: NoticeTime | null = null;
	let last: NoticeTime | null = null;
	const timeOf = ({ reportedAt, precision }: StoredNotice): NoticeTime => ({ reportedAt, precision });
	return {
		reported,
		cells,
		reportedBetween: (): ReportRows["reportedBetween"] => (first === null || last === null ? null : { first, last }),
		add: (history: TargetHistory, notices: readonly StoredNotice[], instantsOf: InstantsOf): void => {
			const row = rowOf(history, notices, request, instantsOf, shared);
			if (row === null) return;
			reported.push(row);
			for (const notice of notices) {
				if (first === null || notice.reportedAt < first.reportedAt) first = timeOf(notice);
				if (last === null || notice.reportedAt > last.reportedAt) last = timeOf(notice);
			}
			// A target counts in every group that one of its notices names, on the clock of the first notice there.
			for (const [by, values] of cells)
				for (const [value, own] of noticesByValue(history, notices, by)) {
					const ownRow = own.length === notices.length ? row : rowOf(history, own, request, instantsOf, shared);
					if (ownRow === null) continue;
					const cell = values.get(value);
					if (cell === undefined) values.set(value, [ownRow]);
					else cell.push(ownRow);
				}
		},
	};
};

/** Every target as the report sees it. UserError for a field that no list has. */
export const readRows = async (store: Store, request: ReportRequest): Promise<ReportRows> => {
	const { asOf, confirm, restricted } = request;
	const shared = createSharing();
	const rows = createRows(request, shared);
	const control: ReportRow[] = [];
	const leftOut = { "not-listed": 0, "not-yet": 0, filtered: 0 };
	let alsoReported = 0;
	const columns = new Set<string>();
	const fields = [...request.by, ...request.where.map(({ field }) => field)];
	const asked = fields.filter((field) => !isBuiltInField(field));
	const notices = fields.some((field) => !isTargetField(field)) ? "texts" : "times";
	for await (const page of store.histories(asOf, { notices }))
		for (const history of page) {
			if (asked.length > 0)
				for (const notice of history.notices) for (const name of Object.keys(notice.extra)) columns.add(name);
			const instantsOf = needsInstants(history.runs, confirm, restricted)
				? await instantsUntil(store, history.id, asOf, restricted)
				: NO_INSTANTS;
			const own = noticesFor(history, history.notices, "reported", request);
			if (typeof own === "string") leftOut[own] += 1;
			else rows.add(history, own, instantsOf);
			const asControl = noticesFor(history, history.notices, "control", request);
			if (typeof asControl === "string") continue;
			const wasReported = history.notices.some(({ cohort, reportedAt }) => cohort === "reported" && reportedAt <= asOf);
			const row = wasReported ? null : rowOf(history, asControl, request, instantsOf, shared);
			if (row === null) alsoReported += 1;
			else control.push(row);
		}
	const unknown = asked.find((field) => !columns.has(field));
	if (unknown !== undefined)
		throw new UserError(
			`no list has a column "${unknown}"`,
			`known: ${[...TARGET_FIELDS, ...NOTICE_FIELDS, ...[...columns].sort()].join(", ")}`,
		);
	return {
		reported: rows.reported,
		control,
		cells: rows.cells,
		reportedBetween: rows.reportedBetween(),
		notYetReported: leftOut["not-yet"],
		filteredOut: leftOut.filtered,
		alsoReported,
	};
};
