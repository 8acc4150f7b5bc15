import type { Clock } from "../clock.ts";
import type { Millis } from "../domain/time.ts";
import { type LaneWork, type StoppedLane } from "./lane-feed.ts";
import { type LaneSource } from "./lane-source.ts";
import type { Lanes } from "./lanes.ts";
export type RunLanesSettings<Task> = {
    readonly lanes: Lanes;
    readonly clock: Clock;
    /** Aborting ends the sweep: no new request; requests in flight are abandoned after STOP_GRACE. */
    readonly signal?: AbortSignal;
    /** The sweep ends in order after this long: requests in flight finish within their own limits. */
    readonly maxDuration?: Millis | null;
    /** Called with each lane that stopped: its targets that were not polled are to be deferred. */
    readonly onStopped?: (stopped: StoppedLane<Task>) => void;
};
/**
 * Polls every target of `source`, lane by lane and all lanes side by side. `work` makes its requests through `lanes` (the
 * fetcher does) and resolves when the target's snapshot is on its way to the store; it should not wait for a commit.
 * Lanes are opened while slots are free, drained, and closed. Resolves when all is done or ended; rejects with the first
 * error of `work` or the source, after the polls under way have settled.
 */
export declare const runLanes: <Task>(source: LaneSource<Task>, work: LaneWork<Task>, { lanes, clock, signal, maxDuration, onStopped }: RunLanesSettings<Task>) => Promise<void>;
