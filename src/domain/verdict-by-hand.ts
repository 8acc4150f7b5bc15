import {
	type Grade,
	INCONCLUSIVE_REASONS,
	LIVE_REASONS,
	REMOVED_REASONS,
	RESTRICTED_REASONS,
	type RuleId,
	type Scope,
	STATUSES,
	type Verdict,
} from "./verdict.ts";

/** A removal takes away the content, unless its reason says more. */
const SCOPES: Partial<Readonly<Record<string, Scope>>> = {
	"account-suspended": "account",
	"account-deleted": "account",
	"community-banned": "account",
	"host-gone": "host",
	"domain-parked": "host",
};

/** What a person wrote down as a verdict. Without a reason: the one that claims least. */
export const verdictByHand = (
	status: string,
	reason: string,
	decided: { readonly rule: RuleId; readonly grade: Grade },
): Verdict | "unknown-status" | "unknown-reason" => {
	switch (STATUSES.find((known) => known === status)) {
		case "live": {
			const found = reason === "" ? "ok" : LIVE_REASONS.find((known) => known === reason);
			return found === undefined ? "unknown-reason" : { status: "live", reason: found, ...decided };
		}
		case "removed": {
			const found = reason === "" ? "not-found" : REMOVED_REASONS.find((known) => known === reason);
			if (found === undefined) return "unknown-reason";
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
