import type { LaneKey } from "../domain/target.ts";
import type { LaneStop } from "./lane.ts";
import type { LaneSource } from "./lane-source.ts";
import type { Reading } from "./lane-troubles.ts";
import type { Lanes } from "./lanes.ts";
/** What a poll knows of the lane that it was drawn for. */
export type LaneHandle = {
    readonly key: LaneKey;
    /** To be told once the answer is classified: five unreadable answers in a row stop the lane for this sweep. */
    note(reading: Reading): void;
};
/** A lane that took no more targets: those in `unstarted`, and whatever the source still holds of it, are put off. */
export type StoppedLane<Task> = LaneStop & {
    readonly key: LaneKey;
    readonly unstarted: readonly Task[];
};
export type LaneWork<Task> = (task: Task, lane: LaneHandle) => Promise<void>;
type LaneFeedSettings<Task> = {
    readonly key: LaneKey;
    /** How many targets the source has for the lane. */
    readonly count: number;
    /** How many of them are drawn at a time. */
    readonly drawSize: number;
    readonly source: LaneSource<Task>;
    readonly work: LaneWork<Task>;
    readonly lanes: Lanes;
    readonly onStopped: (stopped: StoppedLane<Task>) => void;
    /** The first targets are in hand (or there are none). */
    readonly onReady: () => void;
    /** The lane is drained or stopped, and none of its polls is under way. */
    readonly onClosed: () => void;
    readonly fail: (error: unknown) => void;
};
/** Feeds one lane from the source until it has run dry or was stopped. */
export declare const feedLane: <Task>(settings: LaneFeedSettings<Task>) => void;
export {};
