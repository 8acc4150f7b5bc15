// The closed lists of contract.md section 1. Nothing else may be stored or printed as a status or reason.
export const STATUSES = ["live", "removed", "restricted", "inconclusive"];
export const LIVE_REASONS = ["ok", "embed-disabled", "sensitive-label"];
export const REMOVED_REASONS = [
    "not-found",
    "gone",
    "deleted-by-author",
    "policy-violation",
    "account-suspended",
    "account-deleted",
    "community-banned",
    "copyright",
    "invite-revoked",
    "expired",
    "soft-404",
    "host-gone",
    "domain-parked",
];
export const RESTRICTED_REASONS = [
    "private",
    "age-gate",
    "geo-withheld",
    "legal-withheld",
    "members-only",
    "quarantined",
    "password",
];
export const INCONCLUSIVE_REASONS = [
    "login-wall",
    "consent-wall",
    "bot-challenge",
    "rate-limited",
    "access-denied",
    "server-error",
    "empty-shell",
    "ambiguous-tombstone",
    "redirected-away",
    "timeout",
    "connection-failed",
    "dns-failed",
    "tls-failed",
    "bad-response",
    "too-many-redirects",
    "address-refused",
    "not-pollable",
];
/** How far a rule can be trusted: several independent sources, one good source, or one old or unexplained source. */
export const GRADES = ["strong", "medium", "weak"];
/** What a removal took away: the item, the account that owned it, or the whole host. */
export const SCOPES = ["content", "account", "host"];
export const ruleId = (id) => id;
/** The scope of a removal; null for every other status. */
export const scopeOf = (verdict) => (verdict.status === "removed" ? verdict.scope : null);
