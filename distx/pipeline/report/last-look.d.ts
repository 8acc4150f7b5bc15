import type { ConclusiveStatus } from "../../history/run.ts";
import type { ReportRow } from "./report-row.ts";
/** A target at its last conclusive look made N or more days after the notice. */
export type LastStanding = {
    /** Age of the notice at that look, in days; null where none was made then. */
    readonly lookedAt: number | null;
    /** Null: unknown. */
    readonly standing: ConclusiveStatus | null;
};
/**
 * The state at the last conclusive look made `day` or more days after the notice. A target found gone by then and not
 * looked at since is gone, too: it needs no further look, and leaving it out would make the rest look better kept.
 */
export declare const lastStanding: ({ runs, followUp, reportedAt }: ReportRow, day: number) => LastStanding;
