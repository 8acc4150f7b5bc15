import { millis } from "../domain/time.js";
import { SWEEP_ENDING } from "./lane.js";
/**
 * A request between asking for its turn and its end: what the scheduler holds, and the pass that the sender gets. A class,
 * because there is one for every request and its methods should not be made anew each time.
 */
export class WaitingRequest {
    turn;
    resolve = () => undefined;
    reject = () => undefined;
    scheduler;
    lane;
    send;
    clock;
    since;
    handedOver = false;
    unwatch = null;
    constructor(scheduler, lane, send, clock) {
        this.scheduler = scheduler;
        this.lane = lane;
        this.send = send;
        this.clock = clock;
        this.since = clock.now();
        this.turn = new Promise((resolve, reject) => {
            this.resolve = resolve;
            this.reject = reject;
        });
    }
    /** Gives up waiting when `signal` aborts. */
    watch(signal) {
        if (!this.lane.waiters.includes(this))
            return;
        const giveUp = () => {
            if (this.scheduler.withdraw(this.lane, this))
                this.refuse(SWEEP_ENDING);
        };
        signal.addEventListener("abort", giveUp, { once: true });
        this.unwatch = () => signal.removeEventListener("abort", giveUp);
    }
    async serve() {
        this.unwatch?.();
        const waited = millis(this.clock.now() - this.since);
        try {
            const value = await this.send(this);
            this.resolve({ kind: "served", value, waited });
        }
        catch (error) {
            this.reject(error);
        }
        // A request that never reached the socket was an attempt on the host all the same.
        this.sent();
    }
    sent() {
        if (!this.handedOver)
            this.scheduler.sent(this.lane);
        this.handedOver = true;
    }
    refuse(stop) {
        this.unwatch?.();
        this.resolve({ kind: "refused", stop });
    }
}
