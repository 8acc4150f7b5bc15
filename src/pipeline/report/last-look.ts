import type { ConclusiveStatus } from "../../history/run.ts";
import type { Cohort } from "./cohort.ts";

/** A target at its last conclusive look made N or more days after the notice. */
export type LastStanding = {
	/** Age of the notice at that look, in days; null where none was made then. */
	readonly lookedAt: number | null;
	/** Null: unknown. */
	readonly standing: ConclusiveStatus | null;
};

const UNKNOWN: LastStanding = { lookedAt: null, standing: null };
const GONE_BEFORE: LastStanding = { lookedAt: null, standing: "removed" };

/**
 * The state of a cohort's target at the last conclusive look made `day` or more days after the notice. A target found
 * gone by then and not looked at since is gone, too: it needs no further look, and leaving it out would make the rest
 * look better kept.
 */
export const lastStanding = ({ lasting, lastLooks }: Cohort, row: number, day: number): LastStanding => {
	const lookedAt = lastLooks.day[row] ?? Number.NaN;
	if (lookedAt >= day) return { lookedAt, standing: lastLooks.status[row] ?? null };
	return (lasting.right[row] ?? Number.NaN) <= day ? GONE_BEFORE : UNKNOWN;
};
