import { instant, MS_PER_DAY } from "../../domain/time.js";
import { ruleId, STATUSES } from "../../domain/verdict.js";
import { verdictByHand } from "../../domain/verdict-by-hand.js";
import { readInstant } from "../dates/day-zero.js";
import { cleanCell, cleanDateCell, storable } from "./clean-cell.js";
import { refuse } from "./row-problem.js";
/** Written down by a person: not proven by evidence, but not a machine's mistake either. */
const GRADE = "medium";
const RULE = ruleId("by-hand/seen");
/**
 * A look known by date only is put where it cannot claim too much: one that found the target live at the start of its
 * date, any other at its end. So the event lies between the two, whatever the hour was.
 */
const instantOf = (read, verdict, now) => {
    if (read.precision === "instant")
        return read.at;
    const end = Math.min(read.at - 1, now);
    return instant(verdict.status === "live" ? Math.min(read.at - MS_PER_DAY, end) : end);
};
const folded = (text) => text.toLowerCase().replace(/[\s_]+/g, "-");
/** Makes a reader of rows for one list of past looks. */
export const createLookReader = ({ columns, ...context }) => {
    const text = (cells, field) => cleanCell(cells[columns.get(field) ?? -1]);
    return (row) => {
        if (row.kind === "broken")
            return refuse(row, row.reason, row.message, null);
        const urlText = row.links?.get(columns.get("url") ?? -1) ?? text(row.cells, "url");
        if (urlText === "")
            return refuse(row, "missing-url", "the row has no URL", null);
        const status = text(row.cells, "status");
        const reason = text(row.cells, "reason");
        const verdict = verdictByHand(folded(status), folded(reason), { rule: RULE, grade: GRADE });
        if (verdict === "unknown-status") {
            return refuse(row, verdict, `the status is none of ${STATUSES.join(", ")}`, status);
        }
        if (verdict === "unknown-reason") {
            return refuse(row, verdict, `this is no reason for ${folded(status)}; leave it empty if none fits`, reason);
        }
        const dateText = cleanDateCell(row.cells[columns.get("checked_at") ?? -1]);
        if (dateText === "")
            return refuse(row, "missing-date", "the row does not say when the look was made", urlText);
        const read = readInstant(dateText, context);
        if (read.kind === "unsettled")
            return { kind: "unsettled", line: row.line };
        if (read.kind === "problem")
            return refuse(row, read.reason, read.message, dateText);
        const note = text(row.cells, "note");
        return {
            kind: "draft",
            row,
            urlText,
            at: instantOf(read, verdict, context.now),
            verdict,
            note: note === "" ? null : storable(note),
        };
    };
};
