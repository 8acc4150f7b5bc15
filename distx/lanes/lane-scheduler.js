import { millis } from "../domain/time.js";
import { createLane, isIdle, wantsTurn } from "./lane.js";
import { createTurnOrder } from "./turn-order.js";
/** Requests of polls under way go before new polls, but no more than so many in a row. */
const WAITERS_IN_A_ROW = 4;
/** One turn in so many opens another lane even while open ones are due, so that a small host does not wait for all large ones. */
const TURNS_PER_OPENING = 16;
export const createLaneScheduler = ({ clock, limit, concurrency, policyOf, random, }) => {
    const lanes = new Map();
    const order = createTurnOrder();
    const timers = new AbortController();
    /** Idle lanes whose spacing has not passed yet: forgotten only afterwards. */
    const cooling = [];
    /** Slots in use: each is a runner that sends one due request after the other, and gives its slot back when none is due. */
    let runners = 0;
    /** Runners that have not begun yet. */
    let fresh = 0;
    /** Lanes whose new poll has not asked for anything yet. */
    let starting = [];
    let turns = 0;
    let armedFor = Number.POSITIVE_INFINITY;
    let ended = null;
    let hungry = () => undefined;
    const forget = (lane, now) => {
        if (!isIdle(lane) || lane.stop !== null)
            return;
        if (lane.dueAt <= now)
            lanes.delete(lane.key);
        else
            cooling.push(lane);
    };
    const laneOf = (key) => {
        const known = lanes.get(key);
        if (known !== undefined)
            return known;
        const cooled = cooling.shift();
        if (cooled !== undefined)
            forget(cooled, clock.now());
        const lane = createLane(key, policyOf(key));
        lanes.set(key, lane);
        return lane;
    };
    const consider = (lane) => {
        if (wantsTurn(lane))
            order.place(lane, clock.now());
        else
            order.remove(lane);
    };
    /** A poll that has not asked for anything within a turn of the event loop does not keep its lane from beginning another. */
    const clearStarting = () => {
        const cleared = starting;
        starting = [];
        for (const lane of cleared) {
            lane.starting = false;
            consider(lane);
        }
        pump();
    };
    const startPoll = (lane) => {
        lane.starting = true;
        lane.waitersInARow = 0;
        lane.supply?.start();
        if (lane.starting && starting.push(lane) === 1)
            setImmediate(clearStarting);
        consider(lane);
    };
    const serve = async (lane, waiter) => {
        lane.waitersInARow++;
        lane.inFlight++;
        lane.launching = lane.spacingMs > 0;
        consider(lane);
        // A lane that may have several requests in flight: the next one is another runner's.
        if (wantsTurn(lane))
            pump();
        await waiter.serve();
        lane.inFlight--;
        const now = clock.now();
        if (lane.spacingMs === 0)
            lane.dueAt = Math.max(lane.dueAt, now);
        consider(lane);
        if (isIdle(lane))
            forget(lane, now);
    };
    /** Begins polls of lanes that are due until one of them has a request to send; null when no lane is due. */
    const nextRequest = () => {
        while (ended === null) {
            const lane = order.take(clock.now());
            if (lane === null)
                return null;
            turns++;
            const mayStart = !lane.starting && lane.supply?.canStart() === true;
            const waiter = mayStart && lane.waitersInARow >= WAITERS_IN_A_ROW ? undefined : lane.waiters.shift();
            if (waiter !== undefined)
                return serve(lane, waiter);
            startPoll(lane);
        }
        return null;
    };
    const runner = async () => {
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
    const arm = () => {
        const due = order.nextDue();
        if (due === null || due >= armedFor || runners >= concurrency || ended !== null)
            return;
        armedFor = due;
        const wait = millis(Math.max(1, Math.ceil(due - clock.now())));
        void clock.sleep(wait, timers.signal).then(() => {
            if (armedFor === due)
                armedFor = Number.POSITIVE_INFINITY;
            pump();
        });
    };
    const pump = () => {
        if (ended !== null)
            return;
        const due = order.due(clock.now());
        while (runners < concurrency && fresh < due) {
            runners++;
            fresh++;
            void limit(runner);
        }
        if (runners < concurrency)
            hungry(concurrency - runners);
        arm();
    };
    const gap = (lane) => lane.spacingMs * (1 + lane.policy.jitter * random());
    const sent = (lane) => {
        if (!lane.launching)
            return;
        lane.launching = false;
        lane.dueAt = Math.max(lane.dueAt, clock.now() + gap(lane));
        consider(lane);
        arm();
    };
    const stopLane = (lane, stop) => {
        if (lane.stop !== null)
            return;
        lane.stop = stop;
        order.remove(lane);
        for (const waiter of lane.waiters.splice(0))
            waiter.refuse(stop);
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
                if (index !== -1)
                    starting.splice(index, 1);
            }
            consider(lane);
            pump();
        },
        withdraw: (lane, waiter) => {
            const index = lane.waiters.indexOf(waiter);
            if (index === -1)
                return false;
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
            for (const lane of lanes.values())
                stopLane(lane, stop);
        },
        ended: () => ended,
        onHungry: (listener) => {
            hungry = listener;
        },
    };
};
