import { daysBetween } from "../../domain/time.js";
import { isCounted } from "./report-row.js";
import { differs } from "./thresholds.js";
/** The denominators, from the rows of the lists to what the headline's threshold rests on. */
export const flowOf = (lists, { reported: rows, notYetReported, filteredOut }, threshold, suspectSnapshots) => {
    const sum = (count) => lists.reduce((total, list) => total + count(list), 0);
    const count = (claim) => rows.filter(claim).length;
    const afterDays = threshold?.afterDays ?? 0;
    const oldEnough = (row) => isCounted(row) && row.age >= afterDays + (threshold?.graceDays ?? 0);
    return {
        rows: sum((list) => list.rows),
        accepted: sum((list) => list.accepted),
        duplicates: sum((list) => list.duplicates),
        rejected: sum((list) => list.rejected),
        notYetReported,
        filteredOut,
        targets: rows.length,
        upAtFirstLook: count(({ seen }) => seen[0] !== undefined && seen[0].status !== "removed"),
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
/** Looked at on or after day N, or found removed before. */
const lookedAtBy = ({ lastLookAt, reportedAt, followUp }, afterDays) => {
    const right = followUp.sustained?.right ?? null;
    if (right !== null && right <= afterDays)
        return true;
    return lastLookAt !== null && daysBetween(reportedAt, lastLookAt) >= afterDays;
};
