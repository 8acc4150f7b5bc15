import type { SweepId } from "../domain/snapshot.ts";
import type { SweepRecord } from "../domain/sweep.ts";
import { type Instant } from "../domain/time.ts";
import type { Status } from "../domain/verdict.ts";
import { type ChangeKind } from "../history/changes.ts";
import type { ConfirmPolicy } from "../history/confirmation.ts";
import type { Store } from "../store/store.ts";
/** One change of one target, flat: a row of CSV, an object of JSON. */
export type Change = {
    readonly change: ChangeKind;
    readonly url: string;
    readonly platform: string;
    readonly kind: string;
    readonly status: Status;
    readonly reason: string;
    readonly rule: string;
    /** The first look that read so. */
    readonly since: string;
    readonly before: Status | null;
    /** The last look that read as before. */
    readonly beforeSeen: string | null;
    readonly reportedAt: string;
    /** From the first report to `since`, in whole days. */
    readonly day: number;
    /** Of an inconclusive streak: looks in a row. */
    readonly looks: number | null;
    /** Of other content: how like the first live look it is, 0 to 1. */
    readonly similarity: number | null;
};
export type Changes = {
    /** Looks from this instant on are new. */
    readonly since: Instant;
    readonly sweeps: readonly SweepId[];
    /** By kind, in the order of CHANGE_KINDS; then in the order that targets were added. */
    readonly changes: readonly Change[];
};
/**
 * Where "since the last sweep" begins: at the last sweep that polled, together with those just before it that never
 * finished, so that what a killed sweep saw is told by the next one. Null before the first sweep.
 */
export declare const startOfLastSweep: (sweeps: readonly SweepRecord[]) => Instant | null;
/** What changed state since an instant, from the maintained runs. */
export declare const changesSince: (store: Store, since: Instant, now: Instant, policy: ConfirmPolicy) => Promise<Changes>;
