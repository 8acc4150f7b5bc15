import type { StoredSample } from "../domain/review.ts";
import type { Snapshot } from "../domain/snapshot.ts";
import type { Instant } from "../domain/time.ts";
import type { Store, TargetRecord } from "../store/store.ts";
export type SampleRequest = {
    readonly size: number;
    readonly seed: number;
    /** What the strata are made of beside the status: fields of targets and notices, or columns of a list. */
    readonly by: readonly string[];
    readonly now: Instant;
    readonly toolVersion: string;
};
/** A look to be checked by a person. */
export type DrawnLook = {
    readonly target: TargetRecord;
    readonly snapshot: Snapshot;
    readonly stratum: string;
};
export type DrawnSample = {
    readonly sample: StoredSample;
    readonly looks: readonly DrawnLook[];
    /** Targets to draw from, and drawn, by stratum. */
    readonly strata: readonly {
        readonly stratum: string;
        readonly population: number;
        readonly drawn: number;
    }[];
};
/**
 * Draws looks for the hand check and stores which: strata take turns, so that rare statuses of small platforms are looked
 * at as well as common ones; within a stratum every target is as likely. The same study and seed draw the same.
 * @throws UserError where nothing was polled yet, or a field is unknown
 */
export declare const sampleLooks: (store: Store, request: SampleRequest) => Promise<DrawnSample>;
