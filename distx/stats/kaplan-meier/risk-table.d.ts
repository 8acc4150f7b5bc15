import type { Cluster } from "../clusters.ts";
/** A time at which a row was seen to go, or was last followed. */
export type TimeRow = {
    /** Time of the event, or of censoring; 0 or later. */
    readonly time: number;
    /** True where the event happened at `time`, false where follow-up ended there. */
    readonly event: boolean | 0 | 1;
    /** Delayed entry: at risk on (entry, time]; left out, from the start. */
    readonly entry?: number | null | undefined;
    /** How many rows this one stands for; 1 by default, 0 leaves it out. */
    readonly weight?: number | undefined;
    readonly cluster?: Cluster | null | undefined;
};
export type CheckedRow = {
    readonly time: number;
    readonly isEvent: boolean;
    readonly entry: number;
    readonly weight: number;
    readonly cluster: Cluster | null;
};
/** Counts at each distinct time, in order: those at risk just before it, and the events at it. */
export type RiskTable = {
    /** In the order of their times. */
    readonly rows: readonly CheckedRow[];
    readonly times: readonly number[];
    readonly atRisk: readonly number[];
    readonly events: readonly number[];
    /** Weight of the rows with time >= day and entry < day. */
    readonly atRiskAt: (day: number) => number;
};
/** The risk table of rows in any order. Events come before censorings at the same time. RangeError for impossible rows. */
export declare const riskTable: (input: readonly TimeRow[]) => RiskTable;
