import type { StoredSuspicion } from "../domain/sweep.ts";
import { formatInstant } from "../domain/time.ts";
import type { ShownTarget } from "./show-target.ts";
import { type ExportRow, noticeRow, snapshotRow, targetRow } from "./stored-rows.ts";

const without = (row: ExportRow, name: string): ExportRow =>
	Object.fromEntries(Object.entries(row).filter(([field]) => field !== name));

const described = (doubt: StoredSuspicion | null): Readonly<Record<string, string | null>> | null =>
	doubt === null ? null : { cause: doubt.cause, detail: doubt.detail, settlement: doubt.settlement?.as ?? null };

/**
 * One target as `show --json` prints it: the fields of `export targets`, then its notices and snapshots with those of
 * `export`, evidence included. `verdict` is the stored one, `effective` the one in force.
 */
export const describeTarget = ({
	target,
	notices,
	snapshots,
	due,
	confirmed,
	returns,
	doubtOf,
	sweepOf,
}: ShownTarget): Readonly<Record<string, unknown>> => ({
	...targetRow(target),
	confirmed,
	reappearances: returns.map(({ removedAt, liveAgainAt }) => ({
		removedAt: formatInstant(removedAt),
		liveAgainAt: formatInstant(liveAgainAt),
	})),
	due: { at: due.at === 0 ? null : formatInstant(due.at), why: due.why, threshold: due.threshold },
	notices: notices.map((notice) => ({ ...without(noticeRow(notice, null), "url"), extra: notice.extra })),
	snapshots: snapshots.map((snapshot) => ({
		...without(snapshotRow(snapshot, null, sweepOf(snapshot)), "url"),
		suspicion: described(doubtOf(snapshot)),
		verdict: snapshot.verdict,
		effective: snapshot.effective,
		evidence: snapshot.evidence,
	})),
});
