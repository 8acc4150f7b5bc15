import { setMaxListeners } from "node:events";
import type { Clock } from "../clock.ts";
import type { LaneKey } from "../domain/target.ts";
import { type Instant, millis } from "../domain/time.ts";
import type { Random } from "./back-off.ts";
import { createLane, isIdle, type Lane, type LaneStop, type Waiter, wantsTurn } from "./lane.ts";
import type { LanePolicy } from "./lane-policy.ts";
import { createTurnOrder } from "./turn-order.ts";

/** Gives turns: keeps the lanes, serves whoever is due while global slots are free, sleeps until the next one is due. */
export type LaneScheduler = {
	/** The lane of `key`, made where there is none yet. */
	laneOf(key: LaneKey): Lane;
	/** The lane of `key` if it is known; one that has nothing to do and nothing to wait for is forgotten. */
	find(key: LaneKey): Lane | undefined;
	/** To be called after a lane changed: puts it where it belongs among the turns. */
	consider(lane: Lane): void;
	/** Serves everybody who is due and has room. */
	pump(): void;
	enqueue(lane: Lane, waiter: Waiter): void;
	/** A waiting request is given up; false when it was not waiting any more. */
	withdraw(lane: Lane, waiter: Waiter): boolean;
	sent(lane: Lane): void;
	stop(lane: Lane, stop: LaneStop): void;
	/** Forgets the lane if it is idle and its spacing has passed, now or later. */
	release(lane: Lane): void;
	/** Stops all lanes and gives no more turns. */
	end(stop: LaneStop): void;
	ended(): LaneStop | null;
	onHungry(listener: (freeSlots: number) => void): void;
};

type SchedulerSettings = {
	readonly clock: Clock;
	/** Runs a function when a global slot is free: p-limit's. */
	readonly limit: (run: () => Promise<void>) => Promise<void>;
	readonly concurrency: number;
	readonly policyOf: (key: LaneKey) => LanePolicy;
	readonly random: Random;
};

/** Requests of polls under way go before new polls, but no more than so many in a row. */
const WAITERS_IN_A_ROW = 4;
/** One turn in so many opens another lane even while open ones are due, so that a small host does not wait for all large ones. */
const TURNS_PER_OPENING = 16;

export const createLaneScheduler = ({
	clock,
	limit,
	concurrency,
	policyOf,
	random,
}: SchedulerSettings): LaneScheduler => {
	const lanes = new Map<LaneKey, Lane>();
	const order = createTurnOrder();
	const timers = new AbortController();
	// A sleep for each lane that was due sooner than all before it: many listeners are no leak here.
	setMaxListeners(0, timers.signal);
	/** Idle lanes whose spacing has not passed yet: forgotten only afterwards. */
	const cooling: Lane[] = [];
	/** Slots in use: each is a runner that sends one due request after the other, and gives its slot back when none is due. */
	let runners = 0;
	/** Runners that have not begun yet. */
	let fresh = 0;
	/** Lanes whose new poll has not asked for anything yet. */
	let starting: Lane[] = [];
	let turns = 0;
	/** When the sleeps under way end, the soonest last: no two for one moment, however long a lane waits. */
	const armed: number[] = [];
	let ended: LaneStop | null = null;
	let hungry: (freeSlots: number) => void = () => undefined;

	const forget = (lane: Lane, now: Instant): void => {
		// What robots.txt said of its spacing is said once.
		if (!isIdle(lane) || lane.stop !== null || lane.spacingMs > lane.policy.spacingMs) return;
		if (lane.dueAt <= now) lanes.delete(lane.key);
		else cooling.push(lane);
	};

	const laneOf = (key: LaneKey): Lane => {
		const known = lanes.get(key);
		if (known !== undefined) return known;
		const cooled = cooling.shift();
		if (cooled !== undefined) forget(cooled, clock.now());
		const lane = createLane(key, policyOf(key));
		lanes.set(key, lane);
		return lane;
	};

	const consider = (lane: Lane): void => {
		if (wantsTurn(lane)) order.place(lane, clock.now());
		else order.remove(lane);
	};

	/** A poll that has not asked for anything within a turn of the event loop does not keep its lane from beginning another. */
	const clearStarting = (): void => {
		const cleared = starting;
		starting = [];
		for (const lane of cleared) {
			lane.starting = false;
			consider(lane);
		}
		pump();
	};

	const startPoll = (lane: Lane): void => {
		lane.starting = true;
		lane.waitersInARow = 0;
		lane.supply?.start();
		if (lane.starting && starting.push(lane) === 1) setImmediate(clearStarting);
		consider(lane);
	};

	const serve = async (lane: Lane, waiter: Waiter): Promise<void> => {
		lane.waitersInARow++;
		lane.inFlight++;
		lane.launching = lane.spacingMs > 0;
		consider(lane);
		// A lane that may have several requests in flight: the next one is another runner's.
		if (wantsTurn(lane)) pump();
		await waiter.serve();
		lane.inFlight--;
		const now = clock.now();
		if (lane.spacingMs === 0) lane.dueAt = Math.max(lane.dueAt, now);
		consider(lane);
		if (isIdle(lane)) forget(lane, now);
	};

	/** Begins polls of lanes that are due until one of them has a request to send; null when no lane is due. */
	const nextRequest = (): Promise<void> | null => {
		while (ended === null) {
			const lane = order.take(clock.now());
			if (lane === null) return null;
			turns++;
			const mayStart = !lane.starting && lane.supply?.canStart() === true;
			const waiter = mayStart && lane.waitersInARow >= WAITERS_IN_A_ROW ? undefined : lane.waiters.shift();
			if (waiter !== undefined) return serve(lane, waiter);
			startPoll(lane);
		}
		return null;
	};

	const runner = async (): Promise<void> => {
		fresh--;
		for (let request = nextRequest(); request !== null; request = nextRequest()) {
			if (turns >= TURNS_PER_OPENING) {
				turns -= TURNS_PER_OPENING;
				hungry(Math.max(1, concurrency - runners));
			}
			await request;
		}
		runners--;
		pump();
	};

	const arm = (): void => {
		const due = order.nextDue();
		const soonest = armed.at(-1) ?? Number.POSITIVE_INFINITY;
		if (due === null || due >= soonest || runners >= concurrency || ended !== null) return;
		armed.push(due);
		const wait = millis(Math.max(1, Math.ceil(due - clock.now())));
		void clock.sleep(wait, timers.signal).then(() => {
			armed.splice(armed.indexOf(due), 1);
			pump();
		});
	};

	const pump = (): void => {
		if (ended !== null) return;
		const due = order.due(clock.now());
		while (runners < concurrency && fresh < due) {
			runners++;
			fresh++;
			void limit(runner);
		}
		if (runners < concurrency) hungry(concurrency - runners);
		arm();
	};

	const gap = (lane: Lane): number => lane.spacingMs * (1 + lane.policy.jitter * random());

	const sent = (lane: Lane): void => {
		if (!lane.launching) return;
		lane.launching = false;
		lane.dueAt = Math.max(lane.dueAt, clock.now() + gap(lane));
		consider(lane);
		arm();
	};

	const stopLane = (lane: Lane, stop: LaneStop): void => {
		if (lane.stop !== null) return;
		lane.stop = stop;
		order.remove(lane);
		for (const waiter of lane.waiters.splice(0)) waiter.refuse(stop);
		lane.supply?.stopped(stop);
	};

	return {
		laneOf,
		find: (key) => lanes.get(key),
		consider: (lane) => {
			consider(lane);
			arm();
		},
		pump,
		enqueue: (lane, waiter) => {
			lane.waiters.push(waiter);
			if (lane.starting) {
				lane.starting = false;
				const index = starting.indexOf(lane);
				if (index !== -1) starting.splice(index, 1);
			}
			consider(lane);
			pump();
		},
		withdraw: (lane, waiter) => {
			const index = lane.waiters.indexOf(waiter);
			if (index === -1) return false;
			lane.waiters.splice(index, 1);
			consider(lane);
			return true;
		},
		sent,
		stop: stopLane,
		release: (lane) => forget(lane, clock.now()),
		end: (stop) => {
			ended = stop;
			timers.abort();
			for (const lane of lanes.values()) stopLane(lane, stop);
		},
		ended: () => ended,
		onHungry: (listener) => {
			hungry = listener;
		},
	};
};
