import { daysBetween } from "../../domain/time.js";
const UNKNOWN = { lookedAt: null, standing: null };
const GONE_BEFORE = { lookedAt: null, standing: "removed" };
/**
 * The state at the last conclusive look made `day` or more days after the notice. A target found gone by then and not
 * looked at since is gone, too: it needs no further look, and leaving it out would make the rest look better kept.
 */
export const lastStanding = ({ runs, followUp, reportedAt }, day) => {
    const last = runs.at(-1);
    if (last === undefined)
        return UNKNOWN;
    const lookedAt = daysBetween(reportedAt, last.lastAt);
    if (lookedAt >= day)
        return { lookedAt, standing: last.status };
    const right = followUp.sustained?.right ?? null;
    return right !== null && right <= day ? GONE_BEFORE : UNKNOWN;
};
