import { type Instant, instant, MS_PER_DAY } from "../../domain/time.ts";
import { withoutUserInfoInUrls } from "../../domain/user-info.ts";
import { type Grade, ruleId, STATUSES, type Verdict } from "../../domain/verdict.ts";
import { verdictByHand } from "../../domain/verdict-by-hand.ts";
import type { LookField } from "../columns/field.ts";
import type { Columns } from "../columns/resolve-columns.ts";
import { type DateContext, type ReadInstant, readInstant } from "../dates/day-zero.ts";
import { cleanCell, cleanDateCell, storable } from "./clean-cell.ts";
import type { UnsettledRow } from "./read-notice.ts";
import type { Row } from "./row.ts";
import { type RowProblem, refuse } from "./row-problem.ts";

/** A look that a person made and wrote down. */
export type LookDraft = {
	readonly kind: "draft";
	readonly row: Row;
	readonly urlText: string;
	readonly urlColumn: number;
	readonly at: Instant;
	readonly verdict: Verdict;
	readonly note: string | null;
};

export type LookContext = DateContext & { readonly columns: Columns<LookField> };

/** Written down by a person: not proven by evidence, but not a machine's mistake either. */
const GRADE: Grade = "medium";
const RULE = ruleId("by-hand/seen");

/**
 * A look known by date only is put where it cannot claim too much: one that found the target live at the start of its
 * date, any other at its end. So the event lies between the two, whatever the hour was.
 */
const instantOf = (read: ReadInstant, verdict: Verdict, now: Instant): Instant => {
	if (read.precision === "instant") return read.at;
	const end = Math.min(read.at - 1, now);
	return instant(verdict.status === "live" ? Math.min(read.at - MS_PER_DAY, end) : end);
};

const folded = (text: string): string => text.toLowerCase().replace(/[\s_]+/g, "-");

/** Makes a reader of rows for one list of past looks. */
export const createLookReader = ({
	columns,
	...context
}: LookContext): ((row: Row) => LookDraft | RowProblem | UnsettledRow) => {
	const text = (cells: readonly string[], field: LookField): string => cleanCell(cells[columns.get(field) ?? -1]);
	const urlColumn = columns.get("url") ?? -1;
	return (row) => {
		if (row.kind === "broken") return refuse(row, row.reason, row.message, null, urlColumn);
		const urlText = row.links?.get(urlColumn) ?? text(row.cells, "url");
		if (urlText === "") return refuse(row, "missing-url", "the row has no URL", null, urlColumn);
		const status = text(row.cells, "status");
		const reason = text(row.cells, "reason");
		const verdict = verdictByHand(folded(status), folded(reason), { rule: RULE, grade: GRADE });
		if (verdict === "unknown-status") {
			return refuse(row, verdict, `the status is none of ${STATUSES.join(", ")}`, status, urlColumn);
		}
		if (verdict === "unknown-reason") {
			return refuse(
				row,
				verdict,
				`this is no reason for ${folded(status)}; leave it empty if none fits`,
				reason,
				urlColumn,
			);
		}
		const dateText = cleanDateCell(row.cells[columns.get("checked_at") ?? -1]);
		if (dateText === "")
			return refuse(row, "missing-date", "the row does not say when the look was made", urlText, urlColumn);
		const read = readInstant(dateText, context);
		if (read.kind === "unsettled") return { kind: "unsettled", line: row.line };
		if (read.kind === "problem") return refuse(row, read.reason, read.message, dateText, urlColumn);
		const note = text(row.cells, "note");
		return {
			kind: "draft",
			row,
			urlText,
			urlColumn,
			at: instantOf(read, verdict, context.now),
			verdict,
			note: note === "" ? null : storable(withoutUserInfoInUrls(note)),
		};
	};
};
