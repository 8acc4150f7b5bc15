import { endOnAbort, STOP_GRACE } from "./end-on-abort.js";
import { feedLane } from "./lane-feed.js";
import { drawSize } from "./lane-source.js";
/**
 * Polls every target of `source`, lane by lane and all lanes side by side. `work` makes its requests through `lanes` (the
 * fetcher does) and resolves when the target's snapshot is on its way to the store; it should not wait for a commit.
 * Lanes are opened while slots are free, drained, and closed. Resolves when all is done or ended; rejects with the first
 * error of `work` or the source, after the polls under way have settled.
 */
export const runLanes = async (source, work, { lanes, clock, signal, maxDuration, onStopped = () => undefined }) => {
    const iterator = source.lanes()[Symbol.asyncIterator]();
    const timers = new AbortController();
    const errors = [];
    let settle = () => undefined;
    const settled = new Promise((resolve) => {
        settle = resolve;
    });
    /** Lanes that hold no target yet: each will take a slot soon. */
    let unready = 0;
    let openLanes = 0;
    let freeSlots = 1;
    let opening = false;
    let exhausted = false;
    const settleIfDone = () => {
        if (exhausted && !opening && openLanes === 0)
            settle();
    };
    const fail = (error) => {
        errors.push(error);
        lanes.end(STOP_GRACE);
    };
    const openLane = (key, count) => {
        openLanes++;
        unready++;
        feedLane({
            key,
            count,
            drawSize: drawSize(lanes.policyOf(key).spacingMs),
            source,
            work,
            lanes,
            onStopped,
            fail,
            onReady: () => unready--,
            onClosed: () => {
                openLanes--;
                settleIfDone();
            },
        });
    };
    const openLanesAsNeeded = async () => {
        if (opening)
            return;
        opening = true;
        try {
            while (!exhausted && freeSlots > unready) {
                const next = await iterator.next();
                if (next.done === true)
                    exhausted = true;
                else
                    openLane(next.value.key, next.value.count);
            }
        }
        catch (error) {
            exhausted = true;
            fail(error);
        }
        opening = false;
        settleIfDone();
    };
    lanes.onHungry((free) => {
        freeSlots = free;
        if (!exhausted && free > unready)
            void openLanesAsNeeded();
    });
    lanes.onEnd(() => {
        exhausted = true;
        settleIfDone();
    });
    const stopWatching = signal === undefined ? null : endOnAbort(lanes, signal);
    if (maxDuration !== undefined && maxDuration !== null) {
        void clock.sleep(maxDuration, timers.signal).then(() => {
            if (!timers.signal.aborted)
                lanes.end(null);
        });
    }
    void openLanesAsNeeded();
    await settled;
    timers.abort();
    stopWatching?.();
    await iterator.return?.();
    if (errors.length > 0)
        throw errors[0];
};
