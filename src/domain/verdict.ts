import type { Brand } from "./brand.ts";

// The closed lists of contract.md section 1. Nothing else may be stored or printed as a status or reason.

export const STATUSES = ["live", "removed", "restricted", "inconclusive"] as const;
export type Status = (typeof STATUSES)[number];

export const LIVE_REASONS = ["ok", "embed-disabled", "sensitive-label"] as const;
export type LiveReason = (typeof LIVE_REASONS)[number];

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
] as const;
export type RemovedReason = (typeof REMOVED_REASONS)[number];

export const RESTRICTED_REASONS = [
	"private",
	"age-gate",
	"geo-withheld",
	"legal-withheld",
	"members-only",
	"quarantined",
	"password",
] as const;
export type RestrictedReason = (typeof RESTRICTED_REASONS)[number];

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
] as const;
export type InconclusiveReason = (typeof INCONCLUSIVE_REASONS)[number];

export type Reason = LiveReason | RemovedReason | RestrictedReason | InconclusiveReason;

/** How far a rule can be trusted: several independent sources, one good source, or one old or unexplained source. */
export const GRADES = ["strong", "medium", "weak"] as const;
export type Grade = (typeof GRADES)[number];

/** What a removal took away: the item, the account that owned it, or the whole host. */
export const SCOPES = ["content", "account", "host"] as const;
export type Scope = (typeof SCOPES)[number];

/** The id of the rule that decided, such as `tiktok/video-deleted` or `http/not-found`. */
export type RuleId = Brand<string, "RuleId">;
export const ruleId = (id: string): RuleId => id as RuleId;

type Decided = { readonly rule: RuleId; readonly grade: Grade };

/** What one look at a target settled. An unclear answer is `inconclusive`; it is never live or removed by default. */
export type Verdict =
	| ({ readonly status: "live"; readonly reason: LiveReason } & Decided)
	| ({ readonly status: "removed"; readonly reason: RemovedReason; readonly scope: Scope } & Decided)
	| ({ readonly status: "restricted"; readonly reason: RestrictedReason } & Decided)
	| ({ readonly status: "inconclusive"; readonly reason: InconclusiveReason } & Decided);

/** The scope of a removal; null for every other status. */
export const scopeOf = (verdict: Verdict): Scope | null => (verdict.status === "removed" ? verdict.scope : null);
