import type { RuleSet } from "../classify/rule-set.ts";
import type { NoticeListSettings } from "../csv/notice-list.ts";
import type { Suspicion } from "../domain/sweep.ts";
import { type Instant } from "../domain/time.ts";
import { type ImportCounts } from "../pipeline/import-notices.ts";
import type { Store } from "../store/store.ts";
export type DemoRequest = {
    readonly store: Store;
    /** Path of the list. */
    readonly list: string;
    /** How the list is read, at the instant of its import. */
    readonly listSettings: (now: Instant) => NoticeListSettings;
    /** The built-in rules with those of the simulated platform. */
    readonly rules: RuleSet;
    readonly seed: number;
    readonly userAgent: string;
    readonly toolVersion: string;
    readonly interruption: AbortSignal;
    readonly onProgress: (day: number, days: number) => void;
};
/** What the simulated half year brought; the numbers themselves are in the report. */
export type DemoStudy = {
    readonly imported: ImportCounts;
    readonly sweeps: number;
    readonly looks: number;
    readonly requests: number;
    readonly retries: number;
    /** Sweeps whose controls failed. */
    readonly suspect: readonly {
        readonly at: Instant;
        readonly snapshots: number;
        readonly suspicions: readonly Suspicion[];
    }[];
};
/**
 * Runs the whole study: imports the list, then sweeps once a day for half a year of simulated time. The import, the sweeps,
 * the rules and the store are the ones that every study uses; simulated are the clock and what answers on 127.0.0.1.
 */
export declare const runDemo: (request: DemoRequest) => Promise<DemoStudy>;
