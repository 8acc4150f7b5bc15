import { days, daysBetween } from "../domain/time.js";
const clockFrom = (reportedAt) => ({
    reportedAt,
    sinceReport: (at) => days(Math.max(0, daysBetween(reportedAt, at))),
});
const lastLiveDay = (stretches, { sinceReport }) => {
    const live = stretches.findLast((stretch) => stretch.status === "live");
    return live === undefined ? days(0) : sinceReport(live.lastAt);
};
/** A stretch of removal that already lasted at day 0 is not a disappearance on this clock. */
const firstDisappearance = (stretches, clock) => {
    const gone = stretches.findIndex((stretch) => stretch.status === "removed" && stretch.firstAt > clock.reportedAt);
    const removed = stretches[gone];
    if (removed === undefined)
        return { left: lastLiveDay(stretches, clock), right: null };
    return { left: lastLiveDay(stretches.slice(0, gone), clock), right: clock.sinceReport(removed.firstAt) };
};
const NO_GAPS = [];
const transientGaps = (stretches, { reportedAt, sinceReport }) => {
    if (stretches.length < 2)
        return NO_GAPS;
    const gaps = [];
    let goneFrom = null;
    for (const { status, firstAt } of stretches) {
        if (status === "removed")
            goneFrom ??= firstAt;
        if (status !== "live")
            continue;
        if (goneFrom !== null && firstAt > reportedAt)
            gaps.push({ from: sinceReport(goneFrom), to: sinceReport(firstAt) });
        goneFrom = null;
    }
    return gaps.length === 0 ? NO_GAPS : gaps;
};
const restrictedFrom = (stretches, { sinceReport }) => {
    const sinceLive = stretches.slice(stretches.findLastIndex((stretch) => stretch.status === "live") + 1);
    const restricted = sinceLive.find((stretch) => stretch.status === "restricted");
    return restricted === undefined ? null : sinceReport(restricted.firstAt);
};
/**
 * The follow-up of a target from its stretches (or runs) in order, none of them later than the as-of.
 * `isConfirmed` tells whether the last removed one was seen often enough.
 */
export const followUp = (stretches, { reportedAt, isConfirmed }) => {
    const clock = clockFrom(reportedAt);
    const last = stretches.at(-1);
    const removed = last?.status === "removed" ? last : null;
    const goneWhenReported = removed !== null && removed.firstAt <= reportedAt;
    const noInformation = last === undefined;
    const isKnown = !goneWhenReported && !noInformation;
    const gaps = transientGaps(stretches, clock);
    const sustained = isKnown
        ? { left: lastLiveDay(stretches, clock), right: removed === null ? null : clock.sinceReport(removed.firstAt) }
        : null;
    const first = isKnown ? firstDisappearance(stretches, clock) : null;
    const isSame = first?.left === sustained?.left && first?.right === sustained?.right;
    return {
        sustained,
        // Mostly the two are one: a hundred thousand follow-ups lie in memory at once.
        first: isSame ? sustained : first,
        restrictedFrom: restrictedFrom(stretches, clock),
        unconfirmed: isKnown && removed !== null && !isConfirmed(removed),
        neverSeenLive: isKnown && removed !== null && !stretches.some((stretch) => stretch.status === "live"),
        transientGaps: gaps.length,
        gaps,
        goneWhenReported,
        noInformation,
    };
};
