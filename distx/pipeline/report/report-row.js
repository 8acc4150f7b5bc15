import { WEB } from "../../domain/target.js";
import { daysBetween } from "../../domain/time.js";
import { isConfirmed } from "../../history/confirmation.js";
import { returnsIn } from "../../history/confirmed-state.js";
import { followUp } from "../../history/follow-up.js";
import { runsWithRestrictedAs } from "../../history/restricted.js";
import { hostOf } from "./fields.js";
/** The account, else the page owner's host; a platform's own host name is no cluster (statistics.md section 3f). */
const clusterOf = (history, by) => {
    if (by === "account" && history.account !== null)
        return `${history.platform}:${history.account}`;
    return history.platform === WEB ? hostOf(history.url) : null;
};
const NO_RETURNS = [];
/**
 * The row of a target, given the notices that count for it (at least one, in order of time). `shared` gives one string for
 * all that are equal.
 */
export const rowOf = (history, notices, request, instantsOf, shared) => {
    const [first] = notices;
    if (first === undefined)
        return null;
    const { id, url, platform, itemKind, account, firstLookAt, lastLookAt, looks, inconclusiveLooks } = history;
    const runs = runsWithRestrictedAs(history.runs, request.restricted);
    const last = runs.at(-1);
    const cluster = clusterOf(history, request.clusterBy ?? "account");
    const knownCluster = cluster === null ? null : shared(cluster);
    return {
        id,
        url,
        platform,
        itemKind,
        account,
        reportedAt: first.reportedAt,
        age: daysBetween(first.reportedAt, request.asOf),
        followUp: followUp(runs, {
            reportedAt: first.reportedAt,
            isConfirmed: (removed) => isConfirmed(removed, request.confirm, instantsOf),
        }),
        seen: history.runs,
        runs,
        confirmed: last !== undefined && (last.status !== "removed" || isConfirmed(last, request.confirm, instantsOf)),
        returns: runs.length < 2 ? NO_RETURNS : returnsIn(runs, request.confirm, instantsOf),
        firstLookAt,
        lastLookAt,
        looks,
        inconclusiveLooks,
        cluster: request.clusterBy === null ? null : knownCluster,
        knownCluster,
    };
};
/** Rows that estimates rest on: what was gone when reported is excluded, and counted in the flow. */
export const isCounted = (row) => !row.followUp.goneWhenReported;
