import pLimit from "p-limit";
import type { Clock } from "../clock.ts";
import type { LaneKey } from "../domain/target.ts";
import type { Millis } from "../domain/time.ts";
import type { Random } from "./back-off.ts";
import { type Lane, type LaneSupply, SWEEP_ENDING } from "./lane.ts";
import type { LanePolicy } from "./lane-policy.ts";
import { createLaneScheduler } from "./lane-scheduler.ts";
import { countReading, type LaneWait, type Reading, waitAfterFailure, waitAfterRateLimit } from "./lane-troubles.ts";
import { steadyClock } from "./steady-clock.ts";
import { type Pass, type Turn, WaitingRequest } from "./waiting-request.ts";

/** All lanes of a sweep. Every request of every poll goes through `run`: first looks, redirect hops, retries, probes. */
export type Lanes = {
	/** Most requests in flight at once over all lanes. */
	readonly concurrency: number;
	policyOf(key: LaneKey): LanePolicy;
	/** Waits for the lane's turn and a global slot, then sends. `signal` only ends the waiting. */
	run<Value>(key: LaneKey, send: (pass: Pass) => Promise<Value>, signal?: AbortSignal): Promise<Turn<Value>>;
	/** Tells how an answer of the lane read once it was classified; five unreadable ones in a row stop the lane. */
	note(key: LaneKey, reading: Reading): void;
	/** The host asked us to slow down: the whole lane waits, or stops where the wait is too long. */
	rateLimited(key: LaneKey, retryAfterMs: number | null): LaneWait;
	/** A transient failure, for the `tries`-th time (from 0) in one poll: the whole lane backs off. */
	backOff(key: LaneKey, tries: number): LaneWait;
	/** Makes the lane's spacing at least so long (robots.txt Crawl-delay). */
	slowDown(key: LaneKey, spacingMs: number): void;
	/** Ends the sweep: nothing more is sent, whoever waits is refused. Requests in flight get `grace` (null = their own limits). */
	end(grace: Millis | null): void;
	/** Registers what must be known when the sweep ends; told at once where it has. */
	onEnd(listener: (grace: Millis | null) => void): void;
	/** For run-lanes.ts: a source of polls for the lane; `wake` when it can start more; `detach` when it has run dry. */
	attach(key: LaneKey, supply: LaneSupply): void;
	wake(key: LaneKey): void;
	detach(key: LaneKey): void;
	/** Registers what is called when slots are free and no lane is due: time to open another lane. */
	onHungry(listener: (freeSlots: number) => void): void;
	/** Registers what is called when a lane has nothing more to do: its connections can be closed. */
	onIdle(listener: (key: LaneKey) => void): void;
};

export type LanesSettings = {
	readonly clock: Clock;
	/** Most requests in flight at once over all lanes. */
	readonly concurrency: number;
	readonly policyOf: (key: LaneKey) => LanePolicy;
	readonly random?: Random;
};

export const createLanes = ({
	clock: wallClock,
	concurrency,
	policyOf,
	random = Math.random,
}: LanesSettings): Lanes => {
	const clock = steadyClock(wallClock);
	const limit = pLimit(concurrency);
	const scheduler = createLaneScheduler({ clock, limit, concurrency, policyOf, random });
	const endListeners: ((grace: Millis | null) => void)[] = [];
	let graceGiven: Millis | null = null;
	const idleListeners: ((key: LaneKey) => void)[] = [];

	const applyWait = (lane: Lane, wait: LaneWait): LaneWait => {
		if (wait.kind === "stop") scheduler.stop(lane, wait.stop);
		else lane.dueAt = Math.max(lane.dueAt, wait.until);
		scheduler.consider(lane);
		return wait;
	};

	return {
		concurrency,
		policyOf,
		run: (key, send, signal) => {
			const lane = scheduler.laneOf(key);
			const stop = scheduler.ended() ?? lane.stop ?? (signal?.aborted === true ? SWEEP_ENDING : null);
			if (stop !== null) return Promise.resolve({ kind: "refused", stop });
			const waiting = new WaitingRequest(scheduler, lane, send, clock);
			scheduler.enqueue(lane, waiting);
			if (signal !== undefined) waiting.watch(signal);
			return waiting.turn;
		},
		note: (key, reading) => {
			const lane = scheduler.find(key);
			if (lane === undefined) return;
			const stop = countReading(lane, reading);
			if (stop !== null) scheduler.stop(lane, stop);
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
			if (spacingMs <= lane.spacingMs) return;
			lane.spacingMs = spacingMs;
			// The request by which that was learnt counts.
			lane.dueAt = Math.max(lane.dueAt, clock.now() + spacingMs);
			scheduler.consider(lane);
		},
		end: (grace) => {
			if (scheduler.ended() !== null) return;
			graceGiven = grace;
			scheduler.end(SWEEP_ENDING);
			for (const listener of endListeners) listener(grace);
		},
		onEnd: (listener) => {
			endListeners.push(listener);
			if (scheduler.ended() !== null) listener(graceGiven);
		},
		attach: (key, supply) => {
			const lane = scheduler.laneOf(key);
			// The sweep may have ended while the lane was on its way here.
			const stop = scheduler.ended() ?? lane.stop;
			if (stop !== null) return supply.stopped(stop);
			lane.supply = supply;
			scheduler.consider(lane);
			scheduler.pump();
		},
		wake: (key) => {
			const lane = scheduler.find(key);
			if (lane === undefined) return;
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
			for (const listener of idleListeners) listener(key);
		},
		onHungry: (listener) => scheduler.onHungry(listener),
		onIdle: (listener) => void idleListeners.push(listener),
	};
};
