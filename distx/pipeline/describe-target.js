import { formatInstant } from "../domain/time.js";
import { noticeRow, snapshotRow, targetRow } from "./stored-rows.js";
const without = (row, name) => Object.fromEntries(Object.entries(row).filter(([field]) => field !== name));
/**
 * One target as `show --json` prints it: the fields of `export targets`, then its notices and snapshots with those of
 * `export`, evidence included. `verdict` is the stored one, `effective` the one in force.
 */
export const describeTarget = ({ target, notices, snapshots, due, }) => ({
    ...targetRow(target),
    due: { at: due.at === 0 ? null : formatInstant(due.at), why: due.why, threshold: due.threshold },
    notices: notices.map((notice) => ({ ...without(noticeRow(notice, null), "url"), extra: notice.extra })),
    snapshots: snapshots.map((snapshot) => ({
        ...without(snapshotRow(snapshot, null), "url"),
        verdict: snapshot.verdict,
        effective: snapshot.effective,
        evidence: snapshot.evidence,
    })),
});
