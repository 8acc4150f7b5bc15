import { assertNever } from "../../domain/brand.ts";
import { daysBetween } from "../../domain/time.ts";
import type { StatusRow } from "../../stats/status-at.ts";
import type { ReportRow } from "./report-row.ts";

/** A target at its last conclusive look, written as a status row that counts it at day N. */
export type LastStanding = Required<Pick<StatusRow, "left" | "right" | "restrictedFrom">> & {
	/** Age of the notice at that look, in days; null where none was made at or after day N. */
	readonly lookedAt: number | null;
};

const UNKNOWN: LastStanding = { left: null, right: null, restrictedFrom: null, lookedAt: null };

/**
 * The state at the last conclusive look made `day` or more days after the notice. A target found gone by then and not
 * looked at since is gone, too: it needs no further look, and leaving it out would make the rest look better kept.
 */
export const standingWhenLastLookedAt = ({ runs, followUp, reportedAt }: ReportRow, day: number): LastStanding => {
	const last = runs.at(-1);
	if (last === undefined) return UNKNOWN;
	const lookedAt = daysBetween(reportedAt, last.lastAt);
	if (lookedAt < day) {
		const right = followUp.sustained?.right ?? null;
		return right !== null && right <= day ? { ...UNKNOWN, right: day } : UNKNOWN;
	}
	switch (last.status) {
		case "live":
			return { ...UNKNOWN, left: day, lookedAt };
		case "removed":
			return { ...UNKNOWN, right: day, lookedAt };
		case "restricted":
			return { ...UNKNOWN, restrictedFrom: day, lookedAt };
		default:
			return assertNever(last.status);
	}
};
