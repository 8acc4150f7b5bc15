import pLimit from "p-limit";
import { SWEEP_ENDING } from "./lane.js";
import { createLaneScheduler } from "./lane-scheduler.js";
import { countReading, waitAfterFailure, waitAfterRateLimit } from "./lane-troubles.js";
import { steadyClock } from "./steady-clock.js";
import { WaitingRequest } from "./waiting-request.js";
export const createLanes = ({ clock: wallClock, concurrency, policyOf, random = Math.random, }) => {
    const clock = steadyClock(wallClock);
    const limit = pLimit(concurrency);
    const scheduler = createLaneScheduler({ clock, limit, concurrency, policyOf, random });
    const endListeners = [];
    const idleListeners = [];
    const applyWait = (lane, wait) => {
        if (wait.kind === "stop")
            scheduler.stop(lane, wait.stop);
        else
            lane.dueAt = Math.max(lane.dueAt, wait.until);
        scheduler.consider(lane);
        return wait;
    };
    return {
        concurrency,
        policyOf,
        run: (key, send, signal) => {
            const lane = scheduler.laneOf(key);
            const stop = scheduler.ended() ?? lane.stop ?? (signal?.aborted === true ? SWEEP_ENDING : null);
            if (stop !== null)
                return Promise.resolve({ kind: "refused", stop });
            const waiting = new WaitingRequest(scheduler, lane, send, clock);
            scheduler.enqueue(lane, waiting);
            if (signal !== undefined)
                waiting.watch(signal);
            return waiting.turn;
        },
        note: (key, reading) => {
            const lane = scheduler.find(key);
            if (lane === undefined)
                return;
            const stop = countReading(lane, reading);
            if (stop !== null)
                scheduler.stop(lane, stop);
        },
        rateLimited: (key, retryAfterMs) => {
            const lane = scheduler.laneOf(key);
            return applyWait(lane, waitAfterRateLimit(lane, clock.now(), retryAfterMs, random));
        },
        backOff: (key, tries) => {
            const lane = scheduler.laneOf(key);
            return applyWait(lane, waitAfterFailure(lane, clock.now(), tries, random));
        },
        slowDown: (key, spacingMs) => {
            const lane = scheduler.laneOf(key);
            lane.spacingMs = Math.max(lane.spacingMs, spacingMs);
        },
        end: (grace) => {
            if (scheduler.ended() !== null)
                return;
            scheduler.end(SWEEP_ENDING);
            for (const listener of endListeners)
                listener(grace);
        },
        onEnd: (listener) => void endListeners.push(listener),
        attach: (key, supply) => {
            const lane = scheduler.laneOf(key);
            if (lane.stop !== null)
                return supply.stopped(lane.stop);
            lane.supply = supply;
            scheduler.consider(lane);
            scheduler.pump();
        },
        wake: (key) => {
            const lane = scheduler.find(key);
            if (lane === undefined)
                return;
            scheduler.consider(lane);
            scheduler.pump();
        },
        detach: (key) => {
            const lane = scheduler.find(key);
            if (lane !== undefined) {
                lane.supply = null;
                scheduler.consider(lane);
                scheduler.release(lane);
            }
            for (const listener of idleListeners)
                listener(key);
        },
        onHungry: (listener) => scheduler.onHungry(listener),
        onIdle: (listener) => void idleListeners.push(listener),
    };
};
