import type { StoredSuspicion, SweepRecord } from "../../domain/sweep.ts";
export type SweepRow = {
    readonly id: number;
    readonly origin: string;
    readonly started_at: number;
    readonly finished_at: number | null;
    readonly vantage: string | null;
    readonly user_agent: string | null;
    readonly tool_version: string;
    readonly settings: string;
    readonly counts: string | null;
};
export declare const sweepFrom: (row: SweepRow, suspicions: readonly StoredSuspicion[]) => SweepRecord;
