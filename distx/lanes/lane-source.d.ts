import type { LaneKey } from "../domain/target.ts";
/** Where lanes draw their targets from; the store keeps the cursors, so that memory stays flat in the number of targets. */
export type LaneSource<Task> = {
    /** Every lane that has targets to poll, each once, the fullest first; `count` is how many it has. */
    lanes(): AsyncIterable<{
        readonly key: LaneKey;
        readonly count: number;
    }>;
    /** The lane's next targets, at most `limit`; none once it has run dry. Each target is drawn once. */
    draw(key: LaneKey, limit: number): Promise<readonly Task[]>;
};
/** How many targets a lane draws at a time: a spaced lane needs few in hand, and there may be thousands of such lanes. */
export declare const drawSize: (spacingMs: number) => number;
