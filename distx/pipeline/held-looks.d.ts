import type { Look } from "../domain/snapshot.ts";
import type { LaneKey } from "../domain/target.ts";
import type { Instant } from "../domain/time.ts";
import { type Reach } from "../lanes/vantage.ts";
/**
 * Keeps looks that failed on the way until it is known whether the hosts failed or we did: the next answer from anywhere
 * clears them, and a failing vantage drops them.
 */
export type HeldLooks<Item> = {
    /** Passes the look on, now or later or never. Returns the start of the stretch when the vantage is failing. */
    add(item: Item, news: {
        readonly lane: LaneKey;
        readonly finishedAt: Instant;
        readonly reach: Reach | null;
    }): Instant | null;
    /** At the end of the sweep; the number of looks dropped in all. */
    finish(): number;
};
export declare const createHeldLooks: <Item extends {
    readonly look: Look;
}>(startedAt: Instant, pass: (item: Item) => void) => HeldLooks<Item>;
