import { type Millis } from "../domain/time.ts";
/** One row of a table of gaps: it holds up to an age, the last row for ever. */
export type GapStep = {
    /** Age up to which the row holds; null for the last row. */
    readonly upTo: Millis | null;
    /** From one look to the next. */
    readonly gap: Millis;
};
/**
 * When a target is looked at again. Looks depend on the notice's age and on what earlier looks saw, never on anything
 * else that knows of a removal: that would bias the time to removal (statistics.md section 2).
 */
export type DuePolicy = {
    /** By the age of the latest notice at the last look, in ascending order; live and restricted targets, and those not known. */
    readonly byAge: readonly GapStep[];
    /** The days that reports ask about: a look is made as soon as one has passed. */
    readonly thresholds: readonly Millis[];
    /** One more look is made this long before a threshold, so that a removal is dated to one side of it. */
    readonly thresholdLead: Millis;
    /** Looks, each this far apart, that a removal needs to count. */
    readonly confirmLooks: number;
    readonly confirmGap: Millis;
    /** Confirmed removals, by the age of the removal: they may come back. */
    readonly removed: readonly GapStep[];
    /** After an inconclusive look: the first gap, doubled at each further one, never longer than `byAge` says. */
    readonly retryGap: Millis;
};
/**
 * Dense after the report, weekly later, monthly after 90 days. Gaps stay a little below a day, a week and a month: a
 * sweep that cron starts at about the same hour every day must not find yesterday's looks a few minutes too young.
 */
export declare const DEFAULT_DUE_POLICY: DuePolicy;
