import { INCONCLUSIVE_REASONS, LIVE_REASONS, REMOVED_REASONS, RESTRICTED_REASONS, STATUSES, } from "./verdict.js";
/** A removal takes away the content, unless its reason says more. */
const SCOPES = {
    "account-suspended": "account",
    "account-deleted": "account",
    "community-banned": "account",
    "host-gone": "host",
    "domain-parked": "host",
};
/** What a person wrote down as a verdict. Without a reason: the one that claims least. */
export const verdictByHand = (status, reason, decided) => {
    switch (STATUSES.find((known) => known === status)) {
        case "live": {
            const found = reason === "" ? "ok" : LIVE_REASONS.find((known) => known === reason);
            return found === undefined ? "unknown-reason" : { status: "live", reason: found, ...decided };
        }
        case "removed": {
            const found = reason === "" ? "not-found" : REMOVED_REASONS.find((known) => known === reason);
            if (found === undefined)
                return "unknown-reason";
            return { status: "removed", reason: found, scope: SCOPES[found] ?? "content", ...decided };
        }
        case "restricted": {
            const found = reason === "" ? "private" : RESTRICTED_REASONS.find((known) => known === reason);
            return found === undefined ? "unknown-reason" : { status: "restricted", reason: found, ...decided };
        }
        case "inconclusive": {
            const found = reason === "" ? "ambiguous-tombstone" : INCONCLUSIVE_REASONS.find((known) => known === reason);
            return found === undefined ? "unknown-reason" : { status: "inconclusive", reason: found, ...decided };
        }
        default:
            return "unknown-status";
    }
};
