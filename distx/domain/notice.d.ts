import type { Instant } from "./time.ts";
/** `reported` targets were reported to a platform; `control` targets never were (background loss). */
export declare const COHORTS: readonly ["reported", "control"];
export type Cohort = (typeof COHORTS)[number];
/** One report of a URL to a platform (DSA Art. 16 notice). A target may have several. */
export type Notice = {
    /**
     * Day 0. A notice known by date only starts at the END of that date (statistics.md section 2), so that time up is
     * never overstated; `reportedOn` keeps what the list said.
     */
    readonly reportedAt: Instant;
    readonly precision: "instant" | "date";
    /** The date as the list wrote it. */
    readonly reportedOn: string;
    readonly notifier: string | null;
    readonly category: string | null;
    readonly channel: string | null;
    readonly reference: string | null;
    readonly note: string | null;
    readonly cohort: Cohort;
    /** The URL as the list wrote it, without user info. */
    readonly listedUrl: string;
    /** Columns of the list that no field was mapped to, by header. */
    readonly extra: Readonly<Record<string, string>>;
};
