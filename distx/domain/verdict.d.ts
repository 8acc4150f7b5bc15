import type { Brand } from "./brand.ts";
export declare const STATUSES: readonly ["live", "removed", "restricted", "inconclusive"];
export type Status = (typeof STATUSES)[number];
export declare const LIVE_REASONS: readonly ["ok", "embed-disabled", "sensitive-label"];
export type LiveReason = (typeof LIVE_REASONS)[number];
export declare const REMOVED_REASONS: readonly ["not-found", "gone", "deleted-by-author", "policy-violation", "account-suspended", "account-deleted", "community-banned", "copyright", "invite-revoked", "expired", "soft-404", "host-gone", "domain-parked"];
export type RemovedReason = (typeof REMOVED_REASONS)[number];
export declare const RESTRICTED_REASONS: readonly ["private", "age-gate", "geo-withheld", "legal-withheld", "members-only", "quarantined", "password"];
export type RestrictedReason = (typeof RESTRICTED_REASONS)[number];
export declare const INCONCLUSIVE_REASONS: readonly ["login-wall", "consent-wall", "bot-challenge", "rate-limited", "access-denied", "server-error", "empty-shell", "ambiguous-tombstone", "redirected-away", "timeout", "connection-failed", "dns-failed", "tls-failed", "bad-response", "too-many-redirects", "address-refused", "not-pollable"];
export type InconclusiveReason = (typeof INCONCLUSIVE_REASONS)[number];
export type Reason = LiveReason | RemovedReason | RestrictedReason | InconclusiveReason;
/** How far a rule can be trusted: several independent sources, one good source, or one old or unexplained source. */
export declare const GRADES: readonly ["strong", "medium", "weak"];
export type Grade = (typeof GRADES)[number];
/** What a removal took away: the item, the account that owned it, or the whole host. */
export declare const SCOPES: readonly ["content", "account", "host"];
export type Scope = (typeof SCOPES)[number];
/** The id of the rule that decided, such as `tiktok/video-deleted` or `http/not-found`. */
export type RuleId = Brand<string, "RuleId">;
export declare const ruleId: (id: string) => RuleId;
type Decided = {
    readonly rule: RuleId;
    readonly grade: Grade;
};
/** What one look at a target settled. An unclear answer is `inconclusive`; it is never live or removed by default. */
export type Verdict = ({
    readonly status: "live";
    readonly reason: LiveReason;
} & Decided) | ({
    readonly status: "removed";
    readonly reason: RemovedReason;
    readonly scope: Scope;
} & Decided) | ({
    readonly status: "restricted";
    readonly reason: RestrictedReason;
} & Decided) | ({
    readonly status: "inconclusive";
    readonly reason: InconclusiveReason;
} & Decided);
/** The scope of a removal; null for every other status. */
export declare const scopeOf: (verdict: Verdict) => Scope | null;
export {};
