import type { Instant } from "../domain/time.ts";
import type { HandCheck, Reviews } from "../report/model.ts";
import type { Store } from "../store/store.ts";
/** A suspicion that waits for a later sweep, or for a person's word. */
export type OpenSuspicion = {
    readonly sweep: number;
    readonly platform: string;
    readonly status: string;
    readonly why: string;
    readonly snapshots: number;
};
export type ReviewOverview = {
    readonly handChecks: readonly HandCheck[];
    readonly reviews: Reviews;
    readonly unsettled: readonly OpenSuspicion[];
};
/** The agreement so far, and the suspicions that nobody settled. */
export declare const reviewOverview: (store: Store, now: Instant) => Promise<ReviewOverview>;
