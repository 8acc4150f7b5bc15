import type { SweepCounts } from "../domain/sweep.ts";
import type { LaneKey } from "../domain/target.ts";
import { type Instant, type Millis } from "../domain/time.ts";
/** A lane's part of a sweep: its targets, and the least time between two of its requests. */
export type LaneShare = {
    readonly key: LaneKey;
    readonly count: number;
    readonly spacingMs: number;
};
/** What a sweep is about to do; the fullest lanes only, because a list may have a million hosts. */
export type SweepPlan = {
    readonly due: number;
    readonly lanes: readonly LaneShare[];
};
/** Told as a sweep goes: so many targets of a lane are done with, polled or put off. */
export type SweepWatch = {
    planned(plan: SweepPlan): void;
    moved(lane: LaneKey, targets: number, counts: () => SweepCounts): void;
    /** So many more looks are on the disk: a crash does not lose them. */
    stored(looks: number): void;
};
export type MeterReading = {
    readonly due: number;
    readonly done: number;
    /** Targets a second lately. */
    readonly rate: number;
    /** Null before anything is known. */
    readonly left: Millis | null;
    /** The lanes that need longest, with what they need at the least. */
    readonly slowest: readonly {
        readonly key: LaneKey;
        readonly left: Millis;
    }[];
};
/**
 * How long a sweep still takes. No naive extrapolation: a lane cannot go faster than its spacing, so the sweep takes at
 * least as long as its fullest slow lane, however fast the others are. The rest is told by the best rate seen so far.
 */
export declare const createSweepMeter: (plan: SweepPlan, startedAt: Instant) => {
    moved: (lane: LaneKey, targets: number, now: Instant) => void;
    /** `requestsPerPoll`: so far, over all lanes; redirects, retries and probes need their turns, too. */
    read: (now: Instant, requestsPerPoll: number) => MeterReading;
};
