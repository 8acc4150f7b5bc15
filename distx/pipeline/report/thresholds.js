import { CLUSTER_BOUNDS, clusterIndex } from "../../stats/clusters.js";
import { statusOver } from "../../stats/status-at.js";
import { graceAt } from "./grace.js";
import { lastStanding } from "./last-look.js";
import { medianOf } from "./median.js";
import { isCounted } from "./report-row.js";
/** True where enough clusters are known for limits that allow for them, and one holds several targets. */
export const clustersSuffice = (rows) => {
    const known = new Set();
    let isShared = false;
    for (const { knownCluster } of rows) {
        if (knownCluster === null)
            continue;
        isShared ||= known.has(knownCluster);
        known.add(knownCluster);
        if (isShared && known.size >= CLUSTER_BOUNDS.noIntervalBelow)
            return true;
    }
    return false;
};
/**
 * Makes tables over the same targets under different readings. The main limits allow for clusters where `--cluster` asks
 * for them; else there are adjusted ones beside them, where enough clusters are known.
 */
const createTables = (rows, request) => {
    const hasMain = request.clusterBy !== null;
    const hasAdjusted = !hasMain && clustersSuffice(rows);
    const named = rows.some(({ knownCluster }) => knownCluster !== null);
    const clusters = hasMain || hasAdjusted ? clusterIndex(rows.map(({ knownCluster }) => ({ cluster: knownCluster }))) : null;
    return (read) => {
        const standings = rows.map(read);
        const statusOf = statusOver(standings, { clusters: hasMain && named ? clusters : null });
        const adjustedOf = hasAdjusted ? statusOver(standings, { clusters }) : null;
        return (day, grace) => ({ ...statusOf(day, grace), adjusted: adjustedFrom(adjustedOf?.(day, grace)) });
    };
};
const adjustedFrom = (status) => {
    if (status === undefined)
        return null;
    const { low, high, clusters, effectiveN } = status;
    return low === null || high === null || clusters === null ? null : { low, high, clusters, effectiveN };
};
const graceOf = (day, request) => request.graceDays ?? graceAt(day, request.duePolicy);
const onEachDay = (tableAt, request) => request.afterDays.map((day) => tableAt(day, graceOf(day, request)));
const lasting = ({ followUp: { sustained, restrictedFrom }, age }) => ({
    left: sustained?.left ?? null,
    right: sustained?.right ?? null,
    restrictedFrom,
    age,
});
/** Still up after N days, for every N asked for. */
export const thresholdsOf = (rows, request) => onEachDay(createTables(rows.filter(isCounted), request)(lasting), request);
/** So many conclusive looks, or fewer, make a spot check. */
const FEW_LOOKS = 2;
/**
 * When last looked at, N or more days after being reported, for every N asked for: the same targets as `thresholdsOf`,
 * each in the state of its last look instead of that on day N.
 */
export const lastLooksOf = (all, request) => {
    const rows = all.filter(isCounted);
    const tableOf = createTables(rows, request);
    return request.afterDays.map((day) => {
        const grace = graceOf(day, request);
        const days = [];
        let goneBefore = 0;
        let fewLooks = 0;
        const tableAt = tableOf((row) => {
            const { lookedAt, standing } = lastStanding(row, day);
            if (row.age >= day + grace) {
                if (lookedAt !== null)
                    days.push(lookedAt);
                else if (standing === "removed")
                    goneBefore += 1;
                if (row.looks - row.inconclusiveLooks <= FEW_LOOKS)
                    fewLooks += 1;
            }
            return {
                left: standing === "live" ? day : null,
                right: standing === "removed" ? day : null,
                restrictedFrom: standing === "restricted" ? day : null,
                age: row.age,
            };
        });
        return { ...tableAt(day, grace), goneBefore, medianDays: medianOf(days), fewLooks };
    });
};
/** The same without removals that are not confirmed: those targets are unknown. Empty where there are none. */
export const withoutUnconfirmed = (rows, request) => {
    if (!rows.some(({ followUp }) => followUp.unconfirmed))
        return [];
    const confirmed = (row) => row.followUp.unconfirmed ? { ...lasting(row), right: null } : lasting(row);
    return onEachDay(createTables(rows.filter(isCounted), request)(confirmed), request);
};
/** More than one target in so many must differ for the second estimand to be told (statistics.md section 2). */
const DIFFERING_SHARE = 1 / 50;
export const differs = ({ followUp: { first, sustained } }) => first !== null && sustained !== null && (first.left !== sustained.left || first.right !== sustained.right);
/** The second estimand, first disappearance; empty where it hardly differs. */
export const firstDisappearance = (rows, request) => {
    const counted = rows.filter(isCounted);
    if (counted.filter(differs).length <= counted.length * DIFFERING_SHARE)
        return [];
    const first = (row) => ({
        left: row.followUp.first?.left ?? null,
        right: row.followUp.first?.right ?? null,
        restrictedFrom: row.followUp.restrictedFrom,
        age: row.age,
    });
    return onEachDay(createTables(counted, request)(first), request);
};
