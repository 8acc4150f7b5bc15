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
	/** The request has ended, one way or the other. */
	landed(lane: Lane): void;
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
	readonly concurrency: number;
	readonly policyOf: (key: LaneKey) => LanePolicy;
	readonly random: Random;
};

/** Requests of polls under way go before new polls, but no more than so many in a row. */
const WAITERS_IN_A_ROW = 4;
/** One turn in so many opens another lane even while open ones are due, so that a small host does not wait for all large ones. */
const TURNS_PER_OPENING = 16;

export const createLaneScheduler = ({ clock, concurrency, policyOf, random }: SchedulerSettings): LaneScheduler => {
	const lanes = new Map<LaneKey, Lane>();
	const order = createTurnOrder();
	const timers = new AbortController();
	/** Idle lanes whose spacing has not passed yet: forgotten only afterwards. */
	const cooling: Lane[] = [];
	let hungry: (freeSlots: number) => void = () => undefined;
	let busy = 0;
	let starting: Lane[] = [];
	let turns = 0;
	let armedFor = Number.POSITIVE_INFINITY;
	let ended: LaneStop | null = null;
	let pumping = false;

	const forget = (lane: Lane, now: Instant): void => {
		if (!isIdle(lane) || lane.stop !== null) return;
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

	/** Lanes whose new poll has not asked for anything within this turn of the event loop may begin another one. */
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
		if (starting.length === 0) setImmediate(clearStarting);
		starting.push(lane);
		lane.supply?.start();
		consider(lane);
	};

	const serveWaiter = (lane: Lane, waiter: Waiter): void => {
		lane.waitersInARow++;
		lane.inFlight++;
		busy++;
		lane.launching = lane.spacingMs > 0;
		if (wantsTurn(lane)) consider(lane);
		waiter.serve();
	};

	const takeTurn = (lane: Lane): void => {
		const mayStart = !lane.starting && lane.supply?.canStart() === true;
		const waiter = mayStart && lane.waitersInARow >= WAITERS_IN_A_ROW ? undefined : lane.waiters.shift();
		if (waiter === undefined) startPoll(lane);
		else serveWaiter(lane, waiter);
	};

	const arm = (): void => {
		const due = order.nextDue();
		if (due === null || due >= armedFor || busy >= concurrency || ended !== null) return;
		armedFor = due;
		const wait = millis(Math.max(1, Math.ceil(due - clock.now())));
		void clock.sleep(wait, timers.signal).then(() => {
			if (armedFor === due) armedFor = Number.POSITIVE_INFINITY;
			pump();
		});
	};

	const pump = (): void => {
		if (pumping || ended !== null) return;
		pumping = true;
		while (busy + starting.length < concurrency) {
			const lane = order.take(clock.now());
			if (lane === null) break;
			takeTurn(lane);
			turns++;
		}
		pumping = false;
		const extra = turns >= TURNS_PER_OPENING ? 1 : 0;
		turns -= extra * TURNS_PER_OPENING;
		hungry(Math.max(concurrency - busy - starting.length, extra));
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

	const landed = (lane: Lane): void => {
		lane.inFlight--;
		busy--;
		const now = clock.now();
		if (lane.spacingMs === 0) lane.dueAt = Math.max(lane.dueAt, now);
		consider(lane);
		if (isIdle(lane)) forget(lane, now);
		pump();
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
				starting.splice(starting.indexOf(lane), 1);
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
		landed,
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
