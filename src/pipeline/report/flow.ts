import { daysBetween } from "../../domain/time.ts";
import type { Threshold } from "../../report/model/estimates.ts";
import type { Flow } from "../../report/model.ts";
import type { ListRecord } from "../../store/store.ts";
import type { ReportRows } from "./read-rows.ts";
import { isCounted, type ReportRow } from "./report-row.ts";
import { differs } from "./thresholds.ts";

/** The denominators, from the rows of the lists to what the headline's threshold rests on. */
export const flowOf = (
	lists: readonly ListRecord[],
	{ reported: rows, notYetReported, filteredOut }: Pick<ReportRows, "reported" | "notYetReported" | "filteredOut">,
	threshold: Threshold | undefined,
	suspectSnapshots: number,
): Flow => {
	const sum = (count: (list: ListRecord) => number): number => lists.reduce((total, list) => total + count(list), 0);
	const count = (claim: (row: ReportRow) => boolean): number => rows.filter(claim).length;
	const afterDays = threshold?.afterDays ?? 0;
	const oldEnough = (row: ReportRow): boolean => isCounted(row) && row.age >= afterDays + (threshold?.graceDays ?? 0);
	return {
		rows: sum((list) => list.rows),
		accepted: sum((list) => list.accepted),
		duplicates: sum((list) => list.duplicates),
		rejected: sum((list) => list.rejected),
		notYetReported,
		filteredOut,
		targets: rows.length,
		upAtFirstLook: count((row) => isCounted(row) && row.seen[0] !== undefined && !isRemovedFirst(row)),
		removedAtFirstLook: count((row) => isCounted(row) && isRemovedFirst(row)),
		goneWhenReported: count(({ followUp }) => followUp.goneWhenReported),
		noInformation: count(({ followUp }) => followUp.noInformation),
		neverSeenLive: count(({ followUp }) => followUp.neverSeenLive),
		afterDays,
		notYetDue: threshold?.notYetDue ?? 0,
		oldEnough: threshold?.eligible ?? 0,
		lookedAtInTime: count((row) => oldEnough(row) && lookedAtBy(row, afterDays)),
		conclusive: (threshold?.stillUp ?? 0) + (threshold?.gone ?? 0) + (threshold?.restricted ?? 0),
		snapshots: rows.reduce((total, { looks }) => total + looks, 0) + suspectSnapshots,
		inconclusiveSnapshots: rows.reduce((total, { inconclusiveLooks }) => total + inconclusiveLooks, 0),
		suspectSnapshots,
		transientGaps: rows.reduce((total, { followUp }) => total + followUp.transientGaps, 0),
		firstDisappearanceDiffers: count(differs),
	};
};

const isRemovedFirst = ({ seen }: ReportRow): boolean => seen[0]?.status === "removed";

/** Looked at on or after day N, or found removed or restricted before. */
const lookedAtBy = ({ lastLookAt, reportedAt, followUp }: ReportRow, afterDays: number): boolean => {
	const right = followUp.sustained?.right ?? null;
	if (right !== null && right <= afterDays) return true;
	if (followUp.restrictedFrom !== null && followUp.restrictedFrom <= afterDays) return true;
	return lastLookAt !== null && daysBetween(reportedAt, lastLookAt) >= afterDays;
};
